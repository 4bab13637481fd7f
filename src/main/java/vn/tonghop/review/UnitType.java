package vn.tonghop.review;

import java.util.Locale;
import java.util.Optional;
import vn.tonghop.orgunit.UnitState;

/** The kinds of unit, in the order in which texts list them: {@code quận, huyện, thị xã}. */
enum UnitType {
  PROVINCE("tỉnh"),
  URBAN_DISTRICT("quận"),
  DISTRICT("huyện"),
  TOWN("thị xã"),
  CITY("thành phố"),
  COMMUNE("xã"),
  WARD("phường"),
  TOWNSHIP("thị trấn"),
  SPECIAL_ZONE("đặc khu");

  private final String word;

  UnitType(String word) {
    this.word = word;
  }

  /** Of that state; empty for departments and the country, whose names stand as they are. */
  static Optional<UnitType> of(UnitState state) {
    for (UnitType type : values()) {
      if (type.word.equalsIgnoreCase(state.type())) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** In lower case: {@code thị xã}. */
  String word() {
    return word;
  }

  /** As it stands in the keys of texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
