package vn.tonghop.rendering;

import java.util.Objects;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRFont;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextLineWrapper;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the engine end its lines at the same words on every Java. Newer ones let a line stand over
 * its edge by five thousandths of a point, older ones by nothing; so a paragraph in which it comes
 * to that is set a point narrower, whatever the Java, when it is measured and when it is printed.
 *
 * <p>The engine makes one by its name.
 */
public final class SteadyLines extends AbstractTextMeasurerFactory {

  /** Under which the widths of letters are found in the engine's context. */
  static final String LETTERS = "vn.tonghop.letters";

  /** How little over the edge is too little to be sure of, in points. */
  private static final double DOUBTFUL = 0.006;

  /** More will never be needed. */
  private static final int MOST = 9;

  /** Made by the engine. */
  public SteadyLines() {}

  @Override
  public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
    return new Measurer(context, text);
  }

  /**
   * By how many points a paragraph has to be set narrower.
   *
   * @param words null when it has none
   * @param room for a line without indents, in points
   */
  static int narrower(
      JasperReportsContext context, JRCommonText text, @Nullable String words, int room) {
    if (words == null) {
      return 0;
    }
    Letters letters = (Letters) Objects.requireNonNull(context.getValue(LETTERS), LETTERS);
    JRFont font = (JRFont) text;
    JRParagraph paragraph = text.getParagraph();
    int further = room - paragraph.getLeftIndent() - paragraph.getRightIndent();
    int first = further - paragraph.getFirstLineIndent();
    float[] widths = letters.widths(words, text.getFontSize(), font.isBold(), font.isItalic());
    int less = 0;
    while (less < MOST && isDoubtful(words, widths, first - less, further - less)) {
      less++;
    }
    return less;
  }

  /** Whether what does not fit a line any more may do so on some Java. */
  static boolean isDoubtful(String words, float[] widths, double first, double further) {
    double room = first;
    double width = 0;
    int begin = 0;
    int word = 0;
    int at = 0;
    while (at < words.length()) {
      double wider = width + widths[at];
      if (words.charAt(at) == ' ') {
        word = at + 1;
      } else if (wider > room && wider <= room + DOUBTFUL) {
        return true;
      } else if (wider > room && at > begin) {
        begin = word > begin ? word : at;
        room = further;
        width = 0;
        at = begin;
        continue;
      }
      width = wider;
      at++;
    }
    return false;
  }

  private static final class Measurer extends TextMeasurer {

    Measurer(JasperReportsContext context, JRCommonText text) {
      super(context, text);
    }

    @Override
    protected boolean renderParagraph(TextLineWrapper lines, int start, @Nullable String words) {
      int less =
          narrower(jasperReportsContext, textElement, words, width - leftPadding - rightPadding);
      width -= less;
      boolean fits = super.renderParagraph(lines, start, words);
      width += less;
      return fits;
    }
  }
}
