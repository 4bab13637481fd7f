package vn.tonghop.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;

/**
 * The form of a document as a regulation prescribes it: page, prints, and the words that the
 * regulation fixes. Read from a file; see {@link Layouts}.
 *
 * @param code {@code hd05}
 * @param basis the regulation: {@code Hướng dẫn 05-HD/VPTW}
 * @param since the first day on which documents had this form
 * @param sides of the paper that are printed; a body's choice, not the regulation's
 * @param numbers within what document numbers count from 1
 * @param prints of every element
 * @param texts which replace those of the wording, by language and key
 */
public record Layout(
    String code,
    Words basis,
    BodyKind body,
    LocalDate since,
    Page page,
    Sides sides,
    Lines lines,
    Sign belowIssuer,
    Sign belowAbstract,
    boolean addressees,
    Annexes annexes,
    Numbering numbers,
    Map<Element, Print> prints,
    Map<Language, Map<String, String>> texts) {

  private static final double POINTS_IN_A_MILLIMETRE = 72 / 25.4;

  public Layout {
    prints = Map.copyOf(prints);
    texts = Map.copyOf(texts);
    for (Element element : Element.values()) {
      if (!prints.containsKey(element)) {
        throw new IllegalArgumentException("No print for " + element + " in " + code);
      }
    }
  }

  /**
   * Margins of an upright A4 page, in millimetres.
   *
   * @param number from the upper edge to the page number
   * @param headLeft width of the left of the two columns in which the head stands
   */
  public record Page(int top, int bottom, int left, int right, int number, int headLeft) {}

  /**
   * The lines of the text.
   *
   * @param pitch from line to line, in points
   * @param indent of the first line of a paragraph, in millimetres
   * @param between paragraphs, in points
   */
  public record Lines(double pitch, double indent, double between) {}

  /** What stands below a name. */
  public enum Sign {
    /** {@code *} on a line of its own. */
    ASTERISK,
    /** {@code -----}. */
    HYPHENS,
    /** A line as long as a third to a half of the words above it. */
    RULE
  }

  /** How annexes are numbered. */
  public enum Annexes {
    /** Pages go on from the text; {@code Phụ lục 1}. */
    CONTINUED,
    /** Each counts its own pages; {@code Phụ lục I}, and {@code Phụ lục} when there is one. */
    EACH
  }

  /** Within what document numbers count from 1. */
  public enum Numbering {
    /** A term of the Party committee. */
    TERM,
    /** A calendar year. */
    YEAR
  }

  /** The same on these sides of the paper. */
  public Layout on(Sides chosen) {
    return chosen == sides
        ? this
        : new Layout(
            code,
            basis,
            body,
            since,
            page,
            chosen,
            lines,
            belowIssuer,
            belowAbstract,
            addressees,
            annexes,
            numbers,
            prints,
            texts);
  }

  /** How an element is printed. */
  public Print print(Element element) {
    return Objects.requireNonNull(prints.get(element), element.code());
  }

  /** The words that this form fixes. */
  Optional<String> text(Language language, String key) {
    return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
  }

  /** In points. */
  public static double points(double millimetres) {
    return millimetres * POINTS_IN_A_MILLIMETRE;
  }
}
