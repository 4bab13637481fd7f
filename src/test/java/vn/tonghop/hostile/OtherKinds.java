package vn.tonghop.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tonghop.submission.MadeWorkbook;

/** Files that are something else than their names say. */
final class OtherKinds {

  private static final String KIND = "another kind of file";
  private static final String[] ENDINGS = {"csv", "xlsx", "xls", "txt"};

  private OtherKinds() {}

  static void addTo(Corpus corpus) {
    under(corpus, "pdf", "F03", text("%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n%%EOF\n"));
    under(corpus, "png", "F03", hex("89504E470D0A1A0A0000000D49484452000000010000000108060000"));
    under(corpus, "jpeg", "F03", hex("FFD8FFE000104A46494600010100000100010000FFDB"));
    under(corpus, "gif", "F03", text("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000;"));
    under(corpus, "docx", "F03", document());
    under(corpus, "ods", "F16", openDocument());
    under(corpus, "old-xls", "F15", oldWorkbook());
    under(corpus, "elf", "F03", hex("7F454C460201010000000000000000000300" + "3E0001000000"));
    under(corpus, "exe", "F03", hex("4D5A90000300000004000000FFFF0000B800000000000000"));
    under(corpus, "gzip", "F03", gzip());
    under(corpus, "7z", "F03", hex("377ABCAF271C0004" + "00".repeat(40)));
    under(corpus, "rar", "F03", hex("526172211A0701003392B5E50A0105060005"));
    under(corpus, "zip", "F03", MadeWorkbook.zip(Map.of("a.csv", text(Sound.HEADER + Sound.ROW))));
    under(corpus, "locked", "F18", locked());
    under(corpus, "ole2-magic", "F15", hex("D0CF11E0A1B11AE1" + "00".repeat(504)));
    under(corpus, "sqlite", "F03", text("SQLite format 3\u0000\u0010\u0000\u0001\u0001\u0000"));
    under(corpus, "html", "F03", text(page("<!DOCTYPE html>\n<html>")));
    under(corpus, "html-bare", "F03", text(page("<html>")));
    under(corpus, "html-spaced", "F03", text(page("\n\n  <HTML xmlns:x=\"urn:excel\">")));
    under(corpus, "html-marked", "F03", text(page("\uFEFF<table>")));
    under(
        corpus,
        "xml-2003",
        "F03",
        text("<?xml version=\"1.0\"?>\n<Workbook><a>1</a></Workbook>\n"));
    under(corpus, "rtf", "F03", text("{\\rtf1\\ansi programme,unit,period\\par 1,2,3}\n"));
    under(
        corpus,
        "mime-html",
        "F03",
        text("MIME-Version: 1.0\nContent-Type: multipart/related\n\n1\n"));
    under(corpus, "json", "F03", text("[\n{\"programme\": \"thu\", \"unit\": \"18565\"}\n]\n"));
  }

  private static void under(Corpus corpus, String name, String rule, byte[] bytes) {
    for (String ending : ENDINGS) {
      corpus.add(KIND, "kind-" + name + "." + ending, Expected.refused(rule), bytes);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String page(String start) {
    return start + "\n<table><tr><td>programme</td><td>unit</td></tr></table>\n";
  }

  private static byte[] openDocument() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", text("application/vnd.oasis.opendocument.spreadsheet"));
    parts.put("content.xml", text("<a/>"));
    return MadeWorkbook.zip(parts);
  }

  private static byte[] gzip() {
    return Made.bytes(
        out -> {
          try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(text(Sound.wide()));
          }
        });
  }

  private static byte[] document() {
    return Made.bytes(
        out -> {
          try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(Sound.ROW);
            document.write(out);
          }
        });
  }

  private static byte[] oldWorkbook() {
    return Made.bytes(
        out -> {
          try (HSSFWorkbook book = new HSSFWorkbook()) {
            MadeWorkbook.fill(book.createSheet(), Sound.TABLE);
            book.write(out);
          }
        });
  }

  /** As Excel does it when a password is set. */
  private static byte[] locked() {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (var out = encryptor.getDataStream(files)) {
        new ByteArrayInputStream(Sound.table()).transferTo(out);
      }
      files.writeFilesystem(bytes);
      return bytes.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
