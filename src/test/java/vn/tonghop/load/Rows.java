package vn.tonghop.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample's submissions, to be handed in once more with another figure. */
final class Rows {

  private static final String CHANGED = "documents_issued";

  private final Map<Path, List<Map<String, String>>> files = new TreeMap<>();

  /** Reads those below a folder. */
  Rows(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(each -> each.toString().endsWith(".csv")).toList()) {
        read(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file) throws IOException {
    // what is in another encoding has other names of columns then, and is left out
    String text =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
    String header = text.lines().findFirst().orElse("");
    char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        if (row.getHeader().contains(CHANGED)) {
          rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
        }
      }
    } catch (RuntimeException e) {
      return; // a file that is broken on purpose
    }
    files.put(file, rows);
  }

  /** All of them anew, in as many files, handed in at a time. */
  void writeAgain(Path folder, int documents, String submittedAt) throws IOException {
    Files.createDirectories(folder);
    int number = 0;
    for (List<Map<String, String>> rows : files.values()) {
      if (!rows.isEmpty()) {
        Files.writeString(
            folder.resolve("lai-" + ++number + ".csv"), csv(rows, documents, submittedAt));
      }
    }
  }

  /** One of a commune's own, by its code. */
  Map<String, Map<String, String>> ofCommunes(String year) {
    Map<String, Map<String, String>> found = new TreeMap<>();
    files.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.getOrDefault("period", "").startsWith(year + "-Q"))
        .filter(row -> row.getOrDefault("programme", "").equals("hn-2200"))
        .filter(row -> row.getOrDefault("unit", "").matches("\\d{5}"))
        .forEach(row -> found.putIfAbsent(row.getOrDefault("unit", ""), row));
    return found;
  }

  static String csv(List<Map<String, String>> rows, int documents, String submittedAt) {
    List<String> columns = new ArrayList<>(rows.get(0).keySet());
    columns.remove("submitted_at");
    StringBuilder text = new StringBuilder("submitted_at," + String.join(",", columns) + "\n");
    for (Map<String, String> row : rows) {
      text.append(submittedAt).append(',');
      text.append(
          columns.stream()
              .map(column -> column.equals(CHANGED) ? String.valueOf(documents) : cell(row, column))
              .collect(Collectors.joining(",")));
      text.append('\n');
    }
    return text.toString();
  }

  private static String cell(Map<String, String> row, String column) {
    String value = row.getOrDefault(column, "");
    return value.contains(",") ? "\"" + value + "\"" : value;
  }
}
