package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who came from whom, in the register that ships. */
class ShippedSuccessionsTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final Successions LINKS = REGISTER.successions();
  private static final LocalDate REFORM = LocalDate.parse("2025-07-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");

  @Test
  void thereAreAsManyLinksOfEachKindAsTheListsGive() {
    assertThat(kinds(LINKS.all().stream().filter(link -> !isOfReform(link))))
        .isEqualTo(Map.of(Succession.Kind.ASSUMED, 2_031L, Succession.Kind.PART, 50L));
    assertThat(kinds(LINKS.all().stream().filter(ShippedSuccessionsTest::isOfReform)))
        .isEqualTo(Map.of(Succession.Kind.WHOLE, 9_519L, Succession.Kind.PART, 972L));
  }

  @Test
  void partsBeforeTheReformAreDistrictsWhoseCommunesWentSeveralWays() {
    assertThat(LINKS.all())
        .filteredOn(link -> !isOfReform(link) && link.kind() == Succession.Kind.PART)
        .allMatch(link -> unit(link.predecessor()).level() == Level.DISTRICT)
        .allMatch(link -> LINKS.from(link.predecessor()).size() > 1);
  }

  @Test
  void everyLinkMeetsItsEndsButOne() {
    List<Succession> apart =
        LINKS.all().stream()
            .filter(
                link ->
                    !unit(link.predecessor())
                        .validity()
                        .until()
                        .equals(unit(link.successor()).validity().since()))
            .toList();

    assertThat(apart)
        .extracting(link -> link.predecessor().text(), link -> link.successor().text())
        .containsExactly(tuple("19540", "19537@2025-02-01"));
    assertThat(apart.get(0).detail()).endsWith("indirect");
  }

  @Test
  void everyEndedCommuneAndProvinceHasSuccessorsOrIsListedAsHavingNone() throws IOException {
    List<String> none =
        ended(Level.COMMUNE, Level.PROVINCE)
            .filter(unit -> LINKS.from(unit.id()).isEmpty())
            .map(unit -> unit.id().text())
            .sorted()
            .toList();

    assertThat(none).hasSize(34).isEqualTo(listed("no successor"));
  }

  @Test
  void districtsThatEndedBeforeTheReformHaveSuccessorsAndOfTheOthersTheIslandsOnly() {
    assertThat(ended(Level.DISTRICT).filter(unit -> endsBeforeReform(unit)))
        .hasSize(73)
        .noneMatch(unit -> LINKS.from(unit.id()).isEmpty());
    assertThat(
            ended(Level.DISTRICT)
                .filter(unit -> !endsBeforeReform(unit) && !LINKS.from(unit.id()).isEmpty())
                .map(unit -> unit.id().text())
                .sorted())
        .containsExactly("318", "471", "498", "536", "755");
  }

  @Test
  void everyUnitThatBeganIsMadeOfSomethingOrIsListed() throws IOException {
    assertThat(
            REGISTER.units().stream()
                .filter(unit -> unit.validity().since().isPresent())
                .filter(unit -> LINKS.into(unit.id()).isEmpty())
                .map(unit -> unit.id().code().value())
                .sorted())
        .isEqualTo(listed("no predecessor"));
  }

  @ParameterizedTest
  @CsvSource({"445@2025-01-01, 8", "006, 7"})
  void theCommunesOfADistrictWentIntoSoManyUnits(String district, int targets) {
    LocalDate eve = REFORM.minusDays(1);
    assertThat(
            REGISTER.treeOn(eve).children(unit(UnitId.parse(district))).stream()
                .flatMap(unit -> LINKS.from(unit.id()).stream())
                .map(Succession::successor)
                .distinct())
        .hasSize(targets);
  }

  @Test
  void tenOfTheSeventeenWardsOfDongDaWereSplit() {
    List<OrgUnit> wards = REGISTER.treeOn(REFORM.minusDays(1)).children(unit(UnitId.parse("006")));

    assertThat(wards).hasSize(17);
    assertThat(wards.stream().filter(ward -> LINKS.from(ward.id()).size() > 1)).hasSize(10);
  }

  @Test
  void threeCommunesBecameVietTienInHaTinh() {
    assertThat(LINKS.into(UnitId.parse("18601@2020-01-01")))
        .extracting(link -> link.predecessor().text(), Succession::kind, Succession::resolution)
        .containsExactly(
            tuple("18601", Succession.Kind.ASSUMED, "819/NQ-UBTVQH14"),
            tuple("18610", Succession.Kind.ASSUMED, "819/NQ-UBTVQH14"),
            tuple("18613", Succession.Kind.ASSUMED, "819/NQ-UBTVQH14"));
  }

  @Test
  void allProvincesOf2019AreToldInFullToday() {
    Restatement restatement = Restatement.to(REGISTER, TODAY);

    assertThat(
            REGISTER
                .treeOn(LocalDate.parse("2019-05-10"))
                .units()
                .filter(unit -> unit.level() == Level.PROVINCE)
                .map(restatement::of))
        .hasSize(63)
        .allMatch(found -> found instanceof Restated.To to && !to.assumed());
  }

  @Test
  void theCommunesOf2019AreOfTodaysUnitsAsFarAsIsKnown() {
    Restatement restatement = Restatement.to(REGISTER, TODAY);

    assertThat(
            REGISTER
                .treeOn(LocalDate.parse("2019-05-10"))
                .units()
                .filter(unit -> unit.level() == Level.COMMUNE)
                .map(restatement::of)
                .map(
                    found ->
                        found.fold(
                            to -> to.assumed() ? "assumed" : "to",
                            scattered -> "scattered",
                            nowhere -> nowhere.reason().name()))
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting())))
        .isEqualTo(Map.of("to", 8_760L, "assumed", 1_859L, "scattered", 507L, "NO_SUCCESSOR", 34L));
  }

  @Test
  void aSpecialZoneIsTheIslandDistrictThatItWas() {
    Restatement restatement = Restatement.to(REGISTER, LocalDate.parse("2024-01-01"));

    assertThat(restatement.of(unit(UnitId.parse("26732@2025-07-01"))))
        .isEqualTo(new Restated.To(unit(UnitId.parse("755")), false));
    assertThat(restatement.of(unit(UnitId.parse("18601@2025-07-01"))))
        .isEqualTo(new Restated.Nowhere(Restated.Reason.EARLIER));
  }

  private static boolean isOfReform(Succession link) {
    return link.successor().since().filter(REFORM::equals).isPresent();
  }

  private static boolean endsBeforeReform(OrgUnit unit) {
    return unit.validity().until().filter(REFORM::isAfter).isPresent();
  }

  private static Stream<OrgUnit> ended(Level... levels) {
    return REGISTER.units().stream()
        .filter(unit -> Set.of(levels).contains(unit.level()))
        .filter(unit -> unit.validity().until().isPresent());
  }

  private static OrgUnit unit(UnitId id) {
    return REGISTER.unit(id).orElseThrow();
  }

  private static Map<Succession.Kind, Long> kinds(Stream<Succession> links) {
    return links.collect(Collectors.groupingBy(Succession::kind, Collectors.counting()));
  }

  /** The codes that the page lists under that head; all of them were there since ever. */
  private static List<String> listed(String what) throws IOException {
    List<ConfigFault> faults = new ArrayList<>();
    ConfigFile notes =
        ConfigFile.of(
            "register-notes.csv",
            Files.readString(Path.of("docs", "register-notes.csv"), StandardCharsets.UTF_8));
    List<String> columns =
        List.of("what", "date", "level", "code", "name", "event", "resolutions", "why");
    List<String> codes =
        Table.rows(notes, columns, List.of(), faults).stream()
            .filter(row -> row.cell("what").equals(what))
            .map(row -> row.cell("code"))
            .sorted()
            .toList();
    assertThat(faults).isEmpty();
    return codes;
  }
}
