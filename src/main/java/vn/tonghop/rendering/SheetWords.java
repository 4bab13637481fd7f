package vn.tonghop.rendering;

import vn.tonghop.catalogue.Language;

/**
 * What a workbook says of itself.
 *
 * @param cover name of the first sheet
 * @param table name of a table's sheet, before its number
 * @param codes how a figure's code is made; {@link #CODE} = the review's code
 * @param cut stands at the end of a text that a cell cannot hold whole
 */
record SheetWords(
    String cover,
    String table,
    String issuer,
    String number,
    String state,
    String issued,
    String period,
    String code,
    String edition,
    String snapshot,
    String completeness,
    String tables,
    String codes,
    String tableCode,
    String cut) {

  /** Stands for the code of a review. */
  static final String CODE = "BC-…";

  private static final SheetWords VIETNAMESE =
      new SheetWords(
          "Báo cáo",
          "Bảng",
          "Cơ quan báo cáo",
          "Số, ký hiệu; nơi, ngày",
          "Tình trạng",
          "Đã ban hành",
          "Kỳ báo cáo",
          "Mã báo cáo",
          "Lần lập",
          "Dấu số liệu (SHA-256)",
          "Số liệu đã nhận",
          "Các bảng",
          "Mã của một số liệu gồm mã báo cáo, số bảng, dòng và cột, ví dụ BC-….1.1.1; dòng tổng là"
              + " T. Theo mã đó tra được số liệu từ tệp nào, ô nào.",
          "Mã bảng",
          "… (xem đủ trong bản PDF)");

  private static final SheetWords ENGLISH =
      new SheetWords(
          "Report",
          "Table",
          "Issued by",
          "Number; place and date",
          "State",
          "Issued",
          "Period",
          "Code of the report",
          "Edition",
          "Fingerprint of the data (SHA-256)",
          "What was received",
          "Tables",
          "The code of a figure is that of the report with the numbers of table, row and column,"
              + " such as BC-….1.1.1; the row of totals is T. By it the files and cells can be found"
              + " that the figure was made of.",
          "Code of the table",
          "… (whole in the PDF)");

  static SheetWords of(Language language) {
    return language == Language.VI ? VIETNAMESE : ENGLISH;
  }

  /** {@code Bảng 3}. */
  String sheet(Leaf leaf) {
    return table + " " + leaf.number();
  }
}
