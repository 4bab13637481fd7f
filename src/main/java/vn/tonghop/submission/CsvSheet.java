package vn.tonghop.submission;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file; comma, semicolon or tab, told by the first line. */
final class CsvSheet implements Sheet {

  private static final int LONGEST_CELL = 64_000;

  /** Room for the longest cell wherever it begins in the parser's buffer. */
  private static final int BUFFER = 2 * 65_536;

  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final Pattern STARTING_LINE =
      Pattern.compile("[Rr]ecord starting at line (\\d{1,9})");

  private final CloseableIterator<CsvRecord> records;
  private final boolean endsWithLineEnd;
  private int lastRow;
  private int width;
  private @Nullable Row ahead;
  private @Nullable Flaw flaw;
  private boolean started;

  private CsvSheet(CsvReader<CsvRecord> reader, boolean endsWithLineEnd) {
    this.records = reader.iterator();
    this.endsWithLineEnd = endsWithLineEnd;
  }

  static CsvSheet open(Path file, TextEncoding encoding) throws IOException {
    Reader text = encoding.open(file);
    try {
      char delimiter = delimiter(file, encoding);
      return new CsvSheet(
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(BUFFER)
              .ofCsvRecord(text),
          encoding.endsWithLineEnd(file));
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  @Override
  public Optional<Row> next() throws IOException {
    if (!started) {
      started = true;
      ahead = read();
      width = ahead == null ? 0 : ahead.cells().size();
    }
    Row row = ahead;
    if (row == null) {
      return Optional.empty();
    }
    ahead = read();
    if (ahead == null && flaw == null && !endsWithLineEnd) {
      if (row.cells().size() < width) {
        flaw = Flaw.ofRow(Flaw.Kind.CUT, row.number(), String.valueOf(row.cells().size()));
        return Optional.empty();
      }
      flaw = Flaw.ofRow(Flaw.Kind.NO_FINAL_LINE_END, row.number(), "");
    }
    return Optional.of(row);
  }

  private @Nullable Row read() throws IOException {
    if (flaw != null) {
      return null;
    }
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        Row row = new Row(Math.toIntExact(record.getStartingLineNumber()), record.getFields());
        lastRow = row.number();
        flaw = flaw(row);
        if (flaw != null) {
          return null;
        }
        if (!row.isBlank()) {
          return row;
        }
      }
    } catch (CsvParseException e) {
      flaw = Flaw.ofRow(kind(e), row(e), "");
    }
    return null;
  }

  private static @Nullable Flaw flaw(Row row) {
    for (String cell : row.cells()) {
      if (cell.indexOf(TextEncoding.NO_TEXT) >= 0) {
        return Flaw.ofRow(Flaw.Kind.NOT_DECODABLE, row.number(), "");
      }
      if (cell.length() > LONGEST_CELL) {
        return Flaw.ofRow(Flaw.Kind.HUGE_CELL, row.number(), "");
      }
    }
    return null;
  }

  private int row(CsvParseException e) {
    Matcher line = STARTING_LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? Integer.parseInt(line.group(1)) : lastRow + 1;
  }

  /** FastCSV tells these four, and where they are, by their texts only. */
  private static Flaw.Kind kind(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Unclosed")) {
      return Flaw.Kind.CUT;
    }
    if (message.startsWith("Unexpected character")) {
      return Flaw.Kind.STRAY_QUOTE;
    }
    return message.endsWith(" fields") ? Flaw.Kind.TOO_MANY_CELLS : Flaw.Kind.HUGE_CELL;
  }

  @Override
  public Optional<Flaw> flaw() {
    return Optional.ofNullable(flaw);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** The one of the three that stands most often in the first line that has anything in it. */
  private static char delimiter(Path file, TextEncoding encoding) throws IOException {
    try (BufferedReader text = new BufferedReader(encoding.open(file))) {
      char[] head = new char[8192];
      int length = Math.max(0, text.read(head));
      String line =
          new String(head, 0, length).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
      char best = DELIMITERS[0];
      for (char delimiter : DELIMITERS) {
        if (count(line, delimiter) > count(line, best)) {
          best = delimiter;
        }
      }
      return best;
    }
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
