package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units by the names that people write, in the register that ships. */
class UnitNamesTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");

  private static List<String> named(String text, LocalDate day) {
    return REGISTER.named(text, day).stream().map(unit -> unit.on(day).code().value()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phường Phúc Xá",
        "phường phúc xá",
        "PHƯỜNG PHÚC XÁ",
        "  Phường   Phúc  Xá ",
        "P. Phúc Xá",
        "P.Phúc Xá",
        "P Phúc Xá",
        "Phúc Xá",
        "Phường Phúc Xá, Quận Ba Đình",
        "P. Phúc Xá, Q. Ba Đình, TP. Hà Nội",
        "Phúc Xá (Ba Đình)"
      })
  void oneUnitHoweverItsNameIsWritten(String text) {
    assertThat(named(text, BEFORE)).containsExactly("00001");
    assertThat(named(Normalizer.normalize(text, Normalizer.Form.NFD), BEFORE))
        .containsExactly("00001");
  }

  @ParameterizedTest
  @CsvSource({
    "Phường Yên Hoà, 00175",
    "Phường Yên Hòa, 00175",
    "Xã Sà Phìn, 00736",
    "TT. Phố Bảng, 00712"
  })
  void otherSpellingsOfOfficialListsAreKnown(String text, String code) {
    String expected = text.contains("Yên") ? "00172" : code;
    assertThat(named(text, BEFORE)).contains(expected);
  }

  @Test
  void theTypeTellsUnitsApart() {
    assertThat(named("Huyện Thạch Hà", BEFORE)).containsExactly("445");
    assertThat(named("Thị trấn Thạch Hà", BEFORE)).containsExactly("18562");
    assertThat(named("Thạch Hà", BEFORE)).containsExactly("445", "18562");
    assertThat(named("Xã Thạch Hà", BEFORE)).isEmpty();
    assertThat(named("Xã Thạch Hà", LocalDate.parse("2025-07-01"))).containsExactly("18562");
  }

  @Test
  void manyMayBearOneNameAndTheUnitAboveTellsThemApart() {
    assertThat(named("Phường 1", BEFORE)).hasSizeGreaterThan(10);
    assertThat(named("P.01", BEFORE)).isEqualTo(named("Phường 1", BEFORE));
    assertThat(named("Phường 1, Quận 3", BEFORE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Phúc Xà", "Phuc Xa", "Phường", "P.", "", ",", "1", "01", "Phúc Xá, Quận Đống Đa"})
  void slipsOfTheHandNameNobody(String text) {
    assertThat(named(text, BEFORE)).isEmpty();
  }

  /** Each unit is found by its own name, so that nobody is shadowed by somebody's short name. */
  @Test
  void everyUnitAnswersToItsOwnName() {
    for (String day : List.of("2025-06-30", "2025-07-01")) {
      LocalDate on = LocalDate.parse(day);
      assertThat(REGISTER.treeOn(on).units())
          .allSatisfy(unit -> assertThat(REGISTER.named(unit.on(on).name(), on)).contains(unit));
    }
  }
}
