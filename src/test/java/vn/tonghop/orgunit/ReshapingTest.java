package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.period.Period;

class ReshapingTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static List<Reshaping> within(String code, String first, String last) {
    Period period = Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
    OrgUnit unit = REGISTER.bearer(new UnitCode(code), period.start()).orElseThrow();
    return Reshaping.within(REGISTER, unit, period);
  }

  private static String told(Reshaping each) {
    return each.day() + ": " + each.before().size() + " > " + each.after().size();
  }

  @Test
  void haNoiGoesOverFromDistrictsToCommunesInJuly2025() {
    assertThat(within("01", "2022-10-29", "2026-11-14"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(told(each)).isEqualTo("2025-07-01: 30 > 126");
              assertThat(each.before()).extracting(OrgUnit::level).containsOnly(Level.DISTRICT);
              assertThat(each.after()).extracting(OrgUnit::level).containsOnly(Level.COMMUNE);
              assertThat(each.came()).isEqualTo(126);
            });
  }

  /** In 2020 and 2025 communes within districts were merged; the districts stayed. */
  @Test
  void whatHappensFurtherBelowIsNoReshaping() {
    assertThat(within("01", "2019-06-01", "2025-06-30")).isEmpty();
    assertThat(REGISTER.treeOn(LocalDate.of(2024, 12, 31)).units().count())
        .isNotEqualTo(REGISTER.treeOn(LocalDate.of(2025, 1, 1)).units().count());
  }

  @Test
  void onlyADayAfterThePeriodsFirstAndWithinItCounts() {
    assertThat(within("01", "2025-06-30", "2025-07-01")).hasSize(1);
    assertThat(within("01", "2025-06-01", "2025-06-30")).isEmpty();
    assertThat(within("01", "2025-07-01", "2026-06-30")).isEmpty();
  }

  @Test
  void aDistrictThatMergedCommunesIsReshapedToo() {
    assertThat(within("445", "2019-06-01", "2020-12-31"))
        .extracting(ReshapingTest::told)
        .containsExactly("2020-01-01: 31 > 22");
  }

  @Test
  void theCountryWentFromSixtyThreeToThirtyFour() {
    assertThat(within("VN", "2019-06-01", "2026-11-14"))
        .extracting(ReshapingTest::told)
        .containsExactly(REFORM + ": 63 > 34");
  }
}
