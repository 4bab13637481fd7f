package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.provenance.Sha256;

/** Who owes what by when. */
public final class Obligations {

  private final Register register;
  private final WorkingDays workingDays;
  private @Nullable Sha256 calendar;

  public Obligations(Register register, WorkingDays workingDays) {
    this.register = register;
    this.workingDays = workingDays;
  }

  /** A hash of the days on which offices are open, by which deadlines are told. */
  public synchronized Sha256 calendar() {
    if (calendar == null) {
      calendar = Sha256.of(workingDays.text());
    }
    return calendar;
  }

  /**
   * All obligations of the programme within the period, by piece, then in official order of units.
   *
   * <p>A base piece is cut to the period, to the programme's validity, to the windows in which
   * submissions are expected, and to the life of the unit. A unit is in scope if it stands under
   * the scope unit on the last day of the piece so cut.
   */
  public List<Obligation> of(Programme programme, Period period) {
    List<Obligation> obligations = new ArrayList<>();
    for (Period piece : programme.basePieces(period)) {
      for (Validity window : programme.reporting().expected()) {
        window.cut(piece).ifPresent(due -> collect(programme, due, obligations));
      }
    }
    return List.copyOf(obligations);
  }

  private void collect(Programme programme, Period due, List<Obligation> into) {
    // The tree may change within the piece: ask on its last day and on the eve of every change.
    Stream.concat(
            register.changesWithin(due).stream().map(day -> day.minusDays(1)),
            Stream.of(due.lastDay()))
        .flatMap(day -> unitsInScope(programme, register.treeOn(day), day))
        .distinct()
        .forEach(unit -> owe(programme, unit, due).ifPresent(into::add));
  }

  private Stream<OrgUnit> unitsInScope(
      Programme programme, UnitTree tree, java.time.LocalDate day) {
    return register.bearer(programme.scope(), day).stream()
        .flatMap(tree::subtree)
        .filter(unit -> programme.reporting().owes(unit.level()));
  }

  private Optional<Obligation> owe(Programme programme, OrgUnit unit, Period due) {
    return unit.validity()
        .cut(due)
        .filter(piece -> isInScope(programme, unit, piece))
        .map(
            piece ->
                new Obligation(
                    programme.code(),
                    unit,
                    piece,
                    workingDays.after(piece.lastDay(), deadline(programme, unit))));
  }

  private boolean isInScope(Programme programme, OrgUnit unit, Period piece) {
    return register
        .bearer(programme.scope(), piece.lastDay())
        .filter(scope -> register.treeOn(piece.lastDay()).isWithin(unit, scope))
        .isPresent();
  }

  private static int deadline(Programme programme, OrgUnit unit) {
    return programme.reporting().levels().stream()
        .filter(level -> level.level() == unit.level())
        .mapToInt(Reporting.ReportingLevel::deadline)
        .findFirst()
        .orElseThrow();
  }
}
