package vn.tonghop.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.provenance.Sha256;

/**
 * {@code data/journal.csv}: what came, what was withdrawn, what was issued, in the order in which
 * it happened; only added to. With the archive it holds all that the database was made of, so that
 * the database can be made again.
 *
 * <p>A step is on the disk here before it is committed in the database. A process that was killed
 * in between leaves a line of which nothing came: the file then comes again, and of several lines
 * of the same bytes the last counts; the change is noted as void when the home is next opened. A
 * line that was cut off is passed over. UTF-8, LF. One process at a time.
 */
public final class Journal {

  private final Path file;
  private final Runnable mayWrite;

  public Journal(Path file) {
    this(file, () -> {});
  }

  /**
   * One that is added to.
   *
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  public Journal(Path file, Runnable mayWrite) {
    this.file = file;
    this.mayWrite = mayWrite;
  }

  /** Something that the database is made of. */
  public sealed interface Step {

    /** The run that did it, or that began the night in which it was done. */
    long run();
  }

  /** Something that staff did, or that became of a file that had come or of a submission in it. */
  public sealed interface Change extends Step {

    /** Of the file's bytes; of an issued edition, of its manifest. */
    Sha256 sha256();

    /** Of the submission in it; 0 = the whole. */
    int ordinal();
  }

  /**
   * A file that came.
   *
   * @param night the run that began the night; see the ledger's received files
   */
  public record Line(
      Sha256 sha256,
      long size,
      String name,
      Instant modified,
      Instant received,
      boolean archived,
      long night)
      implements Step {

    @Override
    public long run() {
      return night;
    }
  }

  /**
   * A file that had come and was not kept, and now is.
   *
   * @param night the run that began the night in which it was kept
   */
  public record Kept(Sha256 sha256, long night) implements Change {

    @Override
    public int ordinal() {
      return 0;
    }

    @Override
    public long run() {
      return night;
    }
  }

  /**
   * A submission that was taken out of force.
   *
   * @param sha256 of the file that brought it
   * @param ordinal of the submission in that file
   * @param caseNumber for people
   * @param run that withdrew it
   */
  public record Withdrawn(
      Sha256 sha256, int ordinal, String caseNumber, long run, Instant when, String reason)
      implements Change {}

  /**
   * A review that was issued.
   *
   * @param sha256 of its manifest
   * @param run that issued it
   * @param facts what the register of numbers has of it, each in one line
   */
  public record Issued(Sha256 sha256, long run, List<String> facts) implements Change {

    public Issued {
      facts = List.copyOf(facts);
    }

    @Override
    public int ordinal() {
      return 0;
    }
  }

  /**
   * Adds steps; they are on the disk when this returns.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void add(List<? extends Step> steps) {
    append(steps.stream().map(JournalRow.Told::new).toList());
  }

  /**
   * Notes that these changes did not come about; on the disk when this returns.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void annul(List<? extends Change> changes) {
    append(
        changes.stream()
            .map(each -> new JournalRow.Annulled(each.sha256(), each.ordinal()))
            .toList());
  }

  private void append(List<? extends JournalRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String text = rows.stream().map(JournalRow::text).collect(Collectors.joining());
    mayWrite.run();
    try {
      Files.createDirectories(file.getParent());
      boolean begun = !Files.exists(file);
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        byte[] bytes = (opening(channel) + text).getBytes(StandardCharsets.UTF_8);
        channel.position(channel.size());
        write(channel, bytes, 0, bytes.length / 2);
        Failpoint.JOURNAL_HALF_WRITTEN.reached();
        write(channel, bytes, bytes.length / 2, bytes.length);
        channel.force(true);
      }
      if (begun) {
        Disk.forceName(file);
      }
      Failpoint.JOURNAL_FORCED.reached();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /**
   * Notes that the latest steps are in the database. Not forced: if it is lost, less is known, and
   * nothing wrong.
   */
  public void committed(int steps) {
    mayWrite.run();
    try {
      Files.writeString(file, new JournalRow.Committed(steps).text(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** The header of a new file; the end of a line that was cut off. */
  private static String opening(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return JournalRow.HEADER;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) == '\n' ? "" : "\n";
  }

  private static void write(FileChannel channel, byte[] bytes, int from, int to)
      throws IOException {
    ByteBuffer part = ByteBuffer.wrap(bytes, from, to - from);
    while (part.hasRemaining()) {
      channel.write(part);
    }
  }

  /**
   * What it tells; nothing if it is not there.
   *
   * @throws UncheckedIOException if it is there and cannot be read
   */
  public JournalReading read() {
    if (!Files.exists(file)) {
      return new JournalReading(List.of());
    }
    try {
      return new JournalReading(
          Files.readString(file, StandardCharsets.UTF_8)
              .lines()
              .map(JournalRow::parse)
              .flatMap(Optional::stream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
