package vn.tonghop.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.validation.Finding;

/**
 * The sender's own file back, with every fault at its cell: a colour, a comment with the rule and
 * what to do, a mark at the end of the row, and a worksheet "Lỗi" with a row for each finding and a
 * link to its cell. A CSV file comes back as a workbook.
 *
 * <p>Marks of an earlier return are taken away first, so that a file that is returned twice has one
 * set of them. A cell with personal data is blanked (law 9). What cannot be opened safely is not
 * copied: a workbook with macros, too large, broken or encrypted, and what is no text.
 */
final class AnnotatedCopy {

  private static final int LOOK = 8192;
  private static final int MOST_PARTS = 200;
  private static final long LARGEST_PART = 64L << 20;

  /** All parts together; in memory a workbook takes some ten times as much. */
  private static final long LARGEST_WORKBOOK = 24L << 20;

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxFileCount(MOST_PARTS);
  }

  private AnnotatedCopy() {}

  private enum Kind {
    WORKBOOK,
    TEXT,
    OTHER
  }

  /**
   * Writes the copy; the stream is left open.
   *
   * @param original where its bytes lie
   * @return whether there is one; if not, what was written is of no use
   * @throws IOException if the disk fails
   */
  static boolean write(Path original, List<Finding> findings, OutputStream out) throws IOException {
    return switch (kind(original)) {
      case WORKBOOK -> isSafe(original) && writeWorkbook(original, findings, out);
      case TEXT -> {
        new MarkedTable(findings).write(original, out);
        yield true;
      }
      case OTHER -> false;
    };
  }

  private static Kind kind(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOK);
    }
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return Kind.WORKBOOK;
    }
    boolean wide = startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF);
    if (head.length == 0 || startsWith(head, '%', 'P', 'D', 'F')) {
      return Kind.OTHER;
    }
    return wide || !hasNothing(head) ? Kind.TEXT : Kind.OTHER;
  }

  /** Whether there are bytes that stand for no character in any text of single bytes. */
  private static boolean hasNothing(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] head, int... start) {
    if (head.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSafe(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long size = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
      return zip.size() <= MOST_PARTS && size <= LARGEST_WORKBOOK;
    } catch (ZipException e) {
      return false;
    }
  }

  private static boolean writeWorkbook(Path file, List<Finding> findings, OutputStream out)
      throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      if (workbook.isMacroEnabled() || workbook.getNumberOfSheets() == 0) {
        return false;
      }
      new MarkedWorkbook(workbook).mark(findings);
      SteadyWorkbook.write(workbook, out);
      return true;
    } catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
      return false;
    }
  }
}
