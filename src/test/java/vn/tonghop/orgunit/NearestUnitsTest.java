package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestUnitsTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate EVE = LocalDate.parse("2025-06-30");
  private static final LocalDate REFORM = LocalDate.parse("2025-07-01");

  @ParameterizedTest
  @CsvSource({
    "18601, 18601, the code itself",
    "0922, 00922, a zero dropped",
    "OO6, 006, letters for digits",
    "81601, 18601, two digits swapped",
    "186001, 18601, one digit too many",
    "Quận Đống Đa, 006, a name",
    "quan dong da, 006, a name without accents",
    "Q. Đống Đa, 006, a name with its type shortened",
    "Quận Đốngg Đa, 006, a name with a slip",
    "huyện Thạch Hà, 445, a name in lower case",
    "Thành phố Hà Nộ, 01, a name cut off"
  })
  void theUnitThatWasMeantIsAmongTheNearest(String typed, String code, String why) {
    List<OrgUnit> nearest = REGISTER.nearest(typed, EVE);

    assertThat(nearest).as(why).hasSizeBetween(1, 3);
    assertThat(nearest).as(why).extracting(unit -> unit.on(EVE).code().value()).contains(code);
  }

  @Test
  void aDroppedZeroIsNearerThanAnotherDigit() {
    assertThat(codes("6", EVE)).containsExactly("06", "006", "00006");
    assertThat(codes("922", EVE)).first().isEqualTo("00922");
    assertThat(codes("0922", EVE)).first().isEqualTo("00922");
  }

  @Test
  void onlyUnitsOfThatDayAreFound() {
    assertThat(REGISTER.nearest("Đống Đa", EVE))
        .extracting(OrgUnit::level)
        .startsWith(Level.DISTRICT);
    assertThat(REGISTER.nearest("Đống Đa", REFORM))
        .isNotEmpty()
        .allMatch(unit -> unit.level() == Level.COMMUNE);
  }

  @Test
  void theSameTextAlwaysFindsTheSameUnits() {
    assertThat(ShippedUnits.REGISTER.nearest("Tân Lập", EVE))
        .hasSize(3)
        .isEqualTo(REGISTER.nearest("Tân Lập", EVE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "…", "không có nơi nào như thế", "7777777777", "Σ"})
  void aTextLikeNothingFindsNobody(String typed) {
    assertThat(REGISTER.nearest(typed, EVE)).isEmpty();
  }

  private static List<String> codes(String typed, LocalDate day) {
    return REGISTER.nearest(typed, day).stream().map(unit -> unit.on(day).code().value()).toList();
  }
}
