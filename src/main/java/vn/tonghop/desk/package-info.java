/**
 * What staff do and see at the board's desk: every question and every act with who asks, held
 * against their roles and the units within their reach, and written into the journal of acts.
 *
 * <p>In: a member and what they want. Out: what may be shown to them, or a refusal. Whoever builds
 * a shell on it, be it pages or an interface for programs, need check nothing; and must not go past
 * it.
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
      "review",
      "rendering",
      "publishing",
      "inspection",
      "jobs"
    })
@NullMarked
package vn.tonghop.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
