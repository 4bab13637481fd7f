package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Words;

/**
 * What each night and intake told while it was at work, in a file of its own below {@code
 * data/logs/runs/}; those of the last ones are kept. Passes on what it is told. That a line cannot
 * be written stops no night. Safe for threads.
 */
public final class RunLog implements Progress {

  private static final System.Logger LOG = System.getLogger(RunLog.class.getName());
  private static final int KEPT = 500;
  private static final int LONGEST = 5_000;

  private final Progress listener;
  private final Path folder;
  private final Clock clock;
  private long run;
  private int lines;

  /** Keeps what is told below a folder, which is made when there is something to keep. */
  RunLog(Progress listener, Path folder, Clock clock) {
    this.listener = listener;
    this.folder = folder;
    this.clock = clock;
  }

  /** What a line is about. */
  public enum Kind {
    STAGE,
    /** Something that people should know; may name files. */
    NOTE,
    END;

    private String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A line. */
  public record Line(Instant at, Kind kind, Words words) {

    private String text() {
      return at + "\t" + kind.code() + "\t" + oneLine(words.vi()) + "\t" + oneLine(words.en());
    }

    private static String oneLine(String text) {
      return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    /** None of a line that is not whole. */
    private static Stream<Line> of(String text) {
      String[] parts = text.split("\t", -1);
      try {
        return parts.length == 4
            ? Stream.of(
                new Line(
                    Instant.parse(parts[0]),
                    Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                    new Words(parts[2], parts[3])))
            : Stream.empty();
      } catch (DateTimeParseException | IllegalArgumentException e) {
        return Stream.empty();
      }
    }
  }

  /** From now on what is told is about this run. */
  synchronized void begin(long id) {
    run = id;
    lines = 0;
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(file(id));
      forget(id - KEPT);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "No log of run " + id, e);
    }
  }

  private void forget(long upTo) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        String name = String.valueOf(each.getFileName());
        if (name.matches("\\d{1,18}\\.log")
            && Long.parseLong(name.substring(0, name.length() - 4)) <= upTo) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  /** The run is over; what is told from now on is about none. */
  synchronized void end(Words how) {
    write(Kind.END, how);
    run = 0;
  }

  /** What a run told, in order; empty where that was not kept. */
  public synchronized List<Line> of(long id) {
    List<Line> all = new ArrayList<>();
    if (Files.isRegularFile(file(id))) {
      try (Stream<String> text = Files.lines(file(id), StandardCharsets.UTF_8)) {
        text.flatMap(Line::of).forEach(all::add);
      } catch (IOException | UncheckedIOException e) {
        LOG.log(Level.WARNING, "The log of run " + id + " cannot be read", e);
      }
    }
    return all;
  }

  private Path file(long id) {
    return folder.resolve(id + ".log");
  }

  private synchronized void write(Kind kind, Words words) {
    if (run == 0 || lines >= LONGEST) {
      return;
    }
    lines++;
    try {
      Files.writeString(
          file(run),
          new Line(clock.instant(), kind, words).text() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Nothing can be written to the log of run " + run, e);
    }
  }

  @Override
  public void stage(Stage stage, int total) {
    listener.stage(stage, total);
    Words words = stage.words();
    write(Kind.STAGE, new Words(words.vi() + ": " + total, words.en() + ": " + total));
  }

  @Override
  public void at(int done, String what) {
    listener.at(done, what);
  }

  @Override
  public void note(Words text) {
    listener.note(text);
    write(Kind.NOTE, text);
  }
}
