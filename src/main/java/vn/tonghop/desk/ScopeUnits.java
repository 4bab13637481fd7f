package vn.tonghop.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;

/** Finds the units of today by what people type. */
public final class ScopeUnits {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Register register;
  private final Clock clock;

  ScopeUnits(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** The unit of that code, or the only one of that name. */
  public Optional<OrgUnit> current(String typed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
    String text = typed.strip();
    Optional<OrgUnit> coded =
        UnitCode.isCode(text) ? register.bearer(new UnitCode(text), today) : Optional.empty();
    if (coded.isPresent()) {
      return coded;
    }
    List<OrgUnit> named = text.isEmpty() ? List.of() : register.named(text, today);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }
}
