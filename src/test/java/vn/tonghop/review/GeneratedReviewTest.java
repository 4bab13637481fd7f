package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Point;
import vn.tonghop.review.Block.Table;
import vn.tonghop.rollup.Totals;

/** What holds for every review, over made-up units, gaps, zeros, rough values and odd periods. */
class GeneratedReviewTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  static Sample sample(Random random) {
    Sample sample = new Sample().unit("01", PROVINCE, "Thành phố Hà Nội", "");
    List<String> types = List.of("Quận", "Huyện", "Thị xã");
    int districts = 1 + random.nextInt(5);
    for (int d = 0; d < districts; d++) {
      String district = "1" + d;
      sample.unit(district, DISTRICT, types.get(random.nextInt(3)) + " Số " + d, "01");
      int communes = random.nextInt(5);
      for (int c = 0; c < communes; c++) {
        String name = List.of("Xã", "Phường", "Thị trấn").get(random.nextInt(3)) + " " + (c + 1);
        sample.unit(district + "0" + c, COMMUNE, name, district);
      }
    }
    int silence = random.nextInt(4);
    for (Level level : List.of(PROVINCE, DISTRICT, COMMUNE)) {
      for (String unit : sample.ids(level)) {
        report(sample, unit, random, silence);
      }
    }
    return sample;
  }

  private static void report(Sample sample, String unit, Random random, int silence) {
    LocalDate day = LocalDate.of(2018, 1, 1);
    while (day.isBefore(LocalDate.of(2020, 7, 1))) {
      int months = random.nextInt(6) == 0 ? 12 : random.nextInt(4) == 0 ? 2 : 3;
      Period period = new Period(day, day.plusMonths(months));
      if (random.nextInt(4) >= silence) {
        List<String> figures = new ArrayList<>();
        for (String code :
            List.of(
                "dialogue_total", "participants", "opinions", "op_land", "op_other", "villages")) {
          if (random.nextInt(5) > 0) {
            int value = random.nextInt(4) == 0 ? 0 : random.nextInt(2000);
            String sign = value > 0 && random.nextInt(8) == 0 ? ">" : "";
            figures.add(code + "=" + sign + value);
          }
        }
        sample.report(unit, period, figures.toArray(String[]::new));
      }
      day = period.endExclusive();
    }
  }

  static Programme programme(Random random) {
    boolean adds = random.nextBoolean();
    SampleProgramme programme =
        new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
            .count(
                "dialogue_total",
                "Số hội nghị tiếp xúc, đối thoại",
                "hội nghị",
                adds,
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .count(
                "participants",
                "Số lượt người tham gia",
                "lượt người",
                adds,
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .count(
                "opinions",
                "Tổng số lượt ý kiến, kiến nghị",
                "lượt ý kiến",
                random.nextBoolean(),
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .count(
                "op_land",
                "Đất đai, tài nguyên và môi trường",
                "lượt ý kiến",
                adds,
                DISTRICT,
                COMMUNE)
            .count("op_other", "Lĩnh vực khác", "lượt ý kiến", adds, DISTRICT, COMMUNE)
            .stock("villages", "Tổng số thôn, tổ dân phố", "thôn", COMMUNE)
            .since("notices", "Số thông báo kết luận", "văn bản", LocalDate.of(2019, 3, 1), COMMUNE)
            .sentence(
                "{unit} đã tổ chức được {dialogue_total} hội nghị[ với {participants} lượt người][, {opinions} lượt ý kiến].",
                "{unit} held {dialogue_total} <conference|conferences>[ with {participants} <participant|participants>][ and {opinions} <opinion|opinions>].",
                PROVINCE,
                DISTRICT,
                COMMUNE)
            .topic(
                "Nội dung ý kiến theo lĩnh vực",
                "opinions",
                List.of("op_land", "op_other"),
                "Trong {opinions} lượt ý kiến có {op_land} lượt ý kiến về đất đai.",
                "Of {opinions} <opinion|opinions>, {op_land} <was|were> on land.");
    return (random.nextBoolean() ? programme.decree() : programme).build();
  }

  static Period period(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Sample.quarter(2019, 1 + random.nextInt(4));
      case 1 -> Sample.year(2019);
      case 2 -> new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1));
      case 3 -> Sample.days("2018-02-10", "2019-11-20");
      default -> Sample.days("2021-01-01", "2021-06-30");
    };
  }

  record Drawn(Totals totals, Totals before, Sample sample) {}

  static Drawn draw(long seed) {
    Random random = new Random(seed);
    Sample sample = sample(random);
    Programme programme = programme(random);
    Period period = period(random);
    List<String> all = new ArrayList<>(sample.ids(DISTRICT));
    all.addAll(sample.ids(COMMUNE));
    String unit = random.nextInt(3) > 0 ? "01" : all.get(random.nextInt(all.size()));
    Period before = new Period(period.start().minusYears(1), period.endExclusive().minusYears(1));
    return new Drawn(
        sample.totals(programme, unit, period), sample.totals(programme, unit, before), sample);
  }

  static Review write(Drawn drawn, Language language) {
    return drawn
        .sample()
        .writer()
        .write(drawn.totals(), Optional.of(drawn.before()), language, Sha256.of("s"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyTextIsWholeAndComposed(long seed) {
    for (Language language : Language.values()) {
      for (String text : ReviewText.texts(write(draw(seed), language))) {
        assertThat(text)
            .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
            .doesNotContain(
                "null", "{", "}", "[", "]", "<", ">", "_n,", " ,", " .", "..", "Optional");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyParagraphBeginsWithACapitalAndEndsWithAStopOrAColon(long seed) {
    for (Language language : Language.values()) {
      Review review = write(draw(seed), language);
      for (String text : ReviewText.paragraphs(review)) {
        assertThat(text).matches("(?s)[\\p{Lu}\\p{N}“].*[.:]");
      }
      for (String text : ReviewText.notes(review)) {
        assertThat(text).matches("(?s)[\\p{Lu}\\p{N}“].*\\.");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void tablesHaveACaptionAndAsManyCellsAsColumns(long seed) {
    Review review = write(draw(seed), Language.VI);
    assertThat(ReviewText.tables(review)).isNotEmpty();
    for (Table table : ReviewText.tables(review)) {
      assertThat(table.caption()).matches("Bảng \\d+\\. .+");
      assertThat(table.columns()).hasSizeLessThanOrEqualTo(17);
      for (Table.Row row : table.rows()) {
        assertThat(row.cells()).hasSameSizeAs(table.columns()).doesNotContain("0");
      }
    }
  }

  /** Of tables that follow each other in an annex, the last tells the source of all. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyTableHasASourceBelowItOrBelowTheLastOfItsRow(long seed) {
    List<Block> blocks = ReviewText.blocks(write(draw(seed), Language.VI));
    for (int index = 0; index < blocks.size(); index++) {
      if (blocks.get(index) instanceof Table table) {
        boolean more = index + 1 < blocks.size() && blocks.get(index + 1) instanceof Table;
        assertThat(table.source().startsWith("Nguồn: ") || (more && table.source().isEmpty()))
            .as(table.caption())
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void barsFallAndAtMostFortyAreDrawn(long seed) {
    for (Chart chart : ReviewText.charts(write(draw(seed), Language.VI))) {
      if (chart.kind() == Chart.Kind.BARS) {
        assertThat(chart.points()).hasSizeLessThanOrEqualTo(40);
        assertThat(chart.points().stream().flatMap(point -> point.value().stream()).toList())
            .isSortedAccordingTo((a, b) -> b.compareTo(a));
      }
      for (Point point : chart.points()) {
        assertThat(point.printed().equals("…")).isEqualTo(point.value().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theMachinesLocaleAndZoneChangeNothing(long seed) {
    Review review = write(draw(seed), Language.VI);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(write(draw(seed), Language.VI)).isEqualTo(review);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
