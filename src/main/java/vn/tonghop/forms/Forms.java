package vn.tonghop.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.quantity.Quantity;

/** Which form a unit fills in for which period, by the rules that its submission is judged by. */
public final class Forms {

  private final Register register;
  private final WorkingDays workingDays;
  private final Function<SubmissionKey, Optional<List<Figure>>> history;

  /**
   * Knows units, days and what was reported before.
   *
   * @param history the figures in force for a key
   */
  public Forms(
      Register register,
      WorkingDays workingDays,
      Function<SubmissionKey, Optional<List<Figure>>> history) {
    this.register = register;
    this.workingDays = workingDays;
    this.history = history;
  }

  /** A form, or why there is none. */
  public sealed interface Asked {

    /** There is one. */
    record Found(Form form) implements Asked {}

    /**
     * There is none.
     *
     * @param ofPeriod whether it is for the period that was asked for; else for the unit
     */
    record None(Words why, boolean ofPeriod) implements Asked {}
  }

  /**
   * The form of whoever bears the code in the period.
   *
   * @param asked whole, as its name says; it is cut to the programme's and the unit's validity
   */
  public Asked form(Programme programme, UnitCode code, Period asked) {
    Optional<Period> within = programme.valid().cut(asked);
    if (within.isEmpty()) {
      return none(
          true, "Kỳ này nằm ngoài hiệu lực của chương trình", "The programme was not in force");
    }
    List<OrgUnit> bearers = register.bearers(code, within.get());
    if (bearers.isEmpty()) {
      return none(
          false,
          "Trong kỳ này không có đơn vị mang mã " + code,
          "No unit bears the code then: " + code);
    }
    if (bearers.size() > 1) {
      return none(
          true,
          "Trong kỳ này mã " + code + " là của hai đơn vị; hãy chọn một khoảng ngày",
          "The code " + code + " is two units' in this period; give two dates instead");
    }
    OrgUnit unit = bearers.get(0);
    Period period = unit.validity().cut(within.get()).orElseThrow();
    if (!isInScope(programme, unit, period.lastDay())
        || !programme.reporting().reports(unit.level())) {
      return none(
          false,
          "Đơn vị " + code + " không báo cáo chương trình " + programme.code(),
          "The unit " + code + " does not report in " + programme.code());
    }
    if (!isTaken(programme, asked, period, unit)) {
      return none(
          true,
          "Chương trình " + programme.code() + " không nhận loại kỳ này",
          "The programme " + programme.code() + " does not take this kind of period");
    }
    Form form = form(programme, unit, period);
    return form.isEmpty()
        ? none(false, "Không có chỉ tiêu nào phải báo cáo", "There is no indicator to report")
        : new Asked.Found(form);
  }

  private static Asked none(boolean ofPeriod, String vi, String en) {
    return new Asked.None(new Words(vi, en), ofPeriod);
  }

  private boolean isInScope(Programme programme, OrgUnit unit, LocalDate day) {
    return register
        .bearer(programme.scope(), day)
        .filter(scope -> register.treeOn(day).isWithin(unit, scope))
        .isPresent();
  }

  /** A kind that is taken, or what it was cut to, or two dates where those are taken. */
  private static boolean isTaken(Programme programme, Period asked, Period period, OrgUnit unit) {
    Reporting reporting = programme.reporting();
    return reporting
        .calendar()
        .name(asked)
        .map(name -> reporting.kinds().contains(name.kind()))
        .orElseGet(() -> reporting.ranges() || name(programme, period, unit).isPresent());
  }

  /** The form of a unit that owes it; the period as it was cut. */
  public Form form(Programme programme, OrgUnit unit, Period period) {
    UnitCode code = unit.on(period.lastDay()).code();
    String text =
        name(programme, period, unit)
            .filter(name -> isHisAlone(programme, name, code))
            .map(NamedPeriod::text)
            .orElseGet(() -> PeriodText.of(period, programme.reporting().calendar()));
    return new Form(
        programme,
        unit,
        period,
        text,
        above(unit, period.lastDay()),
        workingDays.after(period.lastDay(), deadline(programme, unit.level())),
        earlier(programme, unit, period));
  }

  /** The smallest named period that is taken and was cut to exactly these days. */
  private static Optional<NamedPeriod> name(Programme programme, Period period, OrgUnit unit) {
    PeriodCalendar calendar = programme.reporting().calendar();
    return programme.reporting().kinds().stream()
        .sorted()
        .flatMap(kind -> calendar.containing(kind, period.start()).stream())
        .filter(
            name ->
                programme
                    .valid()
                    .cut(calendar.period(name))
                    .flatMap(unit.validity()::cut)
                    .filter(period::equals)
                    .isPresent())
        .findFirst();
  }

  private boolean isHisAlone(Programme programme, NamedPeriod name, UnitCode code) {
    return programme
        .valid()
        .cut(programme.reporting().calendar().period(name))
        .filter(within -> register.bearers(code, within).size() == 1)
        .isPresent();
  }

  private Optional<String> above(OrgUnit unit, LocalDate day) {
    return register
        .treeOn(day)
        .parent(unit)
        .filter(parent -> parent.level() != Level.COUNTRY)
        .map(parent -> parent.on(day).name());
  }

  private static int deadline(Programme programme, Level level) {
    return programme.reporting().levels().stream()
        .filter(reporting -> reporting.level() == level)
        .mapToInt(Reporting.ReportingLevel::deadline)
        .findFirst()
        .orElseThrow();
  }

  private Optional<Form.Earlier> earlier(Programme programme, OrgUnit unit, Period period) {
    PeriodCalendar calendar = programme.reporting().calendar();
    PeriodKind base = programme.reporting().base();
    PeriodKind kind =
        name(programme, period, unit)
            .map(NamedPeriod::kind)
            .filter(named -> named != PeriodKind.NINE_MONTHS)
            .orElse(base);
    return calendar
        .containing(kind, period.start())
        .map(calendar::period)
        .flatMap(own -> calendar.containing(kind, own.start().minusDays(1)))
        .map(calendar::period)
        .flatMap(programme.valid()::cut)
        .flatMap(unit.validity()::cut)
        .map(
            before ->
                new Form.Earlier(
                    before,
                    kind == base,
                    quantities(new SubmissionKey(programme.code(), unit.id(), before))));
  }

  private Map<IndicatorCode, Quantity> quantities(SubmissionKey key) {
    Map<IndicatorCode, Quantity> quantities = new HashMap<>();
    history
        .apply(key)
        .ifPresent(figures -> figures.forEach(f -> quantities.put(f.indicator(), f.quantity())));
    return quantities;
  }
}
