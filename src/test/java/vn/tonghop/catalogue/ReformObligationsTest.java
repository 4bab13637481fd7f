package vn.tonghop.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.PublicHolidays;
import vn.tonghop.period.WorkingDays;

/** Who owed what in the year of the reform, by the register that ships. */
class ReformObligationsTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate EVE = REFORM.minusDays(1);

  /** The programme of Hà Nội, for whichever unit and calendar. */
  private static Programme programme(String scope, String calendar) throws IOException {
    return TestCatalogue.sound(
        TestCatalogue.resource("hn-2200.yaml")
            .replace("scope: \"01\"", "scope: \"" + scope + "\"")
            .replace("calendar: calendar", "calendar: " + calendar));
  }

  private static List<Obligation> owed(Programme programme, String period) {
    return new Obligations(
            REGISTER, new WorkingDays(PublicHolidays.daysOff(), PublicHolidays.workedSaturdays()))
        .of(programme, PeriodText.parse(period, programme.reporting().calendar()).orElseThrow());
  }

  /** How many of each level owe which days by when. */
  private static Map<String, Long> told(List<Obligation> owed) {
    return owed.stream()
        .collect(
            groupingBy(
                each -> each.unit().level() + " " + each.piece().dates() + " by " + each.deadline(),
                TreeMap::new,
                counting()));
  }

  private static Set<UnitId> units(List<Obligation> owed, Level level) {
    return owed.stream()
        .map(Obligation::unit)
        .filter(unit -> unit.level() == level)
        .map(OrgUnit::id)
        .collect(Collectors.toSet());
  }

  private static Set<UnitId> standing(String scope, LocalDate day, Level level) {
    OrgUnit top = REGISTER.bearer(new UnitCode(scope), day).orElseThrow();
    return REGISTER
        .treeOn(day)
        .subtree(top)
        .filter(unit -> unit.level() == level)
        .map(OrgUnit::id)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"01, 30, 526, 126", "42, 12, 209, 69"})
  void districtsAndTheirCommunesOweUntilTheReformAndOnlyTheNewCommunesAfterIt(
      String scope, long districts, long before, long after) throws IOException {
    Programme programme = programme(scope, "calendar");

    List<Obligation> second = owed(programme, "2025-Q2");
    List<Obligation> third = owed(programme, "2025-Q3");

    assertThat(told(second))
        .isEqualTo(
            Map.of(
                "PROVINCE 2025-04-01..2025-06-30 by 2025-07-08", 1L,
                "DISTRICT 2025-04-01..2025-06-30 by 2025-07-04", districts,
                "COMMUNE 2025-04-01..2025-06-30 by 2025-07-02", before));
    assertThat(told(third))
        .isEqualTo(
            Map.of(
                "PROVINCE 2025-07-01..2025-09-30 by 2025-10-08",
                1L,
                "COMMUNE 2025-07-01..2025-09-30 by 2025-10-02",
                after));
    assertThat(units(second, DISTRICT)).isEqualTo(standing(scope, EVE, DISTRICT));
    assertThat(units(second, COMMUNE)).isEqualTo(standing(scope, EVE, COMMUNE));
    assertThat(units(third, COMMUNE)).isEqualTo(standing(scope, REFORM, COMMUNE));
  }

  /** The decree's third quarter is from 15 June to 14 September. */
  @ParameterizedTest
  @CsvSource({"01", "42"})
  void aPieceThatTheReformCutsIsOwedToItsEndByThoseWhoEndedAndFromItOnByThoseWhoBegan(String scope)
      throws IOException {
    List<Obligation> owed = owed(programme(scope, "decree"), "2025-Q3");
    Set<UnitId> before = standing(scope, EVE, COMMUNE);
    Set<UnitId> after = standing(scope, REFORM, COMMUNE);
    long stayed = before.stream().filter(after::contains).count();

    Map<String, Long> expected = new TreeMap<>();
    expected.put("PROVINCE 2025-06-15..2025-09-14 by 2025-09-22", 1L);
    expected.put(
        "DISTRICT 2025-06-15..2025-06-30 by 2025-07-04",
        (long) standing(scope, EVE, DISTRICT).size());
    expected.put("COMMUNE 2025-06-15..2025-06-30 by 2025-07-02", before.size() - stayed);
    expected.put("COMMUNE 2025-07-01..2025-09-14 by 2025-09-16", after.size() - stayed);
    if (stayed > 0) {
      expected.put("COMMUNE 2025-06-15..2025-09-14 by 2025-09-16", stayed);
    }
    assertThat(told(owed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"01, calendar", "01, decree", "42, calendar", "42, decree"})
  void nobodyOwesADayTwiceAndNoDayOfAUnitIsLeftOut(String scope, String calendar)
      throws IOException {
    Programme programme = programme(scope, calendar);
    Period year = PeriodText.parse("2025", programme.reporting().calendar()).orElseThrow();
    Map<OrgUnit, List<Period>> pieces =
        owed(programme, "2025").stream()
            .collect(
                groupingBy(
                    Obligation::unit, Collectors.mapping(Obligation::piece, Collectors.toList())));

    assertThat(pieces.keySet().stream().map(OrgUnit::level)).contains(PROVINCE, DISTRICT, COMMUNE);
    pieces.forEach(
        (unit, owed) -> {
          Period life = unit.validity().cut(year).orElseThrow();
          LocalDate next = life.start();
          for (Period piece : owed) {
            assertThat(piece.start()).as("%s", unit.id()).isEqualTo(next);
            next = piece.endExclusive();
          }
          assertThat(next).as("%s", unit.id()).isEqualTo(life.endExclusive());
        });
  }

  @Test
  void onEveryDayOfTheYearThoseOweThatStoodInTheTreeOfThatDay() throws IOException {
    List<Obligation> owed = owed(programme("01", "decree"), "2025-Q1..2025-Q4");
    for (LocalDate day :
        List.of(
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 1, 1),
            EVE,
            REFORM,
            LocalDate.of(2025, 12, 14))) {
      List<UnitId> due =
          owed.stream()
              .filter(each -> each.piece().contains(day))
              .map(each -> each.unit().id())
              .toList();
      OrgUnit city = REGISTER.bearer(new UnitCode("01"), day).orElseThrow();
      assertThat(due)
          .as("%s", day)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(
              REGISTER.treeOn(day).subtree(city).map(OrgUnit::id).toList());
    }
  }

  /** 2 September 2025 was a Tuesday and the Monday before it was off too. */
  @Test
  void holidaysPutDeadlinesOffForEachLevelByItsOwnDays() throws IOException {
    assertThat(told(owed(programme("42", "calendar"), "2025-08-01..2025-08-29")))
        .containsOnlyKeys(
            "PROVINCE 2025-08-01..2025-08-29 by 2025-09-10",
            "COMMUNE 2025-08-01..2025-08-29 by 2025-09-04");
  }
}
