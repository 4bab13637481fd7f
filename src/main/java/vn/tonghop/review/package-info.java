/**
 * The review as data: head, sentences, tables, charts, completeness; everything that will be
 * printed, in the words and numbers in which it will be printed.
 *
 * <p>In: totals. Out: a {@link vn.tonghop.review.Review}. Rounding and number formats happen here,
 * once; whoever renders it only lays it out.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "quantity",
      "orgunit",
      "catalogue",
      "provenance",
      "figure",
      "rollup"
    })
@NullMarked
package vn.tonghop.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
