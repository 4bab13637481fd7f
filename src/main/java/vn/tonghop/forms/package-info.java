/**
 * What goes to senders: the forms that they fill in, and their own files back with every fault
 * marked.
 *
 * <p>In: a programme, a unit and a period; or a file as it was handed in, with findings. Out:
 * workbooks, the same for the same input, and the findings beside the receipt. Nothing here judges;
 * of a file with personal data nothing of a cell's content goes out.
 */
@ApplicationModule(
    allowedDependencies = {
      "period",
      "failpoint",
      "office",
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
