/**
 * The ledger of accepted figures: append-only, in revisions, one in force per key.
 *
 * <p>In: submissions that validation accepted. Out: figures with their provenance. Everything after
 * it may trust that no two submissions in force of one unit and programme share a day (law 3), and
 * that what it gives has been committed (law 7).
 */
@ApplicationModule(
    allowedDependencies = {"period", "quantity", "orgunit", "catalogue", "provenance"})
@NullMarked
package vn.tonghop.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
