package vn.tonghop.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.submission.MadeWorkbook;

/** Workbooks whose zip is a bomb or tells lies. */
final class Archives {

  private static final String BOMBS = "zip bomb";
  private static final String LIES = "zip that tells lies";

  private Archives() {}

  static void addTo(Corpus corpus) {
    bombs(corpus);
    nested(corpus);
    names(corpus);
    lies(corpus);
  }

  private static void bombs(Corpus corpus) {
    for (int megabytes : new int[] {2, 40, 100, 1000}) {
      for (String part : new String[] {"xl/media/a.bmp", Made.SHEET, "xl/sharedStrings.xml"}) {
        corpus.add(
            BOMBS,
            "bomb-" + megabytes + "-" + part.replaceAll(".*/|\\..*", "") + ".xlsx",
            Expected.refused("F22"),
            out -> bomb(out, part, megabytes));
      }
    }
    corpus.add(
        BOMBS, "bomb-of-20000-parts.xlsx", Expected.refused("F22"), out -> many(out, 20_000, 1));
    corpus.add(
        BOMBS, "bomb-of-201-parts.xlsx", Expected.refused("F22"), out -> many(out, 201, 1 << 10));
    corpus.add(
        BOMBS,
        "bomb-of-150-large-parts.xlsx",
        Expected.refused("F22"),
        out -> many(out, 150, 1 << 20));
    corpus.add(
        BOMBS,
        "bomb-of-blanks-in-xml.xlsx",
        Expected.refused("F22"),
        Made.part(Made.SHEET, "<sheetData>", "<sheetData>" + " ".repeat(40 << 20)));
    corpus.add(
        BOMBS,
        "bomb-under-the-bound.xlsx",
        Expected.accepted(),
        Made.part(Made.SHEET, "<sheetData>", "<sheetData>" + " ".repeat(1_000_000)));
  }

  private static void bomb(OutputStream out, String part, int megabytes) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
    zip.write(Made.utf8("<Types/>"));
    zip.putNextEntry(new ZipEntry(part));
    Made.repeat(zip, ' ', (long) megabytes << 20);
    zip.finish();
  }

  private static void many(OutputStream out, int parts, int size) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
    zip.write(Made.utf8("<Types/>"));
    for (int i = 0; i < parts; i++) {
      zip.putNextEntry(new ZipEntry("xl/media/" + i + ".bin"));
      Made.repeat(zip, 'a', size);
    }
    zip.finish();
  }

  private static void nested(Corpus corpus) {
    byte[] inside = Made.utf8(Sound.wide());
    for (int depth = 1; depth <= 30; depth++) {
      inside = MadeWorkbook.zip(Map.of("a.zip", inside));
      if (depth % 10 == 0) {
        corpus.add(BOMBS, "zip-in-zip-" + depth + ".xlsx", Expected.refused("F03"), inside);
        byte[] deep = inside;
        corpus.add(
            BOMBS,
            "zip-in-workbook-" + depth + ".xlsx",
            Expected.refused("F20"),
            Made.with("xl/media/image1.png", deep));
      }
    }
    corpus.add(
        BOMBS,
        "workbook-in-workbook.xlsx",
        Expected.refused("F20"),
        Made.with("xl/embeddings/Microsoft_Excel_Sheet1.xlsx", Sound.table()));
    corpus.add(
        BOMBS,
        "deep-folders.xlsx",
        Expected.refused("F24"),
        Made.with("xl/" + "a/".repeat(500) + "b.bin", new byte[] {1}));
  }

  private static void names(Corpus corpus) {
    String kind = "zip with evil names";
    String[] evil = {
      "../evil.xml",
      "../../../../../../tmp/evil.xml",
      "/etc/evil.xml",
      "..\\..\\evil.xml",
      "C:\\evil.xml",
      "xl/./evil.xml",
      "xl//evil.xml",
      "xl/..",
      "xl/e\u0000vil.xml",
      "xl/e\u001Bvil.xml"
    };
    String[] odd = {
      "xl/ẹvil.xml", "xl/evil?.xml", "xl/evil#.xml", "xl/%2e%2e/evil.xml", "xl/%zz.xml"
    };
    for (int i = 0; i < evil.length; i++) {
      corpus.add(kind, "evil-name-" + (i + 1) + ".xlsx", Expected.refused("F24"), named(evil[i]));
    }
    for (int i = 0; i < odd.length; i++) {
      corpus.add(kind, "odd-name-" + (i + 1) + ".xlsx", Expected.accepted(), named(odd[i]));
    }
    corpus.add(
        kind, "long-name.xlsx", Expected.accepted(), named("xl/" + "e".repeat(5000) + ".xml"));
    corpus.add(
        kind,
        "case-colliding.xlsx",
        Expected.refused("F23"),
        Made.with("xl/Worksheets/SHEET1.xml", Made.utf8("<worksheet/>")));
    corpus.add(kind, "two-parts-of-one-name.xlsx", Expected.refused("F23"), repeated("sheet1.xml"));
    corpus.add(kind, "two-lists-of-types.xlsx", Expected.refused("F23"), types());
  }

  private static byte[] named(String part) {
    return Made.with(part, Made.utf8("<a/>"));
  }

  private static byte[] repeated(String name) {
    String other = name.replace("sheet", "sheeX");
    byte[] bytes = Made.with("xl/worksheets/" + other, Made.utf8("<worksheet/>"));
    return new String(bytes, ISO_8859_1).replace(other, name).getBytes(ISO_8859_1);
  }

  private static byte[] types() {
    byte[] bytes = Made.with("[Content_TypeX].xml", Made.utf8("<Types/>"));
    return new String(bytes, ISO_8859_1)
        .replace("[Content_TypeX].xml", "[Content_Types].xml")
        .getBytes(ISO_8859_1);
  }

  private static void lies(Corpus corpus) {
    byte[] sound = Sound.table();
    corpus.add(LIES, "bytes-before.xlsx", Expected.refused("F03"), join(new byte[100], sound));
    corpus.add(LIES, "bytes-behind.xlsx", Expected.refused("F24"), join(sound, new byte[100]));
    corpus.add(LIES, "zip-twice.xlsx", Expected.refused("F24"), join(sound, sound));
    corpus.add(
        LIES, "csv-then-zip.csv", Expected.refused("F03"), join(Made.utf8(Sound.wide()), sound));
    corpus.add(
        LIES, "zip-then-csv.xlsx", Expected.refused("F24"), join(sound, Made.utf8(Sound.wide())));
    corpus.add(LIES, "wrong-crc.xlsx", Expected.refused("F24"), directory(sound, 16, 0x12345678));
    corpus.add(LIES, "small-size-told.xlsx", Expected.accepted(), directory(sound, 24, 1));
    corpus.add(LIES, "huge-size-told.xlsx", Expected.accepted(), directory(sound, 24, 0x7FFFFFF0));
    corpus.add(LIES, "packed-size-0.xlsx", Expected.refused("F24"), directory(sound, 20, 0));
    corpus.add(
        LIES, "place-beyond-the-end.xlsx", Expected.refused("F24"), directory(sound, 42, 0x7FFFFF));
    corpus.add(LIES, "unknown-packing.xlsx", Expected.refused("F24"), directory(sound, 10, 99));
    corpus.add(LIES, "encrypted-part.xlsx", Expected.refused("F24"), directory(sound, 8, 1));
    corpus.add(LIES, "end-record-only.xlsx", Expected.refused("F03"), end(0, 0));
    corpus.add(LIES, "a-million-entries-told.xlsx", Expected.refused("F24"), end(0xFFFE, 0x7FFF));
  }

  /** Overwrites a field of the first record of the directory. */
  private static byte[] directory(byte[] zip, int at, int value) {
    byte[] changed = zip.clone();
    ByteBuffer fields = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    int record = fields.getInt(changed.length - 22 + 16);
    if (at == 8 || at == 10) {
      fields.putShort(record + at, (short) value);
    } else {
      fields.putInt(record + at, value);
    }
    return changed;
  }

  private static byte[] end(int entries, int size) {
    ByteBuffer record = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    record.putInt(0x06054B50).putShort((short) 0).putShort((short) 0);
    record.putShort((short) entries).putShort((short) entries).putInt(size).putInt(0);
    return record.array();
  }

  private static byte[] join(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }
}
