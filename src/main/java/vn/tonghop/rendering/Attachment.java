package vn.tonghop.rendering;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A file that a document carries within itself (associated files, ISO 32000-2, 14.13).
 *
 * @param name {@code figures.csv}
 * @param type its media type
 * @param description for people
 * @param relation what it is to the document
 * @param asOf the day whose state it shows: never the clock's, or no two renderings were the same
 * @param text its content
 */
public record Attachment(
    String name, String type, String description, Relation relation, LocalDate asOf, String text) {

  /** What a file is to the document, in the words of the standard. */
  public enum Relation {
    /** What the document shows, as data. */
    DATA("Data"),
    /** More about the document. */
    SUPPLEMENT("Supplement");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
