package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code config/shares.csv}: in which shares a unit was split, as staff say. */
class SharesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-07-01");
  private static final String UNITS =
      """
      id,code,name,type,level,parent,from,until,order
      ,VN,Cả nước,Quốc gia,country,,,,1
      ,01,Thành phố Một,Thành phố,province,VN,,,2
      ,00001,Xã Gốc,Xã,commune,01,,2020-01-01,3
      ,00002,Xã Giữa,Xã,commune,01,2020-01-01,2025-07-01,4
      ,00003,Xã Bên,Xã,commune,01,2020-01-01,,5
      ,00004,Xã Đông,Xã,commune,01,2025-07-01,,6
      ,00005,Xã Tây,Xã,commune,01,2025-07-01,,7
      ,00006,Xã Trọn,Xã,commune,01,,2025-07-01,8
      """;
  private static final String LINKS =
      """
      predecessor,successor,kind
      00001,00002@2020-01-01,part
      00001,00003@2020-01-01,part
      00002@2020-01-01,00004@2025-07-01,part
      00002@2020-01-01,00005@2025-07-01,part
      00006,00004@2025-07-01,whole
      """;
  private static final String HEADER = "predecessor,successor,share,source,date\n";
  private static final String SECOND =
      """
      00002@2020-01-01,00004@2025-07-01,0.25,Sở Nội vụ,2025-08-01
      00002@2020-01-01,00005@2025-07-01,"0,75",Sở Nội vụ,2025-08-01
      """;
  private static final String FIRST =
      """
      00001,00002@2020-01-01,0.6,Diện tích 2019,2019-12-31
      00001,00003@2020-01-01,0.4,Diện tích 2019,2019-12-31
      """;

  private static Reading<Register> read(String shares) {
    return RegisterReader.read(
        List.of(
            ConfigFile.of("units.csv", UNITS),
            ConfigFile.of("successions.csv", LINKS),
            ConfigFile.of(RegisterReader.SHARES, HEADER + shares)));
  }

  private static Register register(String shares) {
    return read(shares)
        .fold(
            sound -> sound,
            faults -> {
              throw new AssertionError(faults);
            });
  }

  private static Restated.Scattered scattered(Register register, String unit) {
    return (Restated.Scattered)
        register.restatement(DAY).of(register.unit(UnitId.parse(unit)).orElseThrow());
  }

  private static List<String> portions(Register register, String unit) {
    return scattered(register, unit).portions().stream()
        .map(each -> each.to().id().code() + " " + each.share().stripTrailingZeros())
        .toList();
  }

  @Test
  void ofAUnitThatWasSplitEachHasItsShare() {
    Register register = register(SECOND);

    assertThat(portions(register, "00002@2020-01-01")).containsExactly("00004 0.25", "00005 0.75");
    assertThat(scattered(register, "00002@2020-01-01").portions().get(0).by())
        .containsExactly(
            new Share(
                UnitId.parse("00002@2020-01-01"),
                UnitId.parse("00004@2025-07-01"),
                new BigDecimal("0.25"),
                "Sở Nội vụ",
                LocalDate.parse("2025-08-01")));
  }

  @Test
  void sharesOfSeveralStepsAreMultiplied() {
    Register register = register(FIRST + SECOND);

    assertThat(portions(register, "00001"))
        .containsExactly("00003 0.4", "00004 0.15", "00005 0.45");
    assertThat(scattered(register, "00001").portions().get(1).by())
        .extracting(Share::source)
        .containsExactly("Diện tích 2019", "Sở Nội vụ");
  }

  @Test
  void whereAStepIsNotToldNothingIsDivided() {
    Register register = register(FIRST);

    assertThat(portions(register, "00001")).isEmpty();
    assertThat(scattered(register, "00001").targets()).hasSize(3);
    assertThat(portions(register(SECOND), "00001")).isEmpty();
  }

  @Test
  void theSharesAreOfTheRegistersVersion() {
    assertThat(register(SECOND).version()).isNotEqualTo(register(FIRST).version());
    List<ConfigFile> kept =
        List.of(
            ConfigFile.of("shares.csv", HEADER + SECOND),
            ConfigFile.of("successions.csv", LINKS),
            ConfigFile.of("units.csv", UNITS));
    assertThat(RegisterReader.earlier(kept).fold(Register::version, faults -> ""))
        .isEqualTo(register(SECOND).version());
  }

  @Test
  void sharesThatDoNotSumToOneAreRefused() {
    assertThat(read(SECOND.replace("0.25", "0.3")).faults())
        .extracting(ConfigFault::file, ConfigFault::line, ConfigFault::vi, ConfigFault::en)
        .containsExactly(
            tuple(
                "config/shares.csv",
                2,
                "Các tỷ lệ của 00002@2020-01-01 cộng lại là 1.05, không phải 1. Sửa lại.",
                "The shares of 00002@2020-01-01 sum to 1.05, not 1. Mend them."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00002@2020-01-01,00004@2025-07-01,1,A,2025-08-01 | No share of 00002@2020-01-01 for: 00005@2025-07-01. Write all of them, 0 where there is none.",
        "00006,00004@2025-07-01,1,A,2025-08-01 | 00006 went whole to 00004@2025-07-01, which needs no share. Remove this line.",
        "00002@2020-01-01,00003@2020-01-01,1,A,2025-08-01 | 00003@2020-01-01 got no part of 00002@2020-01-01. Those that did: 00004@2025-07-01, 00005@2025-07-01.",
        "00009,00003@2020-01-01,1,A,2025-08-01 | No successor of 00009 is known. Write them in config/successions.csv first.",
        "00002@2020-01-01,00004@2025-07-01,1,,2025-08-01 | Column source is empty. A share needs both units, the share, its source and the source's date.",
        "00002@2020-01-01,00004@2025-07-01,25%,A,2025-08-01 | Column share: \"25%\" is not a share. Write a number from 0 to 1, such as 0.35; leave it empty when it is not known.",
        "00002@2020-01-01,00004@2025-07-01,1,A,31/8/2025 | Column date: \"31/8/2025\" is not a date. Write year-month-day, such as 2025-07-01."
      })
  void whatIsWrongIsToldAtItsRow(String row, String en) {
    assertThat(read(row + "\n").faults())
        .extracting(ConfigFault::line, ConfigFault::en)
        .containsExactly(tuple(2, en));
  }

  @Test
  void aShareThatStandsTwiceIsRefused() {
    assertThat(read(SECOND + SECOND.lines().findFirst().orElseThrow() + "\n").faults())
        .extracting(ConfigFault::line, ConfigFault::en)
        .containsExactly(tuple(4, "Stands on line 2 already. Remove one of the two."));
  }
}
