package vn.tonghop.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.review.StaffText;
import vn.tonghop.review.StaffTextReader;
import vn.tonghop.submission.Disk;

/**
 * What staff have written for reviews, every version of it: {@code <programme>/<unit>/<first
 * day>_<last day>/<language>-0001.txt} and on, of which the highest counts. A version is forced to
 * the disk under another name before it has its own, and is never changed; nothing else says that
 * it is there.
 */
public final class StaffTexts {

  private static final String HALF = ".half-";

  private final Path root;
  private final Runnable mayWrite;

  /**
   * Those below a folder.
   *
   * @param root {@code data/archive/staff-texts}; it need not exist
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  public StaffTexts(Path root, Runnable mayWrite) {
    this.root = root;
    this.mayWrite = mayWrite;
  }

  /**
   * What was last written for a review, in its language.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public StaffText latest(ReviewOrder order) {
    List<Path> versions = versions(order);
    return versions.isEmpty() ? StaffText.NONE : read(versions.get(versions.size() - 1));
  }

  /** The number of the latest version; 0 when nothing was written. */
  public int count(ReviewOrder order) {
    return versions(order).size();
  }

  /** A hash of what was last written for a review in any language. */
  Sha256 version(ReviewOrder order) {
    return Sha256.of(
        Stream.of(Language.values())
            .map(language -> latest(order.in(language)).version().hex())
            .collect(Collectors.joining("\n")));
  }

  /**
   * Keeps a further version, unless it says the same as the latest.
   *
   * @return its number from 1, or that of the latest
   * @throws UncheckedIOException if the disk fails; then nothing counts that did not before
   */
  public int add(ReviewOrder order, StaffText text) {
    List<Path> versions = versions(order);
    if (!versions.isEmpty() && latest(order).equals(text)) {
      return versions.size();
    }
    int number = versions.size() + 1;
    Path folder = folder(order);
    String name = String.format(Locale.ROOT, "%s-%04d.txt", order.language().code(), number);
    mayWrite.run();
    try {
      Files.createDirectories(folder);
      Path half = folder.resolve(HALF + name);
      Files.writeString(half, text.text(), StandardCharsets.UTF_8);
      Disk.force(half);
      Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      DiskTree.forceNames(folder, root.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write in " + folder, e);
    }
    return number;
  }

  private List<Path> versions(ReviewOrder order) {
    Path folder = folder(order);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> String.valueOf(file.getFileName()).startsWith(order.language().code() + "-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static StaffText read(Path file) {
    try {
      return StaffTextReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file))
          .fold(
              text -> text,
              faults -> {
                throw new IllegalStateException("Not what was kept: " + file);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private Path folder(ReviewOrder order) {
    return root.resolve(order.programme().code().value())
        .resolve(order.unit().id().text())
        .resolve(
            order.period().start()
                + "_"
                + order.period().lastDay()
                + order.restatedTo().map(day -> "@" + day).orElse(""));
  }
}
