package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.orgunit.ChangeFiles;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.Register;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.Transactions;
import vn.tonghop.submission.Disk;

/**
 * Puts change sets into {@code config/changes} and takes them out: the file, the act and the
 * identities in the tables together. The file is forced beside its place, renamed as the last thing
 * of the transaction, and renamed back when that does not come about. A process that is killed
 * before the renaming leaves nothing; one that is killed between the renaming and the commit leaves
 * the set applied without its act, which {@code units apply} of the same file then notes.
 */
class ChangeFolder {

  private static final String HALF = ".fresh-";

  /** What is added to the name of one that was taken back: it is kept, and read no more. */
  private static final String BACK = ".undone";

  private final Home home;
  private final Function<Register, Identities> identities;
  private final CheckpointStore checkpoints;
  private final Stillness stillness;
  private final RunSlot slot;
  private final Transactions transactions;

  ChangeFolder(
      Home home,
      Function<Register, Identities> identities,
      CheckpointStore checkpoints,
      Stillness stillness,
      RunSlot slot,
      Transactions transactions) {
    this.home = home;
    this.identities = identities;
    this.checkpoints = checkpoints;
    this.stillness = stillness;
    this.slot = slot;
    this.transactions = transactions;
  }

  /**
   * Puts one in.
   *
   * @param with the register as it is with it
   * @param note told within the transaction: for the journal of acts
   */
  void put(ConfigFile file, Register with, Runnable note) {
    Path place = home.root().resolve(file.name());
    try {
      Path folder = Files.createDirectories(home.root().resolve(ChangeFiles.FOLDER));
      sweep(folder);
      Path fresh = folder.resolve(HALF + UUID.randomUUID());
      Files.write(fresh, file.bytes());
      Disk.force(fresh);
      Failpoint.CHANGES_WRITTEN.reached();
      rename(fresh, place, with, note);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + place, e);
    }
  }

  /** Takes one out; it is kept beside its place under another name. */
  void takeOut(ConfigFile file, Register without, Runnable note) {
    Path place = home.root().resolve(file.name());
    try {
      String mark = "." + Sha256.of(file.bytes()).hex().substring(0, 12);
      rename(place, place.resolveSibling(place.getFileName() + mark + BACK), without, note);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot rename " + place, e);
    }
  }

  private void rename(Path from, Path to, Register register, Runnable note) throws IOException {
    transactions.during(
        () -> {
          stillness.untilTheTransactionEnds();
          identities.apply(register).bringUpToDate();
          note.run();
          slot.check(); // from here to the commit nobody takes it
          backUnlessCommitted(from, to);
          move(from, to);
          Failpoint.CHANGES_PLACED.reached();
          return register;
        });
    checkpoints.sync();
    Failpoint.CHANGES_COMMITTED.reached();
  }

  private static void backUnlessCommitted(Path from, Path to) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED && Files.exists(to) && Files.notExists(from)) {
              move(to, from);
            }
          }
        });
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Path folder = to.getParent();
      if (folder != null) {
        Disk.force(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot rename " + from, e);
    }
  }

  /** Takes away what a killed process left half written. */
  private static void sweep(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> left =
          all.filter(file -> String.valueOf(file.getFileName()).startsWith(HALF)).toList();
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }
}
