package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.People;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;

/** What is worked out once for many units is what is asked for each. */
class ReachTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.parse("2018-12-31"),
          LocalDate.parse("2020-08-11"),
          LocalDate.parse("2025-06-30"),
          LocalDate.parse("2026-06-30"));

  @ParameterizedTest
  @EnumSource(Role.class)
  void isWhatAccessSays(Role role) {
    Access access = new Access(REGISTER);
    Random random = new Random(role.name().hashCode());
    List<OrgUnit> units = new ArrayList<>(REGISTER.units());
    units.sort((one, other) -> one.id().text().compareTo(other.id().text()));
    int reached = 0;
    for (String scope : List.of("VN", "01", "42", "445", "006", "18565")) {
      Member member = People.member(1, "lan", scope, role);
      for (Permission permission : Permission.values()) {
        Reach reach = new Reach(REGISTER, member, permission);
        for (int i = 0; i < 300; i++) {
          OrgUnit unit =
              i == 0
                  ? REGISTER.unit(member.person().scope().unit()).orElseThrow()
                  : units.get(random.nextInt(units.size()));
          LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
          boolean has = reach.has(unit, day);
          assertThat(has).isEqualTo(access.may(member, permission, unit, day));
          reached += has ? 1 : 0;
        }
      }
    }
    assertThat(reached).isPositive();
  }
}
