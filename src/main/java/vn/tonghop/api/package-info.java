/**
 * The interface for programs, {@code /api/v1}: requests in, what the desk shows or does, and JSON
 * out. Nothing is decided here, and nothing is asked of the core but through the desk, so that a
 * program reaches what its member does and no more.
 *
 * <p>The contract is {@code openapi.yaml} beside this package; every fault is told as RFC 9457 has
 * it, in the language that was asked for, and never as a page.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "quantity",
      "orgunit",
      "staff",
      "catalogue",
      "figure",
      "validation",
      "review",
      "inspection",
      "publishing",
      "jobs",
      "desk",
      "security"
    })
@NullMarked
package vn.tonghop.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
