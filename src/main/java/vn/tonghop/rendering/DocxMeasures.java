package vn.tonghop.rendering;

import vn.tonghop.review.Element;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Print;

/** The measures of a text document in a layout, in points unless they say otherwise. */
record DocxMeasures(Layout layout) {

  /** Twentieths of a point, in which texts are measured. */
  private static final int TWIPS = 20;

  /** Of the paper, in millimetres. */
  private static final double SHORT = 210;

  private static final double LONG = 297;

  /** Share of the text's width that recipients have. */
  private static final double RECIPIENTS = 0.488;

  static int twipsOf(double points) {
    return (int) Math.round(points * TWIPS);
  }

  static String twipsOfMillimetres(double millimetres) {
    return String.valueOf(twipsOf(Layout.points(millimetres)));
  }

  /** In twips. */
  String paperWidth(boolean sideways) {
    return twipsOfMillimetres(sideways ? LONG : SHORT);
  }

  /** In twips. */
  String paperHeight(boolean sideways) {
    return twipsOfMillimetres(sideways ? SHORT : LONG);
  }

  /** Between the margins. */
  double textWidth(boolean sideways) {
    Layout.Page page = layout.page();
    return Layout.points((sideways ? LONG : SHORT) - page.left() - page.right());
  }

  /** Of the left column of the head. */
  double headLeft() {
    return Layout.points(layout.page().headLeft());
  }

  /** Of the left column of the closing. */
  double closingLeft() {
    return textWidth(false) * RECIPIENTS;
  }

  /** From line to line of the text. */
  double line() {
    return layout.lines().pitch();
  }

  /** Free before a paragraph. */
  double paragraph() {
    return layout.lines().between();
  }

  /** Of the first line. */
  double indent() {
    return Layout.points(layout.lines().indent());
  }

  Print print(Element element) {
    return layout.print(element);
  }
}
