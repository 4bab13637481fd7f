package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.period.Period;

/**
 * Rolls figures up: takes submissions one at a time, in any order, and gives the totals of a unit
 * and its direct children.
 *
 * <pre>{@code
 * RollUp rollUp = RollUp.of(scope);
 * ledger.forEach(rollUp::add);
 * Totals totals = rollUp.totals();
 * }</pre>
 *
 * <p>A submission counts when its period lies wholly inside the review's and its unit stood under
 * the scope unit on the last day of the submission's own period, or is brought to one that stands
 * there ({@link RollUpScope#structure}); one that straddles the edge, or is of a unit of which but
 * a part came there, is only mentioned, unless staff say which share; all others are left aside. So
 * are figures that the programme does not count: of indicators it does not know or derives, of
 * levels that do not report them, and of periods that end before the indicator begins.
 *
 * <p>Its memory grows with units, pieces and indicators, not with figures. Not safe for threads.
 */
public final class RollUp {

  private final RollUpScope scope;
  private final Witness witness;
  private final Grid grid;
  private final Measures measures;
  private final Members members;
  private final Bringing bringing;
  private final Sharing sharing;
  private final List<Tally> tallies = new ArrayList<>();
  private final List<Mention> straddling = new ArrayList<>();
  private final List<Mention> coarser = new ArrayList<>();
  private final long[] lastSeen;
  private long seen;

  private RollUp(RollUpScope scope, Witness witness) {
    this.scope = scope;
    this.witness = witness;
    grid = new Grid(scope);
    measures = new Measures(scope.programme().indicators(), scope.period().start());
    members = new Members(scope, grid);
    bringing = new Bringing(scope, measures);
    sharing = new Sharing(grid);
    for (Measure measure : measures.all()) {
      tallies.add(
          new Tally(measure, grid, !measure.foldsAtOnce() || measures.countsUnits(measure)));
    }
    lastSeen = new long[tallies.size()];
  }

  /**
   * Begins a roll-up.
   *
   * @throws IllegalArgumentException if the programme derives an indicator from itself, from an
   *     unknown one or from one that is counted from an earlier day of the period, or if an
   *     obligation is not within a base piece, or shares a day with another
   */
  public static RollUp of(RollUpScope scope) {
    return of(scope, Witness.NONE);
  }

  /**
   * Begins a roll-up that tells what it counts.
   *
   * @see #of(RollUpScope)
   */
  public static RollUp of(RollUpScope scope, Witness witness) {
    return new RollUp(scope, witness);
  }

  /**
   * Takes the figures of a submission in force.
   *
   * @throws IllegalArgumentException if the register does not know the unit, if another submission
   *     of the unit shares a day with it (law 3), or if it gives an indicator twice
   */
  public RollUp add(ReportedFigures submission) {
    Optional<Period> inside = submission.period().intersection(scope.period());
    if (inside.isEmpty()) {
      return this;
    }
    members.of(require(submission)).ifPresent(member -> take(member, submission, inside.get()));
    return this;
  }

  private void take(Member member, ReportedFigures submission, Period inside) {
    Span span = Span.of(submission.period());
    member.timeline().take(submission.submission(), span);
    LocalDate day = inside.lastDay();
    Optional<Structure.Stand> stand = scope.structure().stand(member.unit(), day);
    if (stand.isEmpty()) {
      return;
    }
    OptionalInt node = grid.place(stand.get(), day);
    Optional<Grid.Split> split = grid.split(stand.get(), day);
    if (scope.period().contains(submission.period())) {
      bringing.take(stand.get(), node.isPresent(), split.isPresent(), submission);
    }
    if (node.isEmpty() && split.isEmpty()) {
      return;
    }
    Mention mention = new Mention(submission.submission(), member.unit(), submission.period());
    if (!scope.period().contains(submission.period())) {
      straddling.add(mention);
      return;
    }
    int piece = grid.piece(span);
    if (piece == Grid.WHOLE) {
      coarser.add(mention);
    }
    count(member, node, split, piece, submission);
  }

  private OrgUnit require(ReportedFigures submission) {
    return scope
        .register()
        .unit(submission.unit())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No unit " + submission.unit() + " of submission " + submission.submission()));
  }

  private void count(
      Member member,
      OptionalInt node,
      Optional<Grid.Split> split,
      int piece,
      ReportedFigures submission) {
    Span span = Span.of(submission.period());
    member.hear(span);
    seen++;
    for (Figure figure : submission.figures()) {
      Optional<Measure> measure =
          measures.find(figure.indicator()).filter(m -> counts(m, member.unit(), span));
      if (measure.isPresent()) {
        refuseTwice(measure.get().number(), submission, figure.indicator());
        member.dues().cover(measure.get(), span);
        if (split.isPresent() && measure.get().isDivisible()) {
          sharing.take(member, split.get(), measure.get(), piece, span, figure.quantity());
          tellOfShares(split.get(), member.unit(), submission, figure);
          if (node.isPresent()) {
            Seat seat = members.seat(member, grid.divided());
            tallies.get(measure.get().number()).add(seat, piece, span, figure.quantity());
            witness.counts(scope.unit(), member.unit(), submission, figure);
          }
        } else if (node.isPresent()) {
          Seat seat = members.seat(member, node.getAsInt());
          tallies.get(measure.get().number()).add(seat, piece, span, figure.quantity());
          witness.counts(grid.nodes().get(seat.node()), member.unit(), submission, figure);
        }
      }
    }
  }

  private void tellOfShares(
      Grid.Split split, OrgUnit unit, ReportedFigures submission, Figure figure) {
    for (Grid.Part part : split.parts()) {
      if (part.node().isPresent()) {
        OrgUnit node = grid.nodes().get(part.node().getAsInt());
        witness.shares(node, unit, submission, figure, part.portion());
        if (!split.isWhole() && !node.equals(scope.unit())) {
          witness.shares(scope.unit(), unit, submission, figure, part.portion());
        }
      }
    }
  }

  static boolean counts(Measure measure, OrgUnit unit, Span span) {
    return measure.indicator().isHandedIn()
        && measure.isOf(unit.level())
        && span.end() > measure.from();
  }

  private void refuseTwice(int measure, ReportedFigures submission, IndicatorCode indicator) {
    if (lastSeen[measure] == seen) {
      throw new IllegalArgumentException(
          "Submission " + submission.submission() + " gives twice: " + indicator);
    }
    lastSeen[measure] = seen;
  }

  /** What it came to so far. */
  public Totals totals() {
    CellValues values = new CellValues(measures.all());
    UnitValues unitValues = new UnitValues(grid, measures, tallies);
    Gathering gathering = new Gathering(grid, members, unitValues, values);
    Deriving deriving = new Deriving(grid, measures, members, unitValues, sharing, values);
    for (Measure measure : measures.all()) {
      if (measure.indicator().isHandedIn()) {
        gathering.gather(measure, tallies.get(measure.number()));
      }
    }
    sharing.fold(values);
    measures.derivedInOrder().forEach(deriving::derive);
    return new Assembly(scope, grid, members, measures)
        .totals(values, straddling, coarser, bringing.all());
  }
}
