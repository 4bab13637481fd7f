package vn.tonghop.submission;

/**
 * Something about a file that keeps it, or a part of it, from being read.
 *
 * @param sheet the worksheet; empty for CSV and for the file as a whole
 * @param row from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole row is meant
 * @param detail what the kind speaks of, never a cell's content: the name of a column, a number
 */
public record Flaw(Kind kind, String sheet, int row, int column, String detail) {

  /** What is wrong. */
  public enum Kind {
    /** No byte, or nothing but blank lines. */
    EMPTY_FILE,
    /** A header and not one row. */
    HEADER_ONLY,
    /** Neither text nor a workbook; {@code detail} is what it looks like ({@code pdf}, …). */
    NOT_TEXT,
    /** A workbook of Excel before 2007, or a binary one; {@code detail} is its ending. */
    OLD_WORKBOOK,
    /** A spreadsheet of the OpenDocument format. */
    OPEN_DOCUMENT,
    /** A workbook that opens with a password only. */
    ENCRYPTED,
    /** A workbook with macros in it. */
    MACROS,
    /** A workbook that takes values from other files. */
    EXTERNAL_LINKS,
    /** A workbook with other files in it. */
    EMBEDDED_FILE,
    /** A part that declares a document type, which no spreadsheet program writes. */
    DOCTYPE,
    /** A workbook that unpacks to more than may be; {@code detail} is what there is too much of. */
    TOO_LARGE,
    /** A workbook that holds two parts of one name. */
    REPEATED_PART,
    /** A workbook that is broken or lacks a part. */
    DAMAGED,
    /** A workbook of which no worksheet has a table or a form. */
    NO_LAYOUT,
    /** A worksheet's figures that formulas give; {@code detail} is how many. */
    FORMULAS,
    /** Rows with figures that are hidden; {@code detail} is how many. */
    HIDDEN_ROWS,
    /** A worksheet with figures that is hidden. */
    HIDDEN_SHEET,
    /** A total that is not the sum of its rows; {@code detail} is "total/sum". */
    TOTAL_DIFFERS,
    /** A figure of a form in a row without an indicator's code. */
    FIGURE_WITHOUT_CODE,
    /** Bytes that are no text in the file's encoding. */
    NOT_DECODABLE,
    /** It ends in the middle of a row; {@code detail} is of how many cells, if that can be told. */
    CUT,
    /** A quotation mark inside a cell that began with one. */
    STRAY_QUOTE,
    /** A cell of more than 64,000 characters, mostly an unclosed quotation mark. */
    HUGE_CELL,
    /** A row of more than 16,384 cells, as many as a worksheet has columns. */
    TOO_MANY_CELLS,
    /** A column that must be there is not; {@code detail} is its name. */
    MISSING_COLUMN,
    /** A column that no programme knows; {@code detail} is its name. */
    UNKNOWN_COLUMN,
    /** A column that stands twice; {@code detail} is its name. */
    REPEATED_COLUMN,
    /** More than 10,000 rows of a long file for one programme, unit and period. */
    TOO_MANY_ROWS,
    /** A row of more or fewer cells than the header; {@code detail} is "cells/columns". */
    UNEVEN_ROW,
    /** The last row has no line end: it may have been cut in its last cell. */
    NO_FINAL_LINE_END,
    /** A cell that looks like personal data; {@code detail} is of what kind. */
    PERSONAL_DATA,
    /** Further cells that look like personal data; {@code detail} is how many. */
    MORE_PERSONAL_DATA,
    /** Written in an old encoding; {@code detail} is "name|column before → after; …". */
    CONVERTED,
    /** In two encodings at once. */
    MIXED_ENCODINGS,
    /** Rows of one submission with different {@code submitted_at}. */
    SUBMITTED_AT_DIFFERS,
    /** The reader itself failed. */
    UNFORESEEN
  }

  Flaw(Kind kind, int row, int column, String detail) {
    this(kind, "", row, column, detail);
  }

  static Flaw ofFile(Kind kind, String detail) {
    return new Flaw(kind, 0, 0, detail);
  }

  static Flaw ofRow(Kind kind, int row, String detail) {
    return new Flaw(kind, row, 0, detail);
  }

  /** The same in a worksheet. */
  Flaw in(String worksheet) {
    return new Flaw(kind, worksheet, row, column, detail);
  }
}
