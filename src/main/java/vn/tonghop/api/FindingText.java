package vn.tonghop.api;

import java.util.Optional;
import vn.tonghop.desk.FoundFault;

/**
 * A finding: where, by which rule, and what to do, in both languages.
 *
 * @param severity {@code error} or {@code warning}
 * @param sheet of a workbook
 * @param row 0 = the file as a whole
 * @param receipt of the file, where that is not plain
 */
record FindingText(
    String severity,
    String rule,
    Optional<String> sheet,
    int row,
    Optional<String> column,
    Optional<String> cell,
    String messageVi,
    String messageEn,
    Optional<String> receipt) {

  static FindingText of(FoundFault fault) {
    return of(fault, Optional.empty());
  }

  static FindingText of(FoundFault fault, Optional<String> receipt) {
    return new FindingText(
        fault.error() ? "error" : "warning",
        fault.rule(),
        unlessBlank(fault.sheet()),
        fault.row(),
        unlessBlank(fault.column()),
        unlessBlank(fault.cell()),
        fault.message().vi(),
        fault.message().en(),
        receipt);
  }

  private static Optional<String> unlessBlank(String text) {
    return Optional.of(text).filter(each -> !each.isBlank());
  }
}
