package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
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
    for (String scope : List.of("VN", "01", "42", "445", "006", "18565", "CU-006", "CU-24")) {
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

  @Test
  void whoeverWorksForAGroupReachesItsMembersOfEachTime() {
    Member lan = People.member(1, "lan", "CU-006", Role.OFFICER);
    Reach reach = new Reach(REGISTER, lan, Permission.SEE);
    LocalDate eve = LocalDate.parse("2025-06-30");
    LocalDate reform = LocalDate.parse("2025-07-01");
    OrgUnit district = unit("006", eve);

    assertThat(reach.has(district, eve)).isTrue();
    assertThat(reach.has(REGISTER.treeOn(eve).children(district).get(0), eve)).isTrue();
    assertThat(reach.has(unit("00235", reform), reform)).isTrue();
    assertThat(reach.has(unit("00004", reform), reform)).isFalse();
    assertThat(reach.has(unit("01", reform), reform)).isFalse();
    assertThat(reach.has(unit("CU-006", reform), reform)).isTrue();
    Member city = People.member(2, "binh", "01", Role.OFFICER);
    assertThat(new Reach(REGISTER, city, Permission.SEE).has(unit("CU-006", reform), reform))
        .isTrue();
    assertThat(new Reach(REGISTER, city, Permission.SEE).has(unit("CU-24", reform), reform))
        .isFalse();
  }

  private static OrgUnit unit(String code, LocalDate day) {
    return REGISTER.bearer(new UnitCode(code), day).orElseThrow();
  }
}
