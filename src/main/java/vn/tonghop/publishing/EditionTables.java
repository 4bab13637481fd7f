package vn.tonghop.publishing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.tonghop.provenance.Sha256;

/**
 * The tables of a published edition, read back.
 *
 * @param counted the submissions that went in, in the order of {@code submissions.csv}
 * @param figures each row of {@code figures.csv}: what it is the total of, and what it says
 */
public record EditionTables(List<Line> counted, Map<String, String> figures) {

  /**
   * A submission that was counted.
   *
   * @param file the bytes that it stood in
   * @param row in which it began
   */
  public record Line(Sha256 file, String sheet, int row, String unit, String period) {}

  /**
   * Reads them; empty when one of them is not there or not such a table.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public static Optional<EditionTables> of(Path folder) {
    Path figures = folder.resolve("figures.csv");
    Path submissions = folder.resolve("submissions.csv");
    if (!Files.isRegularFile(figures) || !Files.isRegularFile(submissions)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new EditionTables(
              counted(Files.readString(submissions)), figures(Files.readString(figures))));
    } catch (CsvParseException | NoSuchElementException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private static List<Line> counted(String csv) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream()
          .filter(row -> row.getField("counted").equals("yes"))
          .map(
              row ->
                  new Line(
                      new Sha256(row.getField("sha256")),
                      row.getField("sheet"),
                      Integer.parseInt(row.getField("row")),
                      row.getField("unit"),
                      row.getField("period")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Each row of {@code figures.csv} by unit, level, period and indicator: {@code trên 24 (4/88,
   * 0/22)}, the value with the obligations and the units that have reported.
   */
  public static Map<String, String> figures(String csv) {
    Map<String, String> figures = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        String key =
            String.join(
                " ",
                row.getField("unit"),
                row.getField("unit_since"),
                row.getField("level"),
                row.getField("period"),
                row.getField("indicator"));
        String value = (row.getField("qualifier") + " " + row.getField("value")).strip();
        figures.put(
            key,
            String.format(
                Locale.ROOT,
                "%s (%s/%s, %s/%s)",
                value,
                row.getField("reported"),
                row.getField("due"),
                row.getField("units_reported"),
                row.getField("units_due")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return figures;
  }
}
