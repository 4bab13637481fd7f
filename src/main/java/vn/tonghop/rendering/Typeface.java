package vn.tonghop.rendering;

import vn.tonghop.review.Layout;

/**
 * How wide texts are in the typeface of the product, which is as wide as Times New Roman: for
 * documents that others lay out. Loaded when it is first asked; safe for threads.
 */
final class Typeface {

  private static final Templates TEMPLATES = new Templates();
  private static final Letters LETTERS = TEMPLATES.letters();

  private Typeface() {}

  /** What measures the texts of a layout. */
  static Form form(Layout layout) {
    return TEMPLATES.form(layout);
  }

  static float width(String text, float size, boolean bold) {
    return LETTERS.width(text, size, bold);
  }

  static float widestWord(String text, float size, boolean bold) {
    return LETTERS.widestWord(text, size, bold);
  }

  /** How many lines a text takes. */
  static int lines(String text, double room, float size, boolean bold) {
    return LETTERS.lines(text, (float) room, size, bold).size();
  }
}
