package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose files lie in which folder. */
class SenderFolderReaderTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Test
  void aFileIsOfTheDeepestFolderThatIsSet() {
    SenderFolders folders = sound("folder,unit,name\nha-noi,01,x\nha-noi/phuong,00004,y\n");
    assertThat(sender(folders, "ha-noi/2019/a.csv", DAY)).contains("01");
    assertThat(sender(folders, "ha-noi/phuong/b/c.csv", DAY)).contains("00004@2025-07-01");
    assertThat(sender(folders, "ha-noi-2/a.csv", DAY)).isEmpty();
    assertThat(sender(folders, "ha-noi.csv", DAY)).isEmpty();
    assertThat(sender(folders, "khac/ha-noi/a.csv", DAY)).isEmpty();
  }

  @Test
  void aCodeIsWhosesoeverItWasOnTheDay() {
    SenderFolders folders = sound("folder,unit\nphuong,00004\nquan,001\n");
    LocalDate reform = LocalDate.of(2025, 7, 1);
    LocalDate merger = LocalDate.of(2025, 1, 1);
    assertThat(sender(folders, "phuong/a.csv", merger.minusDays(1))).contains("00004");
    assertThat(sender(folders, "phuong/a.csv", reform.minusDays(1))).contains("00004@2025-01-01");
    assertThat(sender(folders, "phuong/a.csv", reform)).contains("00004@2025-07-01");
    assertThat(sender(folders, "quan/a.csv", DAY)).as("that is no more").contains("001");
  }

  @Test
  void anIdentityIsThatUnitOnAllDays() {
    SenderFolders folders = sound("folder,unit\nphuong,00004@2025-07-01\n");
    assertThat(sender(folders, "phuong/a.csv", LocalDate.of(2020, 1, 1)))
        .contains("00004@2025-07-01");
  }

  @Test
  void lettersAndTheirMarksMayBeWrittenAnyWay() {
    SenderFolders folders = sound("folder;unit\nQuận Ba Đình\\2026\\;01\n");
    String apart = Normalizer.normalize("quận ba đình/2026/a.csv", Normalizer.Form.NFD);
    assertThat(sender(folders, apart, DAY)).contains("01");
  }

  @Test
  void everyFaultIsToldWithItsLine() {
    assertThat(
            faults(
                """
                folder,unit
                ,01
                ../ngoai,01
                a/../../b,01
                /tuyet-doi,01
                C:\\tep,01
                a//b,01
                input/a,01
                nop/01,01
                a,
                b,khong-co
                c,00004@1999-01-01
                d,01
                D/,01
                """))
        .extracting(fault -> fault.line() + " " + fault.vi().replaceAll("[:.].*", ""))
        .containsExactly(
            "2 Cột folder trống",
            "3 Cột folder",
            "4 Cột folder",
            "5 Cột folder",
            "6 Cột folder",
            "7 Cột folder",
            "8 Cột folder",
            "9 Cột folder",
            "10 Cột unit",
            "11 Cột unit",
            "12 Cột unit",
            "14 Thư mục \"D\" đã có ở dòng trên");
  }

  @Test
  void aHomeNeedNotHaveTheTable(@TempDir Path home) {
    assertThat(
            sender(
                SenderFolderReader.inHome(home, REGISTER)
                    .fold(read -> read, f -> sound("folder,unit\na,01\n")),
                "a/b.csv",
                DAY))
        .isEmpty();
  }

  private static Optional<String> sender(SenderFolders folders, String name, LocalDate day) {
    return folders.sender(name, day).map(unit -> unit.id().text());
  }

  private static SenderFolders sound(String text) {
    return SenderFolderReader.read(ConfigFile.of(SenderFolderReader.FILE, text), REGISTER)
        .fold(
            read -> read,
            faults -> {
              throw new AssertionError(faults.toString());
            });
  }

  private static List<? extends ConfigFault> faults(String text) {
    return SenderFolderReader.read(ConfigFile.of(SenderFolderReader.FILE, text), REGISTER).faults();
  }
}
