package vn.tonghop.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.validation.Schema;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.tonghop.OfficeSchemas;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.period.Period;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.BodyKind;
import vn.tonghop.review.Element;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;
import vn.tonghop.review.Marks;
import vn.tonghop.review.Review;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Spot;

/** Reviews as texts that staff edit. */
class DocxRendererTest {

  private static final Schema TEXTS = OfficeSchemas.of("wml.xsd");
  private static final Schema SPREADSHEETS = OfficeSchemas.of("sml.xsd");
  private static final Schema CHARTS = OfficeSchemas.of("dml-chart.xsd");
  private static final int NUMBERS_OF_PAGES = 57;

  static Stream<Review> reviews() {
    return Stream.concat(
        Stream.of(
            Samples.city(),
            traced(Samples.manyChildren()),
            Samples.issued(),
            Samples.nearlyEmpty(),
            Samples.ofWard(),
            Samples.inForm(layout(BodyKind.STATE)),
            Samples.inForm(layout(BodyKind.PARTY))),
        LongStream.range(0, 12).mapToObj(seed -> Samples.seeded(seed).anyReview()));
  }

  /** In the form that was in force at the beginning of 2026. */
  private static Layout layout(BodyKind body) {
    return Layouts.shipped().inForce(body, LocalDate.of(2026, 1, 1));
  }

  /** The same with figures that can be followed: a row of marks stands below the headings. */
  private static Review traced(Review review) {
    Spot spot =
        new Spot(
            ShippedUnits.REGISTER.units().iterator().next(),
            Slice.ALL,
            Period.ofDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31)),
            new IndicatorCode("meetings"));
    return new Review(
        review.language(),
        review.title(),
        review.head(),
        review.body().stream().map(block -> traced(block, spot)).toList(),
        review.closing(),
        review.annexes(),
        review.snapshot());
  }

  private static Block traced(Block block, Spot spot) {
    return block instanceof Table table
        ? new Table(
            table.caption(),
            table.columns(),
            table.rows().stream()
                .map(row -> new Table.Row(row.cells(), row.total(), Map.of(2, spot), Map.of()))
                .toList(),
            table.source())
        : block;
  }

  private static byte[] bytes(Review review) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxRenderer().render(review, out);
    return out.toByteArray();
  }

  private static XWPFDocument open(Review review) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(review)));
  }

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void everyPartKeepsTheSchema(Review review) throws IOException {
    for (Map.Entry<String, byte[]> part : parts(bytes(review)).entrySet()) {
      if (part.getKey().matches("word/[a-z0-9]+\\.xml")) {
        assertThat(OfficeSchemas.faults(TEXTS, part.getValue())).as(part.getKey()).isEmpty();
      } else if (part.getKey().endsWith(".xlsx")) {
        assertThat(OfficeSchemas.faults(SPREADSHEETS, part(part.getValue(), "xl/workbook.xml")))
            .isEmpty();
        assertThat(
                OfficeSchemas.faults(
                    SPREADSHEETS, part(part.getValue(), "xl/worksheets/sheet1.xml")))
            .isEmpty();
      } else if (part.getKey().matches("word/(charts|drawings)/[a-z0-9]+\\.xml")) {
        assertThat(OfficeSchemas.faults(CHARTS, part.getValue())).as(part.getKey()).isEmpty();
      }
    }
  }

  @Test
  void theSameReviewIsTheSameBytesAndTellsNoTime() throws IOException {
    byte[] first = bytes(Samples.city());

    assertThat(bytes(Samples.city())).isEqualTo(first);
    assertThat(new String(part(first, "docProps/core.xml"), UTF_8))
        .contains("<dc:title>Báo cáo sơ kết 5 năm", "vi-VN", "BAN TUYÊN GIÁO VÀ DÂN VẬN")
        .doesNotContain("created", "modified");
  }

  private static byte[] part(byte[] file, String name) throws IOException {
    byte[] part = parts(file).get(name);
    assertThat(part).as(name).isNotNull();
    return part == null ? new byte[0] : part;
  }

  /** Charts are drawings here and there; what stands in them is compared elsewhere. */
  @ParameterizedTest
  @MethodSource("reviews")
  void itSaysWhatThePdfSaysParagraphByParagraphAndCellByCell(Review drawn) throws IOException {
    Review review = withoutCharts(drawn);

    assertThat(difference(printed(review), texts(review), headings(review))).isEmpty();
  }

  @Test
  void aDifferenceIsSeen() throws IOException {
    Review review = withoutCharts(Samples.city());
    List<String> texts = texts(review);
    List<String> less = texts.subList(0, texts.size() - 1);
    List<String> more = new ArrayList<>(texts);
    more.add(100, "7");
    List<String> other = new ArrayList<>(texts);
    other.set(100, other.get(100) + "0");

    for (List<String> each : List.of(less, more, other)) {
      assertThat(difference(printed(review), each, headings(review))).isPresent();
    }
  }

  private static String printed(Review review) {
    return Printed.of(review).runs().stream()
        .filter(run -> run.baseline() > NUMBERS_OF_PAGES)
        .map(Printed.Run::text)
        .map(DocxRendererTest::solid)
        .collect(Collectors.joining());
  }

  /**
   * Where the texts and what is printed part; empty when they never do.
   *
   * @param headings of tables, which are printed again on every page
   */
  private static Optional<String> difference(
      String printed, List<String> texts, List<String> headings) {
    int at = 0;
    for (String text : texts) {
      while (!printed.startsWith(text, at)) {
        int begin = at;
        Optional<String> again =
            headings.stream().filter(heading -> printed.startsWith(heading, begin)).findFirst();
        if (again.isEmpty()) {
          return Optional.of(text + " is not " + printed.substring(begin));
        }
        at += again.get().length();
      }
      at += text.length();
    }
    return at == printed.length() ? Optional.empty() : Optional.of(printed.substring(at));
  }

  private static Review withoutCharts(Review review) {
    return new Review(
        review.language(),
        review.layout(),
        review.title(),
        review.head(),
        review.body().stream().filter(block -> !(block instanceof Chart)).toList(),
        review.closing(),
        review.annexes(),
        review.snapshot());
  }

  /** Without white space. */
  private static String solid(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }

  private static List<String> texts(Review review) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XWPFDocument document = open(review)) {
      collect(document.getBodyElements(), texts);
    }
    return texts;
  }

  private static void collect(List<IBodyElement> elements, List<String> texts) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph && !solid(paragraph.getText()).isEmpty()) {
        texts.add(solid(paragraph.getText()));
      } else if (element instanceof XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
          for (XWPFTableCell cell : row.getTableCells()) {
            collect(cell.getBodyElements(), texts);
          }
        }
      }
    }
  }

  /** As they stand above a table on every page. */
  private static List<String> headings(Review review) {
    return tables(review)
        .map(
            table ->
                Stream.concat(
                        Headings.of(table).headings().stream().map(Headings.Heading::text),
                        Marks.isTraced(table) ? Marks.of(table).columns().stream() : Stream.of())
                    .map(DocxRendererTest::solid)
                    .collect(Collectors.joining()))
        .toList();
  }

  private static Stream<Table> tables(Review review) {
    return Stream.concat(
            review.body().stream(),
            review.annexes().stream().flatMap(annex -> annex.blocks().stream()))
        .filter(Table.class::isInstance)
        .map(Table.class::cast);
  }

  @Test
  void everyStyleThatIsUsedIsThere() throws IOException {
    try (XWPFDocument document = open(Samples.city())) {
      Pattern style = Pattern.compile("<w:(?:pStyle|tblStyle) w:val=\"(\\w+)\"/>");
      String text = new String(part(bytes(Samples.city()), "word/document.xml"), UTF_8);
      List<String> used =
          style.matcher(text).results().map(found -> found.group(1)).distinct().toList();
      assertThat(used)
          .contains("Heading1", "Heading2", "Heading3", "Body", "Caption", "ReviewTable")
          .allMatch(id -> document.getStyles().getStyle(id) != null);
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }
  }

  @Test
  void headingsOfTablesAreRepeatedAndRowsAreNotSplit() throws IOException {
    try (XWPFDocument document = open(Samples.city())) {
      List<XWPFTable> tables =
          document.getTables().stream()
              .filter(table -> "ReviewTable".equals(table.getStyleID()))
              .filter(table -> table.getRow(0).isRepeatHeader())
              .toList();
      assertThat(tables).hasSize(4);
      for (XWPFTable table : tables) {
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
      }
    }
  }

  @Test
  void groupedHeadingsAreMerged() throws IOException {
    Table table =
        new Table(
            "Bảng 1. Thử",
            List.of(
                new Table.Column("Đơn vị", Table.Align.LEFT, 1),
                new Table.Column("Cấp huyện", Table.Align.RIGHT, 1, "Số hội nghị"),
                new Table.Column("Cấp xã", Table.Align.RIGHT, 1, "Số hội nghị")),
            List.of(new Table.Row(List.of("A", "1", "2"), false)),
            "");
    try (XWPFDocument document = open(Samples.review(List.of(table), List.of()))) {
      XWPFTable written = document.getTables().get(1);
      assertThat(written.getRow(0).getTableCells()).hasSize(2);
      assertThat(written.getRow(0).getCell(1).getCTTc().getTcPr().getGridSpan().getVal())
          .isEqualTo(2);
      assertThat(written.getRow(0).getCell(0).getCTTc().getTcPr().isSetVMerge()).isTrue();
      assertThat(written.getRow(1).getTableCells()).hasSize(3);
      assertThat(written.getRow(1).isRepeatHeader()).isTrue();
      assertThat(written.getRow(2).isRepeatHeader()).isFalse();
    }
  }

  @Test
  void pagesHaveTheMarginsOfAPartyDocumentAndAnnexesLieSideways() throws IOException {
    try (XWPFDocument document = open(Samples.city())) {
      CTSectPr annexes = document.getDocument().getBody().getSectPr();
      CTSectPr text =
          document.getParagraphs().stream()
              .filter(paragraph -> paragraph.getCTP().isSetPPr())
              .filter(paragraph -> paragraph.getCTP().getPPr().isSetSectPr())
              .map(paragraph -> paragraph.getCTP().getPPr().getSectPr())
              .findFirst()
              .orElseThrow();
      for (CTSectPr section : List.of(text, annexes)) {
        assertThat(
                List.of(
                    section.getPgMar().getTop(),
                    section.getPgMar().getBottom(),
                    section.getPgMar().getLeft(),
                    section.getPgMar().getRight(),
                    section.getPgMar().getHeader()))
            .hasToString("[1134, 1134, 1701, 850, 567]");
        assertThat(section.sizeOfHeaderReferenceArray()).isEqualTo(1);
      }
      assertThat(text.isSetTitlePg()).isTrue();
      assertThat(annexes.isSetTitlePg()).isFalse();
      assertThat(annexes.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(annexes.getPgSz().getW()).isEqualTo(text.getPgSz().getH());
    }
  }

  /** {@code titlePg} hides the number of the first page of each. */
  @Test
  void annexesOfADocumentOfTheStateCountTheirOwnPages() throws IOException {
    String text =
        new String(part(bytes(Samples.inForm(layout(BodyKind.STATE))), "word/document.xml"), UTF_8);

    assertThat(text.split("<w:pgNumType w:start=\"1\"/><w:titlePg/>", -1)).hasSize(4);
    assertThat(
            new String(part(bytes(Samples.city()), "word/document.xml"), UTF_8)
                .split("<w:titlePg/>", -1))
        .hasSize(2);
  }

  @Test
  void printsAreThoseOfTheForm() throws IOException {
    Layout state = layout(BodyKind.STATE);
    try (XWPFDocument document = open(Samples.inForm(state))) {
      XWPFStyle recipients = document.getStyles().getStyle("Recipients");
      assertThat(recipients.getCTStyle().getRPr().getSzArray(0).getVal())
          .hasToString(String.valueOf(Math.round(state.print(Element.RECIPIENTS).size() * 2)));
    }
  }

  @Test
  void chartsCanBeChangedAndToldToThoseWhoCannotSeeThem() throws IOException {
    List<Chart> drawn =
        Samples.city().body().stream()
            .filter(Chart.class::isInstance)
            .map(Chart.class::cast)
            .toList();
    byte[] file = bytes(Samples.city());
    String text = new String(part(file, "word/document.xml"), UTF_8);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(document.getCharts()).hasSameSizeAs(drawn);
      for (int at = 0; at < drawn.size(); at++) {
        assertThat(text).contains("descr=\"" + drawn.get(at).alternative() + "\"");
        XDDFChart chart = document.getCharts().get(at);
        assertThat(chart.getChartSeries()).hasSize(1);
        assertThat(chart.getChartSeries().get(0).getSeries(0).getCategoryData().getPointCount())
            .isEqualTo(drawn.get(at).points().size());
        byte[] figures = part(file, "word/embeddings/figures" + (at + 1) + ".xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(figures))) {
          agree(drawn.get(at), workbook.getSheetAt(0));
        }
      }
    }
  }

  @Test
  void dashesWithTheirDayStandOverALineThatGoesOverToOtherUnits() throws IOException {
    Chart line = Samples.seeded().line("Biểu đồ 1.", 12, -1);
    byte[] file = bytes(Samples.review(List.of(line), List.of()));

    String chart = new String(part(file, "word/charts/chart1.xml"), UTF_8);
    String shapes = new String(part(file, "word/drawings/drawing1.xml"), UTF_8);
    double left = number(chart, "<c:x val=\"");
    double width = number(chart, "<c:w val=\"");
    assertThat(number(shapes, "<cdr:x>")).isCloseTo(left + width * 6 / 12, within(0.001));
    assertThat(shapes)
        .contains("prstDash", "01/7/2025: thay đổi đơn vị hành chính", "01/3/2026: thay đổi");
    assertThat(new String(part(file, "word/charts/_rels/chart1.xml.rels"), UTF_8))
        .contains("chartUserShapes", "drawing1.xml");
  }

  @Test
  void nothingStandsOverALineOfTheSameUnits() throws IOException {
    Chart line = Samples.seeded().line("Biểu đồ 1.", 8, -1);

    assertThat(parts(bytes(Samples.review(List.of(line), List.of()))).keySet())
        .noneMatch(name -> name.startsWith("word/drawings/"));
  }

  private static double number(String text, String after) {
    String rest = text.substring(text.indexOf(after) + after.length());
    return Double.parseDouble(rest.substring(0, rest.indexOf(after.endsWith(">") ? '<' : '"')));
  }

  private static void agree(Chart chart, XSSFSheet sheet) {
    for (int at = 0; at < chart.points().size(); at++) {
      Chart.Point point = chart.points().get(at);
      assertThat(sheet.getRow(at + 1).getCell(0).getStringCellValue()).startsWith(point.label());
      if (point.value().isPresent()) {
        assertThat(sheet.getRow(at + 1).getCell(1).getNumericCellValue())
            .isEqualTo(point.value().get().doubleValue());
      } else {
        assertThat(sheet.getRow(at + 1).getCell(1)).isNull();
      }
    }
  }

  /** A gap has no point, and a qualified figure shows its qualifier. */
  @Test
  void whatWasNotReportedIsAGapAndApproximateStaysApproximate() throws IOException {
    String bars = new String(part(bytes(Samples.city()), "word/charts/chart1.xml"), UTF_8);
    int last = Samples.DISTRICTS.size() - 1;

    assertThat(bars).contains("formatCode=\"&quot;trên &quot;#,##0\"");
    assertThat(bars).contains("<c:v>" + Samples.DISTRICTS.get(last) + " …</c:v>");
    String values = bars.substring(bars.indexOf("<c:val>"));
    assertThat(values)
        .contains("idx=\"" + (last - 1) + "\"")
        .doesNotContain("idx=\"" + last + "\"");
  }

  @Test
  void theEnglishOneIsMarkedAsEnglish() throws IOException {
    Review vi = Samples.nearlyEmpty();
    Review en =
        new Review(
            Language.EN, vi.title(), vi.head(), vi.body(), vi.closing(), List.of(), vi.snapshot());

    assertThat(new String(part(bytes(en), "word/styles.xml"), UTF_8))
        .contains("w:lang w:val=\"en-GB\"", "Table Text")
        .doesNotContain("vi-VN", "Chữ trong bảng");
    assertThat(new String(part(bytes(vi), "word/styles.xml"), UTF_8))
        .contains("w:lang w:val=\"vi-VN\"", "Chữ trong bảng");
  }

  @Test
  void signsThatNoPartMayHoldAreLeftOut() throws IOException {
    Review review =
        Samples.review(List.of(new Block.Paragraph("Một\u0001hai & <ba> =1+1")), List.of());

    try (XWPFDocument document = open(review)) {
      assertThat(document.getParagraphs())
          .anyMatch(paragraph -> paragraph.getText().equals("Một hai & <ba> =1+1"));
    }
  }

  @Test
  void thereAreNoMacrosAndNoLinksOutside() throws IOException {
    parts(bytes(Samples.city()))
        .forEach(
            (name, part) -> {
              assertThat(name).doesNotMatch("(?i).*(vba|macro|external).*");
              assertThat(new String(part, UTF_8))
                  .as(name)
                  .doesNotContain("TargetMode=\"External\"");
            });
  }
}
