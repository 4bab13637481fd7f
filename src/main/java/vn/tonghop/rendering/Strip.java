package vn.tonghop.rendering;

import java.util.Map;

/**
 * One record of the template: prints in the band of its kind.
 *
 * @param values of the template's other fields, by name; what is not there prints nothing
 */
record Strip(Kind kind, Map<String, Object> values) {

  static Strip of(Kind kind, String text) {
    return new Strip(kind, Map.of("text", text));
  }

  static Strip pair(Kind kind, String left, String right) {
    return new Strip(kind, Map.of("left", left, "right", right));
  }

  /** The text that the field prints. */
  String text(String field) {
    return values.get(field) instanceof String text ? text : "";
  }
}
