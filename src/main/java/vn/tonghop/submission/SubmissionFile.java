package vn.tonghop.submission;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file read as submissions, one at a time, in constant memory but for the texts that a workbook
 * keeps apart from its cells.
 *
 * <p>Opening reads the whole file once: what keeps all of it from being read, personal data among
 * it, is known before the first submission is given. Used once, from one thread.
 */
public final class SubmissionFile implements Closeable {

  /** Begins what a marked copy says beside a row; such cells are passed over when it comes back. */
  public static final String RETURNED_MARK = "◄ ";

  private static final System.Logger LOG = System.getLogger(SubmissionFile.class.getName());
  private static final int SHOWN_CALLS = 12;

  private final Contents contents;
  private final Deque<Stretch> left;
  private final Map<String, List<String>> columnNames = new HashMap<>();
  private @Nullable Portion current;
  private int ordinal;

  private SubmissionFile(Contents contents) {
    this.contents = contents;
    this.left = new ArrayDeque<>(contents.stretches());
    left.forEach(stretch -> columnNames.put(stretch.sheet(), stretch.columnNames()));
  }

  /**
   * Opens a file.
   *
   * @param columns what columns may be called
   * @throws UncheckedIOException if the disk fails; never for what the file holds
   */
  public static SubmissionFile open(Path file, Columns columns) {
    try {
      return new SubmissionFile(seen(() -> contents(file, columns)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * Opens a file whose columns are known by the indicators' codes alone.
   *
   * @param indicators the codes that any programme has
   * @throws UncheckedIOException if the disk fails; never for what the file holds
   */
  public static SubmissionFile open(Path file, Set<String> indicators) {
    return open(file, Columns.ofCodes(indicators));
  }

  /**
   * A first look, or that it failed for a reason that nobody thought of: one file must not keep a
   * night from all others. Neither the log nor the flaw says what stood in the file (law 9).
   */
  static Contents seen(Look look) throws IOException {
    try {
      return look.look();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      StackTraceElement[] way = e.getStackTrace();
      String at =
          Arrays.stream(way).limit(SHOWN_CALLS).map(Object::toString).collect(joining(" < "));
      LOG.log(Level.ERROR, "Cannot look through a file: {0} at {1}", e.getClass().getName(), at);
      return new UnreadableContents(Flaw.ofFile(Flaw.Kind.UNFORESEEN, ""));
    }
  }

  /** A first look through a file. */
  interface Look {

    Contents look() throws IOException;
  }

  private static Contents contents(Path file, Columns columns) throws IOException {
    byte[] head = TextEncoding.head(file);
    if (Magic.isZip(head)) {
      return WorkbookContents.of(file, columns);
    }
    Optional<Flaw> foreign = Magic.foreign(file, head);
    return foreign.isPresent()
        ? new UnreadableContents(foreign.get())
        : CsvContents.of(file, columns.indicators());
  }

  /** What is wrong with the file as a whole or with rows that belong to no submission. */
  public List<Flaw> flaws() {
    return contents.flaws();
  }

  /** Whether anything of it can be read at all. */
  public boolean isReadable() {
    return !contents.stretches().isEmpty();
  }

  /** Whether any cell looks like personal data, so that the bytes must not be kept (law 9). */
  public boolean hasPersonalData() {
    return contents.flaws().stream().anyMatch(flaw -> flaw.kind() == Flaw.Kind.PERSONAL_DATA);
  }

  /** Whether its bytes may be kept: it was looked through, and there is no personal data in it. */
  public boolean mayBeKept() {
    return contents.isSeenThrough() && !hasPersonalData();
  }

  /**
   * What stands over a column; empty when nothing does.
   *
   * @param sheet the worksheet's name; empty for CSV
   * @param column from 1
   */
  public String columnName(String sheet, int column) {
    List<String> names = columnNames.getOrDefault(sheet, List.of());
    return column >= 1 && column <= names.size() ? names.get(column - 1) : "";
  }

  /** The names that columns may have beside indicators'. */
  public static List<String> columnNames() {
    return Header.fixedNames();
  }

  /**
   * All cells: of CSV those of rows that could be read, of workbooks those with anything in them.
   */
  public long cells() {
    return contents.cells();
  }

  /** Cells that tell about the figures without being a submission's: headers, titles, notes. */
  public long cellsAside() {
    return contents.cellsAside();
  }

  /** Cells that could not be taken into any submission. */
  public long cellsUnread() {
    return contents.cellsUnread();
  }

  /** The next submission; empty at the end. */
  public Optional<Submission> next() {
    try {
      while (current != null || !left.isEmpty()) {
        if (current == null) {
          current = left.remove().open(() -> ++ordinal);
        }
        Optional<Submission> next = current.next();
        if (next.isPresent()) {
          return next;
        }
        closePortion();
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closePortion() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  @Override
  public void close() {
    try (contents) {
      closePortion();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
