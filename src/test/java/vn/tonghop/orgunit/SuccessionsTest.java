package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of who came from whom: what a home's own does to the one that ships, and faults. */
class SuccessionsTest {

  private static final String UNITS =
      """
      id,code,name,type,level,parent,from,until
      ,VN,Cả nước,Quốc gia,country,,,
      ,01,Tỉnh Một,Tỉnh,province,VN,,
      ,00001,Xã A,Xã,commune,01,,2020-01-01
      ,00002,Xã B,Xã,commune,01,,2020-01-01
      ,00003,Xã C,Xã,commune,01,,2021-01-01
      ,00001,Xã AB,Xã,commune,01,2020-01-01,
      ,00004,Xã D,Xã,commune,01,2021-01-01,
      ,00005,Xã E,Xã,commune,01,2021-01-01,
      """;
  private static final String HEADER = "predecessor,successor,kind\n";
  private static final String SHIPPED =
      """
      predecessor,successor,kind,remainder,detail,area_share,population_share,resolution,item
      00001,00001@2020-01-01,assumed,0,continued,,,1/NQ,
      00002,00001@2020-01-01,assumed,0,alias-list,,,1/NQ,
      00003,00005@2021-01-01,part,1,area_population,,0.4,2/NQ,7
      00003,00004@2021-01-01,part,0,area_population,0.25,0.6,2/NQ,6
      """;

  @Test
  void linksAreFoundFromBothEndsInOrderOfCodes() {
    Successions links = read(SHIPPED).successions();

    assertThat(links.from(id("00003")))
        .containsExactly(
            new Succession(
                id("00003"),
                id("00004@2021-01-01"),
                Succession.Kind.PART,
                false,
                "area_population",
                Optional.of(new BigDecimal("0.25")),
                Optional.of(new BigDecimal("0.6")),
                "2/NQ",
                "6"),
            new Succession(
                id("00003"),
                id("00005@2021-01-01"),
                Succession.Kind.PART,
                true,
                "area_population",
                Optional.empty(),
                Optional.of(new BigDecimal("0.4")),
                "2/NQ",
                "7"));
    assertThat(links.into(id("00001@2020-01-01")))
        .extracting(Succession::predecessor)
        .containsExactly(id("00001"), id("00002"));
    assertThat(links.from(id("00001@2020-01-01"))).isEmpty();
    assertThat(links.into(id("00001"))).isEmpty();
    assertThat(links.all()).hasSize(4);
  }

  @Test
  void aHomesLinksOfAUnitReplaceAllThatShipOfThatUnit() {
    Successions links = read(SHIPPED, HEADER + "00003,00004@2021-01-01,whole\n").successions();

    assertThat(links.from(id("00003")))
        .extracting(Succession::successor, Succession::kind)
        .containsExactly(tuple(id("00004@2021-01-01"), Succession.Kind.WHOLE));
    assertThat(links.into(id("00005@2021-01-01"))).isEmpty();
    assertThat(links.from(id("00002"))).hasSize(1);
  }

  @Test
  void aLinkThatShipsGoesWhereTheHomeLetsItsUnitLiveOn() {
    ConfigFile units =
        ConfigFile.of(
            RegisterReader.FILE, "id,code,name,level,parent\n00002,00002,Xã B,commune,01\n");

    Register register = sound(shippedUnits(), units, shippedLinks(SHIPPED));

    assertThat(register.successions().from(id("00002"))).isEmpty();
    assertThat(register.successions().from(id("00001"))).hasSize(1);
  }

  @Test
  void theVersionCoversEveryTable() {
    assertThat(
            List.of(
                read(SHIPPED).version(),
                read(SHIPPED, HEADER).version(),
                read(HEADER).version(),
                sound(shippedUnits()).version()))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatAnEarlierVersionKeptHasNoSuccessionsAndIsReadAsItWas() {
    Register register =
        RegisterReader.earlier(List.of(shippedUnits()))
            .fold(sound -> sound, faults -> nothing(faults));

    assertThat(register.version()).isEqualTo(sound(shippedUnits()).version());
    assertThat(register.successions().all()).isEmpty();
  }

  @Test
  void whatIsKeptOfAHomeGivesTheSameRegisterInWhateverOrder(@TempDir Path home) throws IOException {
    Files.createDirectories(home.resolve("config"));
    Files.writeString(
        home.resolve(RegisterReader.FILE),
        "code,name,level,parent,until\nBDV,Ban Dân vận,department,01,2025-02-03\n");
    Files.writeString(
        home.resolve(RegisterReader.SUCCESSIONS), HEADER + "BDV,00004@2025-07-01,assumed\n");
    Register register = RegisterReader.inHome(home).fold(sound -> sound, faults -> nothing(faults));
    List<ConfigFile> kept = new ArrayList<>();
    for (ConfigFile file : RegisterReader.sources(home)) {
      kept.add(new ConfigFile(file.name().replace('/', '_'), file.bytes()));
    }
    Collections.reverse(kept);

    Register again = RegisterReader.earlier(kept).fold(sound -> sound, faults -> nothing(faults));

    assertThat(again.version()).isEqualTo(register.version());
    assertThat(again.successions().all()).isEqualTo(register.successions().all());
    assertThat(again.successions().from(id("BDV"))).hasSize(1);
  }

  @Test
  void faultsOfAllKindsAreToldTogetherInOrderOfLines() {
    List<ConfigFault> faults =
        faults(
            HEADER
                + "00001,00001@2020-01-02,assumed\n"
                + "00002,00001,assumed\n"
                + "00003,00004@2021-01-01,some\n"
                + "0000 3,,part\n"
                + "00004@2021-01-01,00005@2021-01-01,whole\n");

    assertThat(faults).extracting(ConfigFault::line).containsExactly(2, 3, 4, 5, 5, 6);
    assertThat(faults).extracting(ConfigFault::file).containsOnly("config/successions.csv");
    assertThat(faults).noneMatch(fault -> fault.vi().isBlank() || fault.en().isBlank());
  }

  @Test
  void anUnknownUnitIsToldWithTheOnesThatMayBeMeant() {
    assertFault(
        "00001,00001@2020-01-02,assumed\n",
        "Cột successor: không có đơn vị \"00001@2020-01-02\". Có phải 00001, 00001@2020-01-01?"
            + " Ghi mã, hoặc mã@ngày bắt đầu.",
        "Column successor: there is no unit \"00001@2020-01-02\". Is it 00001,"
            + " 00001@2020-01-01? Write a code, or code@first day.");
    assertFault(
        "0001,00001@2020-01-01,assumed\n",
        "Cột predecessor: không có đơn vị \"0001\". Có phải 00001? Ghi mã, hoặc mã@ngày bắt đầu.",
        "Column predecessor: there is no unit \"0001\". Is it 00001? Write a code, or code@first"
            + " day.");
  }

  @Test
  void aUnitThatNeverEndsHasNoSuccessor() {
    assertFault(
        "00004@2021-01-01,00005@2021-01-01,whole\n",
        "Đơn vị 00004@2021-01-01 chưa kết thúc nên không có đơn vị kế tiếp. Ghi until của đơn vị"
            + " ấy trong config/units.csv, hoặc bỏ dòng này.",
        "Unit 00004@2021-01-01 never ends, so nothing follows it. Write its until in"
            + " config/units.csv, or remove this line.");
  }

  @Test
  void aSuccessorBeginsOnTheDayTheUnitEndsOrLater() {
    assertFault(
        "00003,00001@2020-01-01,whole\n",
        "Đơn vị 00001@2020-01-01 bắt đầu trước ngày 00003 kết thúc (2021-01-01). Đơn vị nhận là"
            + " đơn vị mới từ ngày ấy: ghi mã@2021-01-01, hoặc sửa ngày.",
        "Unit 00001@2020-01-01 begins before 00003 ends (2021-01-01). What takes a unit in is"
            + " another unit from that day on: write code@2021-01-01, or mend the days.");
    assertThat(faults(HEADER + "00002,00004@2021-01-01,assumed\n")).isEmpty();
    assertThat(faults(HEADER + "00001,00001,whole\n")).hasSize(1);
    assertThat(faults(HEADER + "00001,00002,whole\n00002,00001,whole\n")).hasSize(2);
  }

  @Test
  void aLinkThatStandsTwiceIsTold() {
    assertThat(faults(HEADER + "00003,00004@2021-01-01,part\n00003,00004@2021-01-01,part\n"))
        .extracting(ConfigFault::line, ConfigFault::vi)
        .containsExactly(tuple(3, "Đã có ở dòng 2. Bỏ một trong hai dòng."));
  }

  @Test
  void aWholeGoesToOneOnly() {
    assertThat(faults(HEADER + "00003,00004@2021-01-01,part\n00003,00005@2021-01-01,assumed\n"))
        .extracting(ConfigFault::line, ConfigFault::en)
        .containsExactly(
            tuple(
                3,
                "Unit 00003 goes to several, so none can be assumed. Write part on all its lines,"
                    + " or leave one line only."));
  }

  @Test
  void sharesLieBetweenZeroAndOneAndSumToOneWhenAllAreGiven() {
    assertThat(shares("0.5", "0.4"))
        .containsExactly(
            "Column area_share: the shares of 00003 sum to 0.9, not 1. Mend them, or leave empty"
                + " what is not known.");
    assertThat(shares("1.1", "0")).hasSize(1);
    assertThat(shares("-1", "2")).hasSize(2);
    assertThat(shares("half", "")).hasSize(1);
    assertThat(shares("0,5", "0.50")).isEmpty();
    assertThat(shares("0.9", "")).isEmpty();
    assertThat(shares("0", "1")).isEmpty();
  }

  @Test
  void aUnitThatWasRefusedIsNotToldToBeMissing() {
    ConfigFile units =
        ConfigFile.of(
            RegisterReader.FILE,
            "code,name,level,parent,until\nSYT,Sở Y tế,distrct,01,2020-01-01\n");
    ConfigFile links =
        ConfigFile.of(RegisterReader.SUCCESSIONS, HEADER + "SYT,00001@2020-01-01,whole\n");

    assertThat(RegisterReader.read(List.of(shippedUnits(), units, links)).faults())
        .extracting(ConfigFault::file)
        .containsExactly("config/units.csv");
  }

  private static List<String> shares(String one, String other) {
    return faults(
            "predecessor;successor;kind;area_share\n00003;00004@2021-01-01;part;"
                + one
                + "\n00003;00005@2021-01-01;part;"
                + other
                + "\n")
        .stream()
        .map(ConfigFault::en)
        .toList();
  }

  private static void assertFault(String row, String vi, String en) {
    assertThat(faults(HEADER + row))
        .extracting(ConfigFault::line, ConfigFault::vi, ConfigFault::en)
        .containsExactly(tuple(2, vi, en));
  }

  private static List<ConfigFault> faults(String table) {
    return RegisterReader.read(
            List.of(shippedUnits(), ConfigFile.of(RegisterReader.SUCCESSIONS, table)))
        .faults();
  }

  private static Register read(String shipped) {
    return sound(shippedUnits(), shippedLinks(shipped));
  }

  private static Register read(String shipped, String home) {
    return sound(
        shippedUnits(), shippedLinks(shipped), ConfigFile.of(RegisterReader.SUCCESSIONS, home));
  }

  private static Register sound(ConfigFile... files) {
    return RegisterReader.read(List.of(files)).fold(sound -> sound, faults -> nothing(faults));
  }

  private static Register nothing(List<ConfigFault> faults) {
    throw new AssertionError(faults);
  }

  private static ConfigFile shippedUnits() {
    return ConfigFile.of("units.csv", UNITS);
  }

  private static ConfigFile shippedLinks(String table) {
    return ConfigFile.of("successions.csv", table);
  }

  private static UnitId id(String text) {
    return UnitId.parse(text);
  }
}
