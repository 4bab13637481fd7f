package vn.tonghop.rendering;

import java.util.Locale;
import vn.tonghop.catalogue.Language;

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
  MOTTO("Quốc hiệu, tiêu đề", "Motto"),
  MOTTO_BELOW("Tiêu ngữ", "Motto Below"),
  NUMBER("Số, ký hiệu", "Number"),
  RULE("Đường kẻ", "Rule"),
  PLACE("Nơi, ngày", "Place and Date"),
  DRAFT("Dự thảo", "Draft"),
  DASHES("Gạch dưới trích yếu", "Dashes"),
  ADDRESSEE("Kính gửi", "Addressee"),
  ADDRESSEES("Các nơi kính gửi", "Addressees"),
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
  ANNEX_REFERENCE("Kèm theo", "Annex Reference"),
  CELL("Chữ trong bảng", "Table Text"),
  CELL_HEADING("Tiêu đề cột", "Table Heading"),
  GAP("Khoảng cách", "Gap");

  private final String vi;
  private final String en;
  private final boolean own;

  WordStyle(String known) {
    this.vi = known;
    this.en = known;
    this.own = false;
  }

  WordStyle(String vi, String en) {
    this.vi = vi;
    this.en = en;
    this.own = true;
  }

  /** As staff see it. */
  String in(Language language) {
    return language == Language.VI ? vi : en;
  }

  /** Whether Office does not know it. */
  boolean isOwn() {
    return own;
  }

  /** {@code Heading1}. */
  String id() {
    StringBuilder id = new StringBuilder();
    for (String word : name().split("_", -1)) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }
}
