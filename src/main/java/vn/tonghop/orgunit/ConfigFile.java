package vn.tonghop.orgunit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A table as it stood when it was read: its name for messages, and its bytes. Immutable. */
public final class ConfigFile {

  private final String name;
  private final byte[] bytes;

  public ConfigFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** A table that is given as text; its bytes are UTF-8. */
  public static ConfigFile of(String name, String text) {
    return new ConfigFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The file of that name in the home; empty when there is none.
   *
   * @throws UncheckedIOException if it is there and cannot be read
   */
  public static Optional<ConfigFile> inHome(Path home, String name) {
    Path file = home.resolve(name);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ConfigFile(name, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return name + ", " + bytes.length + " bytes";
  }
}
