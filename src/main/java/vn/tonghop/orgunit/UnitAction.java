package vn.tonghop.orgunit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line of a change set does to a unit. */
enum UnitAction {
  /** A unit begins; what it is made of, the lines say that go into it. */
  CREATE,
  /** A unit ends: whole into one, in parts into several (a line each), or into none. */
  DISSOLVE,
  /** A unit gives a part away and goes on without it. */
  PART,
  RENAME,
  RETYPE,
  /** Another unit above. */
  MOVE,
  /** Another code, which stands in {@code into}. */
  RECODE;

  private final String code = name().toLowerCase(Locale.ROOT);

  String code() {
    return code;
  }

  /** The columns in which something must stand. */
  List<String> needs() {
    return switch (this) {
      case CREATE -> List.of("name", "level", "parent");
      case DISSOLVE -> List.of();
      case PART, RECODE -> List.of("into");
      case RENAME -> List.of("name");
      case RETYPE -> List.of("type");
      case MOVE -> List.of("parent");
    };
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
