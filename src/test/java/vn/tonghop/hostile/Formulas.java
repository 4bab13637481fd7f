package vn.tonghop.hostile;

import vn.tonghop.submission.MadeWorkbook;

/** Texts that a spreadsheet would take for a formula, in every column. */
final class Formulas {

  private static final String KIND = "formula injection";

  private static final String[] TEXTS = {
    "=cmd|'/c calc'!A0",
    "@SUM(1+1)*cmd|'/c calc'!A0",
    "+1+1",
    "-1+1",
    "\t=1+1",
    "\r=1+1",
    "=HYPERLINK(\"file:///etc/hostname\")",
    "=1+1"
  };

  /** Of each column of {@link Sound#HEADER}, what is told of such a text in it. */
  private static final String[] RULES = {"K01", "K02", "K07", "K11", "R01", "R01", "R01"};

  private Formulas() {}

  static void addTo(Corpus corpus) {
    for (int column = 0; column < 7; column++) {
      for (int text = 0; text < TEXTS.length; text++) {
        String[] cells = Sound.ROW.strip().split(",", -1);
        cells[column] = "\"" + TEXTS[text].replace("\"", "\"\"") + "\"";
        corpus.add(
            KIND,
            "formula-" + column + "-" + text + ".csv",
            Expected.refused(RULES[column]),
            Sound.HEADER + String.join(",", cells) + "\n");
      }
    }
    for (int text = 0; text < TEXTS.length; text++) {
      String quoted = "\"" + TEXTS[text].replace("\"", "\"\"") + "\"";
      corpus.add(
          KIND,
          "formula-header-" + text + ".csv",
          Expected.refused("F09"),
          Sound.HEADER.strip() + "," + quoted + "\n" + Sound.ROW.strip() + ",1\n");
      String typed = TEXTS[text];
      corpus.add(
          KIND,
          "formula-as-text-" + text + ".xlsx",
          Expected.partly("R01"),
          Made.book(book -> MadeWorkbook.cell(book.getSheetAt(0), "D2").setCellValue(typed)));
    }
  }
}
