package vn.tonghop.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.validation.FileJudgement.Told;

/**
 * {@code returned/RECEIPT/NAME.xlsx}: the sender's own file beside its findings, with every fault
 * at its cell; written whole or not at all.
 */
public final class ReturnedCopies {

  private static final String IN_THE_MAKING = ".copy.xlsx.tmp";
  private static final String ENDING = ".xlsx";
  private static final int LONGEST_NAME = 255;

  private final ReturnedFindings beside;

  /** Lies beside the findings. */
  public ReturnedCopies(ReturnedFindings beside) {
    this.beside = beside;
  }

  /**
   * Writes the copy, in place of that of an earlier judgement.
   *
   * @param bytes where the original lies
   * @return whether there is one; see {@link AnnotatedCopy}
   * @throws UncheckedIOException if the disk fails
   */
  public boolean write(ReceivedFile file, Path bytes, List<Told> findings) {
    Path place = path(file);
    Path fresh = beside.folder(file).resolve(IN_THE_MAKING);
    try {
      Files.createDirectories(beside.folder(file));
      Failpoint.RETURN_COPY_BEGUN.reached();
      boolean marked;
      try (OutputStream out = Files.newOutputStream(fresh)) {
        marked = AnnotatedCopy.write(bytes, findings.stream().map(Told::finding).toList(), out);
      }
      Failpoint.RETURN_COPY_WRITTEN.reached();
      if (marked) {
        Files.move(
            fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Failpoint.RETURN_COPY_RENAMED.reached();
      } else {
        Files.deleteIfExists(fresh);
        Files.deleteIfExists(place);
      }
      return marked;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + place, e);
    }
  }

  /** Takes away the copy of an earlier judgement. */
  public void remove(ReceivedFile file) {
    try {
      Files.deleteIfExists(beside.folder(file).resolve(IN_THE_MAKING));
      Files.deleteIfExists(path(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path(file), e);
    }
  }

  /** Where the copy of a file lies, or would. */
  public Path path(ReceivedFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = shortened(dot > 0 ? name.substring(0, dot) : name);
    return beside.folder(file).resolve(stem + ENDING);
  }

  /** File systems take names of 255 bytes, of which {@code .csv} may leave less for the ending. */
  private static String shortened(String stem) {
    int end = stem.length();
    while (bytes(stem.substring(0, end)) > LONGEST_NAME - ENDING.length()) {
      end = stem.offsetByCodePoints(end, -1);
    }
    return stem.substring(0, end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
