package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/** A review put together by hand: {@code .submit("00004", "2019-01-01..2019-03-31", "a 3")}. */
final class WorkedReview {

  private final Register register;
  private final RollUpScope scope;
  private final List<ReportedFigures> submissions = new ArrayList<>();

  WorkedReview(Register register, Programme programme, String unit, String dates) {
    this.register = register;
    Period period = period(dates);
    scope =
        new RollUpScope(
            programme,
            register,
            unit(unit),
            period,
            new Obligations(register, new WorkingDays(Set.of())).of(programme, period));
  }

  /**
   * @param dates both included
   * @param values {@code code number}, perhaps with {@code trên}, {@code gần} or {@code khoảng}
   *     between
   */
  WorkedReview submit(String unit, String dates, String... values) {
    submissions.add(
        new ReportedFigures(
            submissions.size() + 1L,
            UnitId.parse(unit),
            period(dates),
            Stream.of(values).map(WorkedReview::figure).toList()));
    return this;
  }

  private static Figure figure(String text) {
    List<String> words = List.of(text.split(" ", -1));
    return new Figure(
        new IndicatorCode(words.get(0)),
        quantity(String.join(" ", words.subList(1, words.size()))),
        2,
        4);
  }

  /** {@code 3}, {@code trên 2300}. */
  static Quantity quantity(String text) {
    for (Qualifier qualifier : Qualifier.values()) {
      if (qualifier != Qualifier.EXACT && text.startsWith(qualifier.word() + " ")) {
        return new Quantity(
            new BigDecimal(text.substring(qualifier.word().length() + 1)), qualifier);
      }
    }
    return new Quantity(new BigDecimal(text), Qualifier.EXACT);
  }

  /** {@code 2019-01-01..2019-03-31}, both included. */
  static Period period(String dates) {
    List<String> ends = List.of(dates.split("\\.\\.", -1));
    return Period.ofDays(LocalDate.parse(ends.get(0)), LocalDate.parse(ends.get(1)));
  }

  OrgUnit unit(String id) {
    return register.unit(UnitId.parse(id)).orElseThrow();
  }

  RollUpScope scope() {
    return scope;
  }

  List<ReportedFigures> submissions() {
    return submissions;
  }

  Totals totals() {
    RollUp rollUp = RollUp.of(scope);
    submissions.forEach(rollUp::add);
    return rollUp.totals();
  }

  /** {@code value reported/due units-reported/units-due}; the value is "…" when there is none. */
  String total(String unit, String slice, String indicator) {
    Period whole = scope.period();
    return total(unit, slice, whole.dates(), indicator);
  }

  String total(String unit, String slice, String dates, String indicator) {
    Slice of =
        Stream.concat(Stream.of(Level.values()).map(Slice::of), Stream.of(Slice.ALL))
            .filter(s -> s.code().equals(slice))
            .findFirst()
            .orElseThrow();
    Total total = totals().total(unit(unit), of, period(dates), new IndicatorCode(indicator));
    return total.value().map(Objects::toString).orElse("…")
        + " "
        + total.reported()
        + "/"
        + total.due()
        + " "
        + total.unitsReported()
        + "/"
        + total.unitsDue();
  }

  /** All lines: {@code unit slice dates indicator value}. */
  List<String> lines() {
    return totals().lines().stream()
        .map(
            line ->
                line.unit().id()
                    + " "
                    + line.slice().code()
                    + " "
                    + line.period().dates()
                    + " "
                    + line.indicator().code()
                    + " "
                    + line.total().value().map(Objects::toString).orElse("…"))
        .toList();
  }
}
