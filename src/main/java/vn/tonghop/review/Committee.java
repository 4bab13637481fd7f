package vn.tonghop.review;

import java.util.Locale;
import vn.tonghop.orgunit.UnitState;

/**
 * The kinds of Party committee, with the code of the body that reports for each: its Propaganda and
 * Mass Mobilisation Board where it has one, else the committee itself.
 */
enum Committee {
  CENTRAL("BTGDVTW"),
  PROVINCIAL_CITY("BTGDVTU"),
  PROVINCE("BTGDVTU"),
  URBAN_DISTRICT("BTGDVQU"),
  DISTRICT("BTGDVHU"),
  TOWN("BTGDVThU"),
  DISTRICT_CITY("BTGDVThU"),
  COMMUNE("ĐU"),
  DEPARTMENT("ĐU");

  private final String code;

  Committee(String code) {
    this.code = code;
  }

  static Committee of(UnitState unit) {
    return switch (unit.level()) {
      case COUNTRY -> CENTRAL;
      case PROVINCE -> isCity(unit) ? PROVINCIAL_CITY : PROVINCE;
      case DEPARTMENT -> DEPARTMENT;
      case DISTRICT -> ofDistrict(unit);
      case COMMUNE, GROUP -> COMMUNE;
    };
  }

  private static Committee ofDistrict(UnitState unit) {
    return switch (UnitType.of(unit).orElse(UnitType.DISTRICT)) {
      case URBAN_DISTRICT -> URBAN_DISTRICT;
      case TOWN -> TOWN;
      case CITY -> DISTRICT_CITY;
      default -> DISTRICT;
    };
  }

  private static boolean isCity(UnitState unit) {
    return UnitType.of(unit).filter(type -> type == UnitType.CITY).isPresent();
  }

  /** Whether a board of its own reports for it. */
  boolean hasBoard() {
    return this != COMMUNE && this != DEPARTMENT;
  }

  /** As it stands in document numbers. */
  String code() {
    return code;
  }

  /** As it stands in the keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
