package vn.tonghop.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;

/**
 * Periods and days as people write them: {@code quý III năm 2019}, {@code giai đoạn 2018 - 2019},
 * {@code từ ngày 25/5/2017 đến ngày 28/10/2022}.
 */
final class PeriodWords {

  private static final List<PeriodKind> RANGES =
      List.of(PeriodKind.YEAR, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH);

  /** More pieces than this are counted, not listed. */
  private static final int LISTED = 4;

  private final PeriodCalendar calendar;
  private final PeriodKind base;
  private final Texts texts;
  private final DayWords days;

  PeriodWords(Reporting reporting, Texts texts) {
    this.calendar = reporting.calendar();
    this.base = reporting.base();
    this.texts = texts;
    this.days = new DayWords(texts);
  }

  /** As it stands in a sentence or in the abstract line. */
  String phrase(Period period) {
    return calendar
        .name(period)
        .map(this::phrase)
        .or(() -> rangePhrase(period))
        .orElseGet(() -> dates(period));
  }

  /** Both days: {@code từ ngày 15/6/2019 đến ngày 14/9/2019}. */
  String dates(Period period) {
    return texts.text(
        "period.dates", "from", days.day(period.start()), "to", days.day(period.lastDay()));
  }

  /** Whether the phrase leaves open which days are meant: the decree's quarter is not July on. */
  boolean needsDates(Period period) {
    return calendar == PeriodCalendar.DECREE && !phrase(period).equals(dates(period));
  }

  private String phrase(NamedPeriod named) {
    return texts.text(
        "period." + named.kind(),
        "year",
        String.valueOf(named.year()),
        "number",
        ordinal(named),
        "index",
        named.ordinal());
  }

  private static String ordinal(NamedPeriod named) {
    return named.kind() == PeriodKind.QUARTER
        ? Roman.of(named.ordinal())
        : String.valueOf(named.ordinal());
  }

  private Optional<String> rangePhrase(Period period) {
    for (PeriodKind kind : RANGES) {
      Optional<NamedPeriod> first = calendar.containing(kind, period.start());
      Optional<NamedPeriod> last = calendar.containing(kind, period.lastDay());
      if (first.isPresent()
          && last.isPresent()
          && calendar.period(first.get()).start().equals(period.start())
          && calendar.period(last.get()).endExclusive().equals(period.endExclusive())) {
        return Optional.of(range(kind, first.get(), last.get()));
      }
    }
    return Optional.empty();
  }

  private String range(PeriodKind kind, NamedPeriod first, NamedPeriod last) {
    return kind == PeriodKind.YEAR
        ? texts.text(
            "period.years", "from", String.valueOf(first.year()), "to", String.valueOf(last.year()))
        : texts.text(
            texts.has("period.range." + kind) ? "period.range." + kind : "period.range",
            "from",
            phrase(first),
            "to",
            phrase(last));
  }

  /** A base piece in a table, with the days on which it is cut: {@code Quý II/2017 (từ 25/5)}. */
  String inTable(Period piece) {
    String name = label("label.", piece);
    Period whole = whole(piece);
    boolean cutBefore = !whole.start().equals(piece.start());
    boolean cutAfter = !whole.endExclusive().equals(piece.endExclusive());
    if (!cutBefore && !cutAfter) {
      return name;
    }
    String key = cutBefore && cutAfter ? "label.cut" : cutBefore ? "label.since" : "label.until";
    return texts.text(
        key,
        "name",
        name,
        "from",
        days.withoutYear(piece.start()),
        "to",
        days.withoutYear(piece.lastDay()));
  }

  /** Some base pieces in running text: {@code quý I/2018; quý II/2018}. */
  String list(List<Period> pieces) {
    return pieces.size() <= LISTED
        ? String.join("; ", pieces.stream().map(this::inText).toList())
        : texts.text(
            "outstanding.many",
            "n",
            pieces.size(),
            "first",
            inText(pieces.get(0)),
            "last",
            inText(pieces.get(pieces.size() - 1)));
  }

  private String inText(Period piece) {
    String name = inTable(piece);
    return texts.language() == Language.VI
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  /** A base piece below a chart: {@code Quý II/2017}. */
  String inChart(Period piece) {
    return label("chart.", piece);
  }

  private String label(String prefix, Period piece) {
    NamedPeriod named = calendar.containing(base, piece.lastDay()).orElseThrow();
    return texts.text(
        prefix + named.kind(),
        "year",
        String.valueOf(named.year()),
        "number",
        ordinal(named),
        "digit",
        String.valueOf(named.ordinal()),
        "index",
        named.ordinal());
  }

  private Period whole(Period piece) {
    return calendar.period(calendar.containing(base, piece.lastDay()).orElseThrow());
  }
}
