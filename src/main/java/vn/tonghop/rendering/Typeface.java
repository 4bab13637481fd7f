package vn.tonghop.rendering;

/**
 * How wide texts are in the typeface of the product, which is as wide as Times New Roman: for
 * documents that others lay out. Loaded when it is first asked; safe for threads.
 */
final class Typeface {

  private static final Templates TEMPLATES = new Templates();
  private static final Letters LETTERS = TEMPLATES.letters();
  private static final Ruler PORTRAIT = new Ruler(TEMPLATES, TEMPLATES.portrait());
  private static final Ruler LANDSCAPE = new Ruler(TEMPLATES, TEMPLATES.landscape());

  private Typeface() {}

  /** Of the text on paper that stands upright. */
  static Ruler portrait() {
    return PORTRAIT;
  }

  /** Of the text on paper that lies sideways. */
  static Ruler landscape() {
    return LANDSCAPE;
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
