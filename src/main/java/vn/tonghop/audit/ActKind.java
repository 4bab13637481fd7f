package vn.tonghop.audit;

import java.util.Arrays;
import java.util.Locale;

/** What was done. A kind that is in use never gets another name. */
public enum ActKind {
  SIGNED_IN("Đăng nhập", "Signed in"),
  SIGN_IN_REFUSED("Đăng nhập không được", "Was refused at signing in"),
  SIGNED_OUT("Đăng xuất", "Signed out"),
  SESSION_REVOKED("Kết thúc phiên", "Ended a session"),
  PASSPHRASE_SET("Đặt cụm mật khẩu", "Set a passphrase"),
  SECOND_FACTOR_SET("Lập mã xác thực", "Set up a second factor"),
  SECOND_FACTOR_REMOVED("Gỡ mã xác thực", "Removed a second factor"),
  RECOVERY_CODE_USED("Dùng mã dự phòng", "Used a recovery code"),
  RECOVERY_CODES_RENEWED("Lập lại mã dự phòng", "Renewed recovery codes"),
  INVITED("Trao mã mời", "Invited"),
  INVITATION_TAKEN_BACK("Thu hồi mã mời", "Took an invitation back"),
  MEMBER_ADDED("Thêm người", "Added a member"),
  MEMBER_CHANGED("Đổi thông tin, vai trò", "Changed a member"),
  MEMBER_CLOSED("Đóng tài khoản", "Closed a member"),
  MEMBER_REOPENED("Mở lại tài khoản", "Reopened a member"),
  TOKEN_MADE("Lập mã truy cập", "Made a token"),
  TOKEN_REVOKED("Thu hồi mã truy cập", "Took a token back"),
  SUBMITTED("Nộp báo cáo", "Handed in"),
  RETURNED("Trả lại báo cáo", "Returned a submission"),
  WARNING_ACCEPTED("Chấp nhận cảnh báo", "Accepted a warning"),
  WITHDRAWN("Rút báo cáo", "Withdrew a submission"),
  LAUNCHED("Chạy tổng hợp", "Began a run"),
  STOPPED("Dừng lần chạy", "Stopped a run"),
  WRITTEN("Viết phần lời", "Wrote paragraphs"),
  CHECKED("Xác nhận đã kiểm tra", "Marked as checked"),
  UNCHECKED("Bỏ xác nhận đã kiểm tra", "Took a mark of checking back"),
  ISSUED("Ban hành", "Issued"),
  SEALED("Ký số của cơ quan", "Put the seal on"),
  DOWNLOADED("Tải xuống", "Downloaded"),
  SETTINGS_CHANGED("Đổi thiết lập", "Changed settings"),
  UNITS_CHANGED("Áp dụng thay đổi đơn vị", "Applied changes of units"),
  UNITS_CHANGED_BACK("Rút lại thay đổi đơn vị", "Took changes of units back"),
  BACKED_UP("Sao lưu", "Backed up"),
  RESTORED("Phục hồi", "Restored"),
  REBUILT("Lập lại cơ sở dữ liệu", "Made the database anew"),
  BEGUN_ANEW("Bắt đầu lại nhật ký thao tác", "Began the journal of acts anew"),
  JOURNAL_EXPORTED("Xuất nhật ký thao tác", "Exported the journal of acts"),
  /** One that a later version of the product wrote. */
  UNKNOWN("Không rõ", "Unknown");

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String vi;
  private final String en;

  ActKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** As it is kept: {@code signed_in}. */
  public String code() {
    return code;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  static ActKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }
}
