package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fault in a home's table is told with its line, in both languages, all at once. */
class HomeUnitsFaultsTest {

  private static final ConfigFile SHIPPED = RegisterReader.shippedFile();
  private static final String HEADER = "id,code,name,level,parent,from,until\n";

  @Test
  void faultsOfAllKindsAreToldTogetherInOrderOfLines() {
    List<ConfigFault> faults =
        faults(
            HEADER
                + ",SYT,Sở Y tế,distrct,01,,\n"
                + ",SGD,Sở Giáo dục,department,99,,\n"
                + ",S C,,department,,01/07/2025,\n"
                + ",006,Sở Công an,department,01,,\n");

    assertThat(faults).extracting(ConfigFault::line).containsExactly(2, 3, 4, 4, 4, 4, 5);
    assertThat(faults).extracting(ConfigFault::file).containsOnly("config/units.csv");
    assertThat(faults).noneMatch(fault -> fault.vi().isBlank() || fault.en().isBlank());
  }

  @Test
  void anUnknownLevelIsToldWithTheLevelsThereAre() {
    assertFault(
        HEADER + ",SYT,Sở Y tế,distrct,01,,\n",
        2,
        "Cột level: không có cấp \"distrct\". Ghi một trong: country, province, department,"
            + " district, commune.");
  }

  @Test
  void aParentThatNobodyIsIsToldWithTheNearestCode() {
    assertFault(
        HEADER + ",SYT,Sở Y tế,department,1,,\n",
        2,
        "Cột parent: không có đơn vị \"1\". Có phải 01? Ghi mã của đơn vị cấp trên.");
  }

  @Test
  void aParentThatEndsBeforeTheUnitIsTold() {
    assertFault(
        HEADER + ",PVH,Phòng Văn hóa,department,006,,\n",
        2,
        "Cột parent: PVH Phòng Văn hóa có ngày không có đơn vị cấp trên \"006\": 006 Quận"
            + " Đống Đa (trước 2025-07-01). Sửa from, until, hoặc tách thành nhiều dòng cùng"
            + " id.");
    assertSound(HEADER + ",PVH,Phòng Văn hóa,department,006,,2025-07-01\n");
    assertFaultLines(HEADER + ",PVH,Phòng Văn hóa,department,006,,2025-07-02\n", 2);
  }

  @Test
  void aParentThatBeginsAfterTheUnitIsTold() {
    assertSound(HEADER + ",SYT,Sở Y tế,department,24@2025-07-01,2025-07-01,\n");
    assertFaultLines(HEADER + ",SYT,Sở Y tế,department,24@2025-07-01,2025-06-30,\n", 2);
  }

  @Test
  void aParentCodeThatChangedHandsWithinTheLifeIsToldWithItsBearers() {
    assertFault(
        HEADER + ",SYT,Sở Y tế,department,24,,\n",
        2,
        "Cột parent: SYT Sở Y tế có ngày không có đơn vị cấp trên \"24\": 24 Tỉnh Bắc Giang"
            + " (trước 2025-07-01); 24@2025-07-01 Tỉnh Bắc Ninh (từ 2025-07-01). Sửa from,"
            + " until, hoặc tách thành nhiều dòng cùng id.");
  }

  @Test
  void aUnitThatIsNotADepartmentStandsUnderAHigherLevel() {
    assertFaultLines(HEADER + ",99999,Xã Mới,commune,00922,,\n", 2);
    assertFaultLines(HEADER + ",SYT,Sở Y tế,department,01,,\n,99999,Xã Mới,commune,SYT,,\n", 3);
    assertSound(HEADER + ",99999,Xã Mới,commune,01,,\n");
  }

  @Test
  void twoUnitsWithOneCodeOnOneDayAreToldAndOnTwoDaysAreNot() {
    assertFault(
        HEADER + ",00001,Sở Y tế,department,01,2025-06-30,\n",
        2,
        "Mã 00001 cùng lúc là của đơn vị khác: 00001 Phường Phúc Xá (trước 2025-07-01). Dùng"
            + " mã khác, hoặc sửa from, until.");
    assertSound(HEADER + ",00001,Sở Y tế,department,01,2025-07-01,\n");
    assertFaultLines(
        HEADER + ",SYT,Sở Y tế,department,01,,2025-01-02\n,SYT,Sở Y tế,department,01,2025-01-01,\n",
        3);
  }

  @Test
  void aCodeThatIsTakenIsNotReplacedUnlessTheIdentityIsNamed() {
    assertFault(
        HEADER + ",01,Sở Y tế,department,VN,,\n",
        2,
        "Mã 01 đã là của Thành phố Hà Nội. Dùng mã khác; muốn thay đơn vị ấy thì ghi 01 vào cột"
            + " id.");
  }

  @Test
  void overlapGapAndRepetitionOfStatesAreTold() {
    String first = ",SYT,Sở Y tế,department,01,,2020-01-01\n";

    assertSound(HEADER + first + "SYT,SYT,Sở Y,department,01,2020-01-01,\n");
    assertFault(
        HEADER + first + "SYT,SYT,Sở Y,department,01,2019-12-31,\n",
        3,
        "Đơn vị SYT: dòng này chồng lên dòng 2. Ghi until của dòng 2 bằng from của dòng này.");
    assertFault(
        HEADER + first + "SYT,SYT,Sở Y,department,01,2020-01-02,\n",
        3,
        "Đơn vị SYT: giữa dòng 2 và dòng này có khoảng trống. Ghi until của dòng 2 bằng from của"
            + " dòng này.");
    assertFault(
        HEADER + first + first,
        3,
        "Đơn vị SYT đã có dòng bắt đầu cùng ngày (dòng 2). Bỏ một trong hai dòng, hoặc sửa from.");
  }

  @Test
  void anIdentityFitsTheFirstLineOfItsUnit() {
    assertFaultLines(HEADER + "SYT,SYT,Sở Y tế,department,01,2020-01-01,\n", 2);
    assertFaultLines(HEADER + "SGD,SYT,Sở Y tế,department,01,,\n", 2);
    assertFaultLines(HEADER + "SYT@,SYT,Sở Y tế,department,01,,\n", 2);
    assertSound(HEADER + "SYT@2020-01-01,SYT,Sở Y tế,department,01,2020-01-01,\n");
  }

  @Test
  void aUnitDoesNotChangeItsLevel() {
    assertFaultLines(
        HEADER
            + ",SYT,Sở Y tế,department,01,,2020-01-01\n"
            + "SYT,SYT,Sở Y,district,01,2020-01-01,\n",
        3);
  }

  @Test
  void departmentsUnderEachOtherAreTold() {
    assertFaultLines(
        HEADER
            + ",A,Sở A,department,B,,\n"
            + ",B,Sở B,department,A,,\n"
            + ",C,Sở C,department,A,,\n",
        2,
        3);
  }

  @Test
  void faultyDatesAreTold() {
    assertFault(
        HEADER + ",SYT,Sở Y tế,department,01,2025-02-29,\n",
        2,
        "Cột from: \"2025-02-29\" không phải ngày có thật. Ghi năm-tháng-ngày, ví dụ 2025-07-01.");
    assertFaultLines(HEADER + ",SYT,Sở Y tế,department,01,0225-07-01,\n", 2);
    assertFaultLines(HEADER + ",SYT,Sở Y tế,department,01,2025-07-01,2025-07-01\n", 2);
    assertSound(HEADER + ",SYT,Sở Y tế,department,01,2025-07-01,2025-07-02\n");
  }

  @Test
  void aRefusedLineDoesNotMakeItsNeighboursFaulty() {
    assertFaultLines(
        HEADER
            + ",SYT,Sở Y tế,department,01,,2020-13-01\n"
            + "SYT,SYT,Sở Y,department,01,2020-01-01,\n"
            + ",CCD,Chi cục,department,SYT,,\n",
        2);
  }

  @Test
  void aReplacementThatLeavesUnitsWithoutAParentIsToldAtThoseUnits() {
    List<ConfigFault> faults = faults(HEADER + "46,46,Thành phố Huế,province,VN,,2025-07-01\n");

    assertThat(faults).hasSize(40).extracting(ConfigFault::file).containsOnly("units.csv");
  }

  @Test
  void columnsAreKnownNeededAndUnique() {
    assertFault(
        "code,name,levle,level,parent\n",
        1,
        "Không có cột \"levle\". Có phải level? Các cột: code, name, level, parent, type, from,"
            + " until, id, order.");
    assertFault("code,name,level\n", 1, "Thiếu cột parent.");
    assertFault("code,name,level,parent,Name\n", 1, "Cột name bị lặp lại.");
    assertFaultLines("", 0);
  }

  @Test
  void aLineWithTooManyCellsIsToldAndOneWithTooFewIsFilledUp() {
    assertFaultLines(HEADER + ",SVH,Sở Văn hóa, Thể thao,department,01,,\n", 2);
    assertSound(HEADER + ",SVH,\"Sở Văn hóa, Thể thao\",department,01\n");
  }

  @Test
  void whatCannotBeReadIsTold() {
    assertFaultLines(HEADER + ",A,Sở A,department,01,,\n,B,\"Sở B,department,01,,\n", 3);
    byte[] legacy =
        (HEADER + ",A,Ban Dân tộc,department,01,,\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(faults(new ConfigFile(RegisterReader.FILE, legacy)))
        .extracting(ConfigFault::line)
        .containsExactly(0);
  }

  private static void assertFault(String table, int line, String vi) {
    assertThat(faults(table))
        .extracting(ConfigFault::line, ConfigFault::vi)
        .containsExactly(tuple(line, vi));
  }

  private static void assertFaultLines(String table, Integer... lines) {
    assertThat(faults(table)).extracting(ConfigFault::line).containsExactly(lines);
  }

  private static void assertSound(String table) {
    assertThat(faults(table)).isEmpty();
  }

  private static List<ConfigFault> faults(String table) {
    return faults(ConfigFile.of(RegisterReader.FILE, table));
  }

  private static List<ConfigFault> faults(ConfigFile table) {
    return RegisterReader.read(List.of(SHIPPED, table))
        .fold(register -> List.of(), told -> List.copyOf(told));
  }
}
