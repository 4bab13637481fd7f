package vn.tonghop.orgunit;

import java.util.Locale;
import java.util.Optional;

/** The levels at which units report, from the top down. */
public enum Level {
  COUNTRY,
  /** Provinces and cities under the centre. */
  PROVINCE,
  /** Departments of a province, named by the home's configuration. */
  DEPARTMENT,
  /** Urban and rural districts, towns, provincial cities; none since 2025-07-01. */
  DISTRICT,
  /** Communes, wards, townships, special zones. */
  COMMUNE;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As it stands in files and programmes: {@code commune}. */
  public String code() {
    return code;
  }

  public static Optional<Level> ofCode(String code) {
    for (Level level : values()) {
      if (level.code.equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
