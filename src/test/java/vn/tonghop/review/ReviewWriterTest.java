package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.KeyFacts;
import vn.tonghop.review.Block.KeyFacts.Fact;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.rollup.Totals;

class ReviewWriterTest {

  private static final Period QUARTER = Sample.quarter(2019, 3);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static SampleProgramme dialogues() {
    return new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
        .count(
            "dialogue_total",
            "Số hội nghị đối thoại",
            "hội nghị",
            false,
            PROVINCE,
            DISTRICT,
            COMMUNE)
        .count("opinions_total", "Tổng số lượt ý kiến", "lượt ý kiến", false, DISTRICT, COMMUNE)
        .sentence(
            "{unit} đã tổ chức được {dialogue_total} hội nghị[, {opinions_total} lượt ý kiến].",
            "{unit} held {dialogue_total} <conference|conferences>[ with {opinions_total}"
                + " <opinion|opinions>].",
            PROVINCE,
            DISTRICT,
            COMMUNE);
  }

  private static Sample hanoi() {
    return new Sample()
        .unit("01", PROVINCE, "Thành phố Hà Nội", "")
        .unit("001", DISTRICT, "Quận Ba Đình", "01")
        .unit("006", DISTRICT, "Quận Đống Đa", "01")
        .unit("271", DISTRICT, "Huyện Ba Vì", "01");
  }

  private static Table table(Review review, String caption) {
    return ReviewText.tables(review).stream()
        .filter(table -> table.caption().contains(caption))
        .findFirst()
        .orElseThrow();
  }

  private static List<List<String>> cells(Table table) {
    return table.rows().stream().map(Row::cells).toList();
  }

  @Test
  void noneAndNotReportedAreNeverTheSame() {
    Sample sample =
        hanoi()
            .report("001", QUARTER, "dialogue_total=0", "opinions_total=0")
            .report("006", QUARTER, "dialogue_total=5");

    Review review = sample.review(dialogues().build(), "01", QUARTER);

    Table table = table(review, "theo quận, huyện");
    assertThat(cells(table))
        .containsExactly(
            List.of("1", "Quận Ba Đình", "-", "-", "1/1"),
            List.of("2", "Quận Đống Đa", "5", "…", "1/1"),
            List.of("3", "Huyện Ba Vì", "…", "…", "0/1"),
            List.of("", "Tổng cộng", "5", "-", "2/3"));
    assertThat(table.rows().get(3).total()).isTrue();
    assertThat(ReviewText.notes(review))
        .contains("Ký hiệu: “…” chưa có số liệu báo cáo; “-” không phát sinh.");
  }

  @Test
  void aLevelThatHeldNoneIsToldInWords() {
    Sample sample = hanoi().report("01", QUARTER, "dialogue_total=0");
    for (String district : sample.ids(DISTRICT)) {
      sample.report(district, QUARTER, "dialogue_total=0", "opinions_total=0");
    }
    Review review = sample.review(dialogues().build(), "01", QUARTER);
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Thành phố không phát sinh hội nghị đối thoại trong kỳ báo cáo.",
            "Các quận, huyện không phát sinh hội nghị đối thoại trong kỳ báo cáo.");
    assertThat(ReviewText.items(review))
        .contains(
            "Cấp huyện: 3 đơn vị báo cáo không phát sinh hội nghị đối thoại trong kỳ: quận Ba"
                + " Đình, quận Đống Đa và huyện Ba Vì.");
  }

  @Test
  void aLevelOfWhichNothingIsInSaysSo() {
    Review review =
        hanoi()
            .report("01", QUARTER, "dialogue_total=2")
            .review(dialogues().build(), "01", QUARTER);
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Thành phố đã tổ chức được 2 hội nghị.",
            "Đến thời điểm tổng hợp chưa có số liệu báo cáo (0/3 đơn vị gửi đủ báo cáo).");
  }

  @Test
  void completenessIsToldWhereverItIsNotWhole() {
    Sample sample =
        hanoi()
            .report("01", QUARTER, "dialogue_total=2")
            .report("001", QUARTER, "dialogue_total=4")
            .report("006", QUARTER, "dialogue_total=5");

    Review review = sample.review(dialogues().build(), "01", QUARTER);

    KeyFacts facts =
        review.body().stream()
            .filter(KeyFacts.class::isInstance)
            .map(KeyFacts.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(facts.facts())
        .containsExactly(
            new Fact("3/4", "Báo cáo đã nhận trên tổng số phải gửi (75%)"),
            new Fact("1/1", "Cấp thành phố: đơn vị gửi đủ báo cáo"),
            new Fact("2/3", "Cấp huyện: đơn vị gửi đủ báo cáo (66,7%)"),
            new Fact("2 hội nghị", "Cấp thành phố: Số hội nghị đối thoại"),
            new Fact("9 hội nghị", "Cấp huyện: Số hội nghị đối thoại"));
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Số liệu trong báo cáo này được tổng hợp từ 3/4 báo cáo phải gửi (đạt 75%); có 3/4 đơn"
                + " vị gửi đủ báo cáo, cụ thể:",
            "Còn 1 đơn vị chưa gửi đủ báo cáo, trong đó 1 đơn vị chưa gửi báo cáo nào: huyện Ba"
                + " Vì.",
            "Số liệu trên chưa đầy đủ: đạt 2/3 đơn vị gửi đủ báo cáo (đã nhận 2/3 báo cáo phải"
                + " gửi).");
  }

  @Test
  void whenAllIsInNothingIsSaidToBeMissing() {
    Sample sample = hanoi().report("01", QUARTER, "dialogue_total=2");
    for (String district : sample.ids(DISTRICT)) {
      sample.report(district, QUARTER, "dialogue_total=3", "opinions_total=9");
    }
    Review review = sample.review(dialogues().build(), "01", QUARTER);
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Số liệu trong báo cáo này được tổng hợp từ đủ 4/4 báo cáo phải gửi của 4 đơn vị, cụ"
                + " thể:")
        .noneMatch(text -> text.contains("chưa"));
    assertThat(review.annexes())
        .extracting(Review.Annex::title)
        .containsExactly("SỐ LIỆU CHI TIẾT THEO QUẬN, HUYỆN");
  }

  @Test
  void whatIsOutstandingStandsBesideTheUnitThatItConcerns() {
    Sample sample =
        new Sample()
            .unit("01", PROVINCE, "Thành phố Hà Nội", "")
            .unit("001", DISTRICT, "Quận Ba Đình", "01")
            .unit("006", DISTRICT, "Quận Đống Đa", "01")
            .unit("00001", COMMUNE, "Phường Phúc Xá", "001")
            .unit("00004", COMMUNE, "Phường Trúc Bạch", "001")
            .unit("00178", COMMUNE, "Phường Cát Linh", "006");
    Period half = Sample.days("2019-01-01", "2019-06-30");
    Period second = Sample.quarter(2019, 2);
    Programme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
            .count("dialogue_total", "Số hội nghị", "hội nghị", false, PROVINCE, DISTRICT, COMMUNE)
            .build();
    for (String unit : List.of("001", "00001", "00178")) {
      sample.report(unit, Sample.quarter(2019, 1), "dialogue_total=1");
      sample.report(unit, second, "dialogue_total=1");
    }
    sample.report("00004", second, "dialogue_total=1");
    sample.report("006", Sample.quarter(2019, 1), "dialogue_total=1");

    Table table = table(sample.review(programme, "01", half), "Tình hình gửi báo cáo");

    assertThat(table.columns())
        .extracting(Table.Column::group, Table.Column::heading)
        .containsExactly(
            tuple("", "TT"),
            tuple("", "Đơn vị"),
            tuple("Đơn vị gửi đủ/phải gửi", "Cấp quận"),
            tuple("Đơn vị gửi đủ/phải gửi", "Cấp phường"),
            tuple("Báo cáo đã gửi/phải gửi", "Cấp quận"),
            tuple("Báo cáo đã gửi/phải gửi", "Cấp phường"),
            tuple("", "Tỷ lệ gửi báo cáo"),
            tuple("", "Đơn vị chưa gửi đủ báo cáo (kỳ chưa gửi)"));
    assertThat(cells(table))
        .containsExactly(
            List.of("", "Thành phố Hà Nội", "x", "x", "x", "x", "x", "Quý I/2019; quý II/2019"),
            List.of(
                "1",
                "Quận Ba Đình",
                "1/1",
                "1/2",
                "2/2",
                "3/4",
                "83,3%",
                "Phường Trúc Bạch (quý I/2019)"),
            List.of("2", "Quận Đống Đa", "0/1", "1/1", "1/2", "2/2", "75,0%", "Quý II/2019"),
            List.of("", "Tổng cộng", "1/2", "2/3", "3/4", "5/6", "80,0%", "3 đơn vị"));
  }

  @Test
  void levelsStandBelowTheNameOfTheirIndicatorAndAnIndicatorIsNeverParted() {
    List<String> codes = List.of("dialogue_total", "notices", "answers", "visits");
    SampleProgramme programme = new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE);
    for (String code : codes) {
      programme.count(code, "Số " + code, "văn bản", false, PROVINCE, DISTRICT, COMMUNE);
    }
    Sample sample =
        new Sample()
            .unit("01", PROVINCE, "Thành phố Hà Nội", "")
            .unit("001", DISTRICT, "Quận Ba Đình", "01")
            .unit("00001", COMMUNE, "Phường Phúc Xá", "001")
            .report("001", QUARTER, "dialogue_total=1", "notices=1", "answers=1", "visits=1")
            .report("00001", QUARTER, "dialogue_total=1", "notices=1", "answers=1", "visits=1");
    Table table = table(sample.review(programme.build(), "01", QUARTER), "Số liệu chi tiết");
    assertThat(table.caption()).endsWith("(đơn vị tính: văn bản)");
    assertThat(table.columns().subList(2, 10))
        .extracting(Table.Column::group, Table.Column::heading)
        .isEqualTo(
            codes.stream()
                .flatMap(
                    code ->
                        Stream.of(
                            tuple("Số " + code, "Cấp quận"), tuple("Số " + code, "Cấp phường")))
                .toList());
  }

  @Test
  void levelsStandSideBySideWithAllThatTheyReportBelow() {
    Sample sample =
        hanoi()
            .report("01", QUARTER, "dialogue_total=1")
            .report("001", QUARTER, "dialogue_total=4", "opinions_total=>30")
            .report("006", QUARTER, "dialogue_total=0", "opinions_total=0");
    Table table = table(sample.review(dialogues().build(), "01", QUARTER), "theo cấp");
    assertThat(table.columns())
        .extracting(Table.Column::heading)
        .containsExactly("Chỉ tiêu", "Cấp thành phố", "Cấp huyện");
    assertThat(cells(table))
        .containsExactly(
            List.of("Số hội nghị đối thoại", "1", "4"),
            List.of("Tổng số lượt ý kiến", "x", "trên 30"),
            List.of("Đơn vị gửi đủ/phải gửi", "1/1", "2/3"));
  }

  @Test
  void aUnitOfMeasureIsToldOnceAndOnlyWhereNamesDoNotTellIt() {
    Programme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT)
            .count("dialogue_total", "Số hội nghị đối thoại", "hội nghị", false, DISTRICT)
            .count("op_health", "Ý kiến về y tế", "lượt ý kiến", false, DISTRICT)
            .count("land", "Diện tích đất", "m²", false, DISTRICT)
            .build();
    Sample sample = hanoi().report("001", QUARTER, "dialogue_total=4", "op_health=2", "land=120");
    Table table = table(sample.review(programme, "01", QUARTER), "Số liệu chi tiết");
    assertThat(table.caption()).doesNotContain("đơn vị tính");
    assertThat(table.columns().subList(2, 5))
        .extracting(Table.Column::heading)
        .containsExactly("Số hội nghị đối thoại", "Ý kiến về y tế", "Diện tích đất (m²)");
  }

  @Test
  void whatNobodyReportedHasNoColumnInTheAnnexButIsNamedBelow() {
    Sample sample = hanoi().report("001", QUARTER, "dialogue_total=4");
    Review review = sample.review(dialogues().build(), "01", QUARTER);
    assertThat(table(review, "Số liệu chi tiết").columns())
        .extracting(Table.Column::heading)
        .contains("Số hội nghị đối thoại")
        .noneMatch(heading -> heading.contains("ý kiến"));
    assertThat(ReviewText.notes(review))
        .anyMatch(
            note -> note.startsWith("Chưa có đơn vị nào báo cáo: ") && note.contains("ý kiến"));
  }

  @Test
  void theRulesOfTheOutlineAreKept() {
    Review review =
        hanoi()
            .report("01", QUARTER, "dialogue_total=2")
            .review(dialogues().build(), "01", QUARTER);
    assertThat(ReviewText.headings(review))
        .contains(
            "I- TÌNH HÌNH TRIỂN KHAI",
            "II- KẾT QUẢ",
            "1. Cấp thành phố",
            "2. Cấp quận, huyện",
            "III- ĐÁNH GIÁ",
            "IV- PHƯƠNG HƯỚNG, NHIỆM VỤ",
            "V- KIẾN NGHỊ, ĐỀ XUẤT");
    assertThat(review.title())
        .isEqualTo("Báo cáo kết quả tiếp xúc, đối thoại trực tiếp với Nhân dân quý III năm 2019");
    assertThat(review.head().typeName()).isEqualTo("BÁO CÁO");
    assertThat(ReviewText.paragraphs(review).get(0))
        .isEqualTo(
            "Thực hiện Quyết định số 2200-QĐ/TU, ngày 25/5/2017 của Thành ủy Hà Nội, Ban Tuyên giáo"
                + " và Dân vận Thành ủy Hà Nội báo cáo kết quả tiếp xúc, đối thoại trực tiếp với"
                + " Nhân dân quý III năm 2019 như sau:");
  }

  @Test
  void theNamedReviewsTitleTakesTheProgrammesPlace() {
    Programme programme =
        dialogues()
            .named(QUARTER, "01", "sơ kết 05 năm thực hiện Quyết định số 2200-QĐ/TU")
            .build();
    Sample sample = hanoi().report("01", QUARTER, "dialogue_total=2");
    Review review = sample.review(programme, "01", QUARTER);
    assertThat(review.head().abstractLine())
        .isEqualTo("sơ kết 05 năm thực hiện Quyết định số 2200-QĐ/TU");
    assertThat(ReviewText.paragraphs(review).get(0))
        .endsWith("(số liệu tính từ ngày 01/7/2019 đến ngày 30/9/2019) như sau:");
    assertThat(sample.review(programme, "01", Sample.quarter(2019, 4)).head().abstractLine())
        .endsWith("quý IV năm 2019");
  }

  @Test
  void ofMoreThanFortyUnitsTheFortyLargestAreDrawnAndAllStandInTheAnnex() {
    Sample sample = new Sample().unit("01", PROVINCE, "Thành phố Hà Nội", "");
    for (int i = 1; i <= 126; i++) {
      String code = String.format(java.util.Locale.ROOT, "%05d", i);
      sample.unit(code, COMMUNE, (i <= 51 ? "Phường Số " : "Xã Số ") + i, "01", REFORM, null);
      sample.report(
          code + "@" + REFORM, Sample.quarter(2025, 4), "dialogue_total=" + i, "opinions_total=0");
    }
    sample.report("01", Sample.quarter(2025, 4), "dialogue_total=1");

    Review review = sample.review(dialogues().build(), "01", Sample.quarter(2025, 4));

    Chart bars = ReviewText.charts(review).get(0);
    assertThat(bars.points()).hasSize(40);
    assertThat(bars.points().get(0).label()).isEqualTo("Xã Số 126");
    assertThat(bars.points().get(39).label()).isEqualTo("Xã Số 87");
    assertThat(bars.caption())
        .isEqualTo(
            "Biểu đồ 1. Số hội nghị đối thoại theo xã, phường (cấp xã; 40 đơn vị có số liệu"
                + " cao nhất trong 126 đơn vị)");
    assertThat(ReviewText.paragraphs(review))
        .contains("Kết quả của 126 xã, phường được trình bày tại phụ lục kèm theo.");
    Table all = table(review, "Số liệu chi tiết theo xã, phường");
    assertThat(all.rows()).hasSize(127);
    assertThat(all.rows().get(0).cells()).startsWith("1", "Phường Số 1", "1");
    assertThat(all.rows().get(126).cells()).startsWith("", "Tổng cộng", "8.001");
    assertThat(ReviewText.items(review))
        .contains(
            "Các đơn vị có số hội nghị đối thoại cao nhất (cấp xã): xã Số 126 (126), xã Số"
                + " 125 (125) và xã Số 124 (124).");
  }

  @Test
  void aTotalOverLevelsShowsTheUnitsOwnFiguresBesideItsChildrens() {
    Programme programme =
        new SampleProgramme("006", DISTRICT, COMMUNE)
            .count("dialogue_total", "Số cuộc đối thoại", "cuộc", true, DISTRICT, COMMUNE)
            .build();
    Sample sample =
        new Sample()
            .unit("006", DISTRICT, "Quận Đống Đa", "")
            .unit("00178", COMMUNE, "Phường Cát Linh", "006")
            .unit("00181", COMMUNE, "Phường Văn Miếu", "006")
            .report("006", QUARTER, "dialogue_total=4")
            .report("00178", QUARTER, "dialogue_total=3")
            .report("00181", QUARTER, "dialogue_total=2");
    assertThat(
            cells(table(sample.review(programme, "006", QUARTER), "Kết quả thực hiện theo phường")))
        .containsExactly(
            List.of("", "Cấp quận", "4", "1/1"),
            List.of("1", "Phường Cát Linh", "3", "1/1"),
            List.of("2", "Phường Văn Miếu", "2", "1/1"),
            List.of("", "Tổng cộng", "9", "3/3"));
  }

  @Test
  void whatDoesNotFitThePeriodIsToldAndListed() {
    Period year = Sample.year(2019);
    Sample sample =
        hanoi()
            .report("001", year, "dialogue_total=8")
            .report("006", Sample.days("2019-12-01", "2020-01-31"), "dialogue_total=9");
    Review review = sample.review(dialogues().build(), "01", year);
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Có 1 báo cáo có kỳ số liệu không trùng với từng quý; số liệu của các báo cáo này được"
                + " tính vào tổng số chung của cả kỳ, không tách được theo từng quý.",
            "Có 1 báo cáo có kỳ số liệu vượt ra ngoài kỳ của báo cáo này nên chưa được tính (danh"
                + " sách tại phụ lục kèm theo).");
    assertThat(cells(table(review, "không khớp")))
        .containsExactly(
            List.of(
                "1",
                "Quận Đống Đa",
                "Từ tháng 12 năm 2019 đến tháng 1 năm 2020",
                "Chưa tính: kỳ số liệu vượt ra ngoài kỳ báo cáo"),
            List.of(
                "2",
                "Quận Ba Đình",
                "Năm 2019",
                "Đã tính vào số liệu cả kỳ; không tách được theo kỳ cơ sở"));
  }

  @Test
  void aReviewThatBeginsBeforeTheRegistersHistorySaysSo() {
    Sample sample = hanoi().report("01", QUARTER, "dialogue_total=2");
    Totals totals = sample.totals(dialogues().build(), "01", QUARTER);
    String remark = "Danh mục đơn vị hành chính ghi nhận đầy đủ các thay đổi từ ngày 01/11/2019";
    assertThat(ReviewText.notes(withHistory(sample, totals, LocalDate.of(2019, 11, 1))))
        .anyMatch(note -> note.startsWith(remark));
    assertThat(ReviewText.notes(withHistory(sample, totals, QUARTER.start())))
        .noneMatch(note -> note.startsWith("Danh mục"));
  }

  private static Review withHistory(Sample sample, Totals totals, LocalDate begins) {
    return new ReviewWriter(
            sample.register(),
            new IssuingBodies(sample.register(), BodySettings.NONE),
            Sample.MADE,
            Optional.of(begins))
        .write(totals, Optional.empty(), Language.VI, Sha256.of("s"));
  }

  @Test
  void issuingGivesNumberDateAndNameAndChangesNothingElse() {
    Sample sample = hanoi().report("01", QUARTER, "dialogue_total=2");
    Review draft = sample.review(dialogues().build(), "01", QUARTER);
    Letterhead letterhead =
        new IssuingBodies(sample.register(), BodySettings.NONE)
            .of(dialogues().build().code(), sample.unit("01"), QUARTER.lastDay());
    Review issued =
        draft.issued(letterhead, new Issue(12, LocalDate.of(2019, 10, 10), "Nguyễn Văn A"));
    assertThat(issued.head().number()).isEqualTo("Số 12-BC/BTGDVTU");
    assertThat(issued.head().placeAndDate()).isEqualTo("Hà Nội, ngày 10 tháng 10 năm 2019");
    assertThat(issued.head().draft()).isEmpty();
    assertThat(issued.closing().signatory()).isEqualTo("Nguyễn Văn A");
    assertThat(issued.body()).isEqualTo(draft.body());
    assertThat(issued.annexes()).isEqualTo(draft.annexes());
  }

  @Test
  void sharesAreToldWithOneDecimalAndAddUpOrSaySo() {
    Programme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT)
            .count("opinions_total", "Tổng số ý kiến", "ý kiến", false, DISTRICT)
            .count("op_land", "Đất đai", "ý kiến", false, DISTRICT)
            .count("op_health", "Y tế", "ý kiến", false, DISTRICT)
            .count("op_other", "Khác", "ý kiến", false, DISTRICT)
            .topic(
                "Nội dung ý kiến theo lĩnh vực",
                "opinions_total",
                List.of("op_land", "op_health", "op_other"),
                "Có {op_land} ý kiến về đất đai.",
                "{op_land} <opinion was|opinions were> on land.")
            .build();
    Sample sample =
        hanoi()
            .report("001", QUARTER, "opinions_total=3", "op_land=1", "op_health=1", "op_other=1")
            .report("006", QUARTER, "opinions_total=0", "op_land=0", "op_health=0", "op_other=0");
    Review review = sample.review(programme, "01", QUARTER);
    assertThat(cells(table(review, "lĩnh vực")))
        .containsExactly(
            List.of("Đất đai", "1", "33,3%"),
            List.of("Y tế", "1", "33,3%"),
            List.of("Khác", "1", "33,3%"),
            List.of("Tổng số ý kiến", "3", "100,0%"));
    assertThat(ReviewText.paragraphs(review)).contains("Có 1 ý kiến về đất đai.");
    assertThat(ReviewText.notes(review))
        .contains("Tỷ lệ được làm tròn nên tổng các phần có thể không bằng 100%.");
  }
}
