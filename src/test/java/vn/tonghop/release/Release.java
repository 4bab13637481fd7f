package vn.tonghop.release;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.provenance.Sha256;

/**
 * What is handed out: one zip with all that a PC without internet needs beside Java. The same files
 * give the same bytes: names in order, every time the same, and the clock of no zone (to be run
 * with {@code -Duser.timezone=UTC}).
 */
final class Release {

  private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>tong-hop</artifactId>\\s*<version>([^<]+)</version>");

  private final Path root;
  private final TreeMap<String, byte[]> small = new TreeMap<>();
  private final TreeMap<String, Path> large = new TreeMap<>();

  /**
   * @param root the sources
   * @param jar the product
   */
  Release(Path root, Path jar) {
    this.root = root;
    large.put("tong-hop.jar", jar);
    for (String page : List.of("CHANGELOG.md", "LICENSE", "NOTICE", "README.md")) {
      large.put(page, root.resolve(page));
    }
    folder("docs", "docs");
    folder("input", "sample/input");
    large.put("bin/tonghop", root.resolve("bin/tonghop"));
    large.put("bin/environment", root.resolve("bin/environment"));
    folder("src/release/config", "config");
    folder("src/release/systemd", "systemd");
    small.put("bin/tonghop.cmd", forWindows(read(root.resolve("src/release/bin/tonghop.cmd"))));
    small.put(Manual.NAME, bytes(new Manual(root.resolve("docs/manual")).html(version())));
  }

  public static void main(String[] arguments) {
    Path root = Path.of(arguments[0]);
    Release release = new Release(root, Path.of(arguments[1]));
    Path zip = release.writeInto(Path.of(arguments[2]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(root.toAbsolutePath().relativize(zip.toAbsolutePath()));
  }

  /** The version that the sources bear. */
  String version() {
    Matcher version = VERSION.matcher(read(root.resolve("pom.xml")));
    if (!version.find()) {
      throw new IllegalStateException("pom.xml tells no version");
    }
    return version.group(1);
  }

  private void folder(String from, String to) {
    try (Stream<Path> files = Files.walk(root.resolve(from))) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file ->
                  large.put(
                      to + "/" + root.resolve(from).relativize(file).toString().replace('\\', '/'),
                      file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + from, e);
    }
  }

  /** As cmd.exe reads batch files, which loses its way between labels otherwise. */
  static byte[] forWindows(String text) {
    return bytes(text.replace("\n", "\r\n"));
  }

  /** Writes the zip, and its SHA-256 beside it. */
  Path writeInto(Path folder) {
    String name = "tong-hop-" + version();
    Path zip = folder.resolve(name + ".zip");
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(zip);
      try (FileSystem inside =
          FileSystems.newFileSystem(
              URI.create("jar:" + zip.toUri()),
              Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
        for (String entry :
            Stream.concat(small.keySet().stream(), large.keySet().stream()).sorted().toList()) {
          write(inside.getPath("/" + name + "/" + entry), entry);
        }
      }
      String sum = Sha256.ofFile(zip).hex() + "  " + zip.getFileName() + "\n";
      Files.writeString(folder.resolve(name + ".zip.sha256"), sum);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + zip, e);
    }
    return zip;
  }

  private void write(Path to, String entry) throws IOException {
    for (Path above : parents(to)) {
      if (Files.notExists(above)) {
        Files.createDirectory(above);
        finish(above, "rwxr-xr-x");
      }
    }
    byte[] bytes = small.get(entry);
    if (bytes != null) {
      Files.write(to, bytes);
    } else {
      Files.copy(large.get(entry), to);
    }
    finish(to, entry.equals("bin/tonghop") ? "rwxr-xr-x" : "rw-r--r--");
  }

  private static List<Path> parents(Path of) {
    return Stream.iterate(
            of.getParent(), above -> above != null && above.getNameCount() > 0, Path::getParent)
        .sorted()
        .toList();
  }

  private static void finish(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
