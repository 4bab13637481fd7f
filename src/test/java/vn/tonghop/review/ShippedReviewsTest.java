package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Totals;

/** The programmes that ship, over made-up figures in real units. */
class ShippedReviewsTest {

  private static final Programmes PROGRAMMES =
      new CatalogueReader(code -> true)
          .read(Path.of("no-such-folder"))
          .fold(sound -> sound, faults -> new Programmes(List.of()));

  static Stream<Arguments> cases() {
    return PROGRAMMES.all().stream()
        .flatMap(
            programme ->
                Stream.of(1L, 2L, 3L, 4L)
                    .map(seed -> Arguments.of(programme.code().value(), seed)));
  }

  static Programme programme(String code) {
    return PROGRAMMES.all().stream()
        .filter(programme -> programme.code().value().equals(code))
        .findFirst()
        .orElseThrow();
  }

  static Sample country() {
    return new Sample()
        .unit("01", PROVINCE, "Thành phố Hà Nội", "")
        .unit("001", DISTRICT, "Quận Ba Đình", "01")
        .unit("006", DISTRICT, "Quận Đống Đa", "01")
        .unit("271", DISTRICT, "Huyện Ba Vì", "01")
        .unit("00001", COMMUNE, "Phường Phúc Xá", "001")
        .unit("00178", COMMUNE, "Phường Cát Linh", "006")
        .unit("00181", COMMUNE, "Phường Văn Miếu", "006")
        .unit("09619", COMMUNE, "Thị trấn Tây Đằng", "271")
        .unit("09622", COMMUNE, "Xã Tản Hồng", "271")
        .unit("42", PROVINCE, "Tỉnh Hà Tĩnh", "")
        .unit("445", DISTRICT, "Huyện Thạch Hà", "42")
        .unit("18562", COMMUNE, "Thị trấn Thạch Hà", "445")
        .unit("18601", COMMUNE, "Xã Việt Tiến", "445")
        .unit("18604", COMMUNE, "Xã Thạch Hải", "445");
  }

  static Totals totals(Programme programme, long seed, Sample sample) {
    Random random = new Random(seed);
    Period period =
        programme
            .reporting()
            .calendar()
            .period(
                programme
                    .reporting()
                    .calendar()
                    .containing(vn.tonghop.period.PeriodKind.YEAR, LocalDate.of(2019, 6, 1))
                    .orElseThrow());
    for (Period piece : programme.basePieces(period)) {
      for (Level level : List.of(PROVINCE, DISTRICT, COMMUNE)) {
        for (String unit : sample.ids(level)) {
          if (random.nextInt(8) > 0) {
            sample.report(unit, piece, figures(programme, sample.unit(unit), random));
          }
        }
      }
    }
    return sample.totals(programme, programme.scope().value(), period);
  }

  private static String[] figures(Programme programme, OrgUnit unit, Random random) {
    List<String> figures = new ArrayList<>();
    int range = random.nextInt(4) == 0 ? 1 : 40;
    for (Indicator indicator : programme.indicatorsOf(unit.level())) {
      if (indicator.isHandedIn() && random.nextInt(10) > 0) {
        figures.add(indicator.code() + "=" + random.nextInt(range));
      }
    }
    return figures.toArray(String[]::new);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTextIsWhole(String code, long seed) {
    Sample sample = country();
    Totals totals = totals(programme(code), seed, sample);
    for (Language language : Language.values()) {
      Review review = sample.write(totals, language);
      assertThat(ReviewText.texts(review))
          .allSatisfy(
              text ->
                  assertThat(text)
                      .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC))
                      .doesNotContain("null", "{", "}", "[", "]", "<", ">", " ,", " .", ".."));
      assertThat(ReviewText.tables(review))
          .allSatisfy(table -> assertThat(table.columns()).hasSizeLessThanOrEqualTo(17));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theLeadStandsInAParagraphOfEachLevelThatReportsIt(String code, long seed) {
    Sample sample = country();
    Programme programme = programme(code);
    Totals totals = totals(programme, seed, sample);
    Indicator lead = programme.indicator(programme.document().lead()).orElseThrow();
    String all = String.join("\n", ReviewText.paragraphs(sample.write(totals, Language.VI)));
    for (Slice slice : totals.slices()) {
      totals
          .total(totals.unit(), slice, lead.code())
          .value()
          .filter(value -> slice.level().isPresent() && value.value().signum() > 0)
          .ifPresent(
              value ->
                  assertThat(all)
                      .contains(new Numbers(Language.VI).quantity(value, lead.decimals()) + " "));
    }
  }
}
