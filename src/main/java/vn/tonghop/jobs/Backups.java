package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.backup.BackupFile;
import vn.tonghop.backup.BackupManifest.Part;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.KeyFolder;
import vn.tonghop.submission.Disk;

/**
 * Backs a home up and restores it (contract 4.2).
 *
 * <p>A home that another process has is backed up by that process. Restoring wants a home in which
 * nothing is: all is unpacked beside it, held against its hashes, and opened once as a home of its
 * own; only then it is put in place, the database last. Whoever is killed meanwhile restores again:
 * what lies there already is as it was in the backup.
 */
public final class Backups {

  private static final String STAGE = ".restoring";
  private static final String DATABASE = "data/tonghop.mv.db";
  private static final int TRIES = 20;
  private static final long BETWEEN_MILLIS = 500;

  private Backups() {}

  /**
   * Makes a backup and says what it holds.
   *
   * @throws BackupRefused if there is nothing to back up, or the file cannot be it
   * @throws Ownership.OwnedByAnother if another process has the home and does not answer
   * @throws DatabaseLost if there are receipts that the database does not know
   * @throws UncheckedIOException if the disk fails
   */
  public static Words make(Home home, Path file, Clock clock) {
    Path target = file.toAbsolutePath().normalize();
    for (int tried = 1; true; tried++) {
      try (HomeContext context =
          HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
        if (!Database.of(home).isThere()) {
          throw new BackupRefused(
              new Words(
                  "Không có gì để sao lưu trong " + home.root(),
                  "There is nothing to back up in " + home.root()));
        }
        return context.backUp(target);
      } catch (Ownership.OwnedByAnother e) {
        Optional<Words> done =
            Ownership.read(home.data().resolve("instance.json"))
                .flatMap(owner -> Attendant.ask(owner, target));
        if (done.isPresent()) {
          return done.get();
        }
        if (tried == TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /**
   * Puts a backup into a home in which nothing is, and says what it holds.
   *
   * @throws BackupRefused if something is in the home
   * @throws vn.tonghop.backup.Unsound if the file is no backup, or not as it was
   * @throws Ownership.OwnedByAnother if another process has the home
   * @throws UncheckedIOException if the disk fails
   */
  public static Words restore(Home home, Path file, Clock clock) {
    Words done = restoreAndClose(home, file, clock);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      String name = String.valueOf(file.getFileName());
      context.byHand().note(ActKind.RESTORED, Subject.Kind.PART, name);
    }
    return done;
  }

  private static Words restoreAndClose(Home home, Path file, Clock clock) {
    try (BackupFile backup = BackupFile.open(file)) {
      Ownership ownership = Ownership.take(home, clock.instant());
      try {
        requireOnly(home, backup.manifest().parts());
        return restore(home, backup, file, clock);
      } finally {
        ownership.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot restore to " + home.root(), e);
    }
  }

  private static Words restore(Home home, BackupFile backup, Path file, Clock clock)
      throws IOException {
    Path stage = home.root().resolve(STAGE);
    try {
      delete(stage);
      Files.createDirectory(stage);
      backup.unpack(stage);
      Words done = tryOut(file, new Home(stage), clock);
      Failpoint.RESTORE_TRIED_OUT.reached();
      forceAll(stage);
      place(home, stage, backup.manifest().parts().keySet());
      return done;
    } finally {
      delete(stage);
    }
  }

  /** Whatever lies there must be of this backup: of a restoring that was killed. */
  private static void requireOnly(Home home, Map<String, Part> parts) throws IOException {
    List<Path> there = new ArrayList<>(files(home.config()));
    there.addAll(files(home.reports()));
    there.addAll(files(home.data()));
    for (Path path : there) {
      String name = home.root().relativize(path).toString().replace('\\', '/');
      boolean ours =
          name.equals("reports/README.md")
              || name.startsWith("data/instance.")
              || name.startsWith("data/logs/");
      Part part = parts.get(name);
      if (!ours && (part == null || !Sha256.ofFile(path).equals(part.sha256()))) {
        throw new BackupRefused(
            new Words(
                "Chỉ phục hồi vào thư mục trống (data/, reports/, config/); đang có: " + name,
                "Only an empty home can be restored to (data/, reports/, config/); there is: "
                    + name));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> !Files.isDirectory(path)).toList();
    }
  }

  /**
   * Opens it: then journal and database were held against each other, and tables brought up to
   * date.
   */
  private static Words tryOut(Path file, Home stage, Clock clock) {
    try (HomeContext opened =
        HomeContext.open(stage, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      Words held = opened.held();
      return new Words(
          "Đã phục hồi từ "
              + file
              + ": "
              + held.vi()
              + ". Chép lại thư mục input/ rồi chạy nightly như thường.",
          "Restored from "
              + file
              + ": "
              + held.en()
              + ". Put input/ back, then run nightly as usual.");
    }
  }

  private static void forceAll(Path stage) throws IOException {
    try (Stream<Path> tree = Files.walk(stage)) {
      for (Path path : tree.toList()) {
        Disk.force(path);
      }
    }
  }

  /** The database last: without it the home is none. */
  private static void place(Home home, Path stage, Set<String> names) throws IOException {
    List<String> inOrder =
        names.stream()
            .sorted(
                Comparator.comparing((String name) -> name.equals(DATABASE))
                    .thenComparing(name -> name.startsWith("data/"))
                    .thenComparing(name -> name))
            .toList();
    for (String name : inOrder) {
      Path place = home.root().resolve(name);
      if (!Files.exists(place)) {
        Files.createDirectories(place.resolveSibling(""));
        Files.move(stage.resolve(name), place, StandardCopyOption.ATOMIC_MOVE);
        Failpoint.RESTORE_PLACED.reached();
      }
    }
    new KeyFolder(home.keys(), () -> {}).guard();
    for (Path folder : List.of(home.config(), home.reports(), home.data())) {
      if (Files.isDirectory(folder)) {
        forceAll(folder);
      }
    }
    Disk.force(home.root());
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
