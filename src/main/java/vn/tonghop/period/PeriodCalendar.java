package vn.tonghop.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which days a named period has. */
public enum PeriodCalendar {
  /** From the first to the last day of the month: July 2019 is 1 to 31 July (NĐ 60/2018). */
  CALENDAR,
  /**
   * From the 15th of the month before to the 14th: July 2019 is 15 June to 14 July (NĐ 09/2019,
   * article 12). So are quarters, halves, nine months and years; they meet without a gap.
   */
  DECREE;

  private static final int CUT_OFF = 14;

  /** The days of a named period. */
  public Period period(NamedPeriod named) {
    YearMonth first = YearMonth.of(named.year(), (named.ordinal() - 1) * named.kind().months() + 1);
    YearMonth last = first.plusMonths(named.kind().months() - 1L);
    return new Period(startOf(first), startOf(last.plusMonths(1)));
  }

  /** The name of exactly these days; of two kinds with the same days there are none. */
  public Optional<NamedPeriod> name(Period period) {
    YearMonth first = monthOf(period.start());
    for (PeriodKind kind : PeriodKind.values()) {
      int month = first.getMonthValue();
      boolean starts =
          kind == PeriodKind.NINE_MONTHS ? month == 1 : (month - 1) % kind.months() == 0;
      if (starts) {
        NamedPeriod named = new NamedPeriod(kind, first.getYear(), (month - 1) / kind.months() + 1);
        if (period(named).equals(period)) {
          return Optional.of(named);
        }
      }
    }
    return Optional.empty();
  }

  /** The period of this kind that has the day; empty for nine months after September. */
  public Optional<NamedPeriod> containing(PeriodKind kind, LocalDate day) {
    YearMonth month = monthOf(day);
    int ordinal = (month.getMonthValue() - 1) / kind.months() + 1;
    return ordinal <= kind.perYear()
        ? Optional.of(new NamedPeriod(kind, month.getYear(), ordinal))
        : Optional.empty();
  }

  /**
   * Every period of this kind that shares a day with {@code within}, whole, in order.
   *
   * @throws IllegalArgumentException for nine months, which do not tile a year
   */
  public List<NamedPeriod> pieces(PeriodKind kind, Period within) {
    if (kind == PeriodKind.NINE_MONTHS) {
      throw new IllegalArgumentException("Nine months do not tile a year");
    }
    List<NamedPeriod> pieces = new ArrayList<>();
    NamedPeriod piece = containing(kind, within.start()).orElseThrow();
    while (period(piece).start().isBefore(within.endExclusive())) {
      pieces.add(piece);
      piece = next(piece);
    }
    return List.copyOf(pieces);
  }

  private static NamedPeriod next(NamedPeriod piece) {
    return piece.ordinal() < piece.kind().perYear()
        ? new NamedPeriod(piece.kind(), piece.year(), piece.ordinal() + 1)
        : new NamedPeriod(piece.kind(), piece.year() + 1, 1);
  }

  private LocalDate startOf(YearMonth month) {
    return this == CALENDAR ? month.atDay(1) : month.minusMonths(1).atDay(CUT_OFF + 1);
  }

  private YearMonth monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return this == DECREE && day.getDayOfMonth() > CUT_OFF ? month.plusMonths(1) : month;
  }
}
