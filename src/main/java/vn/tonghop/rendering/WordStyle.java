package vn.tonghop.rendering;

import java.util.Locale;
import vn.tonghop.catalogue.Words;

/** The styles of paragraphs; those that Office knows bear its own names, which it translates. */
enum WordStyle {
  NORMAL("Normal"),
  BODY("Body Text"),
  ITEM("List Paragraph"),
  HEADING_1("heading 1"),
  HEADING_2("heading 2"),
  HEADING_3("heading 3"),
  TITLE("Title"),
  SUBTITLE("Subtitle"),
  CAPTION("caption"),
  HEADER("header"),
  HEAD("Phần đầu", "Letterhead"),
  ISSUER("Cơ quan ban hành", "Issuer"),
  MOTTO("Tiêu đề Đảng", "Motto"),
  RULE("Đường kẻ", "Rule"),
  PLACE("Nơi, ngày", "Place and Date"),
  DRAFT("Dự thảo", "Draft"),
  DASHES("Gạch dưới trích yếu", "Dashes"),
  NOTE("Ghi chú", "Note"),
  SOURCE("Nguồn", "Source"),
  PROMPT("Phần phải viết", "To Write"),
  DOTS("Dòng kẻ chấm", "Dotted Line"),
  FIGURE("Hình", "Figure"),
  FACT("Số nổi bật", "Key Figure"),
  FACT_LABEL("Nhãn số nổi bật", "Key Figure Label"),
  RECIPIENTS_LABEL("Nơi nhận", "Recipients Heading"),
  RECIPIENTS("Danh sách nơi nhận", "Recipients"),
  CAPACITY("Quyền hạn ký", "Capacity"),
  POSITION("Chức vụ", "Position"),
  SIGNATORY("Họ tên người ký", "Signatory"),
  ANNEX_LABEL("Phụ lục", "Annex"),
  ANNEX_TITLE("Tên phụ lục", "Annex Title"),
  CELL("Chữ trong bảng", "Table Text"),
  CELL_HEADING("Tiêu đề cột", "Table Heading"),
  GAP("Khoảng cách", "Gap");

  private final Words words;
  private final boolean own;

  WordStyle(String known) {
    this.words = new Words(known, known);
    this.own = false;
  }

  WordStyle(String vi, String en) {
    this.words = new Words(vi, en);
    this.own = true;
  }

  Words words() {
    return words;
  }

  /** Whether Office does not know it. */
  boolean isOwn() {
    return own;
  }

  /** {@code Heading1}. */
  String id() {
    StringBuilder id = new StringBuilder();
    for (String word : name().split("_")) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }
}
