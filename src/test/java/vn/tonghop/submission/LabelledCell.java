package vn.tonghop.submission;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A cell of which it is known whether personal data stands in it.
 *
 * @param kind which; empty for none
 */
record LabelledCell(String kind, String text) {

  private static final List<String> BY_HAND =
      List.of(
          "personal-data-cells.csv",
          "personal-data-cells-of-offices.csv",
          "personal-data-cells-of-reports.csv");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  boolean isPersonal() {
    return !kind.isEmpty();
  }

  /** Whether the gate, asked as a file is read, says so. */
  boolean isStopped() {
    return PersonalDataGate.kind(CellText.clean(text)).isPresent();
  }

  /** Those of the tables, which were all written by hand. */
  static List<LabelledCell> byHand() {
    return BY_HAND.stream().flatMap(table -> read(table).stream()).toList();
  }

  private static List<LabelledCell> read(String name) {
    try (InputStream table = LabelledCell.class.getResourceAsStream(name);
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(
                    new InputStreamReader(
                        java.util.Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      return rows.stream()
          .map(row -> new LabelledCell(row.getField("kind"), plain(row.getField("cell"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an editor would not show stands in the table as {@code \}{@code u00a0}. */
  private static String plain(String cell) {
    return ESCAPE.matcher(cell).replaceAll(LabelledCell::character);
  }

  private static String character(MatchResult escape) {
    return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
  }
}
