package vn.tonghop.rendering;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.fill.DefaultPrintElementOriginator;
import net.sf.jasperreports.engine.fill.JRTemplateLine;
import net.sf.jasperreports.engine.fill.JRTemplatePrintElement;
import net.sf.jasperreports.engine.fill.JRTemplatePrintLine;
import net.sf.jasperreports.engine.fill.JRTemplatePrintRectangle;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.fill.JRTemplateRectangle;
import net.sf.jasperreports.engine.fill.JRTemplateText;
import net.sf.jasperreports.engine.fill.PrintElementOriginator;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.RunDirectionEnum;

/**
 * Puts the cells of panels, their shades and the rules round them where the template has kept room,
 * and says of every element of the pages what it is of.
 */
final class Inlay {

  private static final JROrigin ORIGIN = new JROrigin(BandTypeEnum.DETAIL);

  private final JasperPrint print;
  private final Ruler ruler;
  private final PrintElementOriginator originator = new DefaultPrintElementOriginator(0);
  private final Map<JRDesignTextElement, JRTemplateText> looks = new HashMap<>();
  private final Map<JRPrintElement, Passage> passages;
  private final JRTemplateLine hairline;
  private final JRTemplateRectangle shade;

  private Inlay(JasperPrint print, Ruler ruler, Map<JRPrintElement, Passage> passages) {
    this.print = print;
    this.ruler = ruler;
    this.passages = passages;
    hairline = new JRTemplateLine(ORIGIN, print.getDefaultStyleProvider());
    hairline.getLinePen().setLineWidth(Cells.HAIRLINE);
    hairline.getLinePen().setLineColor(Cells.LINES);
    shade = new JRTemplateRectangle(ORIGIN, print.getDefaultStyleProvider());
    shade.getLinePen().setLineWidth(0f);
    shade.setMode(ModeEnum.OPAQUE);
    shade.setBackcolor(Cells.SHADE);
  }

  /**
   * @param passages is told the passages of the elements, which are found among those of the
   *     document
   */
  static void lay(
      JasperPrint print, Ruler ruler, Passage document, Map<JRPrintElement, Passage> passages) {
    Inlay inlay = new Inlay(print, ruler, passages);
    for (JRPrintPage page : print.getPages()) {
      List<JRPrintElement> elements = new ArrayList<>();
      for (JRPrintElement element : page.getElements()) {
        if (element instanceof JRPrintImage image && image.getRenderer() instanceof Panel panel) {
          inlay.add(panel, image.getX(), image.getY(), elements);
        } else {
          inlay.passage(element, document).ifPresent(found -> passages.put(element, found));
          elements.add(element);
        }
      }
      page.setElements(elements);
    }
  }

  /**
   * The passage that the element's strip has named.
   *
   * @throws IllegalStateException when a text or a picture of the document is of none
   */
  private Optional<Passage> passage(JRPrintElement element, Passage document) {
    String number = element.getPropertiesMap().getProperty(TemplateCompiler.PASSAGE);
    if (number != null) {
      return document.numbered(Integer.parseInt(number));
    }
    boolean tells =
        element instanceof JRPrintImage
            || (element instanceof JRPrintText text && !text.getFullText().isBlank());
    if (tells && element.getOrigin().getBandType() == BandTypeEnum.DETAIL) {
      throw new IllegalStateException("Nobody says what this is of: " + element);
    }
    return Optional.empty();
  }

  private void add(Panel panel, int x, int y, List<JRPrintElement> elements) {
    Hairlines hairlines = new Hairlines();
    for (Panel.Cell cell : panel.cells()) {
      if (cell.look().getOwnMode() == ModeEnum.OPAQUE) {
        elements.add(placed(new JRTemplatePrintRectangle(shade, originator), cell.place(), x, y));
      }
      if (!cell.text().isEmpty()) {
        JRPrintElement text = text(cell, x, y);
        passages.put(text, cell.passage());
        elements.add(text);
      }
      if (cell.framed()) {
        hairlines.frame(cell.place());
      }
    }
    for (Rectangle rule : hairlines.rules()) {
      elements.add(placed(new JRTemplatePrintLine(hairline, originator), rule, x, y));
    }
  }

  private JRPrintElement text(Panel.Cell cell, int x, int y) {
    JRTemplatePrintText text =
        new JRTemplatePrintText(looks.computeIfAbsent(cell.look(), this::look), originator);
    text.setRunDirection(RunDirectionEnum.LTR);
    ruler.set(cell.look(), cell.text(), text);
    return placed(text, cell.place(), x, y);
  }

  private static JRPrintElement placed(
      JRTemplatePrintElement element, Rectangle place, int x, int y) {
    element.setX(x + place.x);
    element.setY(y + place.y);
    element.setWidth(place.width);
    element.setHeight(place.height);
    return element;
  }

  private JRTemplateText look(JRDesignTextElement element) {
    JRTemplateText look = new JRTemplateText(ORIGIN, print.getDefaultStyleProvider());
    look.setElement(element);
    look.setMode(ModeEnum.TRANSPARENT);
    look.copyLineBox(element.getLineBox());
    look.copyParagraph(element.getParagraph());
    look.setFontName(element.getOwnFontName());
    look.setFontSize(element.getOwnFontSize());
    look.setBold(element.isOwnBold());
    look.setHorizontalTextAlign(element.getOwnHorizontalTextAlign());
    look.setVerticalTextAlign(element.getOwnVerticalTextAlign());
    return look;
  }
}
