/**
 * Editions: which reviews are due, what goes into each, and putting it in its place whole or not at
 * all.
 *
 * <p>In: the ledger, the register, the programmes. Out: folders below {@code reports/} with the
 * review, its figures, the submissions it rests on and a manifest. A reader of the folder may trust
 * that it is never half written and never blank.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "failpoint",
      "quantity",
      "orgunit",
      "catalogue",
      "provenance",
      "submission",
      "figure",
      "rollup",
      "review",
      "rendering"
    })
@NullMarked
package vn.tonghop.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
