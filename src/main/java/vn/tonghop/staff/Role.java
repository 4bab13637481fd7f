package vn.tonghop.staff;

import static vn.tonghop.staff.Permission.AUDIT;
import static vn.tonghop.staff.Permission.BACKUP;
import static vn.tonghop.staff.Permission.CHECK;
import static vn.tonghop.staff.Permission.ISSUE;
import static vn.tonghop.staff.Permission.LAUNCH;
import static vn.tonghop.staff.Permission.RETURN;
import static vn.tonghop.staff.Permission.SEAL;
import static vn.tonghop.staff.Permission.SEE;
import static vn.tonghop.staff.Permission.SETTINGS;
import static vn.tonghop.staff.Permission.STAFF;
import static vn.tonghop.staff.Permission.STOP;
import static vn.tonghop.staff.Permission.SUBMIT;
import static vn.tonghop.staff.Permission.WITHDRAW;
import static vn.tonghop.staff.Permission.WRITE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is in the office. A member may be several: a small office has three people. */
public enum Role {
  /** Hands in for the own unit, and for no other. */
  CLERK("Cán bộ đơn vị", "Unit clerk"),
  /** Does everything up to the checked draft, for the own unit and all below it. */
  OFFICER("Cán bộ tổng hợp", "Officer"),
  /** Issues: number, date, seal. */
  ISSUER("Người ban hành", "Issuer"),
  /** Sees to staff, settings and the journal; sees figures and changes none. */
  ADMINISTRATOR("Quản trị", "Administrator"),
  /** Only looks. */
  VIEWER("Người xem", "Viewer");

  private final String code = name().toLowerCase(Locale.ROOT);
  private final String vi;
  private final String en;

  Role(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** As it is kept: {@code clerk}. */
  public String code() {
    return code;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }

  public Set<Permission> permissions() {
    return Collections.unmodifiableSet(
        switch (this) {
          case CLERK -> EnumSet.of(SEE, SUBMIT);
          case OFFICER -> EnumSet.of(SEE, SUBMIT, RETURN, WITHDRAW, LAUNCH, STOP, WRITE, CHECK);
          case ISSUER -> EnumSet.of(SEE, ISSUE, SEAL);
          case ADMINISTRATOR -> EnumSet.of(SEE, STOP, STAFF, SETTINGS, AUDIT, BACKUP);
          case VIEWER -> EnumSet.of(SEE);
        });
  }

  /** Whether it reaches the units below the own one. */
  public boolean coversSubtree() {
    return this != CLERK;
  }

  /** Whether nobody may be it without a second factor: what it does is not taken back. */
  public boolean needsSecondFactor() {
    return this == ISSUER || this == ADMINISTRATOR;
  }

  public static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
