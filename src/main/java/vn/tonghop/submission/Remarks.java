package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.List;

/** What is told of a worksheet as a whole: one remark for all its cells, not one for each. */
final class Remarks {

  private Remarks() {}

  static List<Flaw> of(int formulas, int hiddenRows) {
    List<Flaw> remarks = new ArrayList<>();
    if (formulas > 0) {
      remarks.add(Flaw.ofFile(Flaw.Kind.FORMULAS, String.valueOf(formulas)));
    }
    if (hiddenRows > 0) {
      remarks.add(Flaw.ofFile(Flaw.Kind.HIDDEN_ROWS, String.valueOf(hiddenRows)));
    }
    return remarks;
  }
}
