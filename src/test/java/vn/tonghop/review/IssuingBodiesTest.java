package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.COUNTRY;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.review.Review.Closing;
import vn.tonghop.review.Review.Head;

class IssuingBodiesTest {

  private static final ProgrammeCode PROGRAMME = new ProgrammeCode("hn-2200");
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
    return letterhead(BodySettings.NONE, unit);
  }

  private Letterhead letterhead(BodySettings own, String unit) {
    return new IssuingBodies(sample.register(), own).of(PROGRAMME, sample.unit(unit), DAY);
  }

  private static Head head(Letterhead letterhead, Language language) {
    return letterhead.head(texts(letterhead, language), "kết quả", Optional.empty());
  }

  private static Texts texts(Letterhead letterhead, Language language) {
    return letterhead.texts(language, letterhead.layout(Sample.MADE));
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
  void whatAHomeSaysOfABodyTakesThePlaceOfWhatIsDerived() {
    BodySettings own =
        settings(
            """
            tone: new
            terms: [2020-10-12, 2025-10-16]
            bodies:
              - unit: "01"
                programmes: [qcdc]
                code: BCĐ
              - unit: "01"
                issuer: {vi: Ban Dân vận, en: Mass Mobilisation Board}
                code: BDVTU
                capacity: T/M BAN THƯỜNG VỤ
                signatory: Nguyễn Văn Mẫu
                recipients: [Ban Dân vận Trung ương (để báo cáo), Lưu Văn phòng Ban]
            """);
    Letterhead letterhead = letterhead(own, "01");
    Head head = head(letterhead, Language.VI);
    assertThat(head.superior()).isEqualTo("THÀNH UỶ HÀ NỘI");
    assertThat(head.issuer()).isEqualTo("BAN DÂN VẬN");
    assertThat(head.number()).isEqualTo("Số      -BC/BDVTU");
    assertThat(letterhead.signatory()).isEqualTo("Nguyễn Văn Mẫu");
    assertThat(letterhead.closing(texts(letterhead, Language.VI), Optional.empty()))
        .isEqualTo(
            new Closing(
                "Nơi nhận:",
                List.of("- Ban Dân vận Trung ương (để báo cáo);", "- Lưu Văn phòng Ban."),
                "T/M BAN THƯỜNG VỤ",
                "TRƯỞNG BAN",
                ""));
    assertThat(letterhead.series(LocalDate.of(2026, 2, 3))).contains("2025-2030");
    assertThat(letterhead.series(LocalDate.of(2025, 10, 15))).contains("2020-2025");
    assertThat(letterhead.series(LocalDate.of(2020, 10, 11))).isEmpty();
    assertThat(head(letterhead(own, "42"), Language.VI).superior()).isEqualTo("TỈNH UỶ HÀ TĨNH");
  }

  @Test
  void aBodyOfTheStateHasItsOwnForm() {
    BodySettings own =
        settings(
            """
            bodies:
              - {unit: "01", body: state}
              - {unit: "00004", body: state, addressees: [Sở Nội vụ, Ủy ban nhân dân thành phố]}
            """);
    Letterhead city = letterhead(own, "01");
    Head head = head(city, Language.VI);
    assertThat(head.superior()).isEmpty();
    assertThat(head.issuer()).isEqualTo("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI");
    assertThat(head.motto()).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assertThat(head.mottoBelow()).isEqualTo("Độc lập - Tự do - Hạnh phúc");
    assertThat(head.number()).isEqualTo("Số:      /BC-UBND");
    assertThat(head.addressees()).containsExactly("Kính gửi: Chính phủ.");
    assertThat(city.series(LocalDate.of(2026, 2, 3))).contains("2026");
    Letterhead ward = letterhead(own, "00004");
    assertThat(head(ward, Language.VI).superior()).isEqualTo("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI");
    assertThat(head(ward, Language.VI).issuer()).isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH");
    assertThat(head(ward, Language.VI).addressees())
        .containsExactly("Kính gửi:", "- Sở Nội vụ;", "- Ủy ban nhân dân thành phố.");
    assertThat(ward.closing(texts(ward, Language.VI), Optional.empty()))
        .isEqualTo(
            new Closing(
                "Nơi nhận:",
                List.of("- Như trên;", "- Lưu: VT."),
                "TM. ỦY BAN NHÂN DÂN",
                "CHỦ TỊCH",
                ""));
    assertThat(head(ward, Language.EN).issuer()).isEqualTo("PEOPLE'S COMMITTEE OF BA ĐÌNH WARD");
  }

  @Test
  void aDocumentOfThePartyTellsNoAddressee() {
    BodySettings own =
        settings(
            """
            bodies:
              - {unit: "01", addressees: [Ban Bí thư]}
            """);
    assertThat(head(letterhead(own, "01"), Language.VI).addressees()).isEmpty();
  }

  @Test
  void aBodyPrintsOnOneSideUnlessItSaysOtherwise() {
    BodySettings own =
        settings(
            """
            sides: both
            bodies:
              - unit: "01"
                sides: one
            """);
    LocalDate day = LocalDate.of(2026, 6, 1);
    assertThat(letterhead(BodySettings.NONE, "445").layout(day).sides()).isEqualTo(Sides.ONE);
    assertThat(letterhead(own, "445").layout(day).sides()).isEqualTo(Sides.BOTH);
    assertThat(letterhead(own, "01").layout(day).sides()).isEqualTo(Sides.ONE);
  }

  @Test
  void everyFaultOfTheFileIsToldAtItsLine() {
    Reading<BodySettings> reading =
        reader()
            .read(
                "bodies.yaml",
                """
                tone: newer
                sides: back
                bodies:
                  - unit: "99"
                    body: party
                  - unit: "01"
                    programmes: [unknown]
                    recipient: [Lưu]
                    terms: [2020]
                """
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(reading.faults().stream().map(fault -> fault.line()))
        .containsExactly(1, 2, 4, 7, 8, 9);
    assertThat(reading.faults().toString()).contains("recipients");
  }

  private BodySettingsReader reader() {
    return new BodySettingsReader(
        code -> sample.register().bearers(code).size() > 0,
        code -> code.equals(PROGRAMME) || code.equals(new ProgrammeCode("qcdc")));
  }

  private BodySettings settings(String yaml) {
    return reader()
        .read("bodies.yaml", yaml.getBytes(StandardCharsets.UTF_8))
        .fold(
            sound -> sound,
            faults -> {
              throw new AssertionError(faults);
            });
  }
}
