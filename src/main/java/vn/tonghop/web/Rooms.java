package vn.tonghop.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** Where one can go from every page. */
@Component("rooms")
final class Rooms {

  private static final List<Room> ALL =
      List.of(
          new Room("/", "room.tonight", Permission.SEE),
          new Room("/submissions", "room.submissions", Permission.SEE),
          new Room("/reviews", "room.reviews", Permission.SEE),
          new Room("/figures", "room.figures", Permission.SEE),
          new Room("/runs", "room.runs", Permission.SEE),
          new Room("/units", "room.units", Permission.SEE),
          new Room("/staff", "room.staff", Permission.STAFF),
          new Room("/audit", "room.audit", Permission.AUDIT));

  /**
   * A part of the desk.
   *
   * @param key of its name
   * @param permission that it takes to come in
   */
  public record Room(String path, String key, Permission permission) {

    /** Whether a page is in it. */
    public boolean isAt(String here) {
      return path.equals("/") ? here.equals("/") : here.equals(path) || here.startsWith(path + "/");
    }
  }

  /** Those that somebody may go into. */
  public List<Room> of(Member member) {
    return ALL.stream().filter(room -> member.may(room.permission())).toList();
  }
}
