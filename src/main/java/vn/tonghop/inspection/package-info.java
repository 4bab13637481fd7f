/**
 * Looking into a home without changing it: what was due, what came, what is missing, what a change
 * of units would touch.
 *
 * <p>In: the ledger, the programmes, a day. Out: counts and lists. Reads only.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "quantity",
      "orgunit",
      "catalogue",
      "provenance",
      "submission",
      "figure",
      "validation",
      "rollup",
      "review",
      "publishing"
    })
@NullMarked
package vn.tonghop.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
