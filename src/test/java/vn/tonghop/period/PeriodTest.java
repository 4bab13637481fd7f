package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PeriodTest {

  private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2019, 3, 31);
  private static final Period QUARTER = Period.ofDays(FIRST, LAST);

  private static Set<LocalDate> days(Period period) {
    return period.start().datesUntil(period.endExclusive()).collect(Collectors.toSet());
  }

  private static Period some(Random random) {
    LocalDate start = FIRST.plusDays(random.nextInt(30));
    return new Period(start, start.plusDays(1 + random.nextInt(15)));
  }

  @Test
  void itIsNeverEmpty() {
    assertThatThrownBy(() -> new Period(FIRST, FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2019-01-01");
    assertThatThrownBy(() -> Period.ofDays(LAST, FIRST))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Period.ofDays(FIRST, FIRST).lastDay()).isEqualTo(FIRST);
  }

  @Test
  void itHasItsFirstAndLastDayAndNotTheDaysAround() {
    assertThat(QUARTER.contains(FIRST.minusDays(1))).isFalse();
    assertThat(QUARTER.contains(FIRST)).isTrue();
    assertThat(QUARTER.contains(LAST)).isTrue();
    assertThat(QUARTER.contains(LAST.plusDays(1))).isFalse();
    assertThat(QUARTER.lastDay()).isEqualTo(LAST);
    assertThat(QUARTER.endExclusive()).isEqualTo(LocalDate.of(2019, 4, 1));
  }

  @Test
  void periodsThatMeetDoNotOverlap() {
    assertThat(QUARTER.overlaps(Period.ofDays(LAST.plusDays(1), LAST.plusDays(9)))).isFalse();
    assertThat(QUARTER.overlaps(Period.ofDays(LAST, LAST.plusDays(9)))).isTrue();
  }

  @Test
  void itReadsAsItsTwoDays() {
    assertThat(QUARTER.dates()).isEqualTo("2019-01-01..2019-03-31");
  }

  @Test
  void theyAreOrderedByStartThenByEnd() {
    Period shorter = Period.ofDays(FIRST, LAST.minusDays(1));
    Period later = Period.ofDays(FIRST.plusDays(1), LAST);

    assertThat(Stream.of(later, QUARTER, shorter).sorted())
        .containsExactly(shorter, QUARTER, later);
  }

  @Test
  void everyAnswerIsThatOfTheDaysThemselves() {
    Random random = new Random(5);
    for (int round = 0; round < 2000; round++) {
      Period a = some(random);
      Period b = some(random);
      Set<LocalDate> both = new TreeSet<>(days(a));
      both.retainAll(days(b));

      assertThat(a.overlaps(b)).isEqualTo(!both.isEmpty());
      assertThat(a.contains(b)).isEqualTo(days(a).containsAll(days(b)));
      assertThat(a.intersection(b).map(PeriodTest::days).orElse(Set.of())).isEqualTo(both);
    }
  }

  @Test
  void whatIsLeftIsTheDaysThatNoPartHas() {
    Random random = new Random(6);
    for (int round = 0; round < 2000; round++) {
      Period whole = some(random);
      List<Period> parts = Stream.generate(() -> some(random)).limit(random.nextInt(4)).toList();
      Set<LocalDate> expected = new TreeSet<>(days(whole));
      parts.forEach(part -> expected.removeAll(days(part)));
      List<Period> rest = whole.minus(parts);

      assertThat(rest.stream().flatMap(part -> days(part).stream()))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(rest).isSorted();
      for (int i = 1; i < rest.size(); i++) {
        assertThat(rest.get(i).start()).isAfter(rest.get(i - 1).endExclusive());
      }
    }
  }
}
