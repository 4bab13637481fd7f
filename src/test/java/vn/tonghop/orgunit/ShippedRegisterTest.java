package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;

class ShippedRegisterTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate EVE = LocalDate.parse("2025-06-30");
  private static final LocalDate REFORM = LocalDate.parse("2025-07-01");
  private static final LocalDate RETYPING = LocalDate.parse("2026-04-30");

  @ParameterizedTest
  @CsvSource({
    "2010-02-25, 713, 11160",
    "2019-05-10, 713, 11160",
    "2019-10-31, 713, 11160",
    "2019-11-01, 713, 11158",
    "2021-01-01, 705, 10603",
    "2024-02-01, 705, 10598",
    "2025-06-30, 696, 10035"
  })
  void untilTheReformThereWere63ProvincesWithFewerAndFewerDistrictsAndCommunes(
      LocalDate day, long districts, long communes) {
    assertThat(counts(day))
        .isEqualTo(
            Map.of(
                Level.COUNTRY,
                1L,
                Level.PROVINCE,
                63L,
                Level.DISTRICT,
                districts,
                Level.COMMUNE,
                communes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-07-01", "2025-07-02", "2026-04-30", "2040-01-01"})
  void sinceTheReformThereAre34ProvincesWith3321CommunesAndNoDistricts(LocalDate day) {
    assertThat(counts(day))
        .isEqualTo(Map.of(Level.COUNTRY, 1L, Level.PROVINCE, 34L, Level.COMMUNE, 3_321L));
  }

  @ParameterizedTest
  @CsvSource({
    "01, 2025-06-30, 526",
    "01, 2025-07-01, 126",
    "42, 2025-06-30, 209",
    "42, 2025-07-01, 69",
    "006, 2020-06-30, 21",
    "006, 2024-12-31, 21",
    "006, 2025-01-01, 17",
    "445, 2019-12-31, 31",
    "445, 2020-01-01, 22",
    "445, 2024-12-31, 22",
    "445, 2025-01-01, 22",
    "445, 2025-06-30, 22"
  })
  void aUnitHasAsManyCommunesAsTheResolutionsSay(String code, LocalDate day, long communes) {
    UnitTree tree = REGISTER.treeOn(day);
    assertThat(
            tree.subtree(bearer(code, day)).filter(unit -> unit.level() == Level.COMMUNE).count())
        .isEqualTo(communes);
  }

  @Test
  void everyUnitStandsUnderTheCountryOnEveryDayOfItsLife() {
    for (LocalDate day : daysAroundChanges()) {
      UnitTree tree = REGISTER.treeOn(day);
      OrgUnit country = bearer("VN", day);
      Set<OrgUnit> alive =
          REGISTER.units().stream()
              .filter(unit -> unit.validity().contains(day))
              .collect(Collectors.toSet());
      assertThat(tree.subtree(country).collect(Collectors.toSet())).as("%s", day).isEqualTo(alive);
      assertThat(alive.stream().filter(unit -> tree.parent(unit).isEmpty())).containsOnly(country);
    }
  }

  @Test
  void everyUnitStandsUnderOneOfAHigherLevel() {
    for (LocalDate day : daysAroundChanges()) {
      UnitTree tree = REGISTER.treeOn(day);
      assertThat(tree.units().filter(unit -> unit.level() != Level.COUNTRY))
          .allMatch(unit -> tree.parent(unit).orElseThrow().level().compareTo(unit.level()) < 0);
    }
  }

  @Test
  void noTwoUnitsBearOneCodeOnOneDay() {
    for (LocalDate day : daysAroundChanges()) {
      UnitTree tree = REGISTER.treeOn(day);
      List<UnitCode> codes =
          tree.units().map(unit -> tree.state(unit).orElseThrow().code()).toList();
      assertThat(codes).as("%s", day).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyCodeLeadsToItsBearerOfThatDay() {
    for (LocalDate day : daysAroundChanges()) {
      UnitTree tree = REGISTER.treeOn(day);
      assertThat(tree.units())
          .allMatch(
              unit ->
                  REGISTER
                      .bearer(tree.state(unit).orElseThrow().code(), day)
                      .equals(Optional.of(unit)));
    }
  }

  @Test
  void unitsStandInOrderOfTheLastCodesThatTheyBore() {
    for (LocalDate day : daysAroundChanges()) {
      UnitTree tree = REGISTER.treeOn(day);
      tree.units()
          .forEach(
              unit ->
                  assertThat(tree.children(unit))
                      .extracting(child -> child.on(LocalDate.MAX).code())
                      .isSorted());
    }
  }

  @Test
  void tenCommunesGotAnotherCodeAndNothingElse() {
    assertThat(
            REGISTER.units().stream()
                .filter(unit -> unit.states().stream().map(UnitState::code).distinct().count() > 1)
                .map(unit -> unit.id().text())
                .sorted())
        .containsExactly(
            "00286@2025-01-01",
            "11353@2020-02-01",
            "22021@2024-11-01",
            "26935@2025-01-01",
            "26959@2025-01-01",
            "27067@2025-01-01",
            "27217@2025-01-01",
            "27223@2025-01-01",
            "27361@2025-01-01",
            "27379@2025-01-01");
  }

  @Test
  void aUnitKeepsItsPlaceAcrossTheReform() {
    assertThat(REGISTER.units())
        .allMatch(
            unit -> unit.states().stream().mapToInt(UnitState::order).distinct().count() == 1);
    assertThat(REGISTER.units().stream().mapToInt(unit -> unit.states().get(0).order()))
        .doesNotHaveDuplicates();
  }

  @Test
  void elevenProvincesAnd132CommunesAreTheSameUnitsBeforeAndAfterTheReform() {
    Stream<OrgUnit> same = REGISTER.treeOn(EVE).units().filter(REGISTER.treeOn(REFORM)::has);

    assertThat(byLevel(same))
        .isEqualTo(Map.of(Level.COUNTRY, 1L, Level.PROVINCE, 11L, Level.COMMUNE, 132L));
  }

  @Test
  void aCommuneLeftWholeIsOneUnitWithAnotherParent() {
    OrgUnit commune = bearer("00922", EVE);

    assertThat(bearer("00922", REFORM)).isEqualTo(commune);
    assertThat(commune.states())
        .extracting(UnitState::name, state -> state.parent().orElseThrow().text())
        .containsExactly(tuple("Xã Thuận Hoà", "030"), tuple("Xã Thuận Hòa", "08@2025-07-01"));
    assertThat(REGISTER.treeOn(EVE).parent(commune)).contains(bearer("030", EVE));
    assertThat(REGISTER.treeOn(REFORM).parent(commune)).contains(bearer("08", REFORM));
  }

  @Test
  void aTownshipLeftWholeThatBecameACommuneIsOneUnit() {
    OrgUnit muongLat = bearer("14845", EVE);

    assertThat(bearer("14845", REFORM)).isEqualTo(muongLat);
    assertThat(muongLat.on(EVE).type()).isEqualTo("Thị trấn");
    assertThat(muongLat.on(REFORM).type()).isEqualTo("Xã");
  }

  @ParameterizedTest
  @CsvSource({
    "2013-01-01, Xã Phù Việt, 18601",
    "2019-12-31, Xã Phù Việt, 18601",
    "2020-01-01, Xã Việt Tiến, 18601@2020-01-01",
    "2025-06-30, Xã Việt Tiến, 18601@2020-01-01",
    "2025-07-01, Xã Việt Xuyên, 18601@2025-07-01"
  })
  void code18601IsThreeUnits(LocalDate day, String name, String id) {
    OrgUnit unit = bearer("18601", day);

    assertThat(unit.id().text()).isEqualTo(id);
    assertThat(unit.on(day).name()).isEqualTo(name);
  }

  @Test
  void theBearersOfACodeComeInOrderOfTime() {
    assertThat(REGISTER.bearers(new UnitCode("18601")))
        .extracting(unit -> unit.id().text())
        .containsExactly("18601", "18601@2020-01-01", "18601@2025-07-01");
    assertThat(REGISTER.bearers(new UnitCode("18601"), Period.ofDays(EVE, REFORM)))
        .containsExactly(bearer("18601", EVE), bearer("18601", REFORM));
    assertThat(REGISTER.bearers(new UnitCode("18601"), Period.ofDays(EVE, EVE)))
        .containsExactly(bearer("18601", EVE));
    assertThat(REGISTER.treeOn(REFORM).has(bearer("18601", EVE))).isFalse();
  }

  @Test
  void thachHaGaveElevenCommunesAwayAndGotElevenOthersWhichMadeItAnother() {
    LocalDate day = LocalDate.parse("2025-01-01");
    LocalDate eve = day.minusDays(1);
    OrgUnit before = bearer("445", eve);
    OrgUnit after = bearer("445", day);

    assertThat(before.id().text()).isEqualTo("445");
    assertThat(after.id().text()).isEqualTo("445@2025-01-01");
    assertThat(REGISTER.treeOn(eve).children(before)).hasSize(22);
    assertThat(REGISTER.treeOn(day).children(after))
        .hasSize(22)
        .filteredOn(REGISTER.treeOn(eve).children(before)::contains)
        .hasSize(11);
  }

  @Test
  void aNewNameOrTypeIsAStateOfTheSameProvince() {
    assertThat(bearer("46", EVE).id().text()).isEqualTo("46");
    assertThat(bearer("46", EVE).on(LocalDate.parse("2024-12-31")).name())
        .isEqualTo("Tỉnh Thừa Thiên Huế");
    assertThat(bearer("46", EVE).on(EVE).name()).isEqualTo("Thành phố Huế");
  }

  @Test
  void thuDucIsMadeOfThreeDistricts() {
    LocalDate day = LocalDate.parse("2021-01-01");
    OrgUnit city = bearer("769", day);

    assertThat(city.on(day).name()).isEqualTo("Thành phố Thủ Đức");
    assertThat(REGISTER.successions().into(city.id()))
        .extracting(link -> link.predecessor().text())
        .containsExactly("762", "763", "769");
  }

  @Test
  void aProvinceThatTookOthersInBeginsAnewAndTheOthersEnd() {
    assertThat(bearer("24", EVE).id().text()).isEqualTo("24");
    assertThat(bearer("24", REFORM).id().text()).isEqualTo("24@2025-07-01");
    assertThat(bearer("24", EVE).on(EVE).name()).isEqualTo("Tỉnh Bắc Giang");
    assertThat(bearer("24", REFORM).on(REFORM).name()).isEqualTo("Tỉnh Bắc Ninh");
    assertThat(REGISTER.bearer(new UnitCode("27"), EVE)).isPresent();
    assertThat(REGISTER.bearer(new UnitCode("27"), REFORM)).isEmpty();
  }

  @Test
  void anIslandDistrictEndsAndTheSpecialZoneBeginsAnew() {
    assertThat(bearer("755", EVE).validity().until()).contains(REFORM);
    assertThat(bearer("26732", REFORM).id().text()).isEqualTo("26732@2025-07-01");
    assertThat(REGISTER.bearer(new UnitCode("26732"), EVE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-30, Thị trấn Lộc Ninh, Thị trấn, 25270",
    "2025-07-01, Xã Lộc Ninh, Xã, 25270@2025-07-01",
    "2026-04-29, Xã Lộc Ninh, Xã, 25270@2025-07-01",
    "2026-04-30, Phường Lộc Ninh, Phường, 25270@2025-07-01",
    "2026-05-01, Phường Lộc Ninh, Phường, 25270@2025-07-01"
  })
  void aRetypingIsADatedStateOfTheSameUnit(LocalDate day, String name, String type, String id) {
    OrgUnit unit = bearer("25270", day);

    assertThat(unit.id().text()).isEqualTo(id);
    assertThat(unit.on(day).name()).isEqualTo(name);
    assertThat(unit.on(day).type()).isEqualTo(type);
  }

  @Test
  void anythingChangesOnTheKnownDaysOnly() {
    assertThat(
            REGISTER.changesWithin(
                Period.ofDays(LocalDate.parse("2000-01-01"), LocalDate.parse("2100-01-01"))))
        .hasSize(25)
        .startsWith(LocalDate.parse("2019-11-01"))
        .endsWith(LocalDate.parse("2025-03-01"), REFORM, RETYPING);
    assertThat(REGISTER.treeOn(LocalDate.parse("1990-01-01")))
        .isSameAs(REGISTER.treeOn(LocalDate.parse("2019-10-31")));
    assertThat(REGISTER.treeOn(REFORM)).isSameAs(REGISTER.treeOn(RETYPING.minusDays(1)));
    assertThat(REGISTER.treeOn(REFORM)).isNotSameAs(REGISTER.treeOn(RETYPING));
  }

  @Test
  void theRegisterSaysFromWhichDayItIsExact() {
    assertThat(REGISTER.historyBegins()).isEqualTo("2019-05-10");
  }

  @Test
  void theVersionIsTheHashOfBothTables() {
    byte[] units = RegisterReader.shippedFile().bytes();
    byte[] links = RegisterReader.shippedSuccessions().bytes();
    byte[] both = Arrays.copyOf(units, units.length + links.length);
    System.arraycopy(links, 0, both, units.length, links.length);

    assertThat(REGISTER.version()).isEqualTo(Sha256.of(both).hex());
  }

  private static OrgUnit bearer(String code, LocalDate day) {
    return REGISTER.bearer(new UnitCode(code), day).orElseThrow();
  }

  private static Map<Level, Long> counts(LocalDate day) {
    return byLevel(REGISTER.treeOn(day).units());
  }

  private static Map<Level, Long> byLevel(Stream<OrgUnit> units) {
    return units.collect(Collectors.groupingBy(OrgUnit::level, Collectors.counting()));
  }

  /** The eve of every change, the change, and the day after: nothing can happen on others. */
  private static Set<LocalDate> daysAroundChanges() {
    return REGISTER.units().stream()
        .flatMap(unit -> unit.states().stream())
        .flatMap(
            state ->
                Stream.concat(state.validity().since().stream(), state.validity().until().stream()))
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
