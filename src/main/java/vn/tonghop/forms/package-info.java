/**
 * What goes back to senders.
 *
 * <p>In: findings. Out: a file beside the receipt that tells every fault at its place. Nothing here
 * judges, and nothing of a cell's content goes out.
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
      "validation"
    })
@NullMarked
package vn.tonghop.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
