package vn.tonghop.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes files of Office so that the same content is the same bytes: parts in order of their names,
 * without times.
 */
public final class SteadyParts {

  /** Tells what the others are, and stands before them. */
  static final String FIRST = "[Content_Types].xml";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> !name.equals(FIRST))
          .thenComparing(Comparator.naturalOrder());

  private SteadyParts() {}

  /** Something that can be written as a zip of parts. */
  public interface Content {

    /** Writes it; the stream may be closed or left open. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes it; the stream is left open. */
  public static void write(Content content, OutputStream out) throws IOException {
    Path loose = Files.createTempFile("tonghop-", ".zip");
    try {
      try (OutputStream into = Files.newOutputStream(loose)) {
        content.write(into);
      }
      try (ZipFile parts = new ZipFile(loose.toFile())) {
        write(parts, out);
      }
    } finally {
      Files.deleteIfExists(loose);
    }
  }

  private static void write(ZipFile parts, OutputStream out) throws IOException {
    List<String> names = parts.stream().map(ZipEntry::getName).sorted(ORDER).toList();
    ZipOutputStream zip = new ZipOutputStream(out);
    for (String name : names) {
      begin(zip, name);
      try (InputStream part = parts.getInputStream(parts.getEntry(name))) {
        part.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  /** Writes parts by their names; the stream is left open. */
  static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (String name : parts.keySet().stream().sorted(ORDER).toList()) {
      begin(zip, name);
      zip.write(parts.getOrDefault(name, new byte[0]));
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }
}
