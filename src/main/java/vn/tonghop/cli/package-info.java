/**
 * The command line: words in, exit codes and plain text out (contract 4.2).
 *
 * <p>Results go to standard output, progress and complaints to standard error. Nothing is decided
 * here.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
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
      "publishing",
      "inspection",
      "backup",
      "jobs",
      "web"
    })
@NullMarked
package vn.tonghop.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
