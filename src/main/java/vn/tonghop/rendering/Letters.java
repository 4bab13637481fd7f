package vn.tonghop.rendering;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.AwtTextRenderer;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * How wide texts are in the typeface, in points: the sum of their letters, for it is set without
 * kerning. Each letter is measured once. Safe for threads: two may measure the same letter, and
 * find the same.
 */
final class Letters {

  private static final float UNIT = 100;

  /** All that Vietnamese and English are written with lies below. */
  private static final int KNOWN = 0x2100;

  private final JasperReportsContext context;

  /** By the style of {@link Font}. */
  private final float[][] known = new float[4][KNOWN];

  Letters(JasperReportsContext context) {
    this.context = context;
  }

  float width(String text, float size, boolean inBold) {
    return width(text, 0, text.length(), inBold) * size / UNIT;
  }

  /** Width of every letter of a text. */
  float[] widths(String text, float size, boolean inBold, boolean inItalics) {
    int style = (inBold ? Font.BOLD : Font.PLAIN) | (inItalics ? Font.ITALIC : Font.PLAIN);
    float[] widths = new float[text.length()];
    for (int index = 0; index < widths.length; index++) {
      widths[index] = width(text.charAt(index), style) * size / UNIT;
    }
    return widths;
  }

  /** Width of the widest word, between spaces. */
  float widestWord(String text, float size, boolean inBold) {
    float widest = 0;
    int from = 0;
    for (int index = 0; index <= text.length(); index++) {
      if (index == text.length() || text.charAt(index) == ' ' || text.charAt(index) == '\n') {
        widest = Math.max(widest, width(text, from, index, inBold));
        from = index + 1;
      }
    }
    return widest * size / UNIT;
  }

  /**
   * The text in lines no wider than {@code room}, as far as its words are not, broken at spaces
   * where {@link Breaks} allows it.
   */
  List<String> lines(String text, float room, float size, boolean inBold) {
    List<String> lines = new ArrayList<>();
    float most = room * UNIT / size;
    int begin = 0;
    int last = 0;
    for (int index = 1; index <= text.length(); index++) {
      boolean end = index == text.length();
      if (end || (text.charAt(index) == ' ' && Breaks.allowed(text, index + 1))) {
        if (last > begin && width(text, begin, index, inBold) > most) {
          lines.add(text.substring(begin, last));
          begin = last + 1;
        }
        last = index;
      }
    }
    lines.add(text.substring(begin));
    return List.copyOf(lines);
  }

  private float width(String text, int from, int to, boolean inBold) {
    float width = 0;
    for (int index = from; index < to; index++) {
      width += width(text.charAt(index), inBold ? Font.BOLD : Font.PLAIN);
    }
    return width;
  }

  private float width(char letter, int style) {
    if (letter >= KNOWN) {
      return advance(letter, style);
    }
    float[] widths = known[style];
    if (widths[letter] == 0) {
      widths[letter] = advance(letter, style);
    }
    return widths[letter];
  }

  private float advance(char letter, int style) {
    Font font =
        FontUtil.getInstance(context)
            .getAwtFontFromBundles(Templates.TYPEFACE, style, UNIT, Templates.LOCALE, false);
    return (float)
        font.getStringBounds(String.valueOf(letter), AwtTextRenderer.LINE_BREAK_FONT_RENDER_CONTEXT)
            .getWidth();
  }
}
