package vn.tonghop.rendering;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.review.Block;
import vn.tonghop.review.Review;

/** The first sheet: what the review is, how complete its figures are, and the way to each table. */
final class CoverSheet {

  private static final List<Double> WIDTHS = List.of(160.0, 410.0);
  private static final Look TEXT = Look.words(XlsxRenderer.SIZE);

  private final Review review;
  private final Imprint imprint;
  private final Page page;
  private final SheetWords words;

  CoverSheet(Review review, Imprint imprint, XSSFSheet sheet, SheetStyles styles) {
    this.review = review;
    this.imprint = imprint;
    this.page = new Page(sheet, styles, review.layout().page(), WIDTHS);
    this.words = SheetWords.of(review.language());
  }

  void write(List<Leaf> leaves) {
    Review.Head head = review.head();
    page.across(review.title(), Look.words(15).strong());
    page.row();
    pair(words.issuer(), issuer(head));
    pair(words.number(), head.number() + "; " + head.placeAndDate());
    pair(words.state(), head.draft().orElse(words.issued()));
    pair(words.period(), imprint.period());
    pair(words.code(), imprint.code());
    XSSFRow edition = row(words.edition(), "");
    page.cell(edition, 1, TEXT.showing("0")).setCellValue(imprint.edition());
    pair(words.snapshot(), review.snapshot().hex());
    completeness();
    page.row();
    page.across(words.tables(), TEXT.strong());
    leaves.forEach(this::link);
    page.row();
    page.across(words.codes().replace(SheetWords.CODE, imprint.code()), Look.words(11).slanted());
    page.print(false);
  }

  /** {@code BAN TUYÊN GIÁO VÀ DÂN VẬN, THÀNH ỦY HÀ NỘI}. */
  private static String issuer(Review.Head head) {
    String issuer = head.issuer().replace('\n', ' ');
    return head.superior().isEmpty() ? issuer : issuer + ", " + head.superior();
  }

  private void completeness() {
    List<Block.KeyFacts.Fact> facts =
        review.body().stream()
            .filter(Block.KeyFacts.class::isInstance)
            .flatMap(block -> ((Block.KeyFacts) block).facts().stream())
            .toList();
    if (!facts.isEmpty()) {
      page.row();
      page.across(words.completeness(), TEXT.strong());
      facts.forEach(fact -> pair(fact.value(), fact.label()));
    }
  }

  private void link(Leaf leaf) {
    String name = words.sheet(leaf);
    String caption = leaf.table().caption();
    String title = caption.startsWith(name + ". ") ? caption.substring(name.length() + 2) : caption;
    XSSFRow row = row(name, title);
    XSSFCell cell = page.text(row, 0, name, TEXT.linking());
    Hyperlink link =
        row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name + "'!A1");
    cell.setHyperlink(link);
  }

  private void pair(String label, String text) {
    row(label, text);
  }

  private XSSFRow row(String label, String text) {
    XSSFRow row = page.row();
    page.text(row, 0, label, TEXT);
    page.text(row, 1, text, TEXT);
    page.heighten(row, Math.max(page.height(label, 0, 1, TEXT), page.height(text, 1, 1, TEXT)));
    return row;
  }
}
