/**
 * Judging: raw submissions in, verdicts out; the only maker of figures.
 *
 * <p>Every fault of a submission is found at once and told at its place with what to do, in both
 * languages. What comes out accepted is sound in itself; whether it may enter the ledger beside the
 * others is the ledger's to say, and is told here as a finding.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "quantity",
      "orgunit",
      "catalogue",
      "provenance",
      "submission",
      "figure"
    })
@NullMarked
package vn.tonghop.validation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
