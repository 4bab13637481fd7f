package vn.tonghop.desk;

import java.util.List;
import vn.tonghop.jobs.ServedSettings;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;

/** What whoever looks after the settings has to know of them. */
public final class SettingsRoom {

  private final ServedSettings settings;

  SettingsRoom(ServedSettings settings) {
    this.settings = settings;
  }

  /**
   * The files below {@code config/} that have changed since the home was served, so that they do
   * not hold yet; none for whoever does not look after the settings.
   */
  public List<String> changed(Member member) {
    return member.may(Permission.SETTINGS) ? settings.changed() : List.of();
  }
}
