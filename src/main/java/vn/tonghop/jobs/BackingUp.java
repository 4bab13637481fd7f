package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import vn.tonghop.backup.BackupManifest.Part;
import vn.tonghop.backup.BackupWriter;
import vn.tonghop.catalogue.Words;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;

/**
 * Makes a consistent copy of the home, in the process that owns it, while it runs (contract 4.2).
 *
 * <p>What stands in the database and in files is copied while nobody changes it, and the keys,
 * without which second factors and the journal of acts are worth nothing; archive and {@code
 * config/} afterwards, since what lies in the archive never changes. Left out: {@code input/}, the
 * logs, what is half made, and on which server the tables are: a backup holds them itself.
 */
class BackingUp {

  private static final String TEMPORARY = ".backup-";
  private static final Set<String> LEFT_OUT =
      Set.of(".making", "README.md", ServerAddressReader.NAME);

  private final Home home;
  private final BackupStore store;
  private final LedgerStore ledger;
  private final Stillness stillness;
  private final ProductVersion version;
  private final Clock clock;

  BackingUp(
      Home home,
      BackupStore store,
      LedgerStore ledger,
      Stillness stillness,
      ProductVersion version,
      Clock clock) {
    this.home = home;
    this.store = store;
    this.ledger = ledger;
    this.stillness = stillness;
    this.version = version;
    this.clock = clock;
  }

  /** What of the ledger the copy holds. */
  private record Counted(List<ReceivedFile> received, int inForce) {}

  /**
   * Makes one and says what it holds.
   *
   * @param file absolute; not there yet, and not within what is backed up
   * @throws BackupRefused if that is not so, or if the archive is not sound
   * @throws UncheckedIOException if the disk fails
   */
  synchronized Words to(Path file) {
    refuse(file);
    sweep();
    Path copy = home.data().resolve(TEMPORARY + UUID.randomUUID() + ".zip");
    try (BackupWriter writer = BackupWriter.begin(file, clock.instant())) {
      Counted counted = stillness.during(() -> copyWhatChanges(writer, copy));
      Failpoint.BACKUP_STILL.reached();
      counted.received().stream()
          .filter(ReceivedFile::archived)
          .forEach(received -> copyArchived(writer, received));
      copyTree(writer, home.archive().resolve("definitions"));
      copyTree(writer, home.archive().resolve("staff-texts"));
      copyTree(writer, home.config());
      return done(file, counted, writer.finish(version.text()));
    } finally {
      sweep();
    }
  }

  private void refuse(Path file) {
    if (Files.exists(file)) {
      throw new BackupRefused(new Words("Đã có tệp " + file, "There is a file already: " + file));
    }
    if (!Files.isDirectory(file.resolveSibling(""))) {
      throw new BackupRefused(
          new Words(
              "Không có thư mục " + file.getParent(), "There is no folder " + file.getParent()));
    }
    for (Path folder : List.of(home.data(), home.reports(), home.config(), home.input())) {
      if (file.normalize().startsWith(folder)) {
        throw new BackupRefused(
            new Words(
                "Hãy để bản sao lưu ra ngoài " + folder, "Put the backup outside of " + folder));
      }
    }
  }

  /** Takes away what a killed process left. */
  private void sweep() {
    try (Stream<Path> left = Files.list(home.data())) {
      for (Path path : left.filter(each -> name(each).startsWith(TEMPORARY)).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot tidy " + home.data(), e);
    }
  }

  private Counted copyWhatChanges(BackupWriter writer, Path copy) {
    store.copyTo(copy);
    Failpoint.BACKUP_DATABASE_COPIED.reached();
    try (ZipInputStream database = new ZipInputStream(Files.newInputStream(copy))) {
      if (database.getNextEntry() == null) {
        throw new IOException("The copy of the database is empty");
      }
      writer.add("data/tonghop.mv.db", database);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy the database", e);
    }
    if (Files.exists(home.journal())) {
      writer.add("data/journal.csv", home.journal());
    }
    copyTree(writer, home.keys()); // after the database: no key is missing that it asks for
    copyTree(writer, home.auditHeads().resolveSibling(""));
    copyTree(writer, home.reports());
    return new Counted(ledger.received(), ledger.inForceCount());
  }

  private void copyArchived(BackupWriter writer, ReceivedFile received) {
    Path bytes =
        home.root().resolve("data/archive").resolve(received.sha256().hex().substring(0, 2));
    Path path = bytes.resolve(received.sha256().hex());
    boolean sound = Files.isRegularFile(path);
    if (sound) {
      Part part = writer.add(name(home.root(), path), path);
      sound = part.sha256().equals(received.sha256());
    }
    if (!sound) {
      String which = received.receipt() + " (" + received.name() + ")";
      throw new BackupRefused(
          new Words(
              "Không sao lưu: kho lưu thiếu hoặc hỏng tệp của " + which,
              "No backup: the archive lacks the file of " + which + ", or it is damaged"));
    }
  }

  /** All files below a folder, if it is there; what is half made is left out. */
  private void copyTree(BackupWriter writer, Path folder) {
    for (Path file : files(folder)) {
      writer.add(name(home.root(), file), file);
    }
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> below = Files.list(folder)) {
      for (Path path : below.sorted(Comparator.comparing(Path::toString)).toList()) {
        if (LEFT_OUT.contains(name(path)) || name(path).startsWith(".fresh-")) {
          continue;
        }
        if (Files.isDirectory(path)) {
          files.addAll(files(path));
        } else if (Files.isRegularFile(path)) {
          files.add(path);
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static Words done(Path file, Counted counted, long bytes) {
    int files = counted.received().size();
    String size = Math.max(1, bytes / 1024) + " KB";
    return new Words(
        "Đã sao lưu vào "
            + file
            + ": "
            + files
            + " tệp đã nhận, "
            + counted.inForce()
            + " báo cáo có hiệu lực, "
            + size
            + ". Thư mục input/ không nằm trong đó.",
        "Backed up to "
            + file
            + ": "
            + files
            + " files received, "
            + counted.inForce()
            + " submissions in force, "
            + size
            + ". The folder input/ is not in it.");
  }
}
