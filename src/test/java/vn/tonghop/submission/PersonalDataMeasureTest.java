package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.orgunit.ShippedUnits;

/**
 * How much of the personal data in 5,000 cells is found, and how often there is a false alarm: of
 * 2,591 that were written by hand, and of 2,409 that a seeded generator makes up, each judged for
 * itself.
 *
 * <p>The hand-written ones came first and the gate was mended after what it missed of them, so that
 * both figures are about cells that are known. Of those that came later it found, when they were
 * new: of 334 chosen to be awkward, 82 % of the personal data with one false alarm; of 71 more, 33
 * of 35 with two false alarms; of 634 written without a look at the gate or at the other cells,
 * 94.8 % with 11 false alarms; and, mended after those, of 691 more that sought out other places,
 * 91.8 % with 33 false alarms.
 */
class PersonalDataMeasureTest {

  private static final int CELLS = 5_000;
  private static final double RECALL = 0.99;
  private static final double PRECISION = 0.95;

  private static final List<LabelledCell> BY_HAND = LabelledCell.byHand();

  @Test
  void ofTheCellsWrittenByHandItFindsThoseWithPersonalData() {
    assertThat(BY_HAND).hasSize(2_591);
    assertThat(BY_HAND.stream().filter(LabelledCell::isPersonal)).hasSizeGreaterThan(1_200);
    assertThat(new HashSet<>(BY_HAND)).hasSameSizeAs(BY_HAND);
    measure(BY_HAND);
  }

  @Test
  void ofTheCellsMadeUpItFindsThoseWithPersonalData() {
    CellGenerator generator = new CellGenerator(20250701);
    List<LabelledCell> cells =
        Stream.generate(generator::next).limit(CELLS - BY_HAND.size()).toList();
    assertThat(cells.stream().filter(LabelledCell::isPersonal).count())
        .isBetween(cells.size() * 2L / 5, cells.size() * 3L / 5);
    measure(cells);
  }

  @Test
  void noUnitsNameWithoutItsTypePassesForAPersons() {
    List<String> stopped =
        ShippedUnits.REGISTER.units().stream()
            .flatMap(unit -> unit.states().stream())
            .map(state -> state.name().replaceFirst("^" + state.type() + " ", ""))
            .distinct()
            .filter(name -> PersonalDataGate.kind(name).isPresent())
            .toList();
    assertThat(stopped).isEmpty();
  }

  private static void measure(List<LabelledCell> cells) {
    List<LabelledCell> missed =
        cells.stream().filter(cell -> cell.isPersonal() && !cell.isStopped()).toList();
    List<LabelledCell> falseAlarms =
        cells.stream().filter(cell -> !cell.isPersonal() && cell.isStopped()).toList();
    long personal = cells.stream().filter(LabelledCell::isPersonal).count();
    long found = personal - missed.size();
    assertThat((double) found / personal).as("missed %s", missed).isGreaterThanOrEqualTo(RECALL);
    assertThat((double) found / (found + falseAlarms.size()))
        .as("false alarms %s", falseAlarms)
        .isGreaterThanOrEqualTo(PRECISION);
  }
}
