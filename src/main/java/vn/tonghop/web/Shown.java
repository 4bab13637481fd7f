package vn.tonghop.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.ColumnNames;
import vn.tonghop.desk.FoundFault;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.Validity;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Source;

/** How values stand on a page, in the language of whoever looks: {@code ${@shown.day(d)}}. */
@Component("shown")
final class Shown {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ColumnNames columns;

  Shown(ColumnNames columns) {
    this.columns = columns;
  }

  /**
   * {@code dòng 2, cột dialogue_total – Số hội nghị tiếp xúc, đối thoại, ô E2}.
   *
   * @param programmes the codes of those that the file is of
   */
  public String place(FoundFault fault, Collection<String> programmes) {
    boolean vi = language() == Language.VI;
    List<String> parts = new ArrayList<>();
    if (!fault.sheet().isBlank()) {
      parts.add((vi ? "trang " : "sheet ") + fault.sheet());
    }
    if (fault.row() > 0) {
      parts.add((vi ? "dòng " : "row ") + count(fault.row()));
    }
    if (!fault.column().isBlank()) {
      parts.add((vi ? "cột " : "column ") + words(columns.of(fault.column(), programmes)));
    }
    if (!fault.cell().isBlank()) {
      parts.add((vi ? "ô " : "cell ") + fault.cell());
    }
    return String.join(", ", parts);
  }

  /** {@code 05/01/2026}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 01:30 05/01/2026}, Vietnam time. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(VIETNAM));
  }

  /** {@code 01:30:05}, Vietnam time. */
  public String clock(Instant instant) {
    return CLOCK.format(instant.atZone(VIETNAM));
  }

  /** The same of a time that is Vietnam's already. */
  public String time(LocalDateTime time) {
    return TIME.format(time);
  }

  /** The same; a day alone when nothing was said of the hour. */
  public String moment(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(time.toLocalDate()) : time(time);
  }

  /** With dots between thousands; in English with commas. */
  public String count(long number) {
    String plain = String.format(Locale.ROOT, "%,d", number);
    return language() == Language.VI ? plain.replace(',', '.') : plain;
  }

  /** What somebody is. */
  public String role(Role role) {
    return language() == Language.VI ? role.vi() : role.en();
  }

  /** What somebody, or a token, may do. */
  public String permission(Permission permission) {
    return language() == Language.VI ? permission.vi() : permission.en();
  }

  /** The same of all that they are. */
  public String roles(Set<Role> roles) {
    return roles.stream().sorted().map(this::role).collect(Collectors.joining(", "));
  }

  /** In whole seconds, with one place below ten; a dash where it is not known. */
  public String seconds(Optional<Duration> time) {
    return time.map(this::seconds).orElse("–");
  }

  /** The same of one that is known. */
  public String seconds(Duration time) {
    double seconds = time.toMillis() / 1000.0;
    String plain = String.format(Locale.ROOT, seconds < 10 ? "%.1f" : "%.0f", seconds);
    return language() == Language.VI ? plain.replace('.', ',') : plain;
  }

  /** Things a second. */
  public String rate(Optional<Double> rate) {
    return rate.map(value -> count(Math.round(value))).orElse("–");
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

  /** {@code đến hết 31/12/2019}, {@code 01/01/2020 – 30/06/2025}, {@code từ 01/07/2025}. */
  public String life(Validity life) {
    Optional<String> since = life.since().map(this::day);
    Optional<String> last = life.until().map(until -> day(until.minusDays(1)));
    if (since.isPresent() && last.isPresent()) {
      return since.get() + " – " + last.get();
    }
    return since
        .map(day -> words(new Words("từ " + day, "since " + day)))
        .or(() -> last.map(day -> words(new Words("đến hết " + day, "until " + day))))
        .orElseGet(() -> words(new Words("từ trước đến nay", "always")));
  }

  /** {@code 2026-Q3}, of a submission. */
  public String piece(Period period, PeriodCalendar calendar) {
    return PeriodText.of(period, calendar);
  }

  /** The words of that language. */
  public String words(Words words) {
    return words.in(language());
  }

  /** {@code 2026-Q3}. */
  public String period(Period period, PeriodCalendar calendar) {
    return PeriodText.ofReview(period, calendar);
  }

  /**
   * The same, with days as on other lines where no kind fits: {@code 25/05/2017 – 28/10/2022};
   * {@code 2018 – 2019}.
   */
  public String span(Period period, PeriodCalendar calendar) {
    String text = period(period, calendar);
    return text.equals(period.start() + ".." + period.lastDay())
        ? days(period)
        : text.replace("..", " – ");
  }

  /** {@code 2018-Q4 (01/10/2018 – 31/12/2018)}; days alone where no kind fits. */
  public String named(Period period, PeriodCalendar calendar) {
    String span = span(period, calendar);
    return span.equals(days(period)) ? span : span + " (" + days(period) + ")";
  }

  /** From where somebody signed in: an address, or words where there is none. */
  public String source(Source source) {
    return source.equals(Source.HERE)
        ? words(new Words("tại máy chủ", "at the server itself"))
        : source.text();
  }

  /** {@code Thành phố Hà Nội, 25/05/2017 – 28/10/2022}. */
  public String review(ReviewOrder order) {
    PeriodCalendar calendar = order.programme().reporting().calendar();
    return order.unitState().name()
        + ", "
        + span(order.period(), calendar)
        + order
            .restatedTo()
            .map(
                day ->
                    words(
                        new Words(
                            " (quy về đơn vị hành chính ngày " + day(day) + ")",
                            " (brought to the units of " + day(day) + ")")))
            .orElse("");
  }

  /** {@code Tiếp xúc, đối thoại trực tiếp – hn-2200}. */
  public String programme(Programme programme) {
    return words(programme.name()) + " – " + programme.code().value();
  }

  /** {@code trên 2.300}; what was not reported is {@code …}. */
  public String quantity(Optional<Quantity> quantity) {
    return quantity.map(this::quantity).orElse("…");
  }

  private String quantity(Quantity quantity) {
    return (qualifier(quantity.qualifier()) + " " + number(quantity.value())).strip();
  }

  private String qualifier(Qualifier qualifier) {
    return language() == Language.VI
        ? qualifier.word()
        : switch (qualifier) {
          case EXACT -> "";
          case OVER -> "over";
          case NEARLY -> "nearly";
          case ABOUT -> "about";
        };
  }

  /** {@code 12 KB}; a file with anything in it has at least 1. */
  public String size(long bytes) {
    long kilobytes = (bytes + 1023) / 1024;
    return kilobytes < 10_000 ? count(kilobytes) + " KB" : count((kilobytes + 512) / 1024) + " MB";
  }

  /** In which the page is. */
  Language language() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Language.EN : Language.VI;
  }
}
