package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.period.Period;
import vn.tonghop.review.Block;
import vn.tonghop.review.Review;
import vn.tonghop.review.ReviewCode;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Spot;

/** The page of a review: everything that is in the review, in order, told to those who listen. */
class HtmlRendererTest {

  private static final String CODE = "BC-7Q2M-4F1X";

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.arguments("city", Samples.city()),
        Arguments.arguments("communes", Samples.manyChildren()),
        Arguments.arguments("issued", Samples.issued()),
        Arguments.arguments("traced", traced()),
        Arguments.arguments("empty", Samples.nearlyEmpty()));
  }

  /** With tables of which figures can be followed, in the text and in an annex. */
  private static Review traced() {
    Spot spot =
        new Spot(
            ShippedUnits.REGISTER.units().iterator().next(),
            Slice.ALL,
            Period.ofDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)),
            new IndicatorCode("meetings"));
    Block.Table table =
        new Block.Table(
            "Bảng 1. Họp",
            List.of(
                new Block.Table.Column("Đơn vị", Block.Table.Align.LEFT, 3),
                new Block.Table.Column("Số", Block.Table.Align.RIGHT, 1)),
            List.of(
                new Block.Table.Row(List.of("Một", "5"), false, Map.of(1, spot), Map.of()),
                new Block.Table.Row(List.of("Cả", "5"), true, Map.of(1, spot), Map.of())),
            "Nguồn");
    Review city = Samples.city();
    return new Review(
        city.language(),
        city.title(),
        city.head(),
        List.of(new Block.Heading(1, "I- MỘT"), table),
        city.closing(),
        List.of(new Review.Annex("Phụ lục 1", "BIỂU", List.of(table))),
        city.snapshot());
  }

  @Test
  void codesCountTablesThroughTheTextAndTheAnnexes() {
    assertThat(
            all(page(traced()), "td").stream()
                .map(cell -> cell.getAttribute("data-code"))
                .filter(code -> !code.isEmpty()))
        .containsExactly(CODE + ".1.1.1", CODE + ".1.T.1", CODE + ".2.1.1", CODE + ".2.T.1");
  }

  private static byte[] html(Review review) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new HtmlRenderer().render(review, CODE, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static Document page(Review review) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(html(review)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> all(Document page, String... names) {
    List<Element> all = new ArrayList<>();
    NodeList every = page.getElementsByTagName("*");
    for (int at = 0; at < every.getLength(); at++) {
      Element element = (Element) every.item(at);
      if (List.of(names).contains(element.getTagName())) {
        all.add(element);
      }
    }
    return all;
  }

  private static List<Block> blocks(Review review) {
    return Stream.concat(
            review.body().stream(),
            review.annexes().stream().flatMap(annex -> annex.blocks().stream()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyTextOfTheReviewStandsInItInOrder(String name, Review review) {
    String text = page(review).getDocumentElement().getTextContent();
    int at = 0;
    for (Block block : blocks(review)) {
      String wanted =
          block instanceof Block.Heading heading
              ? heading.text()
              : block instanceof Block.Paragraph paragraph
                  ? paragraph.text()
                  : block instanceof Block.Item item
                      ? item.text()
                      : block instanceof Block.Table table
                          ? table.caption()
                          : block instanceof Block.Note note ? note.text() : "";
      int found = text.indexOf(wanted, at);
      assertThat(found).as(wanted).isGreaterThanOrEqualTo(at);
      at = found + wanted.length();
    }
    assertThat(text)
        .contains(review.head().issuer(), review.head().abstractLine(), review.closing().position())
        .contains(review.closing().recipients());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void headingsSkipNoLevel(String name, Review review) {
    int before = 0;
    List<Element> headings = all(page(review), "h1", "h2", "h3", "h4");
    assertThat(headings).first().extracting(Element::getTagName).isEqualTo("h1");
    for (Element heading : headings) {
      int level = heading.getTagName().charAt(1) - '0';
      assertThat(level).as(heading.getTextContent()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyTableIsWholeAndSaysWhatItsCellsAreOf(String name, Review review) {
    List<Block.Table> tables =
        blocks(review).stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .toList();
    List<Element> drawn = all(page(review), "table");
    assertThat(drawn).hasSameSizeAs(tables);
    for (int at = 0; at < tables.size(); at++) {
      Block.Table table = tables.get(at);
      Element body = (Element) drawn.get(at).getElementsByTagName("tbody").item(0);
      NodeList rows = body.getElementsByTagName("tr");
      assertThat(rows.getLength()).isEqualTo(table.rows().size());
      for (int row = 0; row < rows.getLength(); row++) {
        List<String> cells = new ArrayList<>();
        NodeList children = rows.item(row).getChildNodes();
        for (int cell = 0; cell < children.getLength(); cell++) {
          if (children.item(cell) instanceof Element element) {
            cells.add(element.getTextContent());
          }
        }
        assertThat(cells).isEqualTo(table.rows().get(row).cells());
      }
      NodeList headings = drawn.get(at).getElementsByTagName("th");
      for (int heading = 0; heading < headings.getLength(); heading++) {
        assertThat(((Element) headings.item(heading)).getAttribute("scope"))
            .isIn("col", "colgroup", "row");
      }
      assertThat(drawn.get(at).getElementsByTagName("caption").item(0).getTextContent())
          .isEqualTo(table.caption());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyFigureBearsACodeOfItsOwn(String name, Review review) {
    List<String> codes =
        all(page(review), "td").stream()
            .map(cell -> cell.getAttribute("data-code"))
            .filter(code -> !code.isEmpty())
            .toList();
    long figures =
        blocks(review).stream()
            .filter(Block.Table.class::isInstance)
            .flatMap(table -> ((Block.Table) table).rows().stream())
            .mapToLong(row -> row.spots().size())
            .sum();
    assertThat(codes).doesNotHaveDuplicates().hasSize((int) figures);
    assertThat(codes).allSatisfy(code -> assertThat(ReviewCode.read(code)).isPresent());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void chartsAreDescribedAndNothingIsFetched(String name, Review review) {
    Document page = page(review);
    assertThat(all(page, "svg"))
        .allSatisfy(
            chart -> {
              assertThat(chart.getAttribute("role")).isEqualTo("img");
              assertThat(chart.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
            });
    assertThat(all(page, "script", "link", "img", "iframe")).isEmpty();
    assertThat(new String(html(review), StandardCharsets.UTF_8))
        .doesNotContain("://", "@import", "url(");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(review.language().code());
  }

  @Test
  void dashesWithTheirDayStandWhereALineGoesOverToOtherUnits() {
    Document page =
        page(Samples.review(List.of(Samples.seeded().line("Biểu đồ 1.", 12, -1)), List.of()));
    List<Double> points =
        all(page, "circle").stream().map(each -> Double.valueOf(each.getAttribute("cx"))).toList();

    assertThat(
            all(page, "line").stream()
                .filter(each -> each.getAttribute("class").equals("break"))
                .map(each -> Double.valueOf(each.getAttribute("x1"))))
        .satisfiesExactly(
            x -> assertThat(x).isBetween(points.get(5) + 1, points.get(6) - 1),
            x -> assertThat(x).isEqualTo(points.get(10)));
    assertThat(all(page, "text"))
        .extracting(Element::getTextContent)
        .contains("01/7/2025: thay đổi đơn vị hành chính", "01/3/2026: thay đổi đơn vị hành chính");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void theSameReviewGivesTheSameBytes(String name, Review review) {
    assertThat(html(review)).isEqualTo(html(review));
  }
}
