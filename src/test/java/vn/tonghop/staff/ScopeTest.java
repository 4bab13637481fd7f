package vn.tonghop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitId;

/** Whom somebody reaches, over the register that ships. */
class ScopeTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate EVE = LocalDate.parse("2025-06-30");
  private static final LocalDate REFORM = LocalDate.parse("2025-07-01");

  private static boolean covers(String scope, String unit, LocalDate day) {
    return new Scope(UnitId.parse(scope)).covers(UnitId.parse(unit), day, REGISTER);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "01, 01, 2019-12-31, true, the own unit",
    "01, 001, 2019-12-31, true, a child",
    "01, 00001, 2019-12-31, true, a grandchild",
    "001, 00001, 2019-12-31, true, a child of a district",
    "001, 01, 2019-12-31, false, the parent",
    "001, 006, 2019-12-31, false, a sibling",
    "00001, 00004, 2019-12-31, false, a sibling at the bottom",
    "006, 00001, 2019-12-31, false, a nephew",
    "01, 445, 2019-12-31, false, a district of another province",
    "01, 42, 2019-12-31, false, another province",
    "VN, 00001, 2019-12-31, true, all of the country",
    "01, VN, 2019-12-31, false, the country from below"
  })
  void aScopeIsTheUnitAndWhatStandsBelowIt(
      String scope, String unit, LocalDate day, boolean covered, String what) {
    assertThat(covers(scope, unit, day)).as(what).isEqualTo(covered);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "01, 001, 2025-06-30, true, a district on its last day",
    "01, 001, 2025-07-01, false, a district that is no more",
    "001, 001, 2025-07-01, true, itself though it is no more",
    "001, 00001, 2025-07-01, false, what stood below it",
    "01, 00004, 2024-12-31, true, the ward that bore the code before",
    "01, 00004, 2025-07-01, false, the ward that bore the code before and is no more",
    "01, 00004@2025-07-01, 2025-07-01, true, the ward that bears it since",
    "01, 00004@2025-07-01, 2025-06-30, false, the ward that bears it since and was not yet"
  })
  void theTreeIsThatOfTheDay(
      String scope, String unit, LocalDate day, boolean covered, String what) {
    assertThat(covers(scope, unit, day)).as(what).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "00004, 00004@2025-07-01, 2025-06-30",
    "00004, 00004@2025-07-01, 2025-07-01",
    "00004@2025-07-01, 00004, 2025-06-30",
    "00004@2025-07-01, 00004, 2025-07-01",
    "24, 24@2025-07-01, 2025-07-01",
    "24@2025-07-01, 24, 2025-06-30"
  })
  void aCodeThatWasAnothersOpensNothingOfTheOther(String scope, String unit, LocalDate day) {
    assertThat(covers(scope, unit, day)).isFalse();
  }

  /** Bắc Giang's code has been Bắc Ninh's since the reform. */
  @Test
  void whoeverWorksForTheNewProvinceReachesNothingOfTheOldOneOfThatCode() {
    UnitId old = UnitId.parse("24");
    Set<OrgUnit> before =
        Set.copyOf(REGISTER.treeOn(EVE).subtree(REGISTER.unit(old).orElseThrow()).toList());
    Scope scope = new Scope(UnitId.parse("24@2025-07-01"));

    assertThat(before).hasSizeGreaterThan(100);
    assertThat(before).noneMatch(unit -> scope.covers(unit.id(), EVE, REGISTER));
    assertThat(scope.units(EVE, REGISTER)).isEmpty();
    assertThat(scope.units(REFORM, REGISTER).filter(unit -> unit.level() == Level.COMMUNE))
        .hasSize(99);
  }

  @ParameterizedTest
  @CsvSource({"01, 2025-06-30", "01, 2025-07-01", "001, 2019-01-01", "VN, 2026-01-01"})
  void whatIsListedIsWhatIsCovered(String code, LocalDate day) {
    Scope scope = new Scope(UnitId.parse(code));
    Set<OrgUnit> listed = Set.copyOf(scope.units(day, REGISTER).toList());
    Set<OrgUnit> covered =
        Set.copyOf(
            REGISTER
                .treeOn(day)
                .units()
                .filter(unit -> scope.covers(unit.id(), day, REGISTER))
                .toList());
    assertThat(listed).isNotEmpty().isEqualTo(covered);
  }

  /** Ngọc Long was left whole; the province that it stands under is another. */
  @ParameterizedTest
  @CsvSource({
    "00859, 2025-06-30, true",
    "00859, 2025-07-01, true",
    "02, 2025-06-30, true",
    "02, 2025-07-01, false",
    "08, 2025-06-30, false",
    "08@2025-07-01, 2025-06-30, false",
    "08@2025-07-01, 2025-07-01, true"
  })
  void aCommuneThatWasLeftWholeIsReachedByWhoeverItStoodUnderOnTheDay(
      String scope, LocalDate day, boolean covered) {
    assertThat(covers(scope, "00859", day)).isEqualTo(covered);
  }

  @Test
  void aScopeThatTheRegisterDoesNotKnowIsItselfAlone() {
    assertThat(covers("nowhere", "nowhere", EVE)).isTrue();
    assertThat(covers("nowhere", "01", EVE)).isFalse();
    assertThat(covers("01", "nowhere", EVE)).isFalse();
    assertThat(new Scope(UnitId.parse("nowhere")).units(EVE, REGISTER)).isEmpty();
  }

  private static Member member(String scope, Role... roles) {
    return People.member(1, "lan", scope, roles);
  }

  private static boolean may(Member member, Permission permission, String unit, LocalDate day) {
    return member.may(permission, UnitId.parse(unit), day, REGISTER);
  }

  @Test
  void aClerkReachesTheOwnUnitAlone() {
    Member clerk = member("001", Role.CLERK);
    assertThat(may(clerk, Permission.SUBMIT, "001", EVE)).isTrue();
    assertThat(may(clerk, Permission.SUBMIT, "00001", EVE)).isFalse();
    assertThat(may(clerk, Permission.SEE, "00001", EVE)).isFalse();
    assertThat(may(clerk, Permission.SEE, "01", EVE)).isFalse();
  }

  /** Seeing is for a viewer of all, handing in for a clerk of one. */
  @Test
  void eachRoleReachesAsFarAsItDoesByItself() {
    Member both = member("001", Role.CLERK, Role.VIEWER);
    assertThat(may(both, Permission.SEE, "00001", EVE)).isTrue();
    assertThat(may(both, Permission.SUBMIT, "00001", EVE)).isFalse();
    assertThat(may(both, Permission.SUBMIT, "001", EVE)).isTrue();
    assertThat(may(both, Permission.RETURN, "001", EVE)).isFalse();
  }

  @Test
  void anAdministratorSeesFiguresAndChangesNone() {
    Set<Permission> changing =
        EnumSet.of(
            Permission.SUBMIT,
            Permission.RETURN,
            Permission.WITHDRAW,
            Permission.LAUNCH,
            Permission.WRITE,
            Permission.CHECK,
            Permission.ISSUE,
            Permission.SEAL);
    Member administrator = member("01", Role.ADMINISTRATOR);
    assertThat(may(administrator, Permission.SEE, "00001", EVE)).isTrue();
    assertThat(administrator.permissions()).doesNotContainAnyElementsOf(changing);
    assertThat(administrator.permissions())
        .contains(Permission.STAFF, Permission.SETTINGS, Permission.AUDIT);
  }

  @Test
  void issuingIsTheIssuersAndCheckingTheOfficers() {
    assertThat(member("01", Role.ISSUER).permissions())
        .contains(Permission.ISSUE, Permission.SEAL)
        .doesNotContain(Permission.CHECK, Permission.RETURN, Permission.STAFF);
    assertThat(member("01", Role.OFFICER).permissions())
        .contains(Permission.CHECK, Permission.RETURN, Permission.WRITE)
        .doesNotContain(Permission.ISSUE, Permission.SEAL, Permission.STAFF, Permission.AUDIT);
    assertThat(member("01", Role.VIEWER).permissions()).containsExactly(Permission.SEE);
  }

  @Test
  void everyoneSeesAndEveryPermissionIsSomebodys() {
    Set<Permission> given = EnumSet.noneOf(Permission.class);
    for (Role role : Role.values()) {
      assertThat(role.permissions()).contains(Permission.SEE);
      given.addAll(role.permissions());
    }
    assertThat(given).containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  void whoeverIsClosedMayNothing() {
    Member open = member("01", Role.OFFICER, Role.ADMINISTRATOR, Role.ISSUER);
    Member closed =
        new Member(
            open.id(), open.login(), open.person(), open.since(), Optional.of(Instant.EPOCH));
    assertThat(closed.permissions()).isEmpty();
    assertThat(may(closed, Permission.SEE, "01", EVE)).isFalse();
  }
}
