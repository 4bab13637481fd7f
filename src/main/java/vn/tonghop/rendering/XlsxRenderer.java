package vn.tonghop.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.office.SteadyParts;
import vn.tonghop.review.Review;

/**
 * Renders reviews as workbooks: a sheet that says what the review is, then a sheet a table. Without
 * macros and without links to other files; the only formulas are sums of cells above or beside
 * them. The same review gives the same bytes. Safe for threads.
 */
public final class XlsxRenderer {

  /** Of the letters in the cells, in points. */
  static final int SIZE = 12;

  /**
   * Writes the review and leaves the stream open.
   *
   * @throws IOException when {@code to} cannot be written
   */
  public void render(Review review, Imprint imprint, OutputStream to) throws IOException {
    SheetWords words = SheetWords.of(review.language());
    List<Leaf> leaves = Leaf.of(review);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetStyles styles = new SheetStyles(workbook);
      CoverSheet cover =
          new CoverSheet(review, imprint, workbook.createSheet(words.cover()), styles);
      for (Leaf leaf : leaves) {
        new TableSheet(leaf, workbook.createSheet(words.sheet(leaf)), styles, review)
            .write(imprint);
      }
      cover.write(leaves);
      workbook.setActiveSheet(0);
      Authorship.sign(workbook, review);
      SteadyParts.write(workbook::write, to);
    }
  }
}
