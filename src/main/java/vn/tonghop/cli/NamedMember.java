package vn.tonghop.cli;

import java.util.Optional;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Staff;

/** The member whom a login on the command line means. */
final class NamedMember {

  private NamedMember() {}

  /** Somebody who can be let in; else it is said why not. */
  static Optional<Member> of(String login, Staff staff, Console console) {
    Optional<Member> found = Login.of(login).flatMap(staff.members()::find);
    if (found.isEmpty()) {
      console.complain(
          "Không có cán bộ nào tên đăng nhập này: " + login + " (xem staff list)",
          "Nobody on the staff has this login: " + login + " (see staff list)");
    } else if (!found.get().isOpen()) {
      console.complain(
          "Tài khoản đã đóng, người quản trị mở lại ở trang Cán bộ: " + login,
          "This member is closed; an administrator opens it again on the page of staff: " + login);
    }
    return found.filter(Member::isOpen);
  }

  /** As it stands in the journal of acts. */
  static String subject(Member member) {
    return member.id() + " " + member.login();
  }
}
