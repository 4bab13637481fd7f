package vn.tonghop.staff;

/** Why something cannot be done with the staff. */
public enum MemberFault {
  LOGIN_TAKEN(
      "Tên đăng nhập này đã có người dùng (kể cả người đã thôi làm việc).",
      "Somebody has this login, be it one who has left."),
  LAST_ADMINISTRATOR(
      "Đây là người quản trị cuối cùng: hãy có người quản trị khác trước.",
      "This is the last administrator: let there be another one first."),
  IS_CLOSED("Tài khoản này đã đóng.", "This member is closed.");

  private final String vi;
  private final String en;

  MemberFault(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}
