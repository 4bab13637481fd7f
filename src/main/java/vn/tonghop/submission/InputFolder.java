package vn.tonghop.submission;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The folder in which files are handed in; it is read and left as it is. */
public final class InputFolder {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration WATCH = Duration.ofMillis(1200);

  private final Path root;
  private final Clock clock;

  public InputFolder(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /**
   * A file as it was found.
   *
   * @param name its path below the folder, with forward slashes, as it may be kept
   */
  public record FoundFile(String name, Path path, long size, Instant modified) {}

  /**
   * What lies there.
   *
   * @param files in order of their names
   * @param waiting names of those still being written; the next run takes them
   */
  public record Contents(List<FoundFile> files, List<String> waiting) {

    public Contents {
      files = List.copyOf(files);
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * Looks at every file at any depth. Files changed within the last two seconds are watched a
   * little longer; those that change meanwhile are waiting.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public Contents look() {
    Map<String, FoundFile> found = new TreeMap<>();
    List<String> waiting = new ArrayList<>();
    if (!Files.isDirectory(root)) {
      return new Contents(List.of(), List.of());
    }
    walk(found, waiting);
    Instant fresh = clock.instant().minus(FRESH);
    List<FoundFile> young =
        found.values().stream().filter(file -> file.modified().isAfter(fresh)).toList();
    if (!young.isEmpty()) {
      pause();
      for (FoundFile file : young) {
        if (!isAsFound(file)) {
          found.remove(file.name());
          waiting.add(file.name());
        }
      }
    }
    return new Contents(List.copyOf(found.values()), waiting.stream().sorted().toList());
  }

  private void walk(Map<String, FoundFile> found, List<String> waiting) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean hidden = !folder.equals(root) && isHidden(folder);
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = name(file);
              boolean leadsNowhere = attributes.isSymbolicLink();
              if (isUnfinished(file) || leadsNowhere) {
                waiting.add(name);
              } else if (attributes.isRegularFile() && !isForReaders(file)) {
                found.put(
                    name,
                    new FoundFile(
                        name, file, attributes.size(), attributes.lastModifiedTime().toInstant()));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
              waiting.add(name(file));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + root, e);
    }
  }

  private String name(Path file) {
    return FileNames.keepable(root.relativize(file).toString().replace(File.separatorChar, '/'));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith("~$")
        || name.startsWith(".")
        || name.endsWith(".part")
        || name.endsWith(".tmp");
  }

  /** Notes for people may lie beside what is handed in. */
  private static boolean isForReaders(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md");
  }

  /** Whether a file still has the size and the time with which it was found. */
  public static boolean isAsFound(FoundFile file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return now.size() == file.size()
          && now.lastModifiedTime().toInstant().equals(file.modified());
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(WATCH.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
