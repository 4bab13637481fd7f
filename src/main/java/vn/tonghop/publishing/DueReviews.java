package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.NamedReview;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.RecurringReview;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;

/** Which reviews the programmes ask for by a day: those whose period has ended before it. */
public final class DueReviews {

  private final Register register;
  private final Programmes programmes;

  public DueReviews(Register register, Programmes programmes) {
    this.register = register;
    this.programmes = programmes;
  }

  /** Each once, by programme: the named ones, then the recurring ones by period and unit. */
  public List<ReviewOrder> on(LocalDate day) {
    Map<String, ReviewOrder> due = new LinkedHashMap<>();
    for (Programme programme : programmes.all()) {
      Stream.concat(named(programme), recurring(programme, day))
          .filter(order -> order.period().lastDay().isBefore(day))
          .forEach(order -> due.putIfAbsent(order.folder().toString(), order));
    }
    return List.copyOf(due.values());
  }

  private Stream<ReviewOrder> named(Programme programme) {
    return programme.namedReviews().stream().flatMap(review -> named(programme, review));
  }

  private Stream<ReviewOrder> named(Programme programme, NamedReview review) {
    return review.units().stream()
        .flatMap(
            code ->
                order(programme, code, review.period(), review.restatedTo(), Language.VI).stream());
  }

  private Stream<ReviewOrder> recurring(Programme programme, LocalDate day) {
    return programme.recurringReviews().stream()
        .flatMap(review -> recurring(programme, review, day).stream());
  }

  private List<ReviewOrder> recurring(Programme programme, RecurringReview review, LocalDate day) {
    List<ReviewOrder> orders = new ArrayList<>();
    if (!review.from().isBefore(day)) {
      return orders;
    }
    PeriodCalendar calendar = programme.reporting().calendar();
    for (Period period :
        calendar.pieces(review.each(), new Period(review.from(), day)).stream()
            .map(calendar::period)
            .toList()) {
      if (!period.start().isBefore(review.from()) && period.lastDay().isBefore(day)) {
        units(programme, review, period)
            .flatMap(unit -> order(programme, unit, period).stream())
            .forEach(orders::add);
      }
    }
    return orders;
  }

  private Stream<OrgUnit> units(Programme programme, RecurringReview review, Period period) {
    LocalDate lastDay = period.lastDay();
    return register.bearer(programme.scope(), lastDay).stream()
        .flatMap(register.treeOn(lastDay)::subtree)
        .filter(unit -> review.levels().contains(unit.level()));
  }

  private static Optional<ReviewOrder> order(Programme programme, OrgUnit unit, Period period) {
    return programme
        .valid()
        .cut(period)
        .flatMap(unit.validity()::cut)
        .map(cut -> new ReviewOrder(programme, unit, cut, Language.VI));
  }

  /**
   * What was once published, ordered again, in Vietnamese; empty when the programme or the unit is
   * no longer known.
   */
  public Optional<ReviewOrder> again(EditionStore.Published published) {
    return programmes
        .programme(published.programme())
        .flatMap(
            programme ->
                register
                    .unit(published.unit())
                    .map(
                        unit ->
                            new ReviewOrder(
                                programme,
                                unit,
                                published.period(),
                                Language.VI,
                                published.restatedTo())));
  }

  /**
   * The order for a unit's code and a period; the unit is whose code it was on the period's last
   * day, and the period is cut to its life. When all figures are brought to the units of a day, it
   * is whose code it was on that day, and the period is not cut to its life.
   *
   * @param restatedTo that day; empty = each figure under the tree of its own period
   */
  public Optional<ReviewOrder> order(
      Programme programme,
      UnitCode code,
      Period period,
      Optional<LocalDate> restatedTo,
      Language language) {
    return programme
        .valid()
        .cut(period)
        .flatMap(
            cut ->
                register
                    .bearer(code, restatedTo.orElse(cut.lastDay()))
                    .flatMap(
                        unit ->
                            (restatedTo.isPresent() ? Optional.of(cut) : unit.validity().cut(cut))
                                .map(
                                    own ->
                                        new ReviewOrder(
                                            programme, unit, own, language, restatedTo))));
  }
}
