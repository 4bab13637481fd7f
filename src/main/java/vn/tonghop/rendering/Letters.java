package vn.tonghop.rendering;

import java.awt.Font;
import java.util.HashMap;
import java.util.Map;
import net.sf.jasperreports.engine.export.AwtTextRenderer;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * How wide texts are in the typeface, in points: the sum of their letters, for it is set without
 * kerning. Each letter is measured once. Not for two threads at once.
 */
final class Letters {

  private static final float UNIT = 100;

  private final Templates templates;
  private final Map<Character, Float> plain = new HashMap<>();
  private final Map<Character, Float> bold = new HashMap<>();

  Letters(Templates templates) {
    this.templates = templates;
  }

  float width(String text, float size, boolean inBold) {
    Map<Character, Float> known = inBold ? bold : plain;
    int style = inBold ? Font.BOLD : Font.PLAIN;
    float width = 0;
    for (int index = 0; index < text.length(); index++) {
      width += known.computeIfAbsent(text.charAt(index), letter -> advance(letter, style));
    }
    return width * size / UNIT;
  }

  private float advance(char letter, int style) {
    Font font =
        FontUtil.getInstance(templates.context())
            .getAwtFontFromBundles(Templates.TYPEFACE, style, UNIT, Templates.LOCALE, false);
    return (float)
        font.getStringBounds(String.valueOf(letter), AwtTextRenderer.LINE_BREAK_FONT_RENDER_CONTEXT)
            .getWidth();
  }
}
