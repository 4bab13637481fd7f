package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.period.Period;

/** What a home's own table adds to and replaces in the register that ships. */
class HomeUnitsTest {

  private static final ConfigFile SHIPPED = RegisterReader.shippedFile();
  private static final LocalDate TODAY = LocalDate.parse("2026-10-01");

  @Test
  void aDepartmentStandsUnderItsProvinceBeforeTheDistricts() {
    Register register = over("code,name,level,parent\nSYT,Sở Y tế,department,01\n");
    LocalDate eve = LocalDate.parse("2025-06-30");
    UnitTree tree = register.treeOn(eve);
    OrgUnit city = bearer(register, "01", eve);

    OrgUnit department = bearer(register, "SYT", eve);
    assertThat(department.level()).isEqualTo(Level.DEPARTMENT);
    assertThat(department.on(eve).type()).isEqualTo("Sở, ban, ngành");
    assertThat(tree.parent(department)).contains(city);
    assertThat(tree.children(city)).startsWith(department, bearer(register, "001", eve));
    assertThat(register.treeOn(TODAY).children(city)).hasSize(127).startsWith(department);
  }

  @Test
  void departmentsKeepTheOrderOfTheTable() {
    Register register =
        over("code,name,level,parent\nZ,Sở Z,department,01\nA,Sở A,department,01\n");

    assertThat(register.treeOn(TODAY).children(bearer(register, "01", TODAY)))
        .startsWith(bearer(register, "Z", TODAY), bearer(register, "A", TODAY));
  }

  @Test
  void aGivenOrderPutsAUnitWhereItBelongs() {
    Register register =
        over("code,name,level,parent,order\nZ,Sở Z,department,01,9\nA,Sở A,department,01,8\n");

    assertThat(register.treeOn(TODAY).children(bearer(register, "01", TODAY)))
        .startsWith(bearer(register, "A", TODAY), bearer(register, "Z", TODAY));
  }

  @Test
  void aDepartmentMayStandUnderAnyUnitAndUnderAnotherDepartment() {
    Register register =
        over(
            """
            code,name,level,parent,from
            P1,Phòng Văn hóa,department,00004,2025-07-01
            P2,Tổ một,department,P1,2025-07-01
            """);

    assertThat(
            register
                .treeOn(TODAY)
                .isWithin(bearer(register, "P2", TODAY), bearer(register, "00004", TODAY)))
        .isTrue();
  }

  @Test
  void aParentGivenByCodeIsItsBearerOfTheTime() {
    Register register = over("code,name,level,parent,from\nSYT,Sở Y tế,department,24,2025-07-01\n");

    assertThat(register.treeOn(TODAY).parent(bearer(register, "SYT", TODAY)))
        .map(unit -> unit.id().text())
        .contains("24@2025-07-01");
  }

  @Test
  void aUnitWithLinesOfOneIdentityChangesNameAndParentAndStaysTheSame() {
    Register register =
        over(
            """
            id,code,name,level,parent,from,until
            ,BDV,Ban Dân vận,department,01,,2025-02-03
            BDV,BTGDV,Ban Tuyên giáo và Dân vận,department,01,2025-02-03,
            """);
    LocalDate last = LocalDate.parse("2025-02-02");
    LocalDate first = LocalDate.parse("2025-02-03");

    assertThat(bearer(register, "BDV", last)).isEqualTo(bearer(register, "BTGDV", first));
    assertThat(register.bearer(new UnitCode("BDV"), first)).isEmpty();
    assertThat(register.bearer(new UnitCode("BTGDV"), last)).isEmpty();
    assertThat(register.changesWithin(new Period(last, TODAY))).contains(first);
  }

  @Test
  void aLineThatNamesAnIdentityReplacesAllLinesOfThatUnit() {
    Register register = over("id,code,name,level,parent\n01,01,Thủ đô Hà Nội,province,VN\n");
    OrgUnit city = bearer(register, "01", TODAY);

    assertThat(city.on(TODAY).name()).isEqualTo("Thủ đô Hà Nội");
    assertThat(register.treeOn(TODAY).children(city)).hasSize(126);
    assertThat(register.treeOn(TODAY).children(bearer(register, "VN", TODAY))).startsWith(city);
    assertThat(register.units()).hasSameSizeAs(ShippedUnits.REGISTER.units());
  }

  @Test
  void theVersionChangesWithTheHomesTable() {
    String line = "code,name,level,parent\nSYT,Sở Y tế,department,01\n";

    assertThat(over(line).version())
        .isEqualTo(over(line).version())
        .isNotEqualTo(over(line + "SGD,Sở Giáo dục,department,01\n").version())
        .isNotEqualTo(ShippedUnits.REGISTER.version());
    assertThat(over(line).historyBegins()).isEqualTo(ShippedUnits.REGISTER.historyBegins());
  }

  @Test
  void tablesFromSpreadsheetsAreReadWhateverTheirSeparatorAndEncoding() {
    String table = "Code;Name;Level;Parent;Note\n# ghi chú\n\nSYT; Sở Y tế ;department;01\n;;;;\n";
    String plain = table.replace(";Note", "");
    Register expected = over(plain);

    for (byte[] bytes :
        List.of(
            ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + plain.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE),
            plain.replace(';', ',').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
            Normalizer.normalize(plain, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8))) {
      Register register = over(new ConfigFile(RegisterReader.FILE, bytes));
      assertThat(bearer(register, "SYT", TODAY).states())
          .isEqualTo(bearer(expected, "SYT", TODAY).states());
    }
  }

  @Test
  void aHomeWithoutATableHasTheRegisterThatShips(@TempDir Path home) {
    assertThat(sound(RegisterReader.inHome(home)).version())
        .isEqualTo(ShippedUnits.REGISTER.version());
  }

  @Test
  void aHomesTableIsReadFromItsConfig(@TempDir Path home) throws IOException {
    Files.createDirectory(home.resolve("config"));
    Files.writeString(
        home.resolve(RegisterReader.FILE), "code,name,level,parent\nSYT,Sở Y tế,department,01\n");

    assertThat(sound(RegisterReader.inHome(home)).bearer(new UnitCode("SYT"), TODAY)).isPresent();
  }

  /** Many commands and reviews ask for it; it is read again only when a table has changed. */
  @Test
  void tablesThatStayGiveTheRegisterThatIsKnown(@TempDir Path home) throws IOException {
    Path table = Files.createDirectory(home.resolve("config")).resolve("units.csv");
    Files.writeString(table, "code,name,level,parent\nSYT,Sở Y tế,department,01\n");
    Register first = sound(RegisterReader.inHome(home));
    assertThat(sound(RegisterReader.inHome(home))).isSameAs(first);

    Files.writeString(table, "code,name,level,parent\nSNV,Sở Nội vụ,department,01\n");
    Register second = sound(RegisterReader.inHome(home));
    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(second.bearer(new UnitCode("SYT"), TODAY)).isEmpty();
    assertThat(second.bearer(new UnitCode("SNV"), TODAY)).isPresent();
  }

  private static Register over(String table) {
    return over(ConfigFile.of(RegisterReader.FILE, table));
  }

  private static Register over(ConfigFile table) {
    return sound(RegisterReader.read(List.of(SHIPPED, table)));
  }

  private static Register sound(Reading<Register> reading) {
    return reading.fold(
        register -> register,
        faults -> {
          throw new AssertionError(faults.toString());
        });
  }

  private static OrgUnit bearer(Register register, String code, LocalDate day) {
    return register.bearer(new UnitCode(code), day).orElseThrow();
  }
}
