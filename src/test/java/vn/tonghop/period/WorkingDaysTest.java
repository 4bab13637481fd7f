package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final WorkingDays NO_TET = new WorkingDays(Set.of());

  @Test
  void weekendsAreNotCounted() {
    // 14 June 2019 was a Friday.
    assertThat(NO_TET.after(LocalDate.of(2019, 6, 13), 1)).isEqualTo("2019-06-14");
    assertThat(NO_TET.after(LocalDate.of(2019, 6, 14), 1)).isEqualTo("2019-06-17");
    assertThat(NO_TET.after(LocalDate.of(2019, 6, 15), 1)).isEqualTo("2019-06-17");
    assertThat(NO_TET.after(LocalDate.of(2019, 6, 14), 6)).isEqualTo("2019-06-24");
  }

  @Test
  void fixedHolidaysAreNotCounted() {
    // 30 April and 1 May 2019 were a Tuesday and a Wednesday, 2 September a Monday.
    assertThat(NO_TET.after(LocalDate.of(2019, 4, 29), 1)).isEqualTo("2019-05-02");
    assertThat(NO_TET.after(LocalDate.of(2019, 8, 30), 1)).isEqualTo("2019-09-03");
    assertThat(NO_TET.isWorkingDay(LocalDate.of(2020, 1, 1))).isFalse();
    assertThat(NO_TET.isWorkingDay(LocalDate.of(2020, 1, 2))).isTrue();
  }

  @Test
  void givenHolidaysAreNotCounted() {
    WorkingDays tet = new WorkingDays(Set.of(LocalDate.of(2019, 2, 4), LocalDate.of(2019, 2, 5)));

    assertThat(tet.after(LocalDate.of(2019, 2, 1), 1)).isEqualTo("2019-02-06");
    assertThat(NO_TET.after(LocalDate.of(2019, 2, 1), 1)).isEqualTo("2019-02-04");
  }

  @Test
  void atLeastOneDayIsLeft() {
    assertThatThrownBy(() -> NO_TET.after(LocalDate.of(2019, 6, 14), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
