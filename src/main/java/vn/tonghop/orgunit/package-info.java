/**
 * The units that report: who existed when, under which code, name and parent.
 *
 * <p>In: the register that ships, with the home's own {@code config/units.csv} laid over it. Out:
 * {@link vn.tonghop.orgunit.OrgUnit}s whose identity is code <em>and</em> validity (law 4), and the
 * tree as it stood on any day. May be trusted to name at most one unit for a code and a day, and a
 * parent for every unit on every day of its life. A home's tables, of units and of holidays, are
 * read here, and every fault in them is told with its file and line.
 */
@ApplicationModule(allowedDependencies = {"period", "provenance"})
@NullMarked
package vn.tonghop.orgunit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
