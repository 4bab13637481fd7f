package vn.tonghop.orgunit;

import java.util.List;
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
  COMMUNE,
  /** Reporting groups, which stand beside the tree and report nothing themselves. */
  GROUP;

  /** Those at which units stand in the tree. */
  public static final List<Level> OF_UNITS =
      List.of(COUNTRY, PROVINCE, DEPARTMENT, DISTRICT, COMMUNE);

  private final String code = name().toLowerCase(Locale.ROOT);

  /** As it stands in files and programmes: {@code commune}. */
  public String code() {
    return code;
  }

  /** The level of units that the code names; groups have no place in tables of units. */
  public static Optional<Level> ofCode(String code) {
    for (Level level : OF_UNITS) {
      if (level.code.equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
