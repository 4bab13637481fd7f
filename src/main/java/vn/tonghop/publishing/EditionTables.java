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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Spot;

/**
 * The tables of a published edition, read back.
 *
 * @param counted the submissions that went in, in the order of {@code submissions.csv}
 * @param rows of {@code figures.csv}, in its order
 */
public record EditionTables(List<Line> counted, List<FigureRow> rows) {

  /** Their names. */
  static final List<String> NAMES = List.of("figures.csv", "submissions.csv");

  public EditionTables {
    counted = List.copyOf(counted);
    rows = List.copyOf(rows);
  }

  /**
   * A submission that was counted.
   *
   * @param file the bytes that it stood in
   * @param row in which it began
   */
  public record Line(
      Sha256 file,
      String sheet,
      int row,
      String unit,
      String since,
      String period,
      String caseNumber,
      int revision) {}

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
              counted(Files.readString(submissions)), rows(Files.readString(figures))));
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
                      row.getField("unit_since"),
                      row.getField("period"),
                      row.getField("case"),
                      Integer.parseInt(row.getField("revision"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<FigureRow> rows(String csv) {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().map(FigureRow::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says in a place of the totals; empty when nobody had reported, or it has no such. */
  public Optional<Quantity> value(ReviewOrder order, Spot spot) {
    FigureRow.Key key = FigureRow.Key.of(order, spot);
    return rows.stream().filter(row -> row.of().equals(key)).findFirst().flatMap(FigureRow::value);
  }

  /** A hash of what {@code figures.csv} says, whatever the units are called in it. */
  public static Sha256 digest(String csv) {
    return Sha256.of(
        figures(csv).entrySet().stream()
            .map(row -> row.getKey() + " = " + row.getValue())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  /**
   * Each row of {@code figures.csv} by unit, level, period and indicator: {@code trên 24 (4/88,
   * 0/22)}, the value with the obligations and the units that have reported.
   */
  public static Map<String, String> figures(String csv) {
    return figures(rows(csv));
  }

  /** The same of these tables. */
  public Map<String, String> figures() {
    return figures(rows);
  }

  private static Map<String, String> figures(List<FigureRow> rows) {
    Map<String, String> figures = new LinkedHashMap<>();
    rows.forEach(row -> figures.put(row.of().text(), row.says()));
    return figures;
  }
}
