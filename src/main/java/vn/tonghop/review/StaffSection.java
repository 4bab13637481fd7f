package vn.tonghop.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The places in a review where board staff write their own part, in reading order. */
public enum StaffSection {
  LEADERSHIP("leadership"),
  STRENGTHS("strengths"),
  LIMITATIONS("limitations"),
  CAUSES("causes"),
  DIRECTIONS("directions"),
  TASKS("tasks"),
  PROPOSALS_ABOVE("proposals.above"),
  PROPOSALS_BELOW("proposals.below");

  private final String code;

  StaffSection(String code) {
    this.code = code;
  }

  /** As files of staff's own texts name it. */
  public String code() {
    return code;
  }

  static Optional<StaffSection> ofCode(String code) {
    return Arrays.stream(values()).filter(section -> section.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(StaffSection::code).toList();
  }

  /** The key of the text that says what belongs there. */
  String prompt() {
    return "write." + code;
  }
}
