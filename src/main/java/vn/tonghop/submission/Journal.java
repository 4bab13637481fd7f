package vn.tonghop.submission;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;

/**
 * {@code data/journal.csv}: what came, in the order in which it came; only added to. With the
 * archive it holds all that the database was made of, so that the database can be made again.
 *
 * <p>An arrival is on the disk here before its receipt is committed. A process that was killed in
 * between leaves a line without a receipt; the file then comes again, and of several lines of the
 * same bytes the last counts. A line that was cut off is passed over. UTF-8, LF. One process at a
 * time.
 */
public final class Journal {

  private static final String HEADER =
      "receipt,sha256,size,name,modified,received,archived,night\n";
  private static final String COMMITTED = "committed,";
  private static final int COLUMNS = 8;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final Path file;

  public Journal(Path file) {
    this.file = file;
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
      long night) {}

  /**
   * Adds lines; they are on the disk when this returns.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void add(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      boolean begun = !Files.exists(file);
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        byte[] bytes = (opening(channel) + text(lines)).getBytes(StandardCharsets.UTF_8);
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
   * Notes that the latest lines have receipts. Not forced: if it is lost, less is known, and
   * nothing wrong.
   */
  public void committed(int lines) {
    try {
      Files.writeString(file, COMMITTED + lines + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  /** The header of a new file; the end of a line that was cut off. */
  private static String opening(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return HEADER;
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

  private static String text(List<Line> lines) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    for (Line line : lines) {
      csv.writeRecord(
          Receipt.of(line.sha256()).number(),
          line.sha256().hex(),
          String.valueOf(line.size()),
          line.name().replaceAll("[\\r\\n]", " "),
          line.modified().toString(),
          line.received().toString(),
          String.valueOf(line.archived()),
          String.valueOf(line.night()));
    }
    return text.toString();
  }

  /**
   * All that came, each once, in order.
   *
   * @throws UncheckedIOException if the journal is there and cannot be read
   */
  public List<Line> lines() {
    Map<Sha256, Line> lines = new LinkedHashMap<>();
    for (String row : rows()) {
      line(row)
          .ifPresent(
              line -> {
                lines.remove(line.sha256());
                lines.put(line.sha256(), line);
              });
    }
    return new ArrayList<>(lines.values());
  }

  /**
   * What is known to have receipts: the database must know it.
   *
   * @throws UncheckedIOException if the journal is there and cannot be read
   */
  public Set<Sha256> receipted() {
    Set<Sha256> receipted = new LinkedHashSet<>();
    List<Sha256> latest = new ArrayList<>();
    for (String row : rows()) {
      if (row.matches(COMMITTED + "\\d{1,6}")) {
        int count = Integer.parseInt(row.substring(COMMITTED.length()));
        receipted.addAll(latest.subList(Math.max(0, latest.size() - count), latest.size()));
        latest.clear();
      } else {
        line(row).ifPresent(line -> latest.add(line.sha256()));
      }
    }
    return receipted;
  }

  private List<String> rows() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Optional<Line> line(String row) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(row)) {
      return reader.stream().findFirst().flatMap(Journal::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      return Optional.empty(); // cut off within quotes
    }
  }

  private static Optional<Line> line(CsvRecord row) {
    if (row.getFieldCount() != COLUMNS || !HEX.matcher(row.getField(1)).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Line(
              new Sha256(row.getField(1)),
              Long.parseLong(row.getField(2)),
              row.getField(3),
              Instant.parse(row.getField(4)),
              Instant.parse(row.getField(5)),
              Boolean.parseBoolean(row.getField(6)),
              Long.parseLong(row.getField(7))));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
