package vn.tonghop.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code data/keys/}: the keys of a home, each a file that only its owner may read (mode 0600),
 * made when it is first needed and never changed.
 *
 * <p>They lie beside the database and not in it: whoever gets hold of the database alone, of a dump
 * of it or of a query that leaks, has neither the secrets of second factors nor the key that signs
 * the journal of acts. Whoever may read the home's files, or a backup, has both: a backup is to be
 * kept as the home is. Without its keys a restored home keeps its staff and their passphrases, but
 * second factors have to be set up anew, with recovery codes or an administrator's leave.
 *
 * <p>Safe for threads. One process at a time.
 */
public final class KeyFolder {

  private static final Set<PosixFilePermission> OWN_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWN_FILE =
      PosixFilePermissions.fromString("rw-------");

  private final Path folder;
  private final Runnable mayWrite;

  /**
   * The keys of a home; nothing is made by this.
   *
   * @param mayWrite asked right before a key is made; throws when another process writes now
   */
  public KeyFolder(Path folder, Runnable mayWrite) {
    this.folder = folder;
    this.mayWrite = mayWrite;
  }

  /**
   * A key; empty when it was never made.
   *
   * @throws UncheckedIOException if it is there and cannot be read
   */
  public Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /**
   * A key, made now if it was not there; then it is on the disk when this returns.
   *
   * @throws UncheckedIOException if it can neither be read nor be made
   */
  public synchronized byte[] readOrMake(String name, Supplier<byte[]> fresh) {
    return read(name).orElseGet(() -> make(name, fresh.get()));
  }

  /** Keeps all others out of a folder that was put back from a backup. */
  public void guard() {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (posix && Files.isDirectory(folder)) {
        Files.setPosixFilePermissions(folder, OWN_FOLDER);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot guard " + folder, e);
    }
  }

  private byte[] make(String name, byte[] key) {
    Path file = folder.resolve(name);
    Path unnamed = folder.resolve(name + ".tmp");
    mayWrite.run();
    try {
      makeFolder();
      Files.deleteIfExists(unnamed);
      Files.createFile(unnamed, only(OWN_FILE));
      try (FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(key);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(unnamed, file, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private void makeFolder() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Path above = Files.createDirectories(folder.toAbsolutePath().resolveSibling(""));
      Files.createDirectory(folder, only(OWN_FOLDER));
      force(above);
    }
  }

  private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /** Windows cannot open folders; there the renaming itself is journalled. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(KeyFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "A folder cannot be forced", e);
    }
  }
}
