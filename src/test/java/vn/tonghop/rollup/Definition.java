package vn.tonghop.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Expression;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitTree;
import vn.tonghop.period.Period;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/**
 * What a roll-up has to come to, straight from the definitions: cell by cell, over all submissions,
 * day by day, with its own arithmetic. Slow.
 */
final class Definition {

  private final RollUpScope scope;
  private final Programme programme;
  private final Period review;
  private final List<Counted> counted = new ArrayList<>();
  private final List<ReportedFigures> submissions;
  private final Map<List<Object>, Optional<OrgUnit>> places = new HashMap<>();
  private final Map<List<Object>, Boolean> coverage = new HashMap<>();
  private final Map<List<Object>, List<Leaf>> leaves = new HashMap<>();

  /** A submission that counts, with the child of the scope unit that it counts for. */
  private record Counted(ReportedFigures submission, OrgUnit unit, OrgUnit node) {

    Optional<Quantity> value(Indicator indicator) {
      return submission.figures().stream()
          .filter(figure -> figure.indicator().equals(indicator.code()))
          .map(Figure::quantity)
          .findFirst();
    }
  }

  /** A leaf's value: a unit's under a child of the scope unit. */
  private record Leaf(OrgUnit unit, OrgUnit node, Period period, Quantity value) {}

  Definition(RollUpScope scope, List<ReportedFigures> submissions) {
    this.scope = scope;
    this.submissions = submissions;
    programme = scope.programme();
    review = scope.period();
    for (ReportedFigures submission : submissions) {
      OrgUnit unit = scope.register().unit(submission.unit()).orElseThrow();
      if (review.contains(submission.period())) {
        node(unit, submission.period().lastDay())
            .ifPresent(node -> counted.add(new Counted(submission, unit, node)));
      }
    }
  }

  private Optional<OrgUnit> node(OrgUnit unit, LocalDate day) {
    return places.computeIfAbsent(
        List.of(unit, day),
        key -> {
          UnitTree tree = scope.register().treeOn(day);
          if (!tree.isWithin(unit, scope.unit())) {
            return Optional.empty();
          }
          return unit.equals(scope.unit()) ? Optional.of(unit) : tree.branch(scope.unit(), unit);
        });
  }

  /** The lines, in order. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (OrgUnit node : nodes()) {
      for (Slice slice : slices()) {
        Set<Period> done = new LinkedHashSet<>();
        for (Period period : periods()) {
          for (Indicator indicator : programme.indicators()) {
            line(node, slice, period, indicator)
                .filter(line -> period.equals(review) || !isWhole(line))
                .filter(line -> !done.contains(period))
                .ifPresent(lines::add);
          }
          done.add(period);
        }
      }
    }
    return lines;
  }

  private boolean isWhole(Line line) {
    return own(line.indicator(), review).equals(Optional.of(line.period()));
  }

  /** The line of a cell, or empty when nothing is due and nothing was reported. */
  Optional<Line> line(OrgUnit node, Slice slice, Period period, Indicator indicator) {
    boolean has = slice.level().map(indicator.levels()::contains).orElse(indicator.levelsAdd());
    Optional<Period> own = own(indicator, period);
    if (!has || own.isEmpty()) {
      return Optional.empty();
    }
    Total total = total(node, slice, period, indicator);
    return total.value().isEmpty() && total.due() == 0
        ? Optional.empty()
        : Optional.of(new Line(node, slice, own.get(), indicator, total));
  }

  List<Indicator> indicators() {
    return programme.indicators();
  }

  List<Period> periods() {
    return Stream.concat(Stream.of(review), programme.basePieces(review).stream()).toList();
  }

  List<Slice> slices() {
    return Stream.concat(
            Stream.of(Level.values()).filter(programme.reporting()::reports).map(Slice::of),
            Stream.of(Slice.ALL))
        .toList();
  }

  /** The scope unit and everybody that was its child on some day, in official order. */
  List<OrgUnit> nodes() {
    Set<OrgUnit> children = new LinkedHashSet<>();
    for (LocalDate day = review.start(); review.contains(day); day = day.plusDays(1)) {
      children.addAll(scope.register().treeOn(day).children(scope.unit()));
    }
    return Stream.concat(
            Stream.of(scope.unit()),
            children.stream()
                .sorted(Comparator.comparingInt((OrgUnit unit) -> unit.on(review.start()).order())))
        .toList();
  }

  private Optional<LocalDate> since(Indicator indicator) {
    if (indicator.since().isPresent() || indicator.isHandedIn()) {
      return indicator.since();
    }
    List<Optional<LocalDate>> bases = bases(indicator).stream().map(this::since).toList();
    return bases.contains(Optional.<LocalDate>empty())
        ? Optional.empty()
        : bases.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private Optional<Period> own(Indicator indicator, Period period) {
    Optional<LocalDate> since = since(indicator);
    return since.isEmpty() || !since.get().isAfter(period.start())
        ? Optional.of(period)
        : since.get().isBefore(period.endExclusive())
            ? Optional.of(new Period(since.get(), period.endExclusive()))
            : Optional.empty();
  }

  private Set<Indicator> bases(Indicator indicator) {
    if (indicator.isHandedIn()) {
      return Set.of(indicator);
    }
    Set<Indicator> bases = new LinkedHashSet<>();
    indicator
        .derived()
        .orElseThrow()
        .expression()
        .operands()
        .forEach(
            operand -> bases.addAll(bases(programme.indicator(operand.indicator()).orElseThrow())));
    return bases;
  }

  private Total total(OrgUnit node, Slice slice, Period period, Indicator indicator) {
    Map<OrgUnit, List<Boolean>> owed = new LinkedHashMap<>();
    for (Obligation obligation : scope.obligations()) {
      Optional<OrgUnit> below = node(obligation.unit(), obligation.piece().lastDay());
      Level level = obligation.unit().level();
      boolean isHere =
          below.isPresent()
              && (node.equals(scope.unit()) || node.equals(below.get()))
              && slice.level().map(level::equals).orElse(true)
              && indicator.levels().contains(level)
              && period.contains(obligation.piece());
      List<Indicator> asked =
          bases(indicator).stream()
              .filter(base -> base.levels().contains(level))
              .filter(base -> own(base, obligation.piece()).isPresent())
              .toList();
      if (isHere && !asked.isEmpty()) {
        boolean isIn =
            asked.stream().allMatch(base -> isCovered(obligation.unit(), obligation.piece(), base));
        owed.computeIfAbsent(obligation.unit(), unit -> new ArrayList<>()).add(isIn);
      }
    }
    List<Boolean> pieces = owed.values().stream().flatMap(List::stream).toList();
    return new Total(
        value(node, slice, period, indicator).orElse(null),
        (int) pieces.stream().filter(isIn -> isIn).count(),
        pieces.size(),
        (int) owed.values().stream().filter(all -> !all.contains(false)).count(),
        owed.size());
  }

  private boolean isCovered(OrgUnit unit, Period piece, Indicator indicator) {
    return coverage.computeIfAbsent(
        List.of(unit, piece, indicator.code()),
        key -> {
          Period asked = own(indicator, piece).orElseThrow();
          List<Period> given =
              counted.stream()
                  .filter(c -> c.unit().equals(unit) && c.value(indicator).isPresent())
                  .map(c -> c.submission().period())
                  .toList();
          return asked
              .start()
              .datesUntil(asked.endExclusive())
              .allMatch(day -> given.stream().anyMatch(period -> period.contains(day)));
        });
  }

  private Optional<Quantity> value(OrgUnit node, Slice slice, Period period, Indicator indicator) {
    if (indicator.isHandedIn()) {
      return fold(
          indicator.overUnits() == OverUnits.MAX,
          leaves(period, indicator).stream()
              .filter(leaf -> isIn(leaf, node, slice, indicator))
              .map(Leaf::value)
              .toList());
    }
    Expression expression = indicator.derived().orElseThrow().expression();
    return indicator.derived().orElseThrow() instanceof Derivation.FromTotals
        ? expression.value(
            operand -> {
              Indicator of = programme.indicator(operand.indicator()).orElseThrow();
              return line(node, slice, period, of).flatMap(line -> line.total().value());
            },
            indicator.decimals())
        : count(node, slice, period, indicator, expression);
  }

  private Optional<Quantity> count(
      OrgUnit node, Slice slice, Period period, Indicator indicator, Expression condition) {
    int holding = 0;
    int failing = 0;
    int doubtful = 0;
    Indicator asked =
        programme.indicator(condition.operands().iterator().next().indicator()).orElseThrow();
    for (OrgUnit unit : scope.register().units()) {
      if (slice.level().map(unit.level()::equals).orElse(true)
          && indicator.levels().contains(unit.level())) {
        Optional<Quantity> value =
            fold(
                asked.overTime() == OverTime.MAX,
                leaves(period, asked).stream()
                    .filter(leaf -> leaf.unit().equals(unit))
                    .filter(leaf -> node.equals(scope.unit()) || leaf.node().equals(node))
                    .map(Leaf::value)
                    .toList());
        switch (condition.test(operand -> value)) {
          case HOLDS -> holding++;
          case FAILS -> failing++;
          case UNDECIDED -> doubtful += value.isPresent() ? 1 : 0;
        }
      }
    }
    if (doubtful > 0) {
      return holding > 0 ? Optional.of(Quantity.of(holding, Qualifier.ABOUT)) : Optional.empty();
    }
    return holding + failing > 0 ? Optional.of(Quantity.exact(holding)) : Optional.empty();
  }

  private boolean isIn(Leaf leaf, OrgUnit node, Slice slice, Indicator indicator) {
    return slice.level().map(leaf.unit().level()::equals).orElse(true)
        && (indicator.overUnits() == OverUnits.NONE
            ? leaf.unit().equals(node) && leaf.node().equals(node)
            : node.equals(scope.unit()) || leaf.node().equals(node));
  }

  /** What each unit comes to over the period, below each child in which it reported. */
  private List<Leaf> leaves(Period period, Indicator indicator) {
    return leaves.computeIfAbsent(
        List.of(period, indicator.code()), key -> findLeaves(period, indicator));
  }

  private List<Leaf> findLeaves(Period period, Indicator indicator) {
    Map<List<OrgUnit>, List<Leaf>> reports = new LinkedHashMap<>();
    for (Counted c : counted) {
      Period span = c.submission().period();
      if (period.contains(span)
          && indicator.levels().contains(c.unit().level())
          && own(indicator, span).isPresent()) {
        c.value(indicator)
            .ifPresent(
                value ->
                    reports
                        .computeIfAbsent(List.of(c.unit(), c.node()), key -> new ArrayList<>())
                        .add(new Leaf(c.unit(), c.node(), span, value)));
      }
    }
    List<Leaf> all = reports.values().stream().flatMap(List::stream).toList();
    return switch (indicator.overTime()) {
      case SUM -> folded(false, reports);
      case MAX -> folded(true, reports);
      case LAST -> all.stream().filter(leaf -> isLast(leaf, all, period)).toList();
      case NONE -> all.stream().filter(leaf -> isWhole(leaf, period, indicator)).toList();
    };
  }

  private static List<Leaf> folded(boolean max, Map<List<OrgUnit>, List<Leaf>> reports) {
    return reports.values().stream()
        .map(
            leaves ->
                new Leaf(
                    leaves.get(0).unit(),
                    leaves.get(0).node(),
                    leaves.get(0).period(),
                    fold(max, leaves.stream().map(Leaf::value).toList()).orElseThrow()))
        .toList();
  }

  private boolean isLast(Leaf leaf, List<Leaf> all, Period period) {
    return node(leaf.unit(), period.lastDay()).isPresent()
        && all.stream()
            .noneMatch(
                other ->
                    other.unit().equals(leaf.unit())
                        && other.period().lastDay().isAfter(leaf.period().lastDay()));
  }

  private boolean isWhole(Leaf leaf, Period period, Indicator indicator) {
    Optional<Period> lived = leaf.unit().validity().cut(period).flatMap(p -> own(indicator, p));
    return own(indicator, leaf.period()).equals(lived);
  }

  /** The period that a unit's stock is from, oldest and newest. */
  Optional<Age> age(OrgUnit node, Slice slice, Period period, Indicator indicator) {
    List<Period> from =
        leaves(period, indicator).stream()
            .filter(leaf -> isIn(leaf, node, slice, indicator))
            .map(Leaf::period)
            .sorted(Comparator.comparing(Period::endExclusive).thenComparing(Period::start))
            .toList();
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Age(from.get(0), from.get(from.size() - 1)));
  }

  /** A sum or the largest of values, with the qualifier that law 6 gives it. */
  static Optional<Quantity> fold(boolean max, List<Quantity> values) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (!max) {
      BigDecimal sum =
          values.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      Set<Qualifier> kinds = EnumSet.noneOf(Qualifier.class);
      values.forEach(value -> kinds.add(value.qualifier()));
      kinds.remove(Qualifier.EXACT);
      return Optional.of(
          new Quantity(
              sum,
              kinds.isEmpty()
                  ? Qualifier.EXACT
                  : kinds.size() > 1 ? Qualifier.ABOUT : kinds.iterator().next()));
    }
    BigDecimal largest =
        values.stream().map(Quantity::value).max(Comparator.naturalOrder()).orElseThrow();
    boolean mightExceed = false;
    Set<Qualifier> ofLargest = EnumSet.noneOf(Qualifier.class);
    for (Quantity value : values) {
      if (value.value().compareTo(largest) == 0) {
        ofLargest.add(value.qualifier());
      } else if (value.qualifier() == Qualifier.OVER || value.qualifier() == Qualifier.ABOUT) {
        mightExceed = true;
      }
    }
    Qualifier qualifier =
        mightExceed
            ? Qualifier.ABOUT
            : Stream.of(Qualifier.ABOUT, Qualifier.OVER, Qualifier.EXACT, Qualifier.NEARLY)
                .filter(ofLargest::contains)
                .findFirst()
                .orElseThrow();
    return Optional.of(new Quantity(largest, qualifier));
  }

  /** How much is in by submissions. */
  Completeness completeness(OrgUnit node, Slice slice, Period period) {
    int unitsIn = 0;
    int units = 0;
    int piecesIn = 0;
    int pieces = 0;
    for (OrgUnit unit : scope.register().units()) {
      List<Period> owed =
          owedBelow(node, period).stream()
              .filter(obligation -> obligation.unit().equals(unit))
              .filter(o -> slice.level().map(o.unit().level()::equals).orElse(true))
              .map(Obligation::piece)
              .toList();
      int in = (int) owed.stream().filter(piece -> isIn(unit, piece)).count();
      pieces += owed.size();
      piecesIn += in;
      units += owed.isEmpty() ? 0 : 1;
      unitsIn += owed.isEmpty() || in < owed.size() ? 0 : 1;
    }
    return new Completeness(unitsIn, units, piecesIn, pieces);
  }

  private List<Obligation> owedBelow(OrgUnit node, Period period) {
    return scope.obligations().stream()
        .filter(obligation -> period.contains(obligation.piece()))
        .filter(
            obligation -> {
              Optional<OrgUnit> below = node(obligation.unit(), obligation.piece().lastDay());
              return below.isPresent() && (node.equals(scope.unit()) || node.equals(below.get()));
            })
        .toList();
  }

  private boolean isIn(OrgUnit unit, Period piece) {
    List<Period> given =
        counted.stream()
            .filter(c -> c.unit().equals(unit))
            .map(c -> c.submission().period())
            .toList();
    return piece.minus(given).isEmpty();
  }

  /** Units that owe and gave nothing that counts. */
  Set<OrgUnit> missing() {
    Set<OrgUnit> missing = new LinkedHashSet<>();
    owedBelow(scope.unit(), review).forEach(obligation -> missing.add(obligation.unit()));
    counted.forEach(c -> missing.remove(c.unit()));
    return missing;
  }

  Set<Obligation> outstanding() {
    Set<Obligation> outstanding = new LinkedHashSet<>(owedBelow(scope.unit(), review));
    outstanding.removeIf(obligation -> isIn(obligation.unit(), obligation.piece()));
    return outstanding;
  }

  Set<Long> coarser() {
    Set<Long> coarser = new LinkedHashSet<>();
    for (Counted c : counted) {
      if (programme.basePieces(review).stream()
          .noneMatch(piece -> piece.contains(c.submission().period()))) {
        coarser.add(c.submission().submission());
      }
    }
    return coarser;
  }

  Set<Long> straddling() {
    Set<Long> straddling = new LinkedHashSet<>();
    for (ReportedFigures submission : submissions) {
      @Nullable Period inside = submission.period().intersection(review).orElse(null);
      OrgUnit unit = scope.register().unit(submission.unit()).orElseThrow();
      if (inside != null
          && !review.contains(submission.period())
          && node(unit, inside.lastDay()).isPresent()) {
        straddling.add(submission.submission());
      }
    }
    return straddling;
  }
}
