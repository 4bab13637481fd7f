package vn.tonghop.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.backup.BackupManifest.Part;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Disk;

/**
 * Writes a backup. It bears another name until it is whole, was forced to the disk and was read
 * again; closed before that, nothing of it is left. For its owner's eyes only, as the home's
 * database is. Not safe for threads.
 */
public final class BackupWriter implements Closeable {

  private final Path target;
  private final Path fresh;
  private final Instant made;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  private BackupWriter(Path target, Path fresh, FileChannel channel, Instant made) {
    this.target = target;
    this.fresh = fresh;
    this.made = made;
    this.channel = channel;
    this.zip = new ZipOutputStream(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
  }

  /**
   * Begins one.
   *
   * @param target absolute, in a folder that is there
   * @throws UncheckedIOException if nothing can be written there
   */
  public static BackupWriter begin(Path target, Instant made) {
    Path fresh =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Disk.createOwn(fresh);
      return new BackupWriter(
          target, fresh, FileChannel.open(fresh, StandardOpenOption.WRITE), made);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  /**
   * Adds a part.
   *
   * @param name below the home, with {@code /}
   * @return what it is
   * @throws UncheckedIOException if it cannot be read, or the disk fails
   */
  public Part add(String name, InputStream bytes) {
    if (!BackupManifest.mayBeNamed(name)) {
      throw new IllegalArgumentException("No part of a backup: " + name);
    }
    try {
      begin(name);
      MessageDigest digest = Sha256.digest();
      long size = new DigestInputStream(bytes, digest).transferTo(zip);
      zip.closeEntry();
      Part part = new Part(size, Sha256.of(digest));
      parts.put(name, part);
      return part;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + name + " to " + target, e);
    }
  }

  /** Adds a file as a part; see {@link #add(String, InputStream)}. */
  public Part add(String name, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return add(name, in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(made, ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  /**
   * Adds the manifest, brings all to the disk, reads it again and gives it its name.
   *
   * @param product its version
   * @return its size in bytes
   * @throws Unsound if it cannot be read as it was written
   * @throws UncheckedIOException if the disk fails
   */
  public long finish(String product) {
    try {
      begin(BackupManifest.NAME);
      zip.write(new BackupManifest(product, made, parts).text().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
      channel.force(true);
      zip.close();
      Failpoint.BACKUP_WRITTEN.reached();
      try (BackupFile written = BackupFile.open(fresh)) {
        written.verify();
      }
      long size = Files.size(fresh);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      Disk.force(folder(target));
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + fresh, e);
    }
  }
}
