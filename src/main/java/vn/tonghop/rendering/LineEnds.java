package vn.tonghop.rendering;

import com.lowagie.text.pdf.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRPrintText;

/**
 * Puts a space behind every line that ended between words: the engine prints none there, and two
 * words were one to whoever reads the print as it comes (ISO 32000-1, 14.8.2.5). The space is not
 * seen: it stands at the end of the line.
 */
final class LineEnds {

  /** The letter of the typeface that is a space, in all its faces. */
  private static final int SPACE = 3;

  private static final byte[] SHOWN = "<0003>Tj\n".getBytes(StandardCharsets.US_ASCII);

  /**
   * A line as it is printed.
   *
   * @param end behind what shows its last letters
   */
  private record Line(int letters, int end) {}

  /** The faces of which a space is embedded, for one has been printed within a line. */
  private final Set<List<Boolean>> faces = new HashSet<>();

  private List<Boolean> face = List.of();
  private String words = "";
  private int begun;

  /**
   * A paragraph is about to be printed.
   *
   * @param paragraph its words; a space at their end when more of the same passage follows
   */
  void begin(ByteBuffer content, JRPrintText text, String paragraph) {
    begun = content.size();
    face = List.of(text.isBold(), text.isItalic());
    words = paragraph;
  }

  /** It has been printed. */
  void end(ByteBuffer content) {
    byte[] printed = Arrays.copyOfRange(content.getBuffer(), begun, content.size());
    List<Line> lines = lines(printed);
    if (!faces.contains(face)) {
      return;
    }
    content.setSize(begun);
    int done = 0;
    int said = 0;
    for (Line line : lines) {
      said += line.letters();
      content.append(printed, done, line.end() - done);
      done = line.end();
      if (said < words.length() && words.charAt(said) == ' ') {
        content.append(SHOWN);
      }
      while (said < words.length() && words.charAt(said) == ' ') {
        said++;
      }
    }
    content.append(printed, done, printed.length - done);
  }

  /** A line is what is shown before the next is placed; a letter takes two bytes. */
  private List<Line> lines(byte[] printed) {
    List<Line> lines = new ArrayList<>();
    int letters = 0;
    int end = 0;
    int at = 0;
    while (at < printed.length) {
      if (printed[at] == '(') {
        int bytes = 0;
        int before = 0;
        for (at++; printed[at] != ')'; at++) {
          if (printed[at] == '\\') {
            at++;
          }
          bytes++;
          if (bytes % 2 == 0 && before == 0 && printed[at] == SPACE) {
            faces.add(face);
          }
          before = printed[at];
        }
        letters += bytes / 2;
      } else if (isOperator(printed, at, 'j') || isOperator(printed, at, 'J')) {
        end = at + 3;
      } else if (isOperator(printed, at, 'm') && letters > 0) {
        lines.add(new Line(letters, end));
        letters = 0;
      }
      at++;
    }
    if (letters > 0) {
      lines.add(new Line(letters, end));
    }
    return lines;
  }

  /** {@code Tj} and its like, at the end of a line of content. */
  private static boolean isOperator(byte[] printed, int at, char second) {
    return at + 2 < printed.length
        && printed[at] == 'T'
        && printed[at + 1] == second
        && printed[at + 2] == '\n';
  }
}
