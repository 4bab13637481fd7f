package vn.tonghop.rendering;

import java.awt.Color;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRJavacCompiler;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/** The parts from which the designs of tables and boxes are built in code. */
final class Cells {

  static final Color LINES = new Color(0x59, 0x59, 0x59);
  static final Color SHADE = new Color(0xEF, 0xEF, 0xEF);
  static final float HAIRLINE = 0.4f;

  private Cells() {}

  /** A design without margins, as wide as its columns, that prints inside another. */
  static JasperDesign design(String name, int width) {
    JasperDesign design = new JasperDesign();
    design.setName(name);
    design.setPageWidth(width);
    design.setColumnWidth(width);
    design.setLeftMargin(0);
    design.setRightMargin(0);
    design.setTopMargin(0);
    design.setBottomMargin(0);
    return design;
  }

  static <T extends JRDesignTextElement> T text(
      T element, int x, int width, int height, float size, HorizontalTextAlignEnum align) {
    element.setX(x);
    element.setWidth(width);
    element.setHeight(height);
    element.setFontName(Templates.TYPEFACE);
    element.setFontSize(size);
    element.setHorizontalTextAlign(align);
    element.setVerticalTextAlign(VerticalTextAlignEnum.MIDDLE);
    element.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
    element.getParagraph().setLineSpacing(LineSpacingEnum.SINGLE);
    return element;
  }

  /** Hairlines all round, and room between them and the text. */
  static void box(JRDesignTextElement element, Setting setting) {
    JRLineBox box = element.getLineBox();
    box.getPen().setLineWidth(HAIRLINE);
    box.getPen().setLineColor(LINES);
    box.setLeftPadding(setting.side());
    box.setRightPadding(setting.side());
    box.setTopPadding(setting.above());
    box.setBottomPadding(setting.below());
  }

  static void shade(JRDesignTextElement element) {
    element.setMode(ModeEnum.OPAQUE);
    element.setBackcolor(SHADE);
  }

  static JRDesignBand band(JasperDesign design, String when, int height) {
    JRDesignBand band = new JRDesignBand();
    band.setHeight(height);
    band.setSplitType(SplitTypeEnum.PREVENT);
    band.setPrintWhenExpression(new JRDesignExpression("$F{" + when + "}"));
    ((JRDesignSection) design.getDetailSection()).addBand(band);
    return band;
  }

  static void field(JasperDesign design, String name, Class<?> type) {
    JRDesignField field = new JRDesignField();
    field.setName(name);
    field.setValueClass(type);
    try {
      design.addField(field);
    } catch (JRException e) {
      throw new IllegalStateException("Field named twice: " + name, e);
    }
  }

  /** All expressions are direct: nothing is compiled to classes, and no compiler is called. */
  static JasperReport compile(JasperReportsContext context, JasperDesign design) {
    try {
      return new JRJavacCompiler(context).compileReport(design);
    } catch (JRException e) {
      throw new IllegalStateException("Faulty design: " + design.getName(), e);
    }
  }
}
