package vn.tonghop.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierTest {

  /** On day 5 it was handed in, in file 1; again in file 2. */
  @ParameterizedTest
  @CsvSource({
    "false, 4, false, 1",
    "false, 4, true,  1",
    "false, 5, false, 1",
    "false, 5, true,  2",
    "false, 6, false, 2",
    "true,  4, true,  1",
    "true,  5, true,  1",
    "true,  5, false, 1",
    "true,  6, false, 2"
  })
  void ofTwoTimesTheLaterHoldsAndOfTheSameTheOneThatWasTold(
      boolean told, int day, boolean toldAgain, long holds) {
    Dossier.InForce first = new Dossier.InForce(7, day(5), told, 1);

    Dossier.InForce now = first.confirmed(new Handing(2, 1, "", 2, day(day), toldAgain));

    assertThat(now).isEqualTo(holds == 1 ? first : new Dossier.InForce(7, day(day), toldAgain, 2));
  }

  private static LocalDateTime day(int day) {
    return LocalDateTime.of(2019, 4, day, 0, 0);
  }
}
