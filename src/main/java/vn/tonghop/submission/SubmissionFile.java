package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file read as submissions, one at a time, in constant memory.
 *
 * <p>Opening reads the whole file once: what keeps all of it from being read, personal data among
 * it, is known before the first submission is given. Used once, from one thread.
 */
public final class SubmissionFile implements Closeable {

  private final Survey survey;
  private final @Nullable Sheet sheet;
  private final Map<String, Gathering> open = new HashMap<>();
  private int ordinal;

  private SubmissionFile(Survey survey, @Nullable Sheet sheet) {
    this.survey = survey;
    this.sheet = sheet;
  }

  /**
   * Opens a file.
   *
   * @param indicators the codes that any programme has
   * @throws UncheckedIOException if the disk fails; never for what the file holds
   */
  public static SubmissionFile open(Path file, Set<String> indicators) {
    try {
      Survey survey = Survey.of(file, indicators);
      if (survey.header().isEmpty()) {
        return new SubmissionFile(survey, null);
      }
      Sheet sheet = sheet(file);
      sheet.next(); // the header
      return new SubmissionFile(survey, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  static Sheet sheet(Path file) throws IOException {
    return CsvSheet.open(file, TextEncoding.of(file));
  }

  /** What is wrong with the file as a whole or with rows that belong to no submission. */
  public List<Flaw> flaws() {
    return survey.flaws();
  }

  /** Whether anything of it can be read at all. */
  public boolean isReadable() {
    return sheet != null;
  }

  /** Whether any cell looks like personal data, so that the bytes must not be kept (law 9). */
  public boolean hasPersonalData() {
    return survey.flaws().stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.PERSONAL_DATA);
  }

  /** The name of a column of the header; empty when there is none. */
  public String columnName(int column) {
    return survey
        .header()
        .filter(header -> column >= 1 && column <= header.size())
        .map(header -> header.names().get(column - 1))
        .orElse("");
  }

  /** The names that columns may have beside indicators'. */
  public static List<String> columnNames() {
    return Header.fixedNames();
  }

  /** Cells in the header and in all rows that could be read. */
  public long cells() {
    return survey.cells();
  }

  /** Those of them that stand in the row in whose middle the file ends. */
  public int cutCells() {
    return survey.cutCells();
  }

  /** Cells of the header. */
  public int headerCells() {
    return survey.header().map(Header::size).orElse(0);
  }

  /** The next submission; empty at the end. */
  public Optional<Submission> next() {
    if (sheet == null) {
      return Optional.empty();
    }
    try {
      for (Optional<Sheet.Row> row = sheet.next(); row.isPresent(); row = sheet.next()) {
        Optional<Submission> whole = take(row.get());
        if (whole.isPresent()) {
          return whole;
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Submission> take(Sheet.Row row) {
    RowReader reader = survey.rows().orElseThrow();
    if (reader.shape() == Shape.WIDE) {
      return Optional.of(reader.wide(row, ++ordinal));
    }
    String key = reader.key(row);
    Gathering gathering =
        open.computeIfAbsent(key, k -> new Gathering(++ordinal, survey.rowsOf(key)));
    gathering.add(row, reader);
    if (!gathering.isWhole()) {
      return Optional.empty();
    }
    open.remove(key);
    return Optional.of(gathering.submission());
  }

  @Override
  public void close() {
    try {
      if (sheet != null) {
        sheet.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
