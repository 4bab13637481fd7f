/**
 * The runs: taking in, judging, returning, reviewing, as restartable steps of Spring Batch over the
 * core; and who owns the home meanwhile.
 *
 * <p>In: a home folder and a business date. Out: the ledger and {@code reports/} brought up to
 * date, and a {@link vn.tonghop.jobs.NightReport} of what was done. Each step asks the ledger what
 * is left to do, so that a run that was killed is continued by the next.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "failpoint",
      "backup",
      "quantity",
      "orgunit",
      "staff",
      "audit",
      "catalogue",
      "provenance",
      "submission",
      "figure",
      "validation",
      "forms",
      "rollup",
      "review",
      "rendering",
      "publishing",
      "inspection"
    })
@NullMarked
package vn.tonghop.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
