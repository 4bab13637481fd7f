package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.period.Period;

/** Reporting groups: areas of what has ended, and a home's own. */
class GroupsTest {

  private static final Register SHIPPED = ShippedUnits.REGISTER;
  private static final LocalDate EVE = LocalDate.parse("2025-06-30");
  private static final LocalDate REFORM = LocalDate.parse("2025-07-01");
  private static final String HEADER = "group,name,member,from,until,part\n";

  private static OrgUnit unit(Register register, String code, LocalDate day) {
    return register.bearer(new UnitCode(code), day).orElseThrow();
  }

  private static Reading<Register> read(String groups) {
    return RegisterReader.read(
        List.of(
            RegisterReader.shippedFile(),
            RegisterReader.shippedSuccessions(),
            ConfigFile.of(RegisterReader.GROUPS, HEADER + groups)));
  }

  private static Register register(String groups) {
    return read(groups)
        .fold(
            sound -> sound,
            faults -> {
              throw new AssertionError(faults);
            });
  }

  private static List<String> names(Register register, OrgUnit group, LocalDate day) {
    return register.treeOn(day).children(group).stream().map(unit -> unit.on(day).name()).toList();
  }

  @Test
  void theOldDistrictIsItselfWhileItWasThereAndThenItsCommunes() {
    OrgUnit area = unit(SHIPPED, "CU-006", REFORM);

    assertThat(area.on(REFORM).name()).isEqualTo("Địa bàn quận Đống Đa cũ");
    assertThat(names(SHIPPED, area, EVE)).containsExactly("Quận Đống Đa");
    assertThat(names(SHIPPED, area, REFORM))
        .hasSize(7)
        .contains("Phường Đống Đa", "Phường Kim Liên", "Phường Văn Miếu - Quốc Tử Giám");
    UnitTree before = SHIPPED.treeOn(EVE);
    assertThat(before.subtree(area).filter(unit -> unit.level() == Level.COMMUNE)).hasSize(17);
    OrgUnit district = unit(SHIPPED, "006", EVE);
    assertThat(before.isWithin(district, area)).isTrue();
    assertThat(before.branch(area, before.children(district).get(3))).contains(district);
    assertThat(before.isWithin(area, unit(SHIPPED, "01", EVE))).isTrue();
    assertThat(before.isWithin(area, unit(SHIPPED, "42", EVE))).isFalse();
    assertThat(SHIPPED.treeOn(REFORM).parent(area)).contains(unit(SHIPPED, "01", REFORM));
    assertThat(SHIPPED.treeOn(REFORM).units()).noneMatch(unit -> unit.level() == Level.GROUP);
  }

  @Test
  void everyCommuneOfNowIsInTheAreasOfTheDistrictsItDrewOnAndPartlyInThemIfSeveral() {
    UnitTree before = SHIPPED.treeOn(EVE);
    UnitTree now = SHIPPED.treeOn(REFORM);
    Set<UnitId> seen = new HashSet<>();
    Set<UnitId> partly = new HashSet<>();
    int districts = 0;
    for (OrgUnit district :
        before.units().filter(unit -> unit.level() == Level.DISTRICT).toList()) {
      String code = "CU-" + district.on(EVE).code();
      Group area = SHIPPED.group(unit(SHIPPED, code, REFORM)).orElseThrow();
      districts++;
      for (OrgUnit member : now.children(area.unit())) {
        assertThat(member.level()).isEqualTo(Level.COMMUNE);
        seen.add(member.id());
      }
      partly.addAll(area.partlyWithin(Period.ofDays(REFORM, REFORM)));
    }
    assertThat(districts).isEqualTo(696);
    Set<UnitId> all =
        now.units()
            .filter(unit -> unit.level() == Level.COMMUNE)
            .map(OrgUnit::id)
            .collect(Collectors.toSet());
    assertThat(all).hasSize(3321).containsAll(seen);
    // The special zones that were districts themselves draw on no commune.
    assertThat(seen).hasSizeGreaterThan(3300);
    Set<UnitId> ofSeveral =
        all.stream().filter(id -> districtsOf(id, before).size() > 1).collect(Collectors.toSet());
    assertThat(ofSeveral).hasSizeBetween(280, 310);
    assertThat(partly).containsAll(ofSeveral);
  }

  private static Set<OrgUnit> districtsOf(UnitId commune, UnitTree before) {
    return SHIPPED.successions().into(commune).stream()
        .flatMap(link -> SHIPPED.unit(link.predecessor()).stream())
        .flatMap(unit -> before.parent(unit).stream())
        .filter(unit -> unit.level() == Level.DISTRICT)
        .collect(Collectors.toSet());
  }

  @Test
  void theAreaChangesItsShapeWithTheReform() {
    OrgUnit area = unit(SHIPPED, "CU-006", REFORM);

    assertThat(Reshaping.within(SHIPPED, area, Period.ofDays(EVE.minusYears(3), REFORM)))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.day()).isEqualTo(REFORM);
              assertThat(each.before()).hasSize(1);
              assertThat(each.after()).hasSize(7);
            });
  }

  @Test
  void aProvinceThatEndedHasAnAreaToo() {
    OrgUnit area = unit(SHIPPED, "CU-24", REFORM);

    assertThat(area.on(REFORM).name()).isEqualTo("Địa bàn tỉnh Bắc Giang cũ");
    assertThat(names(SHIPPED, area, EVE)).containsExactly("Tỉnh Bắc Giang");
    assertThat(SHIPPED.treeOn(REFORM).children(area)).hasSizeBetween(50, 70);
    assertThat(SHIPPED.bearer(new UnitCode("CU-01"), REFORM)).isEmpty();
    assertThat(SHIPPED.bearer(new UnitCode("CU-00004"), REFORM)).isEmpty();
  }

  @Test
  void aHomesGroupHasMembersByDate() {
    Register register =
        register(
            """
            CUM-1,Cụm thi đua số 1,445,,2020-01-01,
            CUM-1,,446,2018-01-01,2019-06-01,
            CUM-1,,18586@2025-07-01,2025-07-01,,1
            CUM,Các cụm,CUM-1,,,
            CUM,,448,,2020-01-01,
            """);
    LocalDate day = LocalDate.parse("2019-01-01");
    OrgUnit one = unit(register, "CUM-1", day);
    OrgUnit all = unit(register, "CUM", day);

    assertThat(names(register, one, day)).containsExactly("Huyện Thạch Hà", "Huyện Cẩm Xuyên");
    assertThat(names(register, one, LocalDate.parse("2019-06-01")))
        .containsExactly("Huyện Thạch Hà");
    assertThat(register.bearer(new UnitCode("CUM-1"), LocalDate.parse("2022-01-01"))).isEmpty();
    assertThat(names(register, one, REFORM)).hasSize(1);
    assertThat(register.treeOn(day).children(all)).hasSize(2).contains(one);
    UnitTree tree = register.treeOn(day);
    OrgUnit commune = unit(register, "18601", day);
    assertThat(tree.isWithin(commune, one)).isTrue();
    assertThat(tree.isWithin(commune, all)).isTrue();
    assertThat(tree.branch(all, commune)).contains(one);
    assertThat(tree.isWithin(one, all)).isTrue();
    assertThat(tree.isWithin(all, one)).isFalse();
    assertThat(tree.parent(all)).contains(unit(register, "42", day));
    assertThat(tree.subtree(all)).doesNotHaveDuplicates().contains(commune, one);
    assertThat(register.version()).isNotEqualTo(SHIPPED.version());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void membersAreThoseThatAreWithin(long seed) {
    java.util.Random dice = new java.util.Random(seed);
    LocalDate day = dice.nextBoolean() ? EVE : REFORM;
    List<OrgUnit> units = SHIPPED.treeOn(day).units().toList();
    for (String code : List.of("CU-006", "CU-445", "CU-24", "CU-318", "CU-019")) {
      OrgUnit area = unit(SHIPPED, code, day);
      UnitTree tree = SHIPPED.treeOn(day);
      Set<OrgUnit> within = tree.subtree(area).collect(Collectors.toSet());
      for (int i = 0; i < 500; i++) {
        OrgUnit unit = units.get(dice.nextInt(units.size()));
        assertThat(tree.isWithin(unit, area)).isEqualTo(within.contains(unit));
        assertThat(tree.branch(area, unit).isPresent()).isEqualTo(within.contains(unit));
      }
      within.forEach(unit -> assertThat(tree.isWithin(unit, area)).isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CUM-1,Cụm,99999,,, | Column member: there is no unit \"99999\". Write a code, or code@first day.",
        "CUM-1,Cụm,18586,2025-07-01,, | 18586 Xã Thạch Kênh was not there on those days. Mend from, until or the unit.",
        "CUM-1,,445,,, | Group CUM-1 has no name. Write it in column name.",
        "445,Cụm,446,,, | Code 445 is that of 445 Huyện Thạch Hà. Choose another.",
        "CU-7,Cụm,446,,, | Codes that begin with CU- are those of former areas, which are there already. Choose another.",
        "CUM-1,Cụm,446,2020-01-01,2019-01-01, | Column until must be later than column from.",
        "CUM-1,Cụm,CUM-1,,, | Group CUM-1 has itself as a member, directly or through another group.",
        "CUM-1,Cụm,446,,,x | Column part: \"x\". Write 1 (only a part belongs) or 0; blank means 0."
      })
  void whatIsWrongIsToldAtItsRow(String row, String en) {
    assertThat(read(row + "\n").faults())
        .extracting(ConfigFault::file, ConfigFault::line, ConfigFault::en)
        .containsExactly(tuple("config/groups.csv", 2, en));
  }

  @Test
  void whoeverWouldBeCountedTwiceIsRefused() {
    assertThat(read("CUM-1,Cụm,445,,2019-06-01,\nCUM-1,,18601,,,\n").faults())
        .extracting(ConfigFault::line, ConfigFault::en)
        .containsExactly(
            tuple(
                3,
                "Xã Phù Việt (18601) belongs to the group by line 2 already on 1900-01-01 and would"
                    + " be counted twice. Remove one of the two, or mend the days."));
    assertThat(read("CUM-1,Cụm,CU-001,,,\nCUM-1,,CU-002,,,\n").faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.vi()).contains("cộng hai lần"));
  }
}
