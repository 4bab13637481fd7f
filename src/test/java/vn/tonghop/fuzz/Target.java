package vn.tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import vn.tonghop.submission.GateFuzz;
import vn.tonghop.submission.HeaderFuzz;
import vn.tonghop.validation.CsvFuzz;
import vn.tonghop.validation.NumberFuzz;
import vn.tonghop.validation.WorkbookFuzz;

/**
 * What is fuzzed.
 *
 * @param name a word
 * @param type has {@code fuzzerTestOneInput}, as Jazzer calls it
 * @param feeding throws when something does not hold for the bytes
 */
record Target(String name, Class<?> type, Consumer<byte[]> feeding, List<byte[]> seeds) {

  Target {
    seeds = List.copyOf(seeds);
  }

  static List<Target> all() {
    return List.of(
        new Target(
            "number", NumberFuzz.class, NumberFuzz::fuzzerTestOneInput, texts(NumberFuzz.SEEDS)),
        new Target(
            "header", HeaderFuzz.class, HeaderFuzz::fuzzerTestOneInput, texts(HeaderFuzz.SEEDS)),
        new Target("gate", GateFuzz.class, GateFuzz::fuzzerTestOneInput, texts(GateFuzz.SEEDS)),
        new Target("csv", CsvFuzz.class, CsvFuzz::fuzzerTestOneInput, texts(CsvFuzz.SEEDS)),
        new Target(
            "workbook",
            WorkbookFuzz.class,
            WorkbookFuzz::fuzzerTestOneInput,
            WorkbookFuzz.seeds()));
  }

  private static List<byte[]> texts(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
