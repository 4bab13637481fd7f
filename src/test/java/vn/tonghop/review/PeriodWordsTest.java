package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;

class PeriodWordsTest {

  private static PeriodWords words(PeriodCalendar calendar, Language language) {
    return new PeriodWords(
        new Reporting(
            calendar, PeriodKind.QUARTER, Set.of(PeriodKind.QUARTER), true, List.of(), List.of()),
        new Texts(language));
  }

  private static final PeriodWords VI = words(PeriodCalendar.CALENDAR, Language.VI);
  private static final PeriodWords EN = words(PeriodCalendar.CALENDAR, Language.EN);

  @ParameterizedTest
  @CsvSource({
    "2019-07-01,2019-07-31,tháng 7 năm 2019,July 2019",
    "2019-07-01,2019-09-30,quý III năm 2019,third quarter of 2019",
    "2019-01-01,2019-06-30,6 tháng đầu năm 2019,first half of 2019",
    "2019-07-01,2019-12-31,6 tháng cuối năm 2019,second half of 2019",
    "2019-01-01,2019-09-30,9 tháng đầu năm 2019,first nine months of 2019",
    "2019-01-01,2019-12-31,năm 2019,2019",
    "2018-01-01,2019-12-31,giai đoạn 2018 - 2019,2018–2019",
    "2018-04-01,2020-03-31,từ quý II năm 2018 đến quý I năm 2020,from the second quarter of 2018 to"
        + " the first quarter of 2020",
    "2019-02-01,2019-03-31,từ tháng 2 năm 2019 đến tháng 3 năm 2019,from February 2019 to March"
        + " 2019",
    "2017-05-25,2022-10-28,từ ngày 25/5/2017 đến ngày 28/10/2022,from 25 May 2017 to 28 October"
        + " 2022",
    "2026-02-03,2026-09-05,từ ngày 03/02/2026 đến ngày 05/9/2026,from 3 February 2026 to 5"
        + " September 2026",
  })
  void aPeriodIsNamedAsPeopleNameIt(LocalDate first, LocalDate last, String vi, String en) {
    Period period = Period.ofDays(first, last);
    assertThat(VI.phrase(period)).isEqualTo(vi);
    assertThat(EN.phrase(period)).isEqualTo(en);
  }

  @Test
  void theDecreesQuarterNeedsItsDaysAndTheCalendarsDoesNot() {
    PeriodWords decree = words(PeriodCalendar.DECREE, Language.VI);
    Period quarter = Sample.days("2019-06-15", "2019-09-14");
    assertThat(decree.phrase(quarter)).isEqualTo("quý III năm 2019");
    assertThat(decree.needsDates(quarter)).isTrue();
    assertThat(decree.dates(quarter)).isEqualTo("từ ngày 15/6/2019 đến ngày 14/9/2019");
    assertThat(decree.needsDates(Sample.quarter(2019, 3))).isFalse();
    assertThat(VI.needsDates(Sample.quarter(2019, 3))).isFalse();
  }

  @Test
  void aPieceThatIsCutSaysWhere() {
    assertThat(VI.inTable(Sample.quarter(2017, 2))).isEqualTo("Quý II/2017");
    assertThat(VI.inTable(Sample.days("2017-05-25", "2017-06-30")))
        .isEqualTo("Quý II/2017 (từ 25/5)");
    assertThat(VI.inTable(Sample.days("2022-10-01", "2022-10-28")))
        .isEqualTo("Quý IV/2022 (đến 28/10)");
    assertThat(EN.inTable(Sample.days("2022-10-03", "2022-10-28")))
        .isEqualTo("Q4 2022 (3 October to 28 October)");
    assertThat(VI.inChart(Sample.days("2017-05-25", "2017-06-30"))).isEqualTo("Quý II/2017");
  }

  @Test
  void daysBelowTenAndTheFirstTwoMonthsArePadded() {
    DayWords days = new DayWords(new Texts(Language.VI));
    assertThat(days.formal(LocalDate.of(2026, 2, 3))).isEqualTo("ngày 03 tháng 02 năm 2026");
    assertThat(days.formal(LocalDate.of(2026, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2026");
    assertThat(days.formal(LocalDate.of(2026, 12, 10))).isEqualTo("ngày 10 tháng 12 năm 2026");
    assertThat(days.day(LocalDate.of(2026, 9, 5))).isEqualTo("05/9/2026");
  }
}
