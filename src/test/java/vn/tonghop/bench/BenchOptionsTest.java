package vn.tonghop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class BenchOptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--size=nation-year",
        "--size=2000",
        "--size=province-5-years",
        "--files=many",
        "--files=each",
        "--flat",
        "--flat=3",
        "--runs=1",
        "--without-reviews"
      })
  void theOptionsOfThePageAreTaken(String option) {
    assertThat(Bench.commandLine().parseArgs(option).originalArgs()).containsExactly(option);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--size=huge", "--size=0", "--size=province-0-years", "--size=nation-99-years"})
  void aSizeThatIsNoneIsRefused(String size) {
    assertThatThrownBy(() -> Bench.commandLine().parseArgs(size))
        .isInstanceOf(ParameterException.class);
  }

  /** As many figures as the other system was measured with. */
  @Test
  void fiveYearsOfAProvinceAreOfSixtyMonths() {
    DataSet data = DataSet.of(Size.of("province-5-years"), Spread.FEW, false);
    assertThat(data.month(1)).isEqualTo(YearMonth.of(2020, 1));
    assertThat(data.month(data.months())).isEqualTo(YearMonth.of(2024, 12));
    assertThat(data.figures()).isEqualTo(578 * 60 * 20);
  }
}
