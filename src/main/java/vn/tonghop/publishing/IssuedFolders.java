package vn.tonghop.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.provenance.Sha256;

/**
 * Where issued editions lie for good: {@code reports/issued/}. What was put there is never written
 * again.
 *
 * <p>An edition is brought to the disk beside its place before its number is given, and gets its
 * place by renaming afterwards: a process that is killed leaves it whole under one of the two
 * names, and {@link #settle} puts right which. One process owns the folder.
 */
public final class IssuedFolders {

  private static final String WAITING = ".issuing";

  private final Path root;
  private final Runnable mayWrite;

  /**
   * Those below {@code reports/}.
   *
   * @param mayWrite asked right before each write; throws when another process writes now
   */
  public IssuedFolders(Path root, Runnable mayWrite) {
    this.root = root;
    this.mayWrite = mayWrite;
  }

  /** How the files of an edition are. */
  public enum State {
    WHOLE,
    /** Nothing lies there. */
    GONE,
    /** A file is missing, or not as it was issued. */
    ALTERED
  }

  /** Where the edition lies, or would. */
  public Path place(IssuedEdition edition) {
    return root.resolve(edition.papers().folder());
  }

  /** Whether that folder is the edition's own. */
  public boolean isItsPlace(IssuedEdition edition, Path folder) {
    try {
      return Files.isDirectory(place(edition)) && Files.isSameFile(place(edition), folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  /**
   * How its files are; of each file it is asked whether it is there, of the manifest and the tables
   * whether they are as they were.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public State state(IssuedEdition edition) {
    return state(place(edition), edition);
  }

  private static State state(Path place, IssuedEdition edition) {
    if (!Files.exists(place)) {
      return State.GONE;
    }
    boolean whole =
        isOf(place, edition.papers().manifest())
            && PublishedEdition.at(place)
                .filter(found -> Files.isDirectory(place) && isThere(found))
                .isPresent();
    return whole ? State.WHOLE : State.ALTERED;
  }

  private static boolean isThere(PublishedEdition edition) {
    return edition.files().keySet().stream()
            .allMatch(name -> Files.isRegularFile(edition.folder().resolve(name)))
        && EditionTables.NAMES.stream().allMatch(edition::isAsItWas);
  }

  private static boolean isOf(Path place, Sha256 manifest) {
    Path file = place.resolve(Manifest.NAME);
    try {
      return Files.isRegularFile(file) && Sha256.ofFile(file).equals(manifest);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** Its tables; empty unless they are as they were issued. */
  public Optional<EditionTables> tables(IssuedEdition edition) {
    return state(edition) == State.WHOLE ? EditionTables.of(place(edition)) : Optional.empty();
  }

  /** A hash of what staff had written for it; empty where its manifest does not say. */
  Optional<String> paragraphs(IssuedEdition edition) {
    return PublishedEdition.at(place(edition)).flatMap(PublishedEdition::paragraphs);
  }

  /** The hash of the manifest of an edition that was made. */
  public static Sha256 manifest(Path made) {
    try {
      return Sha256.ofFile(made.resolve(Manifest.NAME));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + made, e);
    }
  }

  /**
   * Copies an edition, if all its bytes are as they were issued.
   *
   * @param from its place, or another folder that shows it
   * @param made an empty folder
   * @return whether that was so
   */
  public static boolean copy(IssuedEdition edition, Path from, Path made) {
    Optional<PublishedEdition> found =
        isOf(from, edition.papers().manifest()) ? PublishedEdition.at(from) : Optional.empty();
    if (found.isEmpty() || !found.get().altered().isEmpty()) {
      return false;
    }
    try {
      for (String name : found.get().files().keySet()) {
        Files.copy(from.resolve(name), made.resolve(name));
      }
      Files.copy(from.resolve(Manifest.NAME), made.resolve(Manifest.NAME));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + from, e);
    }
  }

  /**
   * Brings a finished edition to the disk, to wait there for its place.
   *
   * @param made where it was made, on the same disk
   */
  public void prepare(Path made, String folder) {
    Path waiting = root.resolve(WAITING).resolve(folder);
    mayWrite.run();
    try {
      DiskTree.forceFiles(made);
      DiskTree.delete(waiting);
      Files.createDirectories(waiting.resolveSibling(""));
      Files.move(made, waiting, StandardCopyOption.ATOMIC_MOVE);
      DiskTree.forceNames(waiting, root);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + waiting, e);
    }
  }

  /** Where an edition waits for its place. */
  public Path waiting(IssuedEdition edition) {
    return root.resolve(WAITING).resolve(edition.papers().folder());
  }

  /** Gives what waits its place, unless something lies there. */
  public void place(String folder) {
    try {
      move(folder);
      DiskTree.delete(root.resolve(WAITING));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot issue " + folder, e);
    }
  }

  private void move(String folder) throws IOException {
    Path place = root.resolve(folder);
    mayWrite.run();
    if (!Files.exists(place)) {
      Files.createDirectories(place.resolveSibling(""));
      Files.move(root.resolve(WAITING).resolve(folder), place, StandardCopyOption.ATOMIC_MOVE);
      DiskTree.forceNames(place, root);
    }
  }

  /**
   * Gives their places to those that a killed process left waiting and that have their numbers, and
   * takes away the others.
   *
   * @param register all that were issued
   */
  public void settle(Collection<IssuedEdition> register) {
    Path waiting = root.resolve(WAITING);
    if (!Files.isDirectory(waiting)) {
      return;
    }
    Map<String, Sha256> numbered = new HashMap<>();
    register.forEach(each -> numbered.put(each.papers().folder(), each.papers().manifest()));
    try {
      for (Path left : editions(waiting)) {
        String folder = waiting.relativize(left).toString().replace('\\', '/');
        if (Optional.ofNullable(numbered.get(folder)).filter(m -> isOf(left, m)).isPresent()) {
          move(folder);
        }
      }
      mayWrite.run();
      DiskTree.delete(waiting);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + waiting, e);
    }
  }

  private static List<Path> editions(Path below) throws IOException {
    try (Stream<Path> tree = Files.walk(below)) {
      return tree.filter(path -> Files.isRegularFile(path.resolve(Manifest.NAME))).toList();
    }
  }
}
