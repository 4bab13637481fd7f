package vn.tonghop.hostile;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.submission.MadeWorkbook;

/** Worksheets whose cells, rows or numbers no spreadsheet program would write so. */
final class Worksheets {

  private static final String CELLS = "cells of a worksheet";
  private static final String SHEETS = "sheets, rows, columns";
  private static final String FORMULAS = "formulas of a worksheet";
  private static final String FIGURE = "<v>3.0</v>";

  private Worksheets() {}

  static void addTo(Corpus corpus) {
    cells(corpus);
    numbers(corpus);
    places(corpus);
    formulas(corpus);
    sheets(corpus);
  }

  private static void cell(Corpus corpus, String name, Expected expected, String from, String to) {
    corpus.add(CELLS, "cell-" + name + ".xlsx", expected, Made.part(Made.SHEET, from, to));
  }

  private static Expected damaged() {
    return Expected.refused("F24");
  }

  private static void cells(Corpus corpus) {
    cell(corpus, "text-out-of-range", damaged(), "<v>0</v>", "<v>999999</v>");
    cell(corpus, "text-negative", damaged(), "<v>0</v>", "<v>-1</v>");
    cell(corpus, "text-no-number", damaged(), "<v>0</v>", "<v>x</v>");
    cell(corpus, "text-beyond-int", damaged(), "<v>0</v>", "<v>99999999999</v>");
    cell(
        corpus,
        "style-out-of-range",
        Expected.accepted(),
        "<c r=\"D2\"",
        "<c s=\"99999\" r=\"D2\"");
    cell(corpus, "style-negative", Expected.accepted(), "<c r=\"D2\"", "<c s=\"-5\" r=\"D2\"");
    cell(
        corpus,
        "unknown-type",
        Expected.partly("R22"),
        "<c r=\"D2\" t=\"n\"",
        "<c r=\"D2\" t=\"zz\"");
    cell(
        corpus,
        "error",
        Expected.partly("R01"),
        "<c r=\"D2\" t=\"n\"><v>3.0</v>",
        "<c r=\"D2\" t=\"e\"><v>#REF!</v>");
    cell(
        corpus,
        "true",
        Expected.partly("R01"),
        "<c r=\"D2\" t=\"n\"><v>3.0</v>",
        "<c r=\"D2\" t=\"b\"><v>1</v>");
    cell(
        corpus,
        "inline",
        Expected.accepted(),
        "<c r=\"D2\" t=\"n\"><v>3.0</v>",
        "<c r=\"D2\" t=\"inlineStr\"><is><t>3</t></is>");
    cell(
        corpus,
        "inline-in-runs",
        Expected.accepted(),
        "<c r=\"E2\" t=\"n\"><v>120.0</v>",
        "<c r=\"E2\" t=\"inlineStr\"><is><r><t>1</t></r><r><t>20</t></r><rPh sb=\"0\" eb=\"1\"><t>99</t></rPh></is>");
    cell(corpus, "element-in-a-number", damaged(), FIGURE, "<v><b>3</b></v>");
    cell(corpus, "two-values", Expected.accepted(), FIGURE, "<v>3.0</v><v>4.0</v>");
    cell(corpus, "blank-value", Expected.partly("V09"), FIGURE, "<v> </v>");
    cell(corpus, "control-character", damaged(), FIGURE, "<v>&#1;</v>");
    cell(corpus, "nul-character", damaged(), FIGURE, "<v>\u0000</v>");
    cell(corpus, "row-unclosed", damaged(), "</row><row r=\"3\"", "<row r=\"3\"");
    cell(corpus, "sheet-unclosed", damaged(), "</worksheet>", "");
    cell(corpus, "prefix-unbound", damaged(), "<sheetData>", "<sheetData><zz:a/>");
    cell(
        corpus,
        "nested-10000-deep",
        damaged(),
        "<sheetData>",
        "<sheetData>" + "<a>".repeat(10_000) + "</a>".repeat(10_000));
    cell(
        corpus,
        "attributes-10000",
        damaged(),
        "<sheetData>",
        "<sheetData "
            + IntStream.range(0, 10_000)
                .mapToObj(i -> "a" + i + "=\"\"")
                .collect(Collectors.joining(" "))
            + ">");
    cell(corpus, "latin-1-declared", damaged(), "encoding=\"UTF-8\"", "encoding=\"no-such\"");
  }

  private static void numbers(Corpus corpus) {
    String[][] cases = {
      {"1e999", "F24"},
      {"1e308", "F24"},
      {"-1e308", "F24"},
      {"1e-308", "R22"},
      {"NaN", "F24"},
      {"Infinity", "F24"},
      {"0x10", "F24"},
      {"1e41", "F24"},
      {"1e39", "V01"},
      {"-1", "R01"},
      {"-0.0001", "R01"},
      {"3.5", "R22"},
      {"99999", "V01"},
      {"٣", "F24"},
      {"3,5", "F24"},
      {"1 000", "F24"},
      {"3d", "F24"},
      {"0x1p3", "F24"}
    };
    for (String[] each : cases) {
      Expected expected = each[1].equals("F24") ? damaged() : Expected.partly(each[1]);
      cell(
          corpus,
          "number-" + each[0].replaceAll("[^\\w.-]", "_") + "-" + corpusName(each[0]),
          expected,
          FIGURE,
          "<v>" + each[0] + "</v>");
    }
    cell(corpus, "number-minus-0", Expected.accepted(), FIGURE, "<v>-0</v>");
    cell(corpus, "number-3e0", Expected.accepted(), FIGURE, "<v>3e0</v>");
    cell(corpus, "number-of-1000-digits", damaged(), FIGURE, "<v>" + "9".repeat(1000) + "</v>");
    cell(
        corpus,
        "number-of-a-million-zeros",
        Expected.accepted(),
        FIGURE,
        "<v>" + "0".repeat(1_000_000) + "3</v>");
  }

  private static String corpusName(String text) {
    return Integer.toHexString(text.hashCode() & 0xFFFF);
  }

  private static void places(Corpus corpus) {
    String kind = "places of cells";
    String[][] damaged = {
      {"beyond-xfd", "r=\"E2\"", "r=\"XFE2\""},
      {"column-zzz", "r=\"E2\"", "r=\"ZZZ2\""},
      {"columns-out-of-order", "r=\"E2\"", "r=\"C2\""},
      {"column-twice", "r=\"E2\"", "r=\"D2\""},
      {"row-twice", "<row r=\"3\"", "<row r=\"2\""},
      {"rows-out-of-order", "<row r=\"4\"", "<row r=\"1\""}
    };
    for (String[] each : damaged) {
      corpus.add(
          kind, "place-" + each[0] + ".xlsx", damaged(), Made.part(Made.SHEET, each[1], each[2]));
    }
    corpus.add(
        kind,
        "place-row-beyond.xlsx",
        damaged(),
        Made.part(Made.SHEET, "<row r=\"4\"", "<row r=\"1048577\""));
    corpus.add(
        kind,
        "place-row-huge.xlsx",
        damaged(),
        Made.part(Made.SHEET, "<row r=\"4\"", "<row r=\"99999999999\""));
    corpus.add(
        kind,
        "place-of-another-row.xlsx",
        damaged(),
        Made.part(Made.SHEET, "r=\"E2\"", "r=\"E3\""));
    corpus.add(
        kind, "place-row-0.xlsx", damaged(), Made.part(Made.SHEET, "<row r=\"4\"", "<row r=\"0\""));
    corpus.add(
        kind,
        "place-row-negative.xlsx",
        damaged(),
        Made.part(Made.SHEET, "<row r=\"4\"", "<row r=\"-4\""));
    corpus.add(
        kind, "place-no-column.xlsx", damaged(), Made.part(Made.SHEET, "r=\"E2\"", "r=\"2\""));
    corpus.add(
        kind,
        "place-none.xlsx",
        Expected.accepted(),
        Made.part(Made.SHEET, text -> text.replaceAll(" r=\"[A-Z]*\\d+\"", "")));
    corpus.add(
        kind,
        "place-last-row.xlsx",
        Expected.accepted(),
        Made.part(Made.SHEET, text -> text.replaceAll("r=\"([A-E]?)4\"", "r=\"$11048576\"")));
    corpus.add(
        kind,
        "place-last-column.xlsx",
        Expected.accepted(),
        Made.part(
            Made.SHEET,
            "</c></row><row r=\"3\"",
            "</c><c r=\"XFD2\"><v>1</v></c></row><row r=\"3\""));
    corpus.add(
        kind,
        "place-in-small-letters.xlsx",
        damaged(),
        Made.part(Made.SHEET, "r=\"E2\"", "r=\"e2\""));
  }

  private static void formulas(Corpus corpus) {
    String[] errors = {
      "#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!"
    };
    for (String error : errors) {
      corpus.add(
          FORMULAS,
          "formula-" + error.replaceAll("\\W", "") + ".xlsx",
          Expected.partly("F26", "R01"),
          Made.part(
              Made.SHEET,
              "<c r=\"D2\" t=\"n\"><v>3.0</v>",
              "<c r=\"D2\" t=\"e\"><f>A1</f><v>" + error + "</v>"));
    }
    corpus.add(
        FORMULAS,
        "formula-without-result.xlsx",
        Expected.partly("F26", "R01"),
        Made.part(Made.SHEET, FIGURE, "<f>1+2</f>"));
    corpus.add(
        FORMULAS,
        "formula-with-result.xlsx",
        Expected.accepted("F26"),
        Made.part(Made.SHEET, FIGURE, "<f>1+2</f><v>3</v>"));
    corpus.add(
        FORMULAS,
        "formula-text-result.xlsx",
        Expected.partly("F26", "R01"),
        Made.part(
            Made.SHEET,
            "<c r=\"D2\" t=\"n\"><v>3.0</v>",
            "<c r=\"D2\" t=\"str\"><f>A1</f><v>ba</v>"));
    corpus.add(
        FORMULAS,
        "formula-command.xlsx",
        Expected.accepted("F26"),
        Made.part(Made.SHEET, FIGURE, "<f>cmd|'/c calc'!A0</f><v>3</v>"));
    corpus.add(
        FORMULAS,
        "formula-of-a-million-characters.xlsx",
        Expected.accepted("F26"),
        Made.part(Made.SHEET, FIGURE, "<f>" + "1+".repeat(500_000) + "1</f><v>3</v>"));
    corpus.add(
        FORMULAS,
        "formula-array-over-all.xlsx",
        Expected.accepted("F26"),
        Made.part(Made.SHEET, FIGURE, "<f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>3</v>"));
  }

  private static void sheets(Corpus corpus) {
    corpus.add(
        SHEETS,
        "merge-of-all.xlsx",
        Expected.accepted(),
        Made.part(
            Made.SHEET,
            "</sheetData>",
            "</sheetData><mergeCells><mergeCell ref=\"F1:XFD1048576\"/></mergeCells>"));
    corpus.add(
        SHEETS,
        "merge-absurd.xlsx",
        Expected.accepted(),
        Made.part(
            Made.SHEET,
            "</sheetData>",
            "</sheetData><mergeCells><mergeCell ref=\"\"/><mergeCell ref=\":\"/><mergeCell ref=\"ZZZZZ99999999:A0\"/><mergeCell ref=\"B4:B2\"/></mergeCells>"));
    corpus.add(
        SHEETS,
        "merges-100000.xlsx",
        Expected.accepted(),
        Made.part(
            Made.SHEET,
            "</sheetData>",
            "</sheetData><mergeCells>"
                + IntStream.range(0, 100_000)
                    .mapToObj(
                        i -> "<mergeCell ref=\"B" + (i * 2 + 10) + ":B" + (i * 2 + 11) + "\"/>")
                    .collect(Collectors.joining())
                + "</mergeCells>"));
    corpus.add(
        SHEETS,
        "unit-merged-to-the-last-row.xlsx",
        Expected.accepted(),
        Made.book(
            book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 1_048_575, 1, 1))));
    corpus.add(
        SHEETS,
        "hidden-sheet.xlsx",
        Expected.accepted("F28"),
        Made.book(
            book -> {
              book.createSheet("Khác");
              book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            }));
    corpus.add(
        SHEETS,
        "very-hidden-sheet.xlsx",
        Expected.accepted("F28"),
        Made.book(
            book -> {
              book.createSheet("Khác");
              book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            }));
    corpus.add(
        SHEETS,
        "hidden-rows.xlsx",
        Expected.accepted("F27"),
        Made.book(book -> book.getSheetAt(0).getRow(2).setZeroHeight(true)));
    corpus.add(
        SHEETS,
        "hidden-columns.xlsx",
        Expected.accepted(),
        Made.book(book -> book.getSheetAt(0).setColumnHidden(4, true)));
    corpus.add(
        SHEETS,
        "sheets-190.xlsx",
        Expected.accepted(),
        Made.book(book -> IntStream.range(0, 190).forEach(i -> book.createSheet("T" + i))));
    corpus.add(
        SHEETS, "sheets-10000.xlsx", Expected.refused("F22"), out -> manySheets(out, 10_000));
    corpus.add(
        SHEETS,
        "sheets-10000-listed.xlsx",
        Expected.refused("F24"),
        Made.part(
            "xl/workbook.xml",
            "</sheets>",
            IntStream.range(0, 10_000)
                    .mapToObj(
                        i ->
                            "<sheet name=\"s"
                                + i
                                + "\" sheetId=\""
                                + (i + 9)
                                + "\" r:id=\"rIdX\"/>")
                    .collect(Collectors.joining())
                + "</sheets>"));
    corpus.add(
        SHEETS,
        "no-sheet.xlsx",
        Expected.refused("F01"),
        Made.part("xl/workbook.xml", text -> text.replaceAll("<sheet [^>]*/>", "")));
    corpus.add(
        SHEETS,
        "empty-sheet.xlsx",
        Expected.refused("F01"),
        MadeWorkbook.with(book -> book.createSheet()));
    corpus.add(
        SHEETS, "header-only.xlsx", Expected.refused("F02"), MadeWorkbook.of(Sound.TABLE[0]));
    corpus.add(
        SHEETS,
        "header-twice.xlsx",
        Expected.accepted(),
        MadeWorkbook.of(Sound.TABLE[0], Sound.TABLE[0], Sound.TABLE[1]));
    corpus.add(
        SHEETS,
        "no-table.xlsx",
        Expected.refused("F25"),
        MadeWorkbook.of("Kính gửi", "Thực hiện công văn"));
    corpus.add(
        SHEETS,
        "sheet-name-evil.xlsx",
        Expected.accepted(),
        Made.part("xl/workbook.xml", "Biểu 1", "=1+1|../../x&#10;\u202E"));
    corpus.add(
        SHEETS,
        "sheet-name-long.xlsx",
        Expected.accepted(),
        Made.part("xl/workbook.xml", "Biểu 1", "n".repeat(100_000)));
  }

  private static void manySheets(java.io.OutputStream out, int count) throws java.io.IOException {
    java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out);
    zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
    zip.write(Made.utf8("<Types/>"));
    for (int i = 0; i < count; i++) {
      zip.putNextEntry(new java.util.zip.ZipEntry("xl/worksheets/sheet" + i + ".xml"));
      zip.write(Made.utf8("<worksheet/>"));
    }
    zip.finish();
  }
}
