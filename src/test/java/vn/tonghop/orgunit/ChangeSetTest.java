package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the lines of a change set make of the units that ship: on 2026-09-01, in Hà Tĩnh (42), whose
 * communes are 18601 Việt Xuyên, 18409 Hồng Lộc and others, and in Nghệ An (40).
 */
class ChangeSetTest {

  private static final String HEADER =
      "date,action,code,into,name,type,level,parent,kind,resolution,item\n";
  private static final LocalDate DAY = LocalDate.parse("2026-09-01");
  private static final LocalDate EVE = DAY.minusDays(1);

  private static List<ConfigFile> shippedWith(String... sets) {
    List<ConfigFile> files =
        new ArrayList<>(List.of(RegisterReader.shippedFile(), RegisterReader.shippedSuccessions()));
    for (String set : sets) {
      files.add(ConfigFile.of("config/changes/" + files.size() + ".csv", HEADER + set));
    }
    return files;
  }

  private static Register after(String... sets) {
    return RegisterReader.read(shippedWith(sets))
        .fold(
            sound -> sound,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }

  private static List<String> faults(String... sets) {
    return RegisterReader.read(shippedWith(sets)).faults().stream()
        .map(fault -> fault.place() + " " + fault.en())
        .toList();
  }

  private static OrgUnit on(Register register, String code, LocalDate day) {
    return register.bearer(new UnitCode(code), day).orElseThrow();
  }

  private static List<String> into(Register register, String id) {
    return links(register.successions().into(UnitId.parse(id)));
  }

  private static List<String> from(Register register, String id) {
    return links(register.successions().from(UnitId.parse(id)));
  }

  private static List<String> links(List<Succession> links) {
    return links.stream()
        .map(
            link ->
                link.predecessor()
                    + " "
                    + link.kind().code()
                    + (link.remainder() ? " remainder " : " ")
                    + link.successor()
                    + " "
                    + link.resolution()
                    + "/"
                    + link.item())
        .toList();
  }

  @Test
  void aUnitThatTakesAnotherInBeginsAnewWithLinksFromBoth() {
    Register register = after("2026-09-01,dissolve,18409,18601,,,,,,12/NQ,3\n");

    assertThat(register.bearer(new UnitCode("18409"), DAY)).isEmpty();
    OrgUnit grown = on(register, "18601", DAY);
    assertThat(grown.id().text()).isEqualTo("18601@2026-09-01");
    assertThat(grown.on(DAY).name()).isEqualTo(on(register, "18601", EVE).on(EVE).name());
    assertThat(grown.on(DAY).order()).isEqualTo(on(register, "18601", EVE).on(EVE).order());
    assertThat(into(register, "18601@2026-09-01"))
        .containsExactly(
            on(register, "18409", EVE).id() + " whole 18601@2026-09-01 12/NQ/3",
            "18601@2025-07-01 whole 18601@2026-09-01 12/NQ/3");
    assertThat(on(register, "42", EVE)).isEqualTo(on(register, "42", DAY));
  }

  @Test
  void aUnitThatIsSplitUpGoesInPartsIntoSeveral() {
    Register register =
        after(
            """
            2026-09-01,dissolve,18409,18601,,,,,,,
            2026-09-01,dissolve,18409,NEW,,,,,,,
            2026-09-01,create,NEW,,Xã Mới,,commune,42,,,
            """);

    assertThat(from(register, on(register, "18409", EVE).id().text()))
        .containsExactly(
            on(register, "18409", EVE).id() + " part 18601@2026-09-01 /",
            on(register, "18409", EVE).id() + " part NEW@2026-09-01 /");
    assertThat(on(register, "NEW", DAY).on(DAY).type()).isEqualTo("Xã");
    assertThat(register.treeOn(DAY).parent(on(register, "NEW", DAY)))
        .contains(on(register, "42", DAY));
  }

  @Test
  void aUnitThatGivesAPartAwayBeginsAnewWithTheRemainder() {
    Register register = after("2026-09-01,part,18409,18601,,,,,,,\n");

    assertThat(from(register, on(register, "18409", EVE).id().text()))
        .containsExactly(
            on(register, "18409", EVE).id() + " part remainder 18409@2026-09-01 /",
            on(register, "18409", EVE).id() + " part 18601@2026-09-01 /");
    assertThat(into(register, "18601@2026-09-01")).hasSize(2);
  }

  @Test
  void aUnitIsTheSameUnderAnotherNameTypeCodeOrDepartmentAbove() {
    Register register =
        after(
            """
            2026-09-01,create,SO,,Sở Thử,,department,42,,,
            2026-09-01,rename,18409,,Xã Tên Mới,,,,,,
            2026-09-01,retype,18601,,,Phường,,,,,
            2026-09-01,recode,18601,18602x,,,,,,,
            2026-12-01,move,SO,,,,,40,,,
            """);

    OrgUnit renamed = on(register, "18409", DAY);
    assertThat(renamed).isEqualTo(on(register, "18409", EVE));
    assertThat(renamed.on(DAY).name()).isEqualTo("Xã Tên Mới");
    assertThat(renamed.on(DAY).type()).isEqualTo("Xã");
    assertThat(renamed.on(EVE).name()).isEqualTo("Xã Hồng Lộc");
    OrgUnit retyped = on(register, "18602x", DAY);
    assertThat(retyped).isEqualTo(on(register, "18601", EVE));
    assertThat(retyped.on(DAY).name()).isEqualTo("Phường Việt Xuyên");
    assertThat(retyped.on(DAY).type()).isEqualTo("Phường");
    LocalDate december = LocalDate.parse("2026-12-01");
    OrgUnit department = on(register, "SO", december);
    assertThat(department.states()).hasSize(2);
    assertThat(register.treeOn(december).parent(department)).contains(on(register, "40", december));
    assertThat(on(register, "40", december)).isEqualTo(on(register, "40", EVE));
    assertThat(register.successions().all())
        .hasSameSizeAs(ShippedUnits.REGISTER.successions().all());
  }

  @Test
  void aCommuneThatMovesTakesItsLandAlongSoBothProvincesBeginAnew() {
    Register register = after("2026-09-01,move,18409,,,,,40,,,\n");

    OrgUnit moved = on(register, "18409", DAY);
    assertThat(moved).isEqualTo(on(register, "18409", EVE));
    assertThat(on(register, "40", DAY).id().text()).isEqualTo("40@2026-09-01");
    assertThat(on(register, "42", DAY).id().text()).isEqualTo("42@2026-09-01");
    assertThat(register.treeOn(DAY).parent(moved)).contains(on(register, "40", DAY));
    assertThat(register.treeOn(DAY).children(on(register, "42", DAY))).hasSize(68);
    assertThat(register.treeOn(EVE).children(on(register, "42", EVE))).hasSize(69);
    assertThat(from(register, "42"))
        .containsExactly("42 part 40@2026-09-01 /", "42 part remainder 42@2026-09-01 /");
    assertThat(from(register, "40")).containsExactly("40 whole 40@2026-09-01 /");
  }

  @Test
  void aProvinceThatGoesIntoAnotherTakesItsCommunesAlong() {
    Register register = after("2026-09-01,dissolve,42,40,,,,,,,\n");

    int both =
        register.treeOn(EVE).children(on(register, "40", EVE)).size()
            + register.treeOn(EVE).children(on(register, "42", EVE)).size();
    assertThat(register.treeOn(DAY).children(on(register, "40", DAY))).hasSize(both);
    assertThat(on(register, "18409", DAY)).isEqualTo(on(register, "18409", EVE));
    assertThat(into(register, "40@2026-09-01"))
        .containsExactly("40 whole 40@2026-09-01 /", "42 whole 40@2026-09-01 /");
  }

  @Test
  void aCodeMayBeAnotherUnitsFromTheSameDay() {
    Register register =
        after(
            """
            2026-09-01,create,18601,,Xã Hợp Nhất,,commune,42,,,
            2026-09-01,dissolve,18601,18601,,,,,,,
            2026-09-01,dissolve,18409,18601,,,,,,,
            """);

    assertThat(on(register, "18601", DAY).on(DAY).name()).isEqualTo("Xã Hợp Nhất");
    assertThat(into(register, "18601@2026-09-01")).hasSize(2);
  }

  @Test
  void daysOfOneSetAndSetsAreLaidOneAfterTheOther() {
    Register register =
        after(
            """
            2027-01-01,rename,18601,,Xã Ba,,,,,,
            2026-09-01,dissolve,18409,18601,,,,,,,
            """,
            "2028-01-01,dissolve,18601,18073,,,,,,,\n");

    LocalDate later = LocalDate.parse("2027-01-01");
    assertThat(on(register, "18601", later).id().text()).isEqualTo("18601@2026-09-01");
    assertThat(on(register, "18601", later).states()).hasSize(2);
    assertThat(from(register, "18601@2026-09-01"))
        .containsExactly("18601@2026-09-01 whole 18073@2028-01-01 /");
  }

  @Test
  void everyUnitOfTheEveIsOfTheDayOrLinkedToIt() {
    Register register =
        after(
            """
            2026-09-01,dissolve,42,40,,,,,,,
            2026-09-01,dissolve,18409,18601,,,,,,,
            2026-09-01,part,18601,NEW,,,,,,,
            2026-09-01,create,NEW,,Phường Mới,,commune,40,,,
            2026-09-01,move,00004,,,,,31,,,
            """);

    UnitTree before = register.treeOn(EVE);
    UnitTree after = register.treeOn(DAY);
    List<OrgUnit> all = before.subtree(on(register, "VN", EVE)).toList();
    assertThat(all)
        .allMatch(
            unit ->
                unit.validity().contains(DAY) || !register.successions().from(unit.id()).isEmpty());
    assertThat(after.subtree(on(register, "VN", DAY))).hasSize(all.size() - 2 + 1);
    assertThat(after.subtree(on(register, "VN", DAY)).skip(1))
        .allMatch(unit -> after.parent(unit).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-13-01,rename,18409,,Xã A,,,,,, ; Column date: \"2026-13-01\" is not a date",
        ",rename,18409,,Xã A,,,,,, ; Column date is empty",
        "2019-05-10,rename,18601,,Xã A,,,,,, ; is before the register is exact (2019-05-10)",
        "2026-09-01,merge,18409,18601,,,,,,, ; there is no action \"merge\"",
        "2026-09-01,rename,18409,,,,,,,, ; Action rename needs column name",
        "2026-09-01,rename,99999,,Xã A,,,,,, ; Column code: there is no unit \"99999\"",
        "2026-09-01,rename,4,,Tỉnh A,,,,,, ; Is it 04?",
        "2026-09-01,dissolve,18409,99999,,,,,,, ; Column into: there is no unit \"99999\"",
        "2026-09-01,dissolve,18409,18610,,,,,,, ; The code is that of: 18610 Xã Việt Xuyên",
        "2026-09-01,dissolve,18409,18409,,,,,,, ; too (a ring: 18409@2025-07-01 → 18409@2025-07-01)",
        "2026-09-01,part,18409,18409,,,,,,, ; cannot give a part to itself",
        "2026-09-01,dissolve,42,,,,,,,, ; With the end of 42 nobody is above 69 units: 18073,",
        "2026-09-01,create,18409,,Xã A,,commune,42,,, ; Code 18409 is still that of 18409@2025-07-01",
        "2026-09-01,recode,18601,18409,,,,,,, ; Code 18409 is still that of",
        "2026-09-01,create,N,,Xã A,,commune,18601,,, ; cannot stand under",
        "2026-09-01,create,N,,Xã A,,commune,4x2,,, ; Column parent: there is no unit \"4x2\"",
        "2026-09-01,create,N,,Xã A,,village,42,,, ; there is no level \"village\"",
        "2025-07-01,rename,18601,,Xã A,,,,,, ; has a change from 2025-07-01 on or later already",
        "2026-09-01,recode,18601,x y,,,,,,, ; Column into: \"x y\" is not a code",
        "2026-09-01,dissolve,18409,18601,,,,,half,, ; Column kind: \"half\"",
      })
  void whatDoesNotFitIsToldAtItsRow(String row, String told) {
    assertThat(faults(row + "\n"))
        .singleElement()
        .asString()
        .startsWith("config/changes/2.csv:2 ")
        .contains(told);
  }

  @Test
  void aRingIsToldAtEachOfItsRows() {
    assertThat(
            faults(
                "2026-09-01,dissolve,18409,18601,,,,,,,\n2026-09-01,dissolve,18601,18409,,,,,,,\n"))
        .hasSize(2)
        .allMatch(told -> told.contains("(a ring: 18") && told.contains(" → 18"));
  }

  @Test
  void twoChangesThatDoNotGoTogetherAreToldAtTheSecond() {
    String rename = "2026-09-01,rename,18409,,Xã A,,,,,,\n";
    assertThat(faults(rename + "2026-09-01,dissolve,18409,18601,,,,,,,\n"))
        .singleElement()
        .asString()
        .startsWith("config/changes/2.csv:3 ")
        .contains("has the action rename of the same day on line 2");
    assertThat(faults(rename + rename)).singleElement().asString().contains("csv:3 ");
  }

  @Test
  void anEarlierChangeOfAUnitThatHasALaterOneOverlaps() {
    assertThat(
            faults(
                "2026-09-01,rename,18409,,Xã A,,,,,,\n", "2026-08-01,rename,18409,,Xã B,,,,,,\n"))
        .singleElement()
        .asString()
        .startsWith("config/changes/3.csv:2 ")
        .contains("would overlap");
  }

  @Test
  void allOfOneUnitUnderAnotherCodeIsNoNewUnit() {
    assertThat(
            faults(
                """
                2026-09-01,create,NEW,,Xã Mới,,commune,42,,,
                2026-09-01,dissolve,18409,NEW,,,,,,,
                """))
        .singleElement()
        .asString()
        .contains("is all of 18409@2025-07-01 and nothing else, so it is the same unit");
  }

  @Test
  void faultsOfAllRowsAreToldAtOnce() {
    assertThat(
            faults(
                """
                2026-09-01,dissolve,99999,18601,,,,,,,
                2026-09-01,dissolve,18409,99998,,,,,,,
                2026-09-01,move,18601,,,,,99,,,
                """))
        .extracting(told -> told.substring(0, told.indexOf(' ')))
        .containsExactly(
            "config/changes/2.csv:2", "config/changes/2.csv:3", "config/changes/2.csv:4");
  }

  @Test
  void anEmptySetAndAMissingColumnAreTold() {
    assertThat(faults("")).singleElement().asString().contains("There is no change in the file");
    List<ConfigFile> files = shippedWith();
    files.add(ConfigFile.of("config/changes/a.csv", "date,code\n2026-09-01,1\n"));
    assertThat(RegisterReader.read(files).faults())
        .singleElement()
        .asString()
        .contains("Column missing: action");
  }

  @Test
  void aSetIsReadAgainFromTheArchiveWhateverItsName() {
    List<ConfigFile> files = new ArrayList<>(shippedWith());
    files.add(ConfigFile.of("config/units.csv", "code,name,level,parent\nSO,Sở A,department,42\n"));
    ConfigFile units = files.remove(2);
    files.add(1, units);
    files.add(
        ConfigFile.of(
            "config/changes/2026-09-01-successions.csv",
            HEADER + "2026-09-01,move,SO,,,,,40,,,\n"));
    files.add(
        ConfigFile.of(
            "config/changes/2026-10-01-units.csv", HEADER + "2026-10-01,move,SO,,,,,42,,,\n"));
    Register now = RegisterReader.read(files).fold(sound -> sound, faults -> null);

    List<ConfigFile> kept =
        Stream.of(4, 3, 0, 2, 1)
            .map(files::get)
            .map(file -> new ConfigFile(file.name().replace('/', '_'), file.bytes()))
            .toList();
    Register again = RegisterReader.earlier(kept).fold(sound -> sound, faults -> null);
    assertThat(again.version()).isEqualTo(now.version());
    assertThat(on(again, "SO", LocalDate.parse("2026-12-01")).states())
        .isEqualTo(on(now, "SO", LocalDate.parse("2026-12-01")).states())
        .hasSize(3);
  }

  @Test
  void theNameOfASetBeginsWithItsFirstDay() {
    byte[] bytes =
        (HEADER + "2027-01-01,rename,1,,A,,,,,,\n2026-09-01,rename,1,,B,,,,,,\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(ChangeFiles.named("Nghị quyết Đợt 2.csv", bytes).name())
        .isEqualTo("config/changes/2026-09-01-nghi-quyet-dot-2.csv");
    assertThat(ChangeFiles.named("2026-09-01-a.csv", bytes).name())
        .isEqualTo("config/changes/2026-09-01-a.csv");
    assertThat(ChangeFiles.named("….csv", new byte[0]).name())
        .isEqualTo("config/changes/changes.csv");
  }
}
