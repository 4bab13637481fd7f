package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Period;

/** The sentences that the published figures must come out as; their split over units is made up. */
class PublishedReviewsTest {

  private static final String HELD_VI =
      "{unit} đã tổ chức được {dialogue_total} hội nghị tiếp xúc, đối thoại"
          + "[ với {dialogue_participants} lượt người tham gia][, {opinions_total} lượt ý kiến].";
  private static final String HELD_EN =
      "{unit} held {dialogue_total} <dialogue conference|dialogue conferences>"
          + "[ with {dialogue_participants} <participant|participants>]"
          + "[ and {opinions_total} <opinion|opinions>].";

  private static Sample hanoi() {
    Sample sample = new Sample().unit("01", PROVINCE, "Thành phố Hà Nội", "");
    sample
        .unit("001", DISTRICT, "Quận Ba Đình", "01")
        .unit("006", DISTRICT, "Quận Đống Đa", "01")
        .unit("271", DISTRICT, "Huyện Ba Vì", "01")
        .unit("269", DISTRICT, "Thị xã Sơn Tây", "01")
        .unit("00001", COMMUNE, "Phường Phúc Xá", "001")
        .unit("00178", COMMUNE, "Phường Cát Linh", "006")
        .unit("09619", COMMUNE, "Thị trấn Tây Đằng", "271")
        .unit("09622", COMMUNE, "Xã Tản Hồng", "271")
        .unit("09574", COMMUNE, "Phường Lê Lợi", "269");
    return sample;
  }

  /** Hands in a split of {@code total} over the units of the level and the pieces. */
  private static void spread(
      Sample sample, Programme programme, Period period, Level level, String figure) {
    String code = figure.substring(0, figure.indexOf('='));
    int total = Integer.parseInt(figure.substring(code.length() + 1));
    List<Period> pieces = programme.basePieces(period);
    List<String> units = sample.ids(level);
    int[] parts = Sample.split(total, pieces.size() * units.size(), 7);
    int next = 0;
    for (Period piece : pieces) {
      for (String unit : units) {
        sample.report(unit, piece, code + "=" + parts[next]);
        next++;
      }
    }
  }

  @Test
  void fiveYearsOfDecision2200AreToldLevelByLevel() {
    Period period = Sample.days("2017-05-25", "2022-10-28");
    Programme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
            .validFrom(LocalDate.of(2017, 5, 25))
            .count(
                "dialogue_total",
                "Số hội nghị tiếp xúc, đối thoại",
                "hội nghị",
                false,
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .sentence(
                "{unit} đã tổ chức được {dialogue_total} hội nghị tiếp xúc, đối thoại.",
                "{unit} held {dialogue_total} <conference|conferences>.",
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .build();
    Sample sample = hanoi();
    spread(sample, programme, period, PROVINCE, "dialogue_total=18");
    spread(sample, programme, period, DISTRICT, "dialogue_total=210");
    spread(sample, programme, period, COMMUNE, "dialogue_total=2984");

    Review review = sample.review(programme, "01", period);

    assertThat(review.head().abstractLine())
        .isEqualTo(
            "kết quả tiếp xúc, đối thoại trực tiếp với Nhân dân từ ngày 25/5/2017 đến ngày"
                + " 28/10/2022");
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Thành phố đã tổ chức được 18 hội nghị tiếp xúc, đối thoại.",
            "Các quận, huyện, thị xã đã tổ chức được 210 hội nghị tiếp xúc, đối thoại.",
            "Các xã, phường, thị trấn đã tổ chức được 2.984 hội nghị tiếp xúc, đối thoại.");
    assertThat(ReviewText.headings(review))
        .contains("1. Cấp thành phố", "2. Cấp quận, huyện, thị xã", "3. Cấp xã, phường, thị trấn");
    assertThat(ReviewText.texts(review)).doesNotContain("3.212");
  }

  @Test
  void tenYearsOfDecision218AreToldForTheWholeDistrict() {
    Period period = Sample.days("2013-12-12", "2023-12-11");
    Programme programme =
        new SampleProgramme("006", DISTRICT, COMMUNE)
            .count("dialogue_total", "Số cuộc đối thoại trực tiếp", "cuộc", true, DISTRICT, COMMUNE)
            .sentence(
                "{unit} đã tổ chức {dialogue_total} cuộc đối thoại trực tiếp.",
                "{unit} held {dialogue_total} <dialogue|dialogues>.",
                DISTRICT,
                COMMUNE)
            .build();
    Sample sample =
        new Sample()
            .unit("006", DISTRICT, "Quận Đống Đa", "")
            .unit("00178", COMMUNE, "Phường Cát Linh", "006")
            .unit("00181", COMMUNE, "Phường Văn Miếu", "006");
    spread(sample, programme, period, DISTRICT, "dialogue_total=40");
    spread(sample, programme, period, COMMUNE, "dialogue_total=274");

    Review review = sample.review(programme, "006", period);

    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Toàn quận đã tổ chức 314 cuộc đối thoại trực tiếp.",
            "Quận đã tổ chức 40 cuộc đối thoại trực tiếp.",
            "Các phường đã tổ chức 274 cuộc đối thoại trực tiếp.");
  }

  private static Sample thachHa() {
    Sample sample = new Sample().unit("445", DISTRICT, "Huyện Thạch Hà", "");
    sample.unit("18562", COMMUNE, "Thị trấn Thạch Hà", "445");
    for (int i = 1; i <= 21; i++) {
      sample.unit("1860" + (char) ('A' + i), COMMUNE, "Xã Thạch Số " + i, "445");
    }
    return sample;
  }

  private static SampleProgramme thDialogue() {
    return new SampleProgramme("445", DISTRICT, COMMUNE)
        .count("dialogue_total", "Số cuộc đối thoại", "cuộc", true, DISTRICT, COMMUNE)
        .count("dialogue_participants", "Số người tham gia", "người", true, DISTRICT, COMMUNE)
        .count("opinions_total", "Số lượt ý kiến", "lượt ý kiến", true, DISTRICT, COMMUNE)
        .count(
            "dialogue_cadre_participants", "Số cán bộ thôn, tổ dân phố", "người", false, DISTRICT)
        .unitsWith(
            "units_holding_dialogue", "Số đơn vị đã tổ chức đối thoại", "dialogue_total", COMMUNE)
        .sentence(
            "{unit} đã tổ chức {dialogue_total} cuộc đối thoại[ với {dialogue_participants} người tham"
                + " gia][, {opinions_total} lượt ý kiến].",
            "{unit} held {dialogue_total} <dialogue|dialogues>[ with {dialogue_participants}"
                + " <participant|participants>][, {opinions_total} <opinion|opinions>].",
            DISTRICT,
            COMMUNE)
        .sentence(
            "Có {units_holding_dialogue} xã, thị trấn đã tổ chức đối thoại.",
            "{units_holding_dialogue} <commune|communes> held dialogues.",
            COMMUNE)
        .sentence(
            "{unit} đã đối thoại với {dialogue_cadre_participants} cán bộ thôn, tổ dân phố.",
            "{unit} met {dialogue_cadre_participants} village <official|officials>.",
            DISTRICT);
  }

  @Test
  void thachHaIn2018And2019IsToldInOneSentence() {
    Period period = new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1));
    Sample sample = thachHa();
    List<String> communes = sample.ids(COMMUNE);
    int[] dialogues = Sample.split(200, communes.size(), 1);
    int[] people = Sample.split(15_000, communes.size(), 2);
    int[] opinions = Sample.split(2_600, communes.size(), 3);
    for (int i = 0; i < communes.size(); i++) {
      sample.report(
          communes.get(i),
          Sample.year(2018),
          "dialogue_total=" + dialogues[i],
          "dialogue_participants=" + people[i],
          "opinions_total=" + opinions[i]);
    }
    sample.report(
        "445",
        Sample.year(2019),
        "dialogue_total=11",
        "dialogue_participants=798",
        "opinions_total=112");

    Review review = sample.review(thDialogue().build(), "445", period);

    assertThat(review.head().abstractLine()).endsWith("giai đoạn 2018 - 2019");
    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Toàn huyện đã tổ chức 211 cuộc đối thoại với 15.798 người tham gia, 2.712 lượt ý"
                + " kiến.");
  }

  @Test
  void thachHaIn2020KeepsOverAndCountsTheUnitsThatHeldDialogues() {
    Period period = Sample.days("2020-01-01", "2020-08-11");
    Sample sample = thachHa();
    List<String> communes = sample.ids(COMMUNE);
    for (int i = 0; i < communes.size(); i++) {
      sample.report(
          communes.get(i),
          period,
          "dialogue_total=" + (i == 0 ? 6 : i < 13 ? 2 : 0),
          "dialogue_participants=" + (i == 0 ? ">1100" : i < 13 ? "100" : "0"),
          "opinions_total=" + (i == 0 ? 40 : i < 13 ? 30 : 0));
    }
    sample.report("445", period, "dialogue_cadre_participants=>300");

    Review review = sample.review(thDialogue().build(), "445", period);

    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Huyện đã đối thoại với trên 300 cán bộ thôn, tổ dân phố.",
            "Các xã, thị trấn đã tổ chức 30 cuộc đối thoại với trên 2.300 người tham gia, 400 lượt"
                + " ý kiến. Có 13 xã, thị trấn đã tổ chức đối thoại.");
  }

  @Test
  void tenYearsOfDecision290KeepNearlyAndTellTheLaterStart() {
    Period period = Sample.days("2010-02-25", "2020-07-15");
    LocalDate since = LocalDate.of(2013, 1, 1);
    Programme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
            .count(
                "documents_issued",
                "Số văn bản lãnh đạo, chỉ đạo",
                "văn bản",
                true,
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .since("dialogue_total", "Số hội nghị đối thoại", "hội nghị", since, PROVINCE)
            .since(
                "dialogue_periodic",
                "Số hội nghị đối thoại định kỳ",
                "hội nghị",
                since,
                DISTRICT,
                COMMUNE)
            .sentence(
                "Từ năm 2013 đến nay, {unit} đã tổ chức {dialogue_total} hội nghị đối thoại.",
                "Since 2013 {unit} has held {dialogue_total} <conference|conferences>.",
                PROVINCE)
            .sentence(
                "Từ năm 2013 đến nay, {unit} đã tổ chức {dialogue_periodic} hội nghị đối thoại định"
                    + " kỳ.",
                "Since 2013 {unit} have held {dialogue_periodic} <conference|conferences>.",
                DISTRICT,
                COMMUNE)
            .build();
    Sample sample = hanoi();
    sample.report(
        "01", Sample.days("2013-01-01", "2013-12-31"), "dialogue_total=22", "documents_issued=100");
    for (String district : sample.ids(DISTRICT)) {
      sample.report(
          district, Sample.quarter(2014, 1), "dialogue_periodic=36", "documents_issued=<900");
    }
    List<String> communes = sample.ids(COMMUNE);
    for (int i = 0; i < communes.size(); i++) {
      sample.report(
          communes.get(i),
          Sample.quarter(2015, 2),
          "dialogue_periodic=" + (i == 0 ? 408 : 410),
          "documents_issued=" + (i == 0 ? "<4300" : "<8000"));
    }

    Review review = sample.review(programme, "01", period);

    assertThat(ReviewText.paragraphs(review))
        .contains(
            "Toàn thành phố đã ban hành gần 40.000 văn bản lãnh đạo, chỉ đạo.",
            "Từ năm 2013 đến nay, thành phố đã tổ chức 22 hội nghị đối thoại.",
            "Từ năm 2013 đến nay, các quận, huyện, thị xã đã tổ chức 144 hội nghị đối thoại định kỳ.",
            "Từ năm 2013 đến nay, các xã, phường, thị trấn đã tổ chức 2.048 hội nghị đối thoại định"
                + " kỳ.");
    assertThat(ReviewText.notes(review))
        .contains(
            "Số hội nghị đối thoại; Số hội nghị đối thoại định kỳ: số liệu tính từ ngày"
                + " 01/01/2013.");
  }

  @Test
  void theEnglishEditionTellsTheSame() {
    Period period = Sample.quarter(2019, 3);
    Programme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
            .count("dialogue_total", "Số hội nghị", "hội nghị", false, PROVINCE, DISTRICT, COMMUNE)
            .count(
                "dialogue_participants",
                "Số lượt người",
                "lượt người",
                false,
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .count(
                "opinions_total",
                "Số lượt ý kiến",
                "lượt ý kiến",
                false,
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .sentence(HELD_VI, HELD_EN, PROVINCE, DISTRICT, COMMUNE)
            .build();
    Sample sample = hanoi();
    sample.report(
        "01", period, "dialogue_total=1", "dialogue_participants=>2300", "opinions_total=1");
    sample.report("001", period, "dialogue_total=2", "dialogue_participants=150");

    Review review = sample.write(sample.totals(programme, "01", period), Language.EN);

    assertThat(ReviewText.paragraphs(review))
        .contains(
            "The city held 1 dialogue conference with over 2,300 participants and 1 opinion.",
            "The urban districts, rural districts and towns held 2 dialogue conferences with 150"
                + " participants.");
  }
}
