package vn.tonghop.provenance;

/** Texts of a sender's making, as they may stand in a CSV file that others open. */
public final class HarmlessText {

  private static final String FORMULA_BEGINS = "=+-@\t\r";

  private HarmlessText() {}

  /** The text; with an apostrophe before it if a spreadsheet would take it for a formula. */
  public static String of(String text) {
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
