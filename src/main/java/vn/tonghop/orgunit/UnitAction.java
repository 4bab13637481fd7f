package vn.tonghop.orgunit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line of a change set does to a unit. */
enum UnitAction {
  /** A unit begins; what it is made of, the lines say that go into it. */
  CREATE(List.of("name", "level", "parent")),
  /** A unit ends: whole into one, in parts into several (a line each), or into none. */
  DISSOLVE(List.of()),
  /** A unit gives a part away and goes on without it. */
  PART(List.of("into")),
  RENAME(List.of("name")),
  RETYPE(List.of("type")),
  /** Another unit above. */
  MOVE(List.of("parent")),
  /** Another code, which stands in {@code into}. */
  RECODE(List.of("into"));

  private final String code = name().toLowerCase(Locale.ROOT);
  private final List<String> needs;

  UnitAction(List<String> needs) {
    this.needs = needs;
  }

  String code() {
    return code;
  }

  /** The columns in which something must stand. */
  List<String> needs() {
    return needs;
  }

  /** Whether the unit stays the same, with another state from the day on. */
  boolean isOfState() {
    return this == RENAME || this == RETYPE || this == MOVE || this == RECODE;
  }

  static Optional<UnitAction> ofCode(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(action -> action.code.equals(wanted)).findFirst();
  }

  static String codes() {
    return Arrays.stream(values()).map(UnitAction::code).collect(Collectors.joining(", "));
  }
}
