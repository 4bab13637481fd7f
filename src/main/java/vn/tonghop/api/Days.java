package vn.tonghop.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;

/**
 * A period.
 *
 * @param text in the words of its programme's calendar: {@code 2026-Q1}
 * @param from the first day
 * @param to the last day
 */
record Days(String text, LocalDate from, LocalDate to) {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Of a submission. */
  static Days of(Period period, PeriodCalendar calendar) {
    return new Days(PeriodText.of(period, calendar), period.start(), period.lastDay());
  }

  /** Of a review, which may be several years. */
  static Days ofReview(Period period, PeriodCalendar calendar) {
    return new Days(PeriodText.ofReview(period, calendar), period.start(), period.lastDay());
  }

  /** A time on the wall in Vietnam. */
  static OffsetDateTime inVietnam(LocalDateTime time) {
    return time.atZone(VIETNAM).toOffsetDateTime();
  }

  /** A time that is kept in UTC. */
  static OffsetDateTime inUtc(LocalDateTime time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
