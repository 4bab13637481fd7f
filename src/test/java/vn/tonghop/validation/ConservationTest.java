package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.validation.Intake.Result;

/** Every cell ends as exactly one of five things (law 1). */
class ConservationTest {

  private static final int SEEDS = 600;

  @Test
  void everyPlantedCellEndsAsWhatItWasPlantedAs() {
    int accepted = 0;
    int refused = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      PlantedFile planted = new PlantedFile(seed);
      Result result = Intake.SHIPPED.file(planted.bytes());
      String what = "seed " + seed + "\n" + planted + result.findings();
      assertThat(result.file().cells()).as(what).isEqualTo(planted.expected());
      assertThat(result.file().submissions()).as(what).isEqualTo(planted.submissions());
      assertThat(result.file().refused()).as(what).isEqualTo(planted.refused());
      accepted += result.file().entered();
      refused += result.file().refused();
    }
    assertThat(accepted).isGreaterThan(500);
    assertThat(refused).isGreaterThan(500);
  }

  /** The count of cells itself is checked by another way of counting. */
  @Test
  void noCellIsLostOrCountedTwice() {
    for (long seed = 0; seed < SEEDS; seed++) {
      PlantedFile planted = new PlantedFile(seed);
      Result result = Intake.SHIPPED.file(planted.bytes());
      if (result.file().findings().stream().noneMatch(told -> isBroken(told.finding().rule()))) {
        assertThat(result.file().cells().total())
            .as("seed " + seed + "\n" + planted)
            .isEqualTo(NaiveCount.of(planted.toString()));
      }
    }
  }

  private static boolean isBroken(String rule) {
    return rule.equals("F05") || rule.equals("F06");
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("input"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
    }
  }

  @Test
  void everyFileOfTheSampleIsConserved() throws IOException {
    List<Path> files = samples().toList();
    assertThat(files).hasSizeGreaterThan(300);
    for (Path file : files) {
      Result result = Intake.SHIPPED.file(file, file.toString());
      CellCount cells = result.file().cells();
      assertThat(
              Stream.of(
                  cells.keys(),
                  cells.figures(),
                  cells.notReported(),
                  cells.findings(),
                  cells.withheld()))
          .as("%s %s", file, cells)
          .allMatch(count -> count >= 0);
      assertThat(cells.figures()).as("%s", file).isEqualTo(result.figures().size());
      assertThat(cells.total()).as("%s %s", file, result.findings()).isEqualTo(naive(file));
    }
  }

  private static long naive(Path file) {
    try {
      return NaiveCount.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
