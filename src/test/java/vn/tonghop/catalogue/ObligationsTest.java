package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.Validity;
import vn.tonghop.period.WorkingDays;

class ObligationsTest {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static final OrgUnit CITY = unit("01", null, null, Level.PROVINCE, null, 1);
  private static final OrgUnit DISTRICT = unit("001", null, REFORM, Level.DISTRICT, CITY, 2);

  /** Ends with the reform. */
  private static final OrgUnit OLD = unit("00001", null, REFORM, Level.COMMUNE, DISTRICT, 3);

  /** Begins with it, under the same code. */
  private static final OrgUnit NEW = unit("00001", REFORM, null, Level.COMMUNE, CITY, 3);

  /** Was left whole. */
  private static final OrgUnit SAME =
      new OrgUnit(
          new UnitId(new UnitCode("00004"), null),
          List.of(
              state("00004", null, REFORM, Level.COMMUNE, DISTRICT, 4),
              state("00004", REFORM, null, Level.COMMUNE, CITY, 4)));

  private static final OrgUnit ELSEWHERE = unit("02", null, null, Level.PROVINCE, null, 5);

  private static final Register REGISTER =
      new Register(List.of(CITY, DISTRICT, OLD, NEW, SAME, ELSEWHERE), "test");

  @Test
  void everyUnitOfEveryLevelOwesEveryQuarterInOfficialOrder() {
    assertThat(owed(programme("calendar", "2019.."), "2019-H1"))
        .containsExactly(
            "01 2019-01-01..2019-03-31 by 2019-04-08",
            "001 2019-01-01..2019-03-31 by 2019-04-04",
            "00001 2019-01-01..2019-03-31 by 2019-04-02",
            "00004 2019-01-01..2019-03-31 by 2019-04-02",
            "01 2019-04-01..2019-06-30 by 2019-07-08",
            "001 2019-04-01..2019-06-30 by 2019-07-04",
            "00001 2019-04-01..2019-06-30 by 2019-07-02",
            "00004 2019-04-01..2019-06-30 by 2019-07-02");
    assertThat(owed(programme("calendar", "2019.."), "2019..2023")).hasSize(5 * 4 * 4);
  }

  @Test
  void aQuarterAcrossTheReformIsOwedInPartByThoseWhoEndedOrBegan() {
    assertThat(owed(programme("decree", "2019.."), "2025-Q3"))
        .containsExactlyInAnyOrder(
            "01 2025-06-15..2025-09-14 by 2025-09-22",
            "001 2025-06-15..2025-06-30 by 2025-07-04",
            "00001 2025-06-15..2025-06-30 by 2025-07-02",
            "00001@2025-07-01 2025-07-01..2025-09-14 by 2025-09-16",
            "00004 2025-06-15..2025-09-14 by 2025-09-16");
  }

  @Test
  void afterTheReformNoDistrictOwes() {
    assertThat(owed(programme("decree", "2019.."), "2025-Q4"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("01", "00001@2025-07-01", "00004");
  }

  @Test
  void nothingIsOwedOutsideTheWindowsAndPiecesAreCutToThem() {
    Programme programme =
        programme("calendar", "2019-05-25..", "2019-05-25..2019-10-28", "2026-10-01..");
    assertThat(owed(programme, "2019")).hasSize(3 * 4);
    assertThat(owed(programme, "2019"))
        .filteredOn(line -> line.startsWith("001 "))
        .containsExactly(
            "001 2019-05-25..2019-06-30 by 2019-07-04",
            "001 2019-07-01..2019-09-30 by 2019-10-04",
            "001 2019-10-01..2019-10-28 by 2019-11-01");
    assertThat(owed(programme, "2020..2025")).isEmpty();
    assertThat(owed(programme, "2026"))
        .containsExactly(
            "01 2026-10-01..2026-12-31 by 2027-01-11",
            "00001@2025-07-01 2026-10-01..2026-12-31 by 2027-01-05",
            "00004 2026-10-01..2026-12-31 by 2027-01-05");
  }

  @Test
  void twoWindowsWithinOneQuarterAreTwoObligations() {
    Programme programme =
        programme("calendar", "2019..", "2019-01-01..2019-01-31", "2019-03-01..2019-03-31");
    assertThat(owed(programme, "2019"))
        .filteredOn(line -> line.startsWith("00004 "))
        .containsExactly(
            "00004 2019-01-01..2019-01-31 by 2019-02-04",
            "00004 2019-03-01..2019-03-31 by 2019-04-02");
  }

  @Test
  void aPieceIsCutToThePeriodThatIsAskedFor() {
    assertThat(owed(programme("calendar", "2019.."), "2019-02-10..2019-02-20"))
        .first()
        .isEqualTo("01 2019-02-10..2019-02-20 by 2019-02-28");
  }

  @Test
  void deadlinesPassOverWeekendsAndHolidays() {
    Programme programme = programme("calendar", "2019..");
    assertThat(owed(programme, "2019-Q4")).contains("00004 2019-10-01..2019-12-31 by 2020-01-03");
    WorkingDays withHoliday = new WorkingDays(Set.of(LocalDate.of(2020, 1, 2)));
    assertThat(owed(programme, "2019-Q4", withHoliday))
        .contains("00004 2019-10-01..2019-12-31 by 2020-01-06");
  }

  @Test
  void aVoluntaryLevelOwesNothing() {
    Programme programme =
        TestCatalogue.sound(
            yaml("calendar", "2019..", List.of("2019.."))
                .replace("district: 4", "district: {deadline: 4, voluntary: true}"));
    assertThat(programme.reporting().reports(Level.DISTRICT)).isTrue();
    assertThat(owed(programme, "2019-Q1")).noneMatch(line -> line.startsWith("001 "));
  }

  @Test
  void onlyUnitsUnderTheScopeOwe() {
    Programme programme =
        TestCatalogue.sound(
            yaml("calendar", "2019..", List.of("2019..")).replace("scope: 01", "scope: 001"));
    assertThat(owed(programme, "2019-Q1"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("001", "00001", "00004");
    assertThat(owed(programme, "2025-Q4")).isEmpty();
  }

  private static List<String> owed(Programme programme, String period) {
    return owed(programme, period, new WorkingDays(Set.of()));
  }

  private static List<String> owed(Programme programme, String period, WorkingDays days) {
    return new Obligations(REGISTER, days)
            .of(programme, PeriodText.parse(period, programme.reporting().calendar()).orElseThrow())
            .stream()
            .map(o -> o.unit().id() + " " + o.piece().dates() + " by " + o.deadline())
            .toList();
  }

  private static Programme programme(String calendar, String valid, String... expected) {
    List<String> windows = expected.length == 0 ? List.of(valid) : List.of(expected);
    return TestCatalogue.sound(yaml(calendar, valid, windows));
  }

  private static String yaml(String calendar, String valid, List<String> expected) {
    return """
        code: x
        name: {vi: x, en: x}
        basis: {vi: x, en: x}
        scope: 01
        valid: VALID
        reporting:
          calendar: CALENDAR
          base: quarter
          levels:
            province: 6
            district: 4
            commune: 2
          expected: EXPECTED
        indicators: [{code: a, name: {vi: x, en: x}, unit: {vi: x, en: x}}]
        document: {title: {vi: x, en: x}, lead: a}
        """
        .replace("VALID", valid)
        .replace("CALENDAR", calendar)
        .replace("EXPECTED", expected.toString());
  }

  private static OrgUnit unit(
      String code,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Level level,
      @Nullable OrgUnit parent,
      int order) {
    return new OrgUnit(
        new UnitId(new UnitCode(code), from),
        List.of(state(code, from, until, level, parent, order)));
  }

  private static UnitState state(
      String code,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Level level,
      @Nullable OrgUnit parent,
      int order) {
    return new UnitState(
        new Validity(from, until),
        new UnitCode(code),
        code,
        "",
        level,
        parent == null ? null : parent.id(),
        order);
  }
}
