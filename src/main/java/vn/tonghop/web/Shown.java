package vn.tonghop.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.quantity.Quantity;

/** How values stand on a page, in the language of whoever looks: {@code ${@shown.day(d)}}. */
@Component("shown")
public final class Shown {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  /** {@code 05/01/2026}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 01:30 05/01/2026}, Vietnam time. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(VIETNAM));
  }

  /** The same of a time that is Vietnam's already. */
  public String time(LocalDateTime time) {
    return TIME.format(time);
  }

  /** With dots between thousands; in English with commas. */
  public String count(long number) {
    String plain = String.format(Locale.ROOT, "%,d", number);
    return language() == Language.VI ? plain.replace(',', '.') : plain;
  }

  /** {@code trên 2.300}; three dots where nobody reported. */
  public String quantity(Optional<Quantity> quantity) {
    return quantity.map(this::text).orElse("…");
  }

  private String text(Quantity quantity) {
    String number = number(quantity.value());
    return quantity.isExact() ? number : quantity.qualifier().word() + " " + number;
  }

  /** With the signs of the language. */
  public String number(BigDecimal number) {
    return String.format(
        language() == Language.VI ? Locale.GERMANY : Locale.ENGLISH,
        "%,." + Math.max(0, number.scale()) + "f",
        number);
  }

  /** A time in UTC, as {@link #time(Instant)}. */
  public String utc(LocalDateTime time) {
    return time(time.toInstant(ZoneOffset.UTC));
  }

  /** {@code 01/01/2019 – 30/06/2019}. */
  public String days(Period period) {
    return day(period.start()) + " – " + day(period.lastDay());
  }

  /** {@code 2026-Q3}, of a submission. */
  public String piece(Period period, PeriodCalendar calendar) {
    return PeriodText.of(period, calendar);
  }

  /** {@code 12 KB}. */
  public String size(long bytes) {
    return bytes < 1024 * 1024
        ? count((bytes + 1023) / 1024) + " KB"
        : number(BigDecimal.valueOf(bytes * 10 / (1024 * 1024), 1)) + " MB";
  }

  /** The words of that language. */
  public String words(Words words) {
    return words.in(language());
  }

  /** {@code 2026-Q3}. */
  public String period(Period period, PeriodCalendar calendar) {
    return PeriodText.ofReview(period, calendar);
  }

  /** In which the page is. */
  Language language() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Language.EN : Language.VI;
  }
}
