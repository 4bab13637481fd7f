/**
 * Looking into a home without changing it: what was due, what came, what is missing.
 *
 * <p>In: the ledger, the programmes, a day. Out: counts and lists. Reads only.
 */
@ApplicationModule(
    allowedDependencies = {"period", "orgunit", "catalogue", "provenance", "figure", "validation"})
@NullMarked
package vn.tonghop.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
