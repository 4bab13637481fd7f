package vn.tonghop.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.tonghop.period.Period;

class StretchesTest {

  private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

  private static Period days(int from, int until) {
    return new Period(BEGIN.plusDays(from), BEGIN.plusDays(until));
  }

  @Test
  void onlyWhatIsNotKnownIsAskedFor() {
    Stretches stretches = new Stretches();
    assertThat(stretches.add(days(100, 200))).contains(days(100, 200));
    assertThat(stretches.add(days(120, 180))).isEmpty();
    assertThat(stretches.add(days(130, 230))).contains(days(200, 230));
    assertThat(stretches.add(days(10, 230))).contains(days(10, 100));
    assertThat(stretches.add(days(10, 230))).isEmpty();
    assertThat(stretches.add(days(300, 310))).contains(days(300, 310));
    assertThat(stretches.add(days(230, 300))).contains(days(230, 300));
    assertThat(stretches.add(days(10, 310))).isEmpty();
  }

  /** Whatever was wanted has been asked for, and nothing twice that lay at an end. */
  @RepeatedTest(20)
  void whateverIsWantedHasBeenAskedFor(RepetitionInfo seed) {
    SplittableRandom random = new SplittableRandom(seed.getCurrentRepetition());
    Stretches stretches = new Stretches();
    BitSet asked = new BitSet();
    for (int i = 0; i < 50; i++) {
      int from = random.nextInt(300);
      int until = from + 1 + random.nextInt(60);
      Optional<Period> missing = stretches.add(days(from, until));
      missing.ifPresent(
          period ->
              asked.set(
                  (int) (period.start().toEpochDay() - BEGIN.toEpochDay()),
                  (int) (period.endExclusive().toEpochDay() - BEGIN.toEpochDay())));
      assertThat(asked.nextClearBit(from)).isGreaterThanOrEqualTo(until);
    }
  }
}
