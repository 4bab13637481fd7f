package vn.tonghop.review;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.UnitState;

/** The kinds of State body that report for a unit, and how their documents are signed. */
enum Authority {
  GOVERNMENT("government"),
  PEOPLES_COMMITTEE("authority"),
  DEPARTMENT("department");

  private static final Set<String> SMALL_WORDS = Set.of("và", "của", "các");

  private final String key;

  Authority(String key) {
    this.key = key;
  }

  static Authority of(Level level) {
    return switch (level) {
      case COUNTRY -> GOVERNMENT;
      case DEPARTMENT -> DEPARTMENT;
      case PROVINCE, DISTRICT, COMMUNE, GROUP -> PEOPLES_COMMITTEE;
    };
  }

  /** As it stands in the keys of texts. */
  String key() {
    return key;
  }

  /** As it stands in document numbers: {@code UBND}; {@code SYT} of Sở Y tế. */
  String code(UnitState unit) {
    return switch (this) {
      case GOVERNMENT -> "CP";
      case PEOPLES_COMMITTEE -> "UBND";
      case DEPARTMENT ->
          Arrays.stream(unit.name().split("[ ,-]+"))
              .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
              .map(word -> Texts.capitals(word.substring(0, 1)))
              .collect(Collectors.joining());
    };
  }
}
