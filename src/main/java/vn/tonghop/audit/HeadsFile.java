package vn.tonghop.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * {@code data/audit/heads.csv}: every signed head, a line each; only added to, and on the disk
 * before the head is committed in the database. A copy of it elsewhere shows what was done to both.
 *
 * <p>A process that was killed in between leaves a line whose head is not in the database, or one
 * that was cut off; the next head is the same one, since nothing was added meanwhile, and its line
 * is not written twice.
 */
final class HeadsFile {

  static final String HEADER = "day,seq,hash,signature,signer";

  private final Path file;

  HeadsFile(Path file) {
    this.file = file;
  }

  /** All lines but the header; nothing if it is not there. */
  List<String> lines() {
    List<String> lines = read();
    return lines.isEmpty() ? lines : lines.subList(1, lines.size());
  }

  /** Whether it begins as it ought to, or is not there. */
  boolean hasHeader() {
    List<String> lines = read();
    return lines.isEmpty() || lines.get(0).equals(HEADER);
  }

  private List<String> read() {
    try {
      return Files.exists(file)
          ? Files.readString(file, StandardCharsets.UTF_8).lines().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Adds one, unless it is the last one already; on the disk when this returns. */
  void add(Head head) {
    List<String> lines = read();
    boolean isThere = !lines.isEmpty() && lines.get(lines.size() - 1).equals(head.line());
    try {
      if (lines.isEmpty()) {
        begin();
      }
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        String text = end(channel) + (isThere ? "" : head.line() + "\n");
        ByteBuffer left = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private void begin() throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Files.writeString(file, HEADER + "\n");
    for (Path made : List.of(folder, folder.resolveSibling(""))) {
      try (FileChannel names = FileChannel.open(made, StandardOpenOption.READ)) {
        names.force(true);
      } catch (IOException e) {
        System.getLogger(HeadsFile.class.getName())
            .log(System.Logger.Level.DEBUG, "A folder cannot be forced", e);
      }
    }
  }

  /** Of a line that was cut off. */
  private static String end(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return HEADER + "\n";
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    channel.read(last, channel.size() - 1);
    return last.get(0) == '\n' ? "" : "\n";
  }
}
