package vn.tonghop.backup;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tonghop.backup.BackupManifest.Part;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Disk;

/**
 * A backup that is being read. To be closed.
 *
 * <p>What it gives was held against the manifest, byte for byte; a name that would lead out of the
 * home, a part that the manifest does not name, a part too much or too little is an {@link Unsound}
 * file.
 */
public final class BackupFile implements Closeable {

  private static final int LARGEST_MANIFEST = 64 << 20;

  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupFile(ZipFile zip, BackupManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens one and looks at the names in it.
   *
   * @throws Unsound if it is no backup of ours
   * @throws UncheckedIOException if it is not there or cannot be read
   */
  public static BackupFile open(Path file) {
    try {
      ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      try {
        BackupFile opened = new BackupFile(zip, manifest(zip));
        opened.checkNames();
        return opened;
      } catch (RuntimeException | IOException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw BackupManifest.none();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static BackupManifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(BackupManifest.NAME);
    if (entry == null) {
      throw BackupManifest.none();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_MANIFEST);
      return BackupManifest.parse(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void checkNames() {
    Set<String> found = new HashSet<>();
    for (ZipEntry entry : zip.stream().toList()) {
      String name = entry.getName();
      boolean known = name.equals(BackupManifest.NAME) || manifest.parts().containsKey(name);
      if (!known || !found.add(name)) {
        throw damaged(name);
      }
    }
    for (String name : manifest.parts().keySet()) {
      if (!BackupManifest.mayBeNamed(name) || !found.contains(name)) {
        throw damaged(name);
      }
    }
  }

  private static Unsound damaged(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return new Unsound(
        "Bản sao lưu hỏng hoặc bị sửa, không dùng được: " + printable,
        "The backup is damaged or was tampered with and cannot be used: " + printable);
  }

  public BackupManifest manifest() {
    return manifest;
  }

  /**
   * Reads every part and holds it against the manifest.
   *
   * @throws Unsound if one of them is not as it was
   */
  public void verify() {
    manifest.parts().forEach((name, part) -> copy(name, part, OutputStream.nullOutputStream()));
  }

  /**
   * Puts every part below a folder, which must be empty.
   *
   * @throws Unsound if one of them is not as it was; what was put there is to be thrown away
   * @throws UncheckedIOException if the disk fails
   */
  public void unpack(Path folder) {
    for (Map.Entry<String, Part> part : manifest.parts().entrySet()) {
      Path place = folder.resolve(part.getKey()).normalize();
      if (!place.startsWith(folder)) {
        throw damaged(part.getKey());
      }
      try {
        Files.createDirectories(place.resolveSibling(""));
        if (part.getKey().startsWith("data/")) {
          Disk.createOwn(place);
        }
        try (OutputStream out = Files.newOutputStream(place)) {
          copy(part.getKey(), part.getValue(), out);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + place, e);
      }
    }
  }

  /** Never more bytes than the manifest names. */
  private void copy(String name, Part part, OutputStream out) {
    MessageDigest digest = Sha256.digest();
    long left = part.size();
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      OutputStream both = new DigestOutputStream(out, digest);
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw damaged(name);
        }
        both.write(buffer, 0, read);
      }
    } catch (ZipException | EOFException e) {
      throw damaged(name);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy " + name, e);
    }
    if (left != 0 || !Sha256.of(digest).equals(part.sha256())) {
      throw damaged(name);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
