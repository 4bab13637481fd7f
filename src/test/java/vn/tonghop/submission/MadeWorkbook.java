package vn.tonghop.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests. */
public final class MadeWorkbook {

  private MadeWorkbook() {}

  /** One worksheet: rows of cells parted by {@code |}, see {@link #fill}. */
  public static byte[] of(String... rows) {
    return with(book -> fill(book.createSheet("Biểu 1"), rows));
  }

  /** Whatever the test puts into it. */
  public static byte[] with(Consumer<XSSFWorkbook> making) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      making.accept(book);
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts rows on a worksheet from its first row on: {@code #5} is the number 5, the rest is text,
   * nothing is no cell, an empty text no row.
   */
  public static void fill(Sheet sheet, String... rows) {
    for (int i = 0; i < rows.length; i++) {
      if (!rows[i].isEmpty()) {
        fill(sheet.createRow(i), rows[i]);
      }
    }
  }

  private static void fill(Row row, String cells) {
    String[] texts = cells.split("\\|", -1);
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i].strip();
      if (text.startsWith("#") && text.matches("#-?\\d.*")) {
        row.createCell(i).setCellValue(Double.parseDouble(text.substring(1)));
      } else if (!text.isEmpty()) {
        row.createCell(i).setCellValue(texts[i].startsWith("  ") ? texts[i] : text);
      }
    }
  }

  /** The cell of a name like {@code C7}, made where there is none. */
  public static Cell cell(Sheet sheet, String name) {
    int column = name.charAt(0) - 'A';
    int number = Integer.parseInt(name.substring(1)) - 1;
    Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    Cell cell = row.getCell(column);
    return cell == null ? row.createCell(column) : cell;
  }

  /** The same zip with its parts changed. */
  public static byte[] parts(byte[] workbook, Consumer<Map<String, byte[]>> changing) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    changing.accept(parts);
    return zip(parts);
  }

  /** A zip of these parts. */
  public static byte[] zip(Map<String, byte[]> parts) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the text of a part. */
  public static void change(
      Map<String, byte[]> parts, String name, UnaryOperator<String> changing) {
    String before = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    String after = changing.apply(before);
    if (after.equals(before)) {
      throw new IllegalStateException("Nothing changed in " + name + ": " + before);
    }
    parts.put(name, after.getBytes(StandardCharsets.UTF_8));
  }
}
