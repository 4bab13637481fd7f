package vn.tonghop.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.Rounds;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.quantity.Quantity;

class RollUpPropertyTest {

  private static final int SEEDS = Rounds.of(600);

  /** Where every cell is asked for. */
  private static final int FEWER = Rounds.of(200);

  private static List<GeneratedCase> cases(long from) {
    return cases(from, SEEDS);
  }

  private static List<GeneratedCase> cases(long from, int seeds) {
    return LongStream.range(from, from + seeds).mapToObj(GeneratedCase::new).toList();
  }

  private static Totals totals(GeneratedCase made) {
    return totals(made.scope(), made.submissions());
  }

  private static Totals totals(RollUpScope scope, List<ReportedFigures> submissions) {
    RollUp rollUp = RollUp.of(scope);
    submissions.forEach(rollUp::add);
    return rollUp.totals();
  }

  @Test
  void everyLineIsWhatTheDefinitionSays() {
    long seed = 0;
    for (GeneratedCase made : cases(0)) {
      Definition definition = new Definition(made.scope(), made.submissions());
      assertThat(totals(made).lines()).as("seed " + seed++).isEqualTo(definition.lines());
    }
  }

  @Test
  void everyTotalIsFoundUnderTheReviewsOwnPeriods() {
    for (GeneratedCase made : cases(10_000, FEWER)) {
      Definition definition = new Definition(made.scope(), made.submissions());
      Totals totals = totals(made);
      Map<Cell, Total> actual = new LinkedHashMap<>();
      Map<Cell, Total> expected = new LinkedHashMap<>();
      for (Cell cell : cells(definition)) {
        actual.put(
            cell, totals.total(cell.unit(), cell.slice(), cell.period(), cell.indicator().code()));
        expected.put(cell, cell.line(definition).map(Line::total).orElse(Total.NOTHING));
      }
      assertThat(actual).isEqualTo(expected);
    }
  }

  @Test
  void stocksTellTheirAgeAndNothingElseDoes() {
    for (GeneratedCase made : cases(20_000, FEWER)) {
      Definition definition = new Definition(made.scope(), made.submissions());
      Totals totals = totals(made);
      Map<Cell, Optional<Age>> actual = new LinkedHashMap<>();
      Map<Cell, Optional<Age>> expected = new LinkedHashMap<>();
      for (Cell cell : cells(definition)) {
        Indicator indicator = cell.indicator();
        boolean isStock = indicator.overTime() == OverTime.LAST && indicator.isHandedIn();
        actual.put(cell, totals.age(cell.unit(), cell.slice(), cell.period(), indicator.code()));
        expected.put(
            cell,
            isStock && cell.line(definition).isPresent()
                ? definition.age(cell.unit(), cell.slice(), cell.period(), indicator)
                : Optional.empty());
      }
      assertThat(actual).isEqualTo(expected);
    }
  }

  private record Cell(OrgUnit unit, Slice slice, Period period, Indicator indicator) {

    Optional<Line> line(Definition definition) {
      return definition.line(unit, slice, period, indicator);
    }
  }

  private static List<Cell> cells(Definition definition) {
    List<Cell> cells = new ArrayList<>();
    for (OrgUnit unit : definition.nodes()) {
      for (Slice slice : definition.slices()) {
        for (Period period : definition.periods()) {
          for (Indicator indicator : definition.indicators()) {
            cells.add(new Cell(unit, slice, period, indicator));
          }
        }
      }
    }
    return cells;
  }

  @Test
  void completenessAndRemarksAreWhatTheDefinitionSays() {
    for (GeneratedCase made : cases(30_000)) {
      Definition definition = new Definition(made.scope(), made.submissions());
      Totals totals = totals(made);
      for (OrgUnit unit : definition.nodes()) {
        for (Slice slice : definition.slices()) {
          for (Period period : definition.periods()) {
            assertThat(totals.completeness(unit, slice, period))
                .isEqualTo(definition.completeness(unit, slice, period));
          }
        }
      }
      Remarks remarks = totals.remarks();
      assertThat(remarks.missing()).containsExactlyInAnyOrderElementsOf(definition.missing());
      assertThat(remarks.outstanding())
          .containsExactlyInAnyOrderElementsOf(definition.outstanding());
      assertThat(remarks.coarser())
          .extracting(Mention::submission)
          .containsExactlyInAnyOrderElementsOf(definition.coarser());
      assertThat(remarks.straddling())
          .extracting(Mention::submission)
          .containsExactlyInAnyOrderElementsOf(definition.straddling());
    }
  }

  @Test
  void theOrderOfSubmissionsDoesNotMatter() {
    Random random = new Random(1);
    for (GeneratedCase made : cases(40_000)) {
      Totals expected = totals(made);
      List<ReportedFigures> shuffled = new ArrayList<>(made.submissions());
      Collections.shuffle(shuffled, random);
      Totals actual = totals(made.scope(), shuffled);
      assertThat(actual.lines()).isEqualTo(expected.lines());
      assertThat(actual.children()).isEqualTo(expected.children());
      assertThat(actual.remarks()).isEqualTo(expected.remarks());
    }
  }

  @Test
  void leavesChildrenAndTotalAddUpExactly() {
    int compared = 0;
    for (GeneratedCase made : cases(50_000)) {
      Totals totals = totals(made);
      for (Line line : totals.lines()) {
        Indicator indicator = line.indicator();
        boolean adds =
            indicator.isHandedIn()
                && indicator.overUnits() == OverUnits.SUM
                && line.unit().equals(totals.unit())
                && line.slice().level().map(level -> level != line.unit().level()).orElse(false);
        if (adds) {
          List<Quantity> parts =
              totals.lines().stream()
                  .filter(part -> !part.unit().equals(totals.unit()))
                  .filter(part -> part.slice().equals(line.slice()))
                  .filter(part -> part.period().equals(line.period()))
                  .filter(part -> part.indicator().equals(indicator))
                  .flatMap(part -> part.total().value().stream())
                  .toList();
          assertThat(line.total().value()).isEqualTo(Definition.fold(false, parts));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(SEEDS);
  }

  @Test
  void levelsAreAddedOnlyWhereTheIndicatorSaysSo() {
    int compared = 0;
    for (GeneratedCase made : cases(60_000)) {
      Totals totals = totals(made);
      for (Line line : totals.lines()) {
        if (line.slice().equals(Slice.ALL)) {
          assertThat(line.indicator().levelsAdd()).isTrue();
        }
        if (line.slice().equals(Slice.ALL)
            && line.indicator().isHandedIn()
            && line.indicator().overUnits() == OverUnits.SUM) {
          List<Line> levels =
              totals.lines().stream()
                  .filter(part -> !part.slice().equals(Slice.ALL))
                  .filter(part -> part.unit().equals(line.unit()))
                  .filter(part -> part.period().equals(line.period()))
                  .filter(part -> part.indicator().equals(line.indicator()))
                  .toList();
          assertThat(line.total().value())
              .isEqualTo(
                  Definition.fold(
                      false,
                      levels.stream().flatMap(part -> part.total().value().stream()).toList()));
          assertThat(line.total().due())
              .isEqualTo(levels.stream().mapToInt(part -> part.total().due()).sum());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(SEEDS);
  }
}
