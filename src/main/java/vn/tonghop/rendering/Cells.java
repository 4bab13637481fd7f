package vn.tonghop.rendering;

import java.awt.Color;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** What the cells of tables and boxes look like. */
final class Cells {

  static final Color LINES = new Color(0x59, 0x59, 0x59);
  static final Color SHADE = new Color(0xEF, 0xEF, 0xEF);
  static final float HAIRLINE = 0.4f;

  private Cells() {}

  static <T extends JRDesignTextElement> T text(
      T element, int x, int width, int height, float size, HorizontalTextAlignEnum align) {
    element.setX(x);
    element.setWidth(width);
    element.setHeight(height);
    element.setFontName(Templates.TYPEFACE);
    element.setFontSize(size);
    element.setHorizontalTextAlign(align);
    element.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    element.getParagraph().setLineSpacing(LineSpacingEnum.SINGLE);
    return element;
  }

  /** Room between the rules round a cell and its text. */
  static void pad(JRDesignTextElement element, Setting setting) {
    JRLineBox box = element.getLineBox();
    box.setLeftPadding(setting.side());
    box.setRightPadding(setting.side());
    box.setTopPadding(setting.above());
    box.setBottomPadding(setting.below());
  }

  static void shade(JRDesignTextElement element) {
    element.setMode(ModeEnum.OPAQUE);
    element.setBackcolor(SHADE);
  }
}
