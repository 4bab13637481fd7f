package vn.tonghop.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.Rounds;
import vn.tonghop.submission.MadeWorkbook;

/** Files that are large, and wrong all over. */
final class Giants {

  static final String KIND = "giants";
  private static final int LAST_ROW = 1_048_576;

  /** In the long way a million. */
  private static final int ROWS = Math.min(1_000_000, Rounds.of(200_000));

  private Giants() {}

  static void addTo(Corpus corpus) {
    add(
        corpus,
        "one-line-of-100-mb.csv",
        Expected.refused("F07"),
        out -> Made.repeat(out, 'a', 100L << 20));
    add(
        corpus,
        "one-row-of-100-mb.csv",
        Expected.refused("F07"),
        out -> {
          out.write(Made.utf8(Sound.HEADER));
          Made.repeat(out, 'a', 100L << 20);
        });
    add(corpus, "nuls-20-mb.csv", Expected.refused("F03"), out -> Made.repeat(out, 0, 20L << 20));
    add(
        corpus,
        "line-ends-50-mb.csv",
        Expected.refused("F01"),
        out -> Made.repeat(out, '\n', 50L << 20));
    add(
        corpus,
        "delimiters-50-mb.csv",
        Expected.refused("F33"),
        out -> Made.repeat(out, ',', 50L << 20));
    add(
        corpus,
        "quotes-50-mb.csv",
        Expected.refused("F07"),
        out -> Made.repeat(out, '"', 50L << 20));
    add(corpus, "columns-unknown.csv", Expected.refused("F33"), Giants::columns);
    add(
        corpus,
        "rows-faulty.csv",
        Expected.refused("F34", "R01"),
        out -> rows(out, "thu,18565,2019-Q1,2019-04-02,x,y,z\n"));
    add(
        corpus,
        "rows-unknown.csv",
        Expected.refused("F34", "K01", "K02", "K11"),
        out -> rows(out, "nothing,00000,2019,hom qua,1,2,3\n"));
    add(
        corpus,
        "rows-uneven.csv",
        Expected.refused("F11", "F34", "K14"),
        out -> rows(out, "thu,18565\n"));
    add(corpus, "rows-the-same.csv", Expected.partly("F34", "R21"), out -> rows(out, Sound.ROW));
    add(
        corpus,
        "rows-personal.csv",
        Expected.refused("F13", "F34"),
        out -> rows(out, "thu,18565,2019-Q1,2019-04-02,0912345678,012345678901,\n"));
    add(
        corpus,
        "long-rows-of-one.csv",
        Expected.refused("F35"),
        out -> {
          out.write(Made.utf8(Sound.LONG_HEADER));
          repeat(out, "thu,18565,2019-Q1,meetings,3\n");
        });
    add(corpus, "long-keys.csv", Expected.refused("F34", "K02"), Giants::keys);
    add(corpus, "rows-to-the-last.xlsx", Expected.refused("F22"), Giants::sheet);
    add(corpus, "texts-600000.xlsx", Expected.refused("F22"), Giants::texts);
  }

  private static void add(
      Corpus corpus, String name, Expected expected, HostileFile.Making making) {
    corpus.add(KIND, name, expected, making);
  }

  private static void columns(OutputStream out) throws IOException {
    out.write(Made.utf8(Sound.HEADER.strip()));
    for (int i = 0; i < 1_000_000; i++) {
      out.write(Made.utf8(",c" + i));
    }
    out.write('\n');
    out.write(Made.utf8(Sound.ROW));
  }

  private static void rows(OutputStream out, String row) throws IOException {
    out.write(Made.utf8(Sound.HEADER));
    repeat(out, row);
  }

  private static void repeat(OutputStream out, String row) throws IOException {
    byte[] bytes = Made.utf8(row);
    for (int i = 0; i < ROWS; i++) {
      out.write(bytes);
    }
  }

  private static void keys(OutputStream out) throws IOException {
    out.write(Made.utf8(Sound.LONG_HEADER));
    for (int i = 0; i < ROWS; i++) {
      out.write(Made.utf8("thu,u" + i + ",2019-Q1,meetings,3\n"));
    }
  }

  /** As many rows as a worksheet can have, with the same figures in all of them. */
  private static void sheet(OutputStream out) throws IOException {
    change(
        out,
        Made.SHEET,
        text -> text.substring(0, text.indexOf("<row r=\"2\"")),
        zip -> {
          for (int row = 2; row <= LAST_ROW; row++) {
            zip.write(
                Made.utf8(
                    "<row><c t=\"s\"><v>5</v></c><c><v>"
                        + row
                        + "</v></c><c/><c><v>3</v></c></row>"));
          }
          zip.write(Made.utf8("</sheetData></worksheet>"));
        });
  }

  private static void texts(OutputStream out) throws IOException {
    change(
        out,
        "xl/sharedStrings.xml",
        text -> text.replace("</sst>", ""),
        zip -> {
          for (int i = 0; i < 600_000; i++) {
            zip.write(Made.utf8("<si><t>chữ " + i + "</t></si>"));
          }
          zip.write(Made.utf8("</sst>"));
        });
  }

  /** Writes the sound table with one part made longer, without having it in memory. */
  private static void change(
      OutputStream out,
      String name,
      java.util.function.UnaryOperator<String> begin,
      HostileFile.Making rest)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.BEST_SPEED);
    java.util.Map<String, byte[]> all = new java.util.LinkedHashMap<>();
    MadeWorkbook.parts(Sound.table(), all::putAll);
    for (var part : all.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      if (part.getKey().equals(name)) {
        zip.write(
            Made.utf8(
                begin.apply(new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8))));
        rest.to(
            new java.io.FilterOutputStream(zip) {
              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
              }
            });
      } else {
        zip.write(part.getValue());
      }
    }
    zip.finish();
  }
}
