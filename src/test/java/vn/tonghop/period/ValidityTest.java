package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final Validity BEFORE = new Validity(null, REFORM);
  private static final Validity SINCE = new Validity(REFORM, null);
  private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));

  @Test
  void theDayOfTheReformIsTheFirstOfTheNewAndNoneOfTheOld() {
    assertThat(BEFORE.contains(REFORM.minusDays(1))).isTrue();
    assertThat(BEFORE.contains(REFORM)).isFalse();
    assertThat(SINCE.contains(REFORM.minusDays(1))).isFalse();
    assertThat(SINCE.contains(REFORM)).isTrue();
    assertThat(Validity.ALWAYS.contains(REFORM)).isTrue();
  }

  @Test
  void aPeriodIsCutToIt() {
    assertThat(BEFORE.cut(YEAR)).contains(new Period(YEAR.start(), REFORM));
    assertThat(SINCE.cut(YEAR)).contains(new Period(REFORM, YEAR.endExclusive()));
    assertThat(Validity.ALWAYS.cut(YEAR)).contains(YEAR);
  }

  @Test
  void nothingIsLeftOfAPeriodOutsideIt() {
    assertThat(BEFORE.cut(new Period(REFORM, REFORM.plusDays(1)))).isEmpty();
    assertThat(BEFORE.cut(new Period(REFORM.minusDays(1), REFORM))).isPresent();
    assertThat(SINCE.cut(new Period(REFORM.minusDays(1), REFORM))).isEmpty();
    assertThat(SINCE.cut(new Period(REFORM, REFORM.plusDays(1)))).isPresent();
  }

  @Test
  void itIsNeverEmpty() {
    assertThatThrownBy(() -> new Validity(REFORM, REFORM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Validity(REFORM, REFORM.plusDays(1)).contains(REFORM)).isTrue();
  }

  @Test
  void itsEndsMayBeOpen() {
    assertThat(BEFORE.since()).isEmpty();
    assertThat(BEFORE.until()).contains(REFORM);
    assertThat(SINCE.since()).contains(REFORM);
    assertThat(SINCE.until()).isEmpty();
  }
}
