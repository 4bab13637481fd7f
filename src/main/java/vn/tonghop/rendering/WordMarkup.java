package vn.tonghop.rendering;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a part of a text: its elements with their prefixes, and paragraphs. */
final class WordMarkup {

  static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/main";
  static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  static final String PLACES =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

  private static final String NO_BREAK = "\u00A0";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Tags tags;
  private final String[] spaces;
  private boolean begun;

  /** For a part of words, drawings and charts. */
  WordMarkup() {
    this(
        "xmlns:w",
        WORDS,
        "xmlns:r",
        LINKS,
        "xmlns:a",
        DRAWINGS,
        "xmlns:c",
        CHARTS,
        "xmlns:wp",
        PLACES);
  }

  /**
   * For any part.
   *
   * @param spaces attributes of the first element: prefixes and what they stand for
   */
  WordMarkup(String... spaces) {
    this.spaces = spaces.clone();
    Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    tags = new Tags(writer);
    tags.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>").line();
  }

  /** Begins an element; attributes by name and value, those of empty value left out. */
  WordMarkup begin(String name, String... attributes) {
    if (begun) {
      tags.open(name, attributes);
    } else {
      begun = true;
      String[] all = Arrays.copyOf(attributes, attributes.length + spaces.length);
      System.arraycopy(spaces, 0, all, attributes.length, spaces.length);
      tags.open(name, all);
    }
    return this;
  }

  WordMarkup end() {
    tags.close();
    return this;
  }

  WordMarkup lone(String name, String... attributes) {
    tags.lone(name, attributes);
    return this;
  }

  /** An element that says something by its {@code w:val}. */
  WordMarkup value(String name, String value) {
    return lone(name, "w:val", value);
  }

  /** The same in a chart. */
  WordMarkup plain(String name, String value) {
    return lone(name, "val", value);
  }

  WordMarkup text(String text) {
    tags.text(clean(text));
    return this;
  }

  /** An element with nothing but a text in it. */
  WordMarkup element(String name, String text, String... attributes) {
    return begin(name, attributes).text(text).end();
  }

  /** A paragraph of one text. */
  WordMarkup paragraph(WordStyle style, String text) {
    begin("w:p").begin("w:pPr").value("w:pStyle", style.id()).end();
    return run(text).end();
  }

  /** Some text of a paragraph, in which numbers stay with what they count. */
  WordMarkup run(String text) {
    if (!text.isEmpty()) {
      begin("w:r");
      String[] lines = text.split("\n", -1);
      for (int line = 0; line < lines.length; line++) {
        if (line > 0) {
          lone("w:br");
        }
        words(lines[line]);
      }
      end();
    }
    return this;
  }

  WordMarkup words(String text) {
    return element("w:t", glued(text), "xml:space", "preserve");
  }

  /** With spaces at which no line ends where {@link Breaks} allows none. */
  private static String glued(String text) {
    if (!Breaks.concern(text)) {
      return text;
    }
    StringBuilder glued = new StringBuilder(text);
    for (int at = 0; at + 1 < text.length(); at++) {
      if (text.charAt(at) == ' ' && !Breaks.allowed(text, at + 1)) {
        glued.replace(at, at + 1, NO_BREAK);
      }
    }
    return glued.toString();
  }

  /** Without signs that no part may hold. */
  private static String clean(String text) {
    return text.chars().anyMatch(sign -> sign < ' ')
        ? text.replaceAll("[\\p{Cntrl}&&[^\\t]]", " ")
        : text;
  }

  byte[] bytes() {
    tags.end();
    return bytes.toByteArray();
  }
}
