package vn.tonghop.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.submission.MadeWorkbook;

/** Bytes for hostile files. */
final class Made {

  /** Where the only worksheet of a made workbook is. */
  static final String SHEET = "xl/worksheets/sheet1.xml";

  /** Without the styles' numbers, which are all the same. */
  private static final byte[] TABLE =
      MadeWorkbook.parts(
          Sound.table(),
          parts -> MadeWorkbook.change(parts, SHEET, text -> text.replace(" s=\"0\"", "")));

  private Made() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What is written. */
  static byte[] bytes(HostileFile.Making making) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      making.to(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The sound table with its parts changed. */
  static byte[] parts(Consumer<Map<String, byte[]>> changing) {
    return MadeWorkbook.parts(TABLE, changing);
  }

  /** The sound table with the text of a part changed. */
  static byte[] part(String name, UnaryOperator<String> changing) {
    return parts(parts -> MadeWorkbook.change(parts, name, changing));
  }

  /** The sound table with something in a part replaced. */
  static byte[] part(String name, String from, String to) {
    return part(name, text -> text.replace(from, to));
  }

  /** The sound table with one more part. */
  static byte[] with(String name, byte[] part) {
    return parts(parts -> parts.put(name, part));
  }

  static byte[] without(String name) {
    return parts(parts -> parts.remove(name));
  }

  /** The sound table with something done to the workbook. */
  static byte[] book(Consumer<XSSFWorkbook> doing) {
    return MadeWorkbook.with(
        book -> {
          MadeWorkbook.fill(book.createSheet("Biểu 1"), Sound.TABLE);
          doing.accept(book);
        });
  }

  /** As many bytes, all the same. */
  static void repeat(OutputStream out, int value, long times) throws IOException {
    byte[] part = new byte[1 << 16];
    java.util.Arrays.fill(part, (byte) value);
    for (long left = times; left > 0; left -= part.length) {
      out.write(part, 0, (int) Math.min(left, part.length));
    }
  }
}
