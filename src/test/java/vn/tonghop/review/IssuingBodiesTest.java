package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.COUNTRY;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.review.Review.Closing;
import vn.tonghop.review.Review.Head;

class IssuingBodiesTest {

  private static final LocalDate DAY = LocalDate.of(2019, 12, 31);

  private final Sample sample =
      new Sample()
          .unit("VN", COUNTRY, "Việt Nam", "")
          .unit("01", PROVINCE, "Thành phố Hà Nội", "VN")
          .unit("42", PROVINCE, "Tỉnh Hà Tĩnh", "VN")
          .unit("006", DISTRICT, "Quận Đống Đa", "01")
          .unit("760", DISTRICT, "Quận 1", "01")
          .unit("269", DISTRICT, "Thị xã Sơn Tây", "01")
          .unit("436", DISTRICT, "Thành phố Hà Tĩnh", "42")
          .unit("445", DISTRICT, "Huyện Thạch Hà", "42")
          .unit("18601", COMMUNE, "Xã Việt Tiến", "445")
          .unit("00004", COMMUNE, "Phường Ba Đình", "01");

  private Letterhead letterhead(String unit) {
    return new IssuingBodies(sample.register(), Map.of()).of(sample.unit(unit), DAY);
  }

  private static Head head(Letterhead letterhead, Language language) {
    return letterhead.head(new Texts(language), "kết quả", Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "VN,BAN CHẤP HÀNH TRUNG ƯƠNG,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVTW,Hà Nội",
    "01,THÀNH ỦY HÀ NỘI,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVTU,Hà Nội",
    "42,TỈNH ỦY HÀ TĨNH,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVTU,Hà Tĩnh",
    "006,QUẬN ỦY ĐỐNG ĐA,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVQU,Đống Đa",
    "760,QUẬN ỦY QUẬN 1,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVQU,Quận 1",
    "269,THỊ ỦY SƠN TÂY,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVThU,Sơn Tây",
    "436,THÀNH ỦY HÀ TĨNH,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVThU,Hà Tĩnh",
    "445,HUYỆN ỦY THẠCH HÀ,BAN TUYÊN GIÁO VÀ DÂN VẬN,BTGDVHU,Thạch Hà",
    "18601,ĐẢNG BỘ HUYỆN THẠCH HÀ,ĐẢNG ỦY XÃ VIỆT TIẾN,ĐU,Việt Tiến",
    "00004,ĐẢNG BỘ THÀNH PHỐ HÀ NỘI,ĐẢNG ỦY PHƯỜNG BA ĐÌNH,ĐU,Ba Đình",
  })
  void eachKindOfUnitHasItsIssuingBody(
      String unit, String superior, String issuer, String code, String place) {
    Head head = head(letterhead(unit), Language.VI);
    assertThat(head.superior()).isEqualTo(superior);
    assertThat(head.issuer()).isEqualTo(issuer);
    assertThat(head.number()).isEqualTo("Số      -BC/" + code);
    assertThat(head.placeAndDate()).isEqualTo(place + ", ngày      tháng      năm      ");
    assertThat(head.motto()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
    assertThat(head.draft()).contains("DỰ THẢO");
  }

  @Test
  void anIssuedEditionHasItsNumberItsDateAndItsSignatory() {
    Issue issue = new Issue(5, LocalDate.of(2026, 2, 3), "Nguyễn Văn A");
    Letterhead letterhead = letterhead("01");
    Head head = letterhead.head(new Texts(Language.VI), "kết quả", Optional.of(issue));
    assertThat(head.number()).isEqualTo("Số 05-BC/BTGDVTU");
    assertThat(head.placeAndDate()).isEqualTo("Hà Nội, ngày 03 tháng 02 năm 2026");
    assertThat(head.draft()).isEmpty();
    assertThat(letterhead.closing(new Texts(Language.VI), Optional.of(issue)).signatory())
        .isEqualTo("Nguyễn Văn A");
    assertThat(
            letterhead.head(new Texts(Language.EN), "results", Optional.of(issue)).placeAndDate())
        .isEqualTo("Hà Nội, 3 February 2026");
  }

  @Test
  void theBoardOfACitySignsInItsOwnRightAndReportsToTheCentre() {
    assertThat(letterhead("01").closing(new Texts(Language.VI), Optional.empty()))
        .isEqualTo(
            new Closing(
                "Nơi nhận:",
                List.of(
                    "- Ban Tuyên giáo và Dân vận Trung ương (để báo cáo);",
                    "- Thường trực Thành ủy (để báo cáo);",
                    "- Lãnh đạo Ban;",
                    "- Lưu Văn phòng Ban."),
                "",
                "TRƯỞNG BAN",
                ""));
  }

  @Test
  void aCommuneReportsToTheBoardAboveAndSignsForItsCommittee() {
    assertThat(letterhead("18601").closing(new Texts(Language.VI), Optional.empty()))
        .isEqualTo(
            new Closing(
                "Nơi nhận:",
                List.of(
                    "- Ban Tuyên giáo và Dân vận Huyện ủy Thạch Hà (để báo cáo);",
                    "- Thường trực Đảng ủy;",
                    "- Lưu Văn phòng Đảng ủy."),
                "T/M ĐẢNG ỦY",
                "BÍ THƯ",
                ""));
  }

  @Test
  void theEnglishHeadTellsTheSame() {
    Head head = head(letterhead("445"), Language.EN);
    assertThat(head.superior()).isEqualTo("THẠCH HÀ DISTRICT PARTY COMMITTEE");
    assertThat(head.issuer()).isEqualTo("PROPAGANDA AND MASS MOBILISATION BOARD");
    assertThat(head.motto()).isEqualTo("COMMUNIST PARTY OF VIET NAM");
    assertThat(head.draft()).contains("DRAFT");
  }

  @Test
  void aLetterheadOfTheHomeTakesTheDerivedOnesPlace() {
    Words words = new Words("Ban Dân vận", "Mass Mobilisation Board");
    Letterhead own =
        new Letterhead(words, words, "BDVTU", "Hà Nội", words, words, words, List.of(words));
    IssuingBodies bodies = new IssuingBodies(sample.register(), Map.of(new UnitCode("01"), own));
    assertThat(bodies.of(sample.unit("01"), DAY)).isEqualTo(own);
    assertThat(bodies.of(sample.unit("42"), DAY)).isNotEqualTo(own);
  }
}
