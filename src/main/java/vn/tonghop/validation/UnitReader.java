package vn.tonghop.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Submission;

/**
 * Understands which unit a cell means: by its code, or by its name where only one unit of the
 * programme bears it in the period (rule R21).
 */
final class UnitReader {

  private static final int MOST_CHOICES = 10;

  private final Register register;
  private final LocalDate today;
  private final Suggestions suggestions = new Suggestions();

  /**
   * @param today stands for the period where that is not known
   */
  UnitReader(Register register, LocalDate today) {
    this.register = register;
    this.today = today;
  }

  /** Begins with the submissions of a file. */
  void beginFile(long number) {
    suggestions.beginFile(number);
  }

  /** Whether the cell means any unit of any programme. */
  boolean isKnown(Cell cell, Optional<Period> period, Findings findings) {
    LocalDate day = period.map(Period::lastDay).orElse(today);
    if (isCode(cell)
        || !register.named(cell.text(), day).isEmpty()
        || period.filter(p -> !register.named(cell.text(), p.start()).isEmpty()).isPresent()) {
      return true;
    }
    findings.at(cell, new KeyNotice.UnknownUnit(nearest(cell.text(), day)));
    return false;
  }

  private boolean isCode(Cell cell) {
    return UnitCode.isCode(cell.text()) && !register.bearers(new UnitCode(cell.text())).isEmpty();
  }

  private Suggestion nearest(String text, LocalDate day) {
    return suggestions.of(day + text, () -> workedOut(text, day));
  }

  private Suggestion workedOut(String text, LocalDate day) {
    return new Suggestion(
        register.nearest(text, day).stream()
            .map(unit -> unit.on(day))
            .map(state -> state.code() + " " + state.name())
            .toList());
  }

  /** The unit, when it is known, existed, and reports under the programme. */
  Optional<OrgUnit> read(
      Programme programme, Period period, Submission submission, Findings findings) {
    Optional<OrgUnit> unit =
        isCode(submission.unit())
            ? byCode(period, submission, findings)
            : byName(programme, period, submission.unit(), findings);
    return unit.filter(known -> isIn(programme, period, known, submission.unit(), findings));
  }

  private Optional<OrgUnit> byCode(Period period, Submission submission, Findings findings) {
    UnitCode code = new UnitCode(submission.unit().text());
    List<OrgUnit> bearers = register.bearers(code, period);
    if (bearers.size() > 1) {
      findings.at(
          submission.period(),
          new KeyNotice.TwoUnits(code.value(), choices(code, bearers, period)));
      return Optional.empty();
    }
    if (bearers.isEmpty()) {
      notThen(code, period, submission, findings);
      return Optional.empty();
    }
    return Optional.of(bearers.get(0));
  }

  /** Of those that bear the name at the period's end, or else at its beginning. */
  private Optional<OrgUnit> byName(
      Programme programme, Period period, Cell cell, Findings findings) {
    List<OrgUnit> named = register.named(cell.text(), period.lastDay());
    LocalDate day = named.isEmpty() ? period.start() : period.lastDay();
    List<OrgUnit> all = named.isEmpty() ? register.named(cell.text(), day) : named;
    List<OrgUnit> own =
        all.stream()
            .filter(unit -> isInScope(programme, unit, day))
            .filter(unit -> programme.reporting().reports(unit.level()))
            .toList();
    if (own.size() > 1) {
      findings.at(cell, new KeyNotice.SeveralUnits(choices(own, day)));
      return Optional.empty();
    }
    // One that does not report under the programme is told so as by its code.
    return own.isEmpty() ? all.stream().findFirst() : Optional.of(own.get(0));
  }

  private String choices(List<OrgUnit> units, LocalDate day) {
    UnitTree tree = register.treeOn(day);
    String choices =
        units.stream()
            .limit(MOST_CHOICES)
            .map(
                unit ->
                    unit.on(day).code()
                        + " "
                        + unit.on(day).name()
                        + tree.parent(unit).map(top -> ", " + top.on(day).name()).orElse(""))
            .collect(Collectors.joining("; "));
    return units.size() > MOST_CHOICES ? choices + "; …" : choices;
  }

  private boolean isInScope(Programme programme, OrgUnit unit, LocalDate day) {
    return register
        .bearer(programme.scope(), day)
        .filter(scope -> register.treeOn(day).isWithin(unit, scope))
        .isPresent();
  }

  private boolean isIn(
      Programme programme, Period period, OrgUnit unit, Cell cell, Findings findings) {
    LocalDate lastDay = unit.validity().cut(period).orElseThrow().lastDay();
    String name = unit.on(lastDay).name();
    if (!isInScope(programme, unit, lastDay)) {
      findings.at(cell, new KeyNotice.OutOfScope(name, programme.code().value()));
      return false;
    }
    if (!programme.reporting().reports(unit.level())) {
      findings.at(cell, new KeyNotice.LevelDoesNotReport(name, programme.code().value()));
      return false;
    }
    return true;
  }

  private void notThen(UnitCode code, Period period, Submission submission, Findings findings) {
    OrgUnit other = register.bearers(code).get(0);
    UnitState state = other.on(period.lastDay());
    findings.at(
        submission.unit(),
        new KeyNotice.UnitNotThen(
            code + " " + state.name(),
            ValidityText.of(underCode(other, code)),
            new Suggestion(
                nearest(state.name(), period.lastDay()).names().stream()
                    .filter(name -> !name.startsWith(code + " "))
                    .toList())));
  }

  /** The days on which the unit bore the code. */
  private static Validity underCode(OrgUnit unit, UnitCode code) {
    List<UnitState> states =
        unit.states().stream().filter(state -> state.code().equals(code)).toList();
    return new Validity(
        states.get(0).validity().from(), states.get(states.size() - 1).validity().untilExclusive());
  }

  private static String choices(UnitCode code, List<OrgUnit> bearers, Period period) {
    return bearers.stream()
        .map(
            unit -> {
              Period part = underCode(unit, code).cut(period).orElseThrow();
              return part.dates() + " (" + unit.on(part.lastDay()).name() + ")";
            })
        .collect(Collectors.joining("; "));
  }
}
