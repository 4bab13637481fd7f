package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;

class PeriodNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2019-02                | tháng 02 năm 2019      | February 2019
          2019-Q4                | quý IV năm 2019        | the fourth quarter of 2019
          2019-H2                | 6 tháng cuối năm 2019  | the second half of 2019
          2019-9M                | 9 tháng đầu năm 2019   | the first nine months of 2019
          2019                   | năm 2019               | 2019
          2017-05-25..2022-10-28 | từ ngày 25/5/2017 đến hết ngày 28/10/2022 | 25 May 2017 to 28 October 2022
          """)
  void aPeriodIsNamedInBothLanguages(String text, String vi, String en) {
    assertThat(
            PeriodName.of(
                PeriodText.parse(text, PeriodCalendar.CALENDAR).orElseThrow(),
                PeriodCalendar.CALENDAR))
        .isEqualTo(new Words(vi, en));
  }
}
