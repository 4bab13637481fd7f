package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.rendering.Printed.Run;
import vn.tonghop.review.Block;
import vn.tonghop.review.BodyKind;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;
import vn.tonghop.review.Sides;

/** The measures of Hướng dẫn 05-HD/VPTW, in points. */
class PartyFormatTest {

  private static final double LEFT = 85.04;
  private static final double RIGHT = 595.28 - 42.52;
  private static final double TOP = 56.69;
  private static final double BOTTOM = 841.89 - 56.69;
  private static final double LEFT_CELL = LEFT + 109;
  private static final double RIGHT_CELL = RIGHT - 124.5;
  private static final Offset<Double> ONE = within(1.0);

  private static final Printed CITY = Printed.of(Samples.city());

  /** In the form of Hướng dẫn 36-HD/VPTW, of which all measures are the same. */
  private static final Printed BEFORE =
      Printed.of(
          Samples.inForm(Layouts.shipped().inForce(BodyKind.PARTY, LocalDate.of(2026, 5, 26))));

  /** The first page that lies sideways. */
  private static final int ANNEX = CITY.starting("Phụ lục 1").page();

  @ParameterizedTest
  @CsvSource({
    "THÀNH ỦY HÀ NỘI, LiberationSerif, 14",
    "BAN TUYÊN GIÁO VÀ DÂN VẬN, LiberationSerif-Bold, 14",
    "*, LiberationSerif, 14",
    "Số, LiberationSerif, 14",
    "ĐẢNG CỘNG SẢN VIỆT NAM, LiberationSerif-Bold, 15",
    "'Hà Nội, ngày', LiberationSerif-Italic, 14",
    "BÁO CÁO, LiberationSerif-Bold, 16",
    "sơ kết 5 năm, LiberationSerif-Bold, 14",
    "-----, LiberationSerif, 14",
    "I- TÌNH HÌNH, LiberationSerif-Bold, 14",
    "1. Cấp thành phố, LiberationSerif-Bold, 14",
    "Thực hiện Quyết định, LiberationSerif, 14",
    "Nơi nhận:, LiberationSerif, 14",
    "- Thường trực Thành ủy, LiberationSerif, 12",
    "TRƯỞNG BAN, LiberationSerif, 14"
  })
  void eachElementHasItsTypeAndSize(String text, String font, float size) {
    for (Printed printed : List.of(CITY, BEFORE)) {
      Run run = printed.starting(text);
      assertThat(List.of(run.font(), run.size())).isEqualTo(List.of(font, size));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "THÀNH ỦY HÀ NỘI, true",
    "BAN TUYÊN GIÁO VÀ DÂN VẬN, true",
    "*, true",
    "ĐẢNG CỘNG SẢN VIỆT NAM, false",
    "'Hà Nội, ngày', false"
  })
  void theHeadStandsInTwoCells(String text, boolean left) {
    assertThat(CITY.starting(text).middle()).isCloseTo(left ? LEFT_CELL : RIGHT_CELL, within(2.0));
  }

  @Test
  void issuerStandsBelowItsSuperiorAndTheNumberLevelWithTheDate() {
    assertThat(
            List.of(
                CITY.starting("THÀNH ỦY HÀ NỘI").baseline(),
                CITY.starting("BAN TUYÊN GIÁO").baseline(),
                CITY.starting("*").baseline(),
                CITY.starting("Số").baseline(),
                CITY.starting("DỰ THẢO").baseline(),
                CITY.starting("BÁO CÁO").baseline()))
        .isSorted();
    assertThat(CITY.starting("Số").baseline()).isEqualTo(CITY.starting("Hà Nội, ngày").baseline());
    assertThat((double) CITY.starting("THÀNH ỦY HÀ NỘI").baseline())
        .isCloseTo(CITY.starting("ĐẢNG CỘNG SẢN").baseline(), ONE);
  }

  @Test
  void titleIsCentredOnTheText() {
    assertThat(List.of("BÁO CÁO", "sơ kết 5 năm", "-----"))
        .allSatisfy(
            text -> assertThat(CITY.starting(text).middle()).isCloseTo((LEFT + RIGHT) / 2, ONE));
  }

  @Test
  void aRuleAsLongAsTheMottoStandsBelowIt() {
    Run motto = CITY.starting("ĐẢNG CỘNG SẢN VIỆT NAM");
    Rules.Rule rule =
        Rules.onPage(CITY.bytes(), 0).stream()
            .filter(line -> line.y() > motto.baseline() && line.y() < motto.baseline() + 12)
            .findFirst()
            .orElseThrow();
    assertThat(rule.x()).isCloseTo(motto.x(), within(1.0));
    assertThat(rule.right()).isCloseTo(motto.right(), within(1.0));
  }

  @Test
  void nothingButTheNumberStandsInTheMargins() {
    assertThat(CITY.runs())
        .filteredOn(run -> run.page() < ANNEX && run.baseline() > 50)
        .allSatisfy(
            run -> {
              assertThat((double) run.x()).isGreaterThan(LEFT - 1);
              // closing signs hang out by less than half their width
              assertThat((double) run.right()).isLessThan(RIGHT + 3);
              assertThat(run.baseline() - run.size()).isGreaterThan((float) TOP - 5);
              assertThat((double) run.baseline()).isLessThan(BOTTOM);
            });
  }

  @Test
  void bodyLinesStandNineteenPointsApart() {
    List<Float> baselines =
        CITY.onPage(1)
            .filter(run -> run.size() == 14 && run.font().equals("LiberationSerif"))
            .filter(run -> run.baseline() > CITY.starting("Thực hiện Quyết").baseline() - 1)
            .filter(run -> run.baseline() < CITY.starting("I- TÌNH HÌNH").baseline())
            .map(Run::baseline)
            .toList();
    assertThat(baselines).hasSizeGreaterThan(3);
    assertThat(IntStream.range(1, baselines.size()))
        .allSatisfy(
            line ->
                assertThat(baselines.get(line) - baselines.get(line - 1))
                    .isCloseTo(19f, within(0.1f)));
  }

  @Test
  void aParagraphBeginsTenMillimetresInAndLeavesSixPointsAboveIt() {
    Run first = CITY.starting("Thực hiện Quyết định");
    Run second = CITY.starting("Thành ủy về việc");
    assertThat(first.x() - second.x()).isCloseTo(28.35f, within(0.6f));
    Printed items =
        Printed.of(
            Samples.review(List.of(new Block.Item("Một."), new Block.Item("Hai.")), List.of()));
    assertThat(items.starting("- Hai").baseline() - items.starting("- Một").baseline())
        .isBetween(19 + 6 - 0.1f, 19 + 7 + 0.1f);
  }

  @Test
  void aParagraphGoesOnOverThePageWithTheSamePitchAndMargin() {
    String text = "Thường trực Thành ủy đã tổ chức hội nghị tiếp xúc, đối thoại. ".repeat(60);
    Printed printed = Printed.of(Samples.review(List.of(new Block.Paragraph(text)), List.of()));
    List<Run> lines =
        printed.runs().stream()
            .filter(run -> run.size() == 14 && run.baseline() > 57)
            .filter(run -> run.page() > 1 || run.baseline() > printed.starting("-----").baseline())
            .toList();
    Run before = lines.stream().filter(run -> run.page() == 1).reduce((a, b) -> b).orElseThrow();
    List<Run> after = lines.stream().filter(run -> run.page() == 2).toList();
    assertThat(after.get(0).x()).isCloseTo(before.x(), within(0.1f));
    assertThat(before.right()).isCloseTo((float) RIGHT, within(1f));
    assertThat(after.get(1).baseline() - after.get(0).baseline()).isCloseTo(19f, within(0.1f));
  }

  @Test
  void aLineThatIsBrokenByHandLooksLikeTheOthers() {
    String text =
        "đã nhận 11.936/12.098 báo cáo phải gửi với trên 2.300 người tham gia ".repeat(14);
    Printed printed =
        Printed.of(Samples.review(List.of(new Block.Paragraph("Có " + text)), List.of()));
    List<Run> lines =
        printed
            .onPage(1)
            .filter(run -> run.baseline() > printed.starting("-----").baseline())
            .filter(run -> run.baseline() < printed.starting("Nơi nhận:").baseline())
            .toList();
    assertThat(lines).hasSizeGreaterThan(10);
    for (int line = 2; line < lines.size(); line++) {
      assertThat(lines.get(line).baseline() - lines.get(line - 1).baseline())
          .isCloseTo(19f, within(0.1f));
      assertThat(lines.get(line).x()).isCloseTo(lines.get(1).x(), within(0.1f));
      assertThat(lines.get(line - 1).right()).isCloseTo((float) RIGHT, within(1f));
    }
  }

  @Test
  void pagesAreNumberedFromTwoOnTenMillimetresFromTheEdge() {
    assertThat(CITY.onPage(1).filter(run -> run.baseline() < 50)).isEmpty();
    for (int page = 2; page <= CITY.pages(); page++) {
      Run number = CITY.onPage(page).min((a, b) -> Float.compare(a.baseline(), b.baseline())).get();
      double middle = page < ANNEX ? (LEFT + RIGHT) / 2 : (LEFT + 841.89 - 42.52) / 2;
      assertThat(number.text()).isEqualTo(Integer.toString(page));
      assertThat(number.size()).isEqualTo(14f);
      assertThat(number.middle()).isCloseTo(middle, ONE);
      // 10 mm and the ascent of 14 point type
      assertThat(number.baseline()).isCloseTo(28.35f + 12.5f, within(1f));
    }
  }

  @Test
  void anIssuedDocumentIsSignedBesideItsRecipients() {
    Printed issued = Printed.of(Samples.issued());
    Run capacity = issued.starting("T/M BAN THƯỜNG VỤ");
    Run position = issued.starting("PHÓ TRƯỞNG BAN");
    Run name = issued.starting("Nguyễn Văn Mẫu");
    Run lastOfPosition =
        issued.runs().stream()
            .filter(run -> run.text().endsWith("HỘI ĐỒNG"))
            .findFirst()
            .orElseThrow();
    assertThat(capacity.baseline()).isEqualTo(issued.starting("Nơi nhận:").baseline());
    assertThat(List.of(capacity.font(), position.font(), name.font()))
        .isEqualTo(List.of("LiberationSerif-Bold", "LiberationSerif", "LiberationSerif-Bold"));
    assertThat(List.of(capacity.size(), position.size(), name.size()))
        .isEqualTo(List.of(14f, 14f, 14f));
    assertThat(position.baseline()).isGreaterThan(capacity.baseline());
    assertThat(name.baseline() - lastOfPosition.baseline()).isGreaterThan(60f);
    assertThat(name.middle()).isCloseTo(capacity.middle(), ONE);
    assertThat(issued.pages()).isEqualTo(1);
    assertThat(issued.runs()).noneMatch(run -> run.text().contains("DỰ THẢO"));
  }

  @Test
  void aLongIssuerIsBrokenInItsCellAndPushesTheRestDown() {
    Printed issued = Printed.of(Samples.issued());
    Run first = issued.starting("BAN CHỈ ĐẠO");
    Run star = issued.starting("*");
    assertThat(first.right()).isLessThan((float) (LEFT + 219));
    assertThat(star.baseline() - first.baseline()).isGreaterThan(30f);
  }

  @Test
  void onBothSidesTheBackHasItsWideMarginOnTheRight() {
    Layout form = Layouts.shipped().inForce(BodyKind.PARTY, LocalDate.of(2026, 6, 1));
    Printed bound = Printed.of(Samples.inForm(form.on(Sides.BOTH)));
    double narrow = LEFT - (595.28 - RIGHT);
    assertThat(CITY.pages()).isGreaterThan(ANNEX);
    for (int page = 1; page <= CITY.pages(); page++) {
      double moved = page % 2 == 0 && page < ANNEX ? -narrow : 0;
      assertThat(edge(bound, page)).as("page " + page).isCloseTo(edge(CITY, page) + moved, ONE);
    }
  }

  /** Where the leftmost letter of a page stands. */
  private static double edge(Printed printed, int page) {
    return printed.onPage(page).mapToDouble(Run::x).min().orElseThrow();
  }
}
