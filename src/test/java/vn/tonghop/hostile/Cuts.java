package vn.tonghop.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sound files that end too early: cut at every 64th part. */
final class Cuts {

  private static final int PARTS = 64;

  private Cuts() {}

  static void addTo(Corpus corpus) {
    add(corpus, "CSV, wide, cut", "cut-wide-%02d.csv", Sound.wide());
    add(corpus, "CSV, long, cut", "cut-long-%02d.csv", Sound.longer());
    add(corpus, "workbook, table, cut", "cut-table-%02d.xlsx", Sound.table());
    add(corpus, "workbook, form, cut", "cut-form-%02d.xlsx", Sound.form());
  }

  private static void add(Corpus corpus, String kind, String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 1; i < PARTS; i++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * i / PARTS);
      Expected expected = expected(new String(cut, StandardCharsets.UTF_8));
      corpus.add(kind, String.format(name, i), expected, cut);
    }
  }

  /** The directory of a zip stands at its end: nothing of a cut one can be trusted. */
  private static void add(Corpus corpus, String kind, String name, byte[] bytes) {
    for (int i = 1; i < PARTS; i++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * i / PARTS);
      corpus.add(kind, String.format(name, i), Expected.refused("F24"), cut);
    }
  }

  /** By what is left of it. */
  private static Expected expected(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2) {
      return Expected.refusedSomehow();
    }
    if (text.endsWith("\n")) {
      return Expected.accepted();
    }
    boolean whole = cells(lines.get(lines.size() - 1)) == cells(lines.get(0));
    if (lines.get(0).contains("value")) {
      return whole ? Expected.told("F12") : Expected.refused("F05");
    }
    if (whole) {
      return Expected.accepted("F12");
    }
    return lines.size() == 2 ? Expected.refused("F05") : Expected.partly("F05");
  }

  private static int cells(String line) {
    return line.split(",", -1).length;
  }
}
