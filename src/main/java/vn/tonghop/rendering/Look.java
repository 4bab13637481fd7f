package vn.tonghop.rendering;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import vn.tonghop.review.Block.Table.Align;

/**
 * How a cell of a workbook looks.
 *
 * @param size in points
 * @param boxed whether it has hairlines round it
 * @param format of its number; {@code @} for texts, {@code General} for whatever is in it
 * @param literal whether what is in it stays a text even when somebody edits it
 */
record Look(
    HorizontalAlignment align,
    int size,
    boolean bold,
    boolean italic,
    boolean boxed,
    boolean shaded,
    boolean link,
    String format,
    boolean literal) {

  private static final String TEXT = "@";
  private static final String GENERAL = "General";

  /** Excel shows hashes for longer texts in cells that are marked as texts. */
  private static final int MARKED = 255;

  static Look words(int size) {
    return new Look(
        HorizontalAlignment.LEFT, size, false, false, false, false, false, GENERAL, false);
  }

  static Look cell(Align align, boolean total) {
    HorizontalAlignment across =
        switch (align) {
          case LEFT -> HorizontalAlignment.LEFT;
          case CENTRE -> HorizontalAlignment.CENTER;
          case RIGHT -> HorizontalAlignment.RIGHT;
        };
    return new Look(across, XlsxRenderer.SIZE, total, false, true, total, false, GENERAL, false);
  }

  static Look heading() {
    return cell(Align.CENTRE, true);
  }

  Look strong() {
    return new Look(align, size, true, italic, boxed, shaded, link, format, literal);
  }

  Look slanted() {
    return new Look(align, size, bold, true, boxed, shaded, link, format, literal);
  }

  Look centred() {
    return new Look(
        HorizontalAlignment.CENTER, size, bold, italic, boxed, shaded, link, format, literal);
  }

  Look linking() {
    return new Look(align, size, bold, italic, boxed, shaded, true, format, literal);
  }

  Look showing(String pattern) {
    return new Look(align, size, bold, italic, boxed, shaded, link, pattern, literal);
  }

  /** For that text: one that could be taken for a formula or a number stays what it is. */
  Look holding(String text) {
    boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
    String own = text.length() > MARKED ? GENERAL : TEXT;
    return new Look(align, size, bold, italic, boxed, shaded, link, own, formula);
  }
}
