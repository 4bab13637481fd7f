package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Rounds;
import vn.tonghop.review.Block;
import vn.tonghop.review.GeneratedReviews.Generated;
import vn.tonghop.review.Review;

/** Every document may be archived (PDF/A-3a) and be read aloud (PDF/UA-1): veraPDF says so. */
class PdfStandardsTest {

  private static final List<Attachment> ENCLOSED =
      List.of(
          new Attachment(
              "figures.csv",
              "text/csv",
              "Mọi số liệu của báo cáo",
              Attachment.Relation.DATA,
              LocalDate.of(2022, 10, 29),
              "unit,value\n01,18\n"),
          new Attachment(
              "provenance.json",
              "application/json",
              "Nguồn gốc của báo cáo",
              Attachment.Relation.SUPPLEMENT,
              LocalDate.of(2022, 10, 29),
              "{}"));

  private static final PdfRenderer RENDERER = new PdfRenderer();

  static Stream<Generated> reviews() {
    return Kinds.ofReviews(Rounds.of(4), Rounds.of(2));
  }

  private static byte[] rendered(Review review) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    RENDERER.render(review, ENCLOSED, pdf);
    return pdf.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void everyReviewKeepsBothStandards(Generated generated) throws IOException {
    assertThat(Archivist.faults(rendered(generated.review()))).isEmpty();
  }

  @Test
  void aDocumentWithoutItsStructureWouldBeFound() throws IOException {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(rendered(Samples.issued()))) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.save(bare);
    }
    assertThat(Archivist.faults(bare.toByteArray()))
        .anyMatch(fault -> fault.startsWith("ISO 19005-3:2012 6.7.3.3"))
        .anyMatch(fault -> fault.startsWith("ISO 14289-1:2014 7.1"));
  }

  @Test
  void whatItSaysOfItselfToArchivesIsWhatItsPropertiesSay() throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered(Samples.city()))) {
      String packet =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(packet)
          .contains(
              ">" + document.getDocumentInformation().getTitle() + "</rdf:li>",
              ">" + document.getDocumentInformation().getAuthor() + "</rdf:li>",
              ">" + document.getDocumentInformation().getCreator() + "</xmp:CreatorTool>",
              ">" + document.getDocumentCatalog().getLanguage() + "</rdf:li>")
          .doesNotContain("Date");
    }
  }

  @Test
  void bookmarksLeadToHeadingsTablesChartsAndAnnexes() throws IOException {
    try (PDDocument document = Loader.loadPDF(rendered(Samples.city()))) {
      List<String> bookmarks = new ArrayList<>();
      collect(document.getDocumentCatalog().getDocumentOutline(), "", bookmarks);
      assertThat(bookmarks)
          .containsSubsequence(
              "I- TÌNH HÌNH TRIỂN KHAI",
              "II- KẾT QUẢ",
              "> 1. Cấp thành phố",
              "> > Bảng 1. Kết quả đối thoại trực tiếp theo cấp",
              "> 2. Cấp quận, huyện, thị xã",
              "> > Biểu đồ 1. Số hội nghị đối thoại cấp quận, huyện, thị xã",
              "> > Bảng 2. Kết quả đối thoại theo quận, huyện, thị xã",
              "> 5. Giải quyết kiến nghị sau đối thoại",
              "> > a) Kết quả giải quyết")
          .anyMatch(bookmark -> bookmark.startsWith("Phụ lục 1: "));
      Review review = Samples.city();
      assertThat(bookmarks)
          .hasSize(
              (int)
                  (review.body().stream()
                          .filter(
                              block ->
                                  block instanceof Block.Heading
                                      || block instanceof Block.Table
                                      || block instanceof Block.Chart)
                          .count()
                      + review.annexes().size()
                      + review.annexes().stream()
                          .flatMap(annex -> annex.blocks().stream())
                          .filter(block -> block instanceof Block.Table t && !t.caption().isBlank())
                          .count()));
    }
  }

  private static void collect(PDOutlineNode node, String before, List<String> bookmarks) {
    for (PDOutlineItem item : node.children()) {
      bookmarks.add(before + item.getTitle());
      collect(item, before + "> ", bookmarks);
    }
  }

  @Test
  void theColoursAreThoseOfTheStandard() {
    ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(ColourSpace.profile()));
    ColorSpace standard = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    for (float[] colour :
        new float[][] {{0, 0, 0}, {1, 1, 1}, {0.18f, 0.29f, 0.42f}, {1, 0, 0}, {0, 1, 0}}) {
      float[] found = ours.toCIEXYZ(colour);
      float[] expected = standard.toCIEXYZ(colour);
      for (int axis = 0; axis < expected.length; axis++) {
        assertThat(found[axis])
            .isCloseTo(expected[axis], org.assertj.core.data.Offset.offset(0.002f));
      }
    }
  }
}
