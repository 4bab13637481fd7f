package vn.tonghop.forms;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.FindingRow;

/**
 * {@code returned/RECEIPT/findings.csv}: what was wrong with a file of which a submission was
 * refused. UTF-8, LF, comma; written whole or not at all.
 */
public final class ReturnedFindings {

  private static final String NAME = "findings.csv";
  private static final String IN_THE_MAKING = "." + NAME + ".tmp";

  private final Path root;

  /**
   * Writes below a folder.
   *
   * @param root {@code reports/returned}
   */
  public ReturnedFindings(Path root) {
    this.root = root;
  }

  /**
   * Writes the findings of a file, in place of those of an earlier judgement.
   *
   * @throws UncheckedIOException if the disk fails
   */
  public void write(ReceivedFile file, List<Told> findings) {
    Path folder = folder(file);
    try {
      Files.createDirectories(folder);
      Path fresh = folder.resolve(IN_THE_MAKING);
      try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        write(out, file.name(), findings);
      }
      Failpoint.RETURN_FINDINGS_WRITTEN.reached();
      Files.move(
          fresh,
          folder.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      Failpoint.RETURN_FINDINGS_RENAMED.reached();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder.resolve(NAME), e);
    }
  }

  /**
   * Takes away what an earlier judgement found, once nothing of the file is refused any more. What
   * others put beside it stays.
   */
  public void remove(ReceivedFile file) {
    try {
      Files.deleteIfExists(folder(file).resolve(NAME));
      Failpoint.RETURN_TAKEN_BACK.reached();
      Files.deleteIfExists(folder(file).resolve(IN_THE_MAKING));
      deleteIfEmpty(folder(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder(file), e);
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Somebody has the findings open, or keeps notes there.
    }
  }

  /** Whether findings of the file lie there. */
  public boolean isThere(ReceivedFile file) {
    return Files.isRegularFile(folder(file).resolve(NAME));
  }

  /** Where the findings of a file lie, or would. */
  public Path folder(ReceivedFile file) {
    return root.resolve(file.receipt().number());
  }

  /** Writes findings as CSV. */
  public static void write(Writer out, String fileName, List<Told> findings) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(FindingRow.HEADER);
    findings.forEach(told -> csv.writeRecord(FindingRow.of(fileName, told.finding())));
  }
}
