package vn.tonghop.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitState;

class PersonalDataGateTest {

  /** As of a file in UTF-32 that is read as something else. */
  @ParameterizedTest
  @ValueSource(strings = {"t\0h\0u\0,\0u\0n\0i\0t", "a-b-c-d-e-f-g-h", "1;2;3;4;5;6;7;8"})
  void lettersThatNoBlankPartsComeToAnEnd(String text) {
    assertThat(PersonalDataGate.kind(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "001099012345, identity number",
    "001 099 012 345, identity number",
    "001.099.012.345, identity number",
    "012345678, identity number",
    "CCCD 001099012345, identity number",
    "số 001099012345 cấp ngày 01/7/2021, identity number",
    "0912345678, phone",
    "0912.345.678, phone",
    "0912 345 678, phone",
    "0912-345-678, phone",
    "02438251234, phone",
    "(024) 3825 1234, phone",
    "024.3825.1234, phone",
    "+84912345678, phone",
    "+84 912 345 678, phone",
    "+84 (0)912 345 678, phone",
    "0084912345678, phone",
    "84 912 345 678, phone",
    "ĐT: 0912345678, phone",
    "liên hệ 0912 345 678 (văn phòng), phone",
    "lan.nguyen@example.vn, email",
    "2ba@example.vn, email",
    "thư điện tử: lan@example.vn, email",
    "ông Nguyễn Văn An, name",
    "Ông Nguyễn Văn An, name",
    "bà Trần Thị Bình, name",
    "Bà Bình, name",
    "anh Sơn, name",
    "chị Hoa nộp, name",
    "Đồng chí Lê Văn Tám, name",
    "đ/c Tám, name",
    "1. Ông Nguyễn Văn An, name",
    "5 (bà Trần Thị Bình), name",
    "ÔNG NGUYỄN VĂN AN, name",
    "Nguyễn Văn An, name",
    "TRẦN THỊ BÌNH, name",
    "người nộp: Lê Thị Hồng Gấm, name"
  })
  void whatLooksLikePersonalDataIsTold(String text, String kind) {
    assertThat(PersonalDataGate.kind(text)).as(text).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "…",
        "0",
        "00004",
        "18601",
        "001",
        "01",
        "1234",
        "1.234.567",
        "12,5",
        "100000000000",
        "912345678901",
        "84912345678",
        "123.456.789.012",
        "999 999 999 999",
        "trên 2.300",
        "gần 40.000",
        "khoảng 912345678901",
        "hn-2200",
        "feedback-218",
        "dialogue_participants",
        "submitted_at",
        "2019",
        "2019-H1",
        "2019-9M",
        "2019-Q3",
        "2018-Q2..2020-Q1",
        "2017-05-25..2022-10-28",
        "2019-07-02",
        "2019-07-02T16:30",
        "2019-07-02 16:30:00",
        "2019-07-02T16:30:00.000+07:00",
        "02/07/2019",
        "campaign plan_changed",
        "bà con Nhân dân",
        "anh hùng",
        "Hội Người cao tuổi",
        "đông bà con",
        "12 cuộc",
        "1O5"
      })
  void whatFilesMayHoldPasses(String text) {
    assertThat(PersonalDataGate.kind(text)).as(text).isEmpty();
  }

  /** A figure is not written with a zero before it, but some are; the unit tells. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0912 345 678 lượt",
        "0912345678 lượt người.",
        "0912345678 đồng",
        "1.234.567.890 đồng",
        "012345678 m2",
        "091 234 567 kWh",
        "038085001234 đồng",
        "0912345678%",
        "0912.345.678 lượt truy cập",
        "Cước điện thoại: 91.234.567",
        "Lệ phí CCCD: 250.000.000",
        "1 091 234 567",
        "12 045 678 901"
      })
  void aNumberWithItsUnitIsAnAmount(String text) {
    assertThat(PersonalDataGate.kind(text)).as(text).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0912345678 người nhà, phone",
    "ĐT: 0912345678 (hộ ông), phone",
    "0912345678 đ/c trực, phone",
    "0912345678 Ha, phone",
    "SĐT 0912 345 678 người, phone",
    "038085001234 hộ nghèo, identity number",
    "1 038 085 001 234, identity number"
  })
  void aWordBehindANumberMakesNoAmountOfItWhereThePersonIsMeant(String text, String kind) {
    assertThat(PersonalDataGate.kind(text)).as(text).contains(kind);
  }

  /** Somebody may write a unit's name where its code belongs; that is no reason for an alarm. */
  @Test
  void noUnitsNamePassesForAPersons() {
    List<String> taken = new ArrayList<>();
    for (OrgUnit unit : ShippedUnits.REGISTER.units()) {
      for (UnitState state : unit.states()) {
        PersonalDataGate.kind(state.name())
            .ifPresent(kind -> taken.add(state.name() + ": " + kind));
      }
    }
    assertThat(taken).isEmpty();
  }

  @Test
  void aFileIsClosedToPersonalDataWhereverItStands() {
    String header = "programme,unit,period,a\n";
    String sound = header + "p,u,2019,5\n";
    assertThat(flaws(sound + "p,u,0912345678,5\n")).containsExactly("! PERSONAL_DATA 3:3 phone");
    assertThat(flaws(sound + "p,u,2019,5,bà Bình\n")).containsExactly("! PERSONAL_DATA 3:5 name");
    assertThat(flaws("programme,unit,period,indicator,value\np,u,2019,ông Tám,5\n"))
        .containsExactly("! PERSONAL_DATA 2:4 name");
    assertThat(flaws(header + "p,u,2019,0912345678\np,u,2020,001099012345\n"))
        .containsExactly("! PERSONAL_DATA 2:4 phone", "! PERSONAL_DATA 3:4 identity number");
  }

  @Test
  void theNameOfAPersonIsNotToldAsThatOfAColumn() {
    assertThat(flaws("programme,unit,period,Bà Bình,0912345678,Bà Bình\np,u,2019,5,6,7\n"))
        .containsExactly(
            "! PERSONAL_DATA 1:4 name", "! PERSONAL_DATA 1:5 phone", "! PERSONAL_DATA 1:6 name");
  }

  /** What stands behind a place where reading ends is not read, but it must not be kept either. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "p,u,\"2019\"x,5\np,u,2019,0912345678\n",
        "p,u,\"2019,5\np,u,2019,0912345678\n",
        "p,u,0912345678",
        "p,u,\"0912345678",
        "p,u,2019,\uFFFD\np,u,2019,0912345678\n",
        "p,u,\"2019\"x,5\np,u,2019,bà Bình\n"
      })
  void whatStandsBehindTheEndOfReadingIsLookedAtToo(String rest) {
    String text = "programme,unit,period,a\np,u,2018,4\n" + rest;
    assertThat(Handed.<Boolean>with(text, SubmissionFile::hasPersonalData)).isTrue();
    assertThat(Handed.<Boolean>with(text, SubmissionFile::isReadable)).isFalse();
    String without = text.replace("0912345678", "2020").replace("bà Bình", "2020");
    assertThat(Handed.<Boolean>with(without, SubmissionFile::hasPersonalData)).isFalse();
    assertThat(Handed.<Boolean>with(without, SubmissionFile::isReadable)).isTrue();
  }

  @Test
  void aFileWithPersonalDataGivesNoSubmission() {
    String text = "programme,unit,period,a\np,u,2019,5\np,u,2020,0912345678\n";
    assertThat(Handed.with(text, Handed::submissions)).isEmpty();
    assertThat(Handed.<Boolean>with(text, SubmissionFile::hasPersonalData)).isTrue();
    assertThat(Handed.<Long>with(text, SubmissionFile::cells)).isEqualTo(12);
  }

  private static List<String> flaws(String text) {
    return Handed.with(text, file -> file.flaws().stream().map(Handed::told).toList());
  }
}
