/**
 * The units that report: who existed when, under which code, name and parent, and who came from
 * whom.
 *
 * <p>In: the register that ships, with the home's own {@code config/units.csv} and {@code
 * config/successions.csv} laid over it. Out: {@link vn.tonghop.orgunit.OrgUnit}s whose identity is
 * code <em>and</em> validity (law 4), the tree as it stood on any day, and to whom a unit's figures
 * belong on another ({@link vn.tonghop.orgunit.Restatement}). May be trusted to name at most one
 * unit for a code and a day, a parent for every unit on every day of its life, and links that lead
 * forward in time only. A home's tables, of units and of holidays, are read here, and every fault
 * in them is told with its file and line.
 */
@ApplicationModule(allowedDependencies = {"period", "provenance"})
@NullMarked
package vn.tonghop.orgunit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
