package vn.tonghop.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that not everybody may do. */
public enum Permission {
  /** Reviews, figures, findings, where a figure comes from. */
  SEE("Xem số liệu, báo cáo, lỗi", "See figures, reviews and findings"),
  /** Hand a file in; take the form that belongs to a unit. */
  SUBMIT("Nộp báo cáo, lấy biểu", "Hand in submissions, take forms"),
  /** Give a submission back with a reason, or let a warning stand with a reason. */
  RETURN("Trả lại, chấp nhận cảnh báo, có lý do", "Return, or accept a warning, with a reason"),
  /** Take a submission out of force, with a reason. */
  WITHDRAW("Rút báo cáo khỏi hiệu lực", "Take submissions out of force"),
  /** Begin a run: taking in, judging, making what is due. */
  LAUNCH("Chạy tổng hợp", "Begin a run"),
  /** End a run before its end; nothing is lost by it. */
  STOP("Dừng lần chạy", "Stop a run"),
  /** The paragraphs of a review that staff write. */
  WRITE("Viết phần lời của báo cáo", "Write the paragraphs of a review"),
  /** Say of a draft that it was checked. */
  CHECK("Xác nhận đã kiểm tra bản thảo", "Mark a draft as checked"),
  /** Give a review its number, date and signatory, for good. */
  ISSUE("Ban hành, cho số", "Issue reviews under a number"),
  /** Put the organisation's seal on a copy. */
  SEAL("Ký số của cơ quan", "Put the seal on"),
  /** Add and close members, give roles, invite. */
  STAFF("Quản lý cán bộ, vai trò", "Manage staff and roles"),
  /** What a home goes by: units, holidays, programmes, bodies. */
  SETTINGS("Thay đổi thiết lập", "Change settings"),
  /** Read and verify the journal of acts. */
  AUDIT("Xem nhật ký thao tác", "Read the journal of acts"),
  /** Copy the home into one file. */
  BACKUP("Sao lưu", "Back up");

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String vi;
  private final String en;

  Permission(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** As it is kept: {@code submit}. */
  public String code() {
    return code;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  /**
   * Whether a program may be given it, with a token. Not what a person with a second factor has to
   * answer for.
   */
  public boolean fitsToken() {
    return switch (this) {
      case SEE, SUBMIT, LAUNCH, STOP, AUDIT, BACKUP -> true;
      case RETURN, WITHDRAW, WRITE, CHECK, ISSUE, SEAL, STAFF, SETTINGS -> false;
    };
  }

  static Optional<Permission> ofCode(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
