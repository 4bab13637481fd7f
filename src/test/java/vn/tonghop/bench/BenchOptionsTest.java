package vn.tonghop.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "--files=many",
        "--runs=1",
        "--without-reviews"
      })
  void theOptionsOfThePageAreTaken(String option) {
    assertThat(Bench.commandLine().parseArgs(option).originalArgs()).containsExactly(option);
  }

  @Test
  void aSizeThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Bench.commandLine().parseArgs("--size=huge"))
        .isInstanceOf(ParameterException.class);
  }
}
