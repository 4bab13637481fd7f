package vn.tonghop.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the corpus. It is made anew wherever it is needed; nothing of it is committed.
 *
 * @param kind what is the matter with it, as the page names it
 * @param name with its ending; no other file has it
 */
record HostileFile(String kind, String name, Expected expected, Making making) {

  /** Writes the bytes of a file. */
  @FunctionalInterface
  interface Making {
    void to(OutputStream out) throws IOException;
  }

  /** Writes it into a folder. */
  Path writeInto(Path folder) {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      making.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + name, e);
    }
    return file;
  }
}
