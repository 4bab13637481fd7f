package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.rendering.Printed.Run;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Heading;
import vn.tonghop.review.Block.Paragraph;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Review;

class PdfRendererTest {

  private static final Review CITY = Samples.city();
  private static final Printed PRINTED = Printed.of(CITY);

  @Test
  void everyTextOfTheReviewCanBeSearchedAndCopied() {
    String text = PRINTED.text();
    assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    String squeezed = squeeze(text);
    assertThat(texts(CITY)).isNotEmpty().allSatisfy(t -> assertThat(squeezed).contains(squeeze(t)));
    assertThat(text).contains("1.250.000.000 ₫");
  }

  @Test
  void onlyEmbeddedSubsetsOfOneTypefaceAreUsed() throws IOException {
    List<String> fonts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(PRINTED.bytes())) {
      for (PDPage page : document.getPages()) {
        collectFonts(page.getResources(), fonts);
      }
    }
    assertThat(fonts).isNotEmpty().allMatch(font -> font.matches("AAAAA[A-D]\\+LiberationSerif.*"));
  }

  @Test
  void propertiesNameTheDocumentAndItsLanguageAndNoTime() throws IOException {
    try (PDDocument document = Loader.loadPDF(PRINTED.bytes())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo(CITY.title());
      assertThat(document.getDocumentInformation().getCreator()).isEqualTo("Tổng Hợp");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
    }
  }

  @Test
  void annexesLieSidewaysOnPagesOfTheirOwn() throws IOException {
    int first = PRINTED.starting("Phụ lục 1").page();
    int second = PRINTED.starting("Phụ lục 2").page();
    assertThat(first).isGreaterThan(PRINTED.starting("Nơi nhận:").page());
    assertThat(second).isGreaterThan(first);
    try (PDDocument document = Loader.loadPDF(PRINTED.bytes())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        boolean sideways =
            document.getPage(page - 1).getMediaBox().getWidth()
                > document.getPage(page - 1).getMediaBox().getHeight();
        assertThat(sideways).as("page %d", page).isEqualTo(page >= first);
      }
    }
  }

  @Test
  void headingsOfALongTableRepeatAndNoRowIsSplit() {
    List<String> names =
        IntStream.rangeClosed(1, 60)
            .mapToObj(n -> "Đơn vị" + n + " phường Văn Miếu - Quốc Tử Giám, khu vực phía Tây" + n)
            .toList();
    Table table = Samples.seeded().ranking("Bảng 1. Kết quả", names);
    Printed printed = Printed.of(Samples.review(List.of(table), List.of()));
    int last = printed.starting("Cộng").page();
    assertThat(last).isGreaterThan(1);
    for (int page = printed.starting("Bảng 1.").page(); page <= last; page++) {
      assertThat(printed.onPage(page).map(Run::text)).as("page %d", page).contains("Đơn vị");
    }
    for (int row = 1; row <= 60; row++) {
      assertThat(printed.starting("Đơn vị" + row + " ").page())
          .isEqualTo(page(printed, "Tây" + row));
    }
    assertThat(printed.runs().stream().filter(run -> run.text().startsWith("Bảng 1."))).hasSize(1);
  }

  private static int page(Printed printed, String end) {
    return printed.runs().stream()
        .filter(run -> run.text().endsWith(end))
        .findFirst()
        .orElseThrow()
        .page();
  }

  @Test
  void noLineEndsInsideANumberOrBetweenItAndItsQualifier() {
    for (int words = 0; words < 24; words++) {
      String text =
          "Xã ".repeat(words)
              + "đã nhận 11.936/12.098 báo cáo phải gửi, trên 2.300 người tham gia, đạt 78,4% kế"
              + " hoạch theo Quyết định số 2200-QĐ/TU của Thành ủy Hà Nội năm 2017.";
      Printed printed =
          Printed.of(
              Samples.review(
                  List.of(new Paragraph(text), new Block.Note(text), new Paragraph(text)),
                  List.of()));
      List<String> lines = printed.lines();
      assertThat(lines)
          .as("after %d words", words)
          .filteredOn(line -> line.contains("11.936"))
          .hasSize(3)
          .allMatch(line -> line.contains("11.936/12.098 báo"));
      assertThat(lines)
          .as("after %d words", words)
          .filteredOn(line -> line.contains("2.300"))
          .hasSize(3)
          .allMatch(line -> line.contains("trên 2.300 người"));
      assertThat(lines).filteredOn(line -> line.contains("2200-QĐ/TU")).hasSizeGreaterThan(2);
    }
  }

  @Test
  void manyKeyFactsStandInRowsOfFourAtMostEachValueInOneLine() {
    List<Block.KeyFacts.Fact> facts =
        IntStream.rangeClosed(1, 7)
            .mapToObj(n -> new Block.KeyFacts.Fact("trên 12.64" + n, "Nhãn số" + n))
            .toList();
    Printed printed = Printed.of(Samples.review(List.of(new Block.KeyFacts(facts)), List.of()));
    List<Run> values = facts.stream().map(fact -> printed.starting(fact.value())).toList();
    assertThat(values).extracting(Run::baseline).startsWith(values.get(0).baseline());
    assertThat(values.subList(0, 4))
        .extracting(Run::baseline)
        .containsOnly(values.get(0).baseline());
    assertThat(values.subList(4, 7))
        .extracting(Run::baseline)
        .containsOnly(values.get(4).baseline());
    assertThat(values.get(4).baseline()).isGreaterThan(printed.starting("Nhãn số1").baseline());
  }

  @Test
  void aTableOfThirtyUnitsIsSetSoThatItStandsOnOnePageSideways() {
    Templates templates = new Templates();
    Ruler ruler = new Ruler(templates, templates.form(Samples.city().layout()).landscape());
    Rows rows =
        Rows.inAnnex(
            Samples.seeded().ranking("Bảng 1. Kết quả", Samples.DISTRICTS),
            ruler,
            Passage.document());
    assertThat(rows.parts()).isEqualTo(31);
    assertThat(rows.height(0, 31)).isLessThanOrEqualTo(ruler.pageHeight());
  }

  @Test
  void twoLongChartsStandSideBySideBelowTheirCaptions() {
    Printed printed =
        Printed.of(
            Samples.review(
                List.of(
                    Samples.seeded(1).bars("Biểu đồ 1. Cấp huyện", Samples.DISTRICTS),
                    Samples.seeded(2).bars("Biểu đồ 2. Cấp xã", Samples.DISTRICTS)),
                List.of()));
    Run left = printed.starting("Biểu đồ 1.");
    Run right = printed.starting("Biểu đồ 2.");
    assertThat(right.page()).isEqualTo(left.page());
    assertThat(right.baseline()).isEqualTo(left.baseline());
    assertThat(right.x()).isGreaterThan(left.right());
    assertThat(printed.onPage(left.page()).filter(run -> run.text().equals("Huyện Mỹ Đức")))
        .hasSize(2);
  }

  @Test
  void theLinesToWriteOnStandTogetherBelowWhatBelongsThere() {
    for (int paragraphs = 18; paragraphs < 36; paragraphs++) {
      List<Block> body = new ArrayList<>();
      for (int index = 0; index < paragraphs; index++) {
        body.add(new Paragraph("Dòng."));
      }
      body.add(new Block.ToWrite("Nguyên nhân."));
      Printed printed = Printed.of(Samples.review(body, List.of()));
      Run prompt = printed.starting("Nguyên nhân.");
      assertThat(Rules.onPage(printed.bytes(), prompt.page() - 1))
          .as("after %d paragraphs", paragraphs)
          .filteredOn(rule -> rule.right() - rule.x() > 460)
          .hasSize(3);
    }
  }

  @Test
  void whatALineAnnouncesStandsOnTheSamePage() {
    for (int paragraphs = 20; paragraphs < 40; paragraphs++) {
      List<Block> body = new ArrayList<>();
      for (int index = 0; index < paragraphs; index++) {
        body.add(new Paragraph("Dòng."));
      }
      body.add(new Paragraph("Kết quả cụ thể:"));
      body.add(new Block.Item("Cấp thành phố."));
      Printed printed = Printed.of(Samples.review(body, List.of()));
      assertThat(printed.starting("Kết quả cụ thể:").page())
          .as("after %d paragraphs", paragraphs)
          .isEqualTo(printed.starting("- Cấp thành phố").page());
    }
  }

  @Test
  void aTableIsSetMoreCloselyRatherThanRunOverThePage() {
    Templates templates = new Templates();
    Ruler ruler = new Ruler(templates, templates.form(Samples.city().layout()).portrait());
    Flow table =
        Rows.inText(
            Samples.seeded().ranking("Bảng 1. Kết quả", Samples.DISTRICTS),
            ruler,
            Passage.document());
    int height = table.height(0, table.parts());
    assertThat(table.fitting(height)).isSameAs(table);
    Flow closer = table.fitting(height - 20);
    assertThat(closer.height(0, closer.parts())).isLessThanOrEqualTo(height - 20);
    assertThat(table.fitting(100)).isSameAs(table);
  }

  @Test
  void noHeadingOrCaptionEndsAPage() {
    for (int paragraphs = 1; paragraphs < 40; paragraphs++) {
      List<Block> body = new ArrayList<>();
      for (int index = 0; index < paragraphs; index++) {
        body.add(new Paragraph("Dòng."));
      }
      body.add(new Heading(1, "II- KẾT QUẢ"));
      body.add(new Heading(2, "1. Cấp thành phố"));
      body.add(new Paragraph("Ngay sau đề mục."));
      Printed printed = Printed.of(Samples.review(body, List.of()));
      assertThat(printed.starting("II- KẾT").page())
          .as("after %d paragraphs", paragraphs)
          .isEqualTo(printed.starting("Ngay sau").page());
      assertThat(printed.starting("Nơi nhận:").page())
          .isEqualTo(printed.starting("Ngay sau").page());
    }
  }

  @Test
  void pagesEndWhereTheMeasureSaysTheyDo() {
    Templates templates = new Templates();
    Ruler ruler = new Ruler(templates, templates.form(Samples.city().layout()).portrait());
    for (int turn = 0; turn < 25; turn++) {
      Review review = Samples.seeded(turn).anyReview();
      List<Flow> flows =
          new Composition(ruler, review.language(), Passage.document()).document(review);
      assertThat(Printed.of(review).pages())
          .as("review %d", turn)
          .isEqualTo(Pagination.of(flows, ruler.pageHeight()).size());
    }
  }

  @Test
  void theClosingStandsTogetherBelowSomeText() {
    int page = PRINTED.starting("Nơi nhận:").page();
    assertThat(PRINTED.starting("- Lưu Văn phòng").page()).isEqualTo(page);
    assertThat(PRINTED.starting("TRƯỞNG BAN").page()).isEqualTo(page);
    assertThat(PRINTED.starting("TRƯỞNG BAN").baseline())
        .isEqualTo(PRINTED.starting("Nơi nhận:").baseline());
    assertThat(PRINTED.starting("xếp loại người đứng đầu hằng năm").page()).isEqualTo(page);
  }

  @Test
  void barsBearTheirNamesAndWhatIsPrintedForThem() {
    Chart chart = charts().findFirst().orElseThrow();
    List<String> runs = PRINTED.runs().stream().map(Run::text).toList();
    assertThat(runs).containsAll(chart.points().stream().map(Chart.Point::label).toList());
    String text = PRINTED.text();
    assertThat(chart.points())
        .allSatisfy(
            point -> {
              Run label =
                  PRINTED.runs().stream()
                      .filter(run -> run.text().equals(point.label()) && run.size() < 11)
                      .findFirst()
                      .orElseThrow();
              assertThat(PRINTED.onPage(label.page()))
                  .anyMatch(
                      run ->
                          run.text().equals(point.printed())
                              && Math.abs(run.baseline() - label.baseline()) < 4);
            });
    assertThat(text).contains("trên ");
  }

  @Test
  void labelsOfALongLineDoNotTouch() {
    Printed printed =
        Printed.of(Samples.review(List.of(Samples.seeded().line("Biểu đồ 1.", 50, 7)), List.of()));
    List<Run> labels =
        printed.runs().stream().filter(run -> run.text().matches("Quý \\d/\\d{4}")).toList();
    assertThat(labels).hasSizeGreaterThan(3);
    for (int index = 1; index < labels.size(); index++) {
      assertThat(labels.get(index).x()).isGreaterThan(labels.get(index - 1).right() + 2);
    }
    assertThat(labels.get(labels.size() - 1).right()).isLessThan(595.28f - 42.52f + 1);
    assertThat(labels.get(labels.size() - 1).text()).isEqualTo("Quý 2/2029");
  }

  /** The second is so far to the right that its label stands at the left of its dashes. */
  @Test
  void whereALineGoesOverToOtherUnitsTheDayStandsAboveIt() {
    Printed printed =
        Printed.of(Samples.review(List.of(Samples.seeded().line("Biểu đồ 1.", 12, -1)), List.of()));
    Run middle = printed.starting("01/7/2025: thay đổi");
    Run late = printed.starting("01/3/2026: thay đổi");
    List<Run> periods =
        printed.runs().stream().filter(run -> run.text().matches("Quý \\d/\\d{4}")).toList();
    List<Run> figures =
        printed.runs().stream().filter(run -> run.text().matches("\\d{2,3}")).toList();

    assertThat(middle.x()).isGreaterThan(printed.starting("Quý 2/2018").x());
    assertThat(middle.x()).isLessThan(printed.starting("Quý 4/2018").right());
    assertThat(late.right()).isLessThan(periods.get(periods.size() - 1).x());
    assertThat(late.baseline()).isNotEqualTo(middle.baseline());
    assertThat(figures)
        .filteredOn(run -> run.x() < late.right() && run.right() > middle.x())
        .noneMatch(run -> Math.abs(run.baseline() - late.baseline()) < 6);
  }

  @Test
  void theSameReviewGivesTheSameBytes() {
    assertThat(Printed.bytes(CITY)).isEqualTo(PRINTED.bytes());
  }

  @Test
  void anotherMachineGivesTheSameBytes(@TempDir Path folder) throws Exception {
    Path pdf = folder.resolve("city.pdf");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=fr",
                "-Duser.country=FR",
                "-Duser.timezone=America/New_York",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                Renderings.class.getName(),
                "city",
                pdf.toString())
            .inheritIO()
            .start();
    assertThat(other.waitFor()).isZero();
    assertThat(Files.readAllBytes(pdf)).isEqualTo(PRINTED.bytes());
  }

  @Test
  void twoThreadsAtOnceDoNotDisturbEachOther() throws Exception {
    PdfRenderer renderer = new PdfRenderer();
    byte[] empty = Printed.bytes(Samples.nearlyEmpty());
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<byte[]>> results = new ArrayList<>();
      for (int turn = 0; turn < 6; turn++) {
        Review review = turn % 3 == 2 ? Samples.nearlyEmpty() : CITY;
        results.add(
            threads.submit(
                () -> {
                  java.io.ByteArrayOutputStream pdf = new java.io.ByteArrayOutputStream();
                  renderer.render(review, pdf);
                  return pdf.toByteArray();
                }));
      }
      for (int turn = 0; turn < 6; turn++) {
        assertThat(results.get(turn).get()).isEqualTo(turn % 3 == 2 ? empty : PRINTED.bytes());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aReviewWithoutAnythingIsStillADocument() {
    Printed printed = Printed.of(Samples.review(List.of(), List.of()));
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.text()).contains("BÁO CÁO").contains("TRƯỞNG BAN");
  }

  private static Stream<Chart> charts() {
    return CITY.body().stream().filter(Chart.class::isInstance).map(Chart.class::cast);
  }

  /** Every text that must be on paper, but those of the second chart, which are thinned out. */
  private static List<String> texts(Review review) {
    List<String> texts = new ArrayList<>();
    Stream<Block> blocks =
        Stream.concat(
            review.body().stream(), review.annexes().stream().flatMap(a -> a.blocks().stream()));
    blocks.forEach(block -> texts.addAll(texts(block)));
    review.annexes().forEach(annex -> texts.addAll(List.of(annex.label(), annex.title())));
    texts.addAll(review.closing().recipients());
    texts.add(review.head().abstractLine());
    return texts;
  }

  private static List<String> texts(Block block) {
    if (block instanceof Heading heading) {
      return List.of(heading.text());
    } else if (block instanceof Paragraph paragraph) {
      return List.of(paragraph.text());
    } else if (block instanceof Block.Item item) {
      return List.of("- " + item.text());
    } else if (block instanceof Block.Note note) {
      return List.of(note.text());
    } else if (block instanceof Block.KeyFacts facts) {
      return facts.facts().stream().map(Block.KeyFacts.Fact::value).toList();
    } else if (block instanceof Block.ToWrite toWrite) {
      return List.of(toWrite.prompt());
    } else if (block instanceof Table table) {
      List<String> texts = new ArrayList<>(List.of(table.caption(), table.source()));
      table.rows().forEach(row -> texts.add(row.cells().get(0) + " " + row.cells().get(1)));
      return texts;
    }
    return List.of(((Chart) block).caption());
  }

  /** Without spaces: the space at the end of a line is not printed. */
  private static String squeeze(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static void collectFonts(PDResources resources, List<String> names) throws IOException {
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      assertThat(font.isEmbedded()).isTrue();
      names.add(font.getName());
    }
    for (COSName name : resources.getXObjectNames()) {
      PDXObject object = resources.getXObject(name);
      if (object instanceof PDFormXObject form && form.getResources() != null) {
        collectFonts(form.getResources(), names);
      }
    }
  }
}
