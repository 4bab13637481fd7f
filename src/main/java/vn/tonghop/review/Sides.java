package vn.tonghop.review;

import java.util.Map;

/** On which sides of the paper a document is printed. */
public enum Sides {
  /** Every page has its wide margin on the left. */
  ONE,
  /** The back has it on the right, where the sheet is bound. */
  BOTH;

  static final Map<String, Sides> BY_CODE = Map.of("one", ONE, "both", BOTH);
}
