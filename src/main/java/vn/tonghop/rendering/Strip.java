package vn.tonghop.rendering;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One record of the template: prints in the band of its kind.
 *
 * @param values of the template's other fields, by name; what is not there prints nothing
 * @param passages what those values are of, by the same names
 */
record Strip(Kind kind, Map<String, Object> values, Map<String, Passage> passages) {

  /** A strip of which it is not yet said what its values are of. */
  Strip(Kind kind, Map<String, Object> values) {
    this(kind, values, Map.of());
  }

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

  /** The same, and all that it prints is of that passage. */
  Strip in(Passage passage) {
    Strip strip = this;
    for (String field : values.keySet()) {
      strip = strip.in(field, passage);
    }
    return strip;
  }

  /** The same, and what that field prints is of that passage. */
  Strip in(String field, Passage passage) {
    Map<String, Passage> more = new HashMap<>(passages);
    more.put(field, passage);
    return new Strip(kind, values, Map.copyOf(more));
  }

  /** The same, and what that field prints is a paragraph of its own, if it prints anything. */
  Strip paragraph(String field, Passage document) {
    return text(field).isBlank() ? this : in(field, document.add(Role.P));
  }

  Optional<Passage> passage(String field) {
    return Optional.ofNullable(passages.get(field));
  }
}
