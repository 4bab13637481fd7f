package vn.tonghop.rendering;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JasperDesign;
import vn.tonghop.review.Element;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Print;

/** Gives the template the measures of a layout: margins, prints, lines. */
final class TemplateForm {

  /** What the engine puts below each line, as a part of the size; see the template. */
  private static final double DESCENT = 0.2163;

  /** Between paragraphs in the template as it stands. */
  private static final int BETWEEN = 6;

  /** Styles that have the print of an element but another name. */
  private static final Map<String, Element> FURTHER = Map.of("body_on", Element.BODY);

  private static final Set<String> HEAD =
      Stream.of(
              Kind.SUPERIOR,
              Kind.ISSUER,
              Kind.HEAD_OF_STATE,
              Kind.HEAD_OF_STATE_ALONE,
              Kind.STAR,
              Kind.NUMBER,
              Kind.DRAFT)
          .map(kind -> "$F{" + kind.field() + "}")
          .collect(Collectors.toUnmodifiableSet());

  private final Layout layout;

  private TemplateForm(Layout layout) {
    this.layout = layout;
  }

  static TemplateForm of(Layout layout) {
    return new TemplateForm(layout);
  }

  JasperDesign applied(JasperDesign design) {
    margins(design);
    for (Element element : Element.values()) {
      print(style(design, element.code()), layout.print(element));
    }
    FURTHER.forEach((name, as) -> print(style(design, name), layout.print(as)));
    head(design);
    lines(design);
    return design;
  }

  private void margins(JasperDesign design) {
    Layout.Page page = layout.page();
    design.setLeftMargin(points(page.left()));
    design.setRightMargin(points(page.right()));
    design.setBottomMargin(points(page.bottom()));
    design.setTopMargin(points(page.number()));
    ((JRDesignBand) design.getPageHeader()).setHeight(points(page.top()) - points(page.number()));
    int before = design.getColumnWidth();
    int column = design.getPageWidth() - design.getLeftMargin() - design.getRightMargin();
    design.setColumnWidth(column);
    if (column != before) {
      for (JRBand band : design.getDetailSection().getBands()) {
        for (JRElement element : band.getElements()) {
          element.setX(element.getX() * column / before);
          element.setWidth(element.getWidth() * column / before);
        }
      }
      for (JRElement element : design.getPageHeader().getElements()) {
        element.setWidth(column);
      }
    }
  }

  /** The bands of the head have an element at the left, and one or a line at the right. */
  private void head(JasperDesign design) {
    int left = points(layout.page().headLeft());
    for (JRBand band : design.getDetailSection().getBands()) {
      if (HEAD.contains(band.getPrintWhenExpression().getText())) {
        for (JRElement element : band.getElements()) {
          boolean atLeft = element.getX() == 0;
          element.setX(atLeft ? 0 : left);
          element.setWidth(atLeft ? left : design.getColumnWidth() - left);
        }
      }
    }
  }

  private static JRStyle style(JasperDesign design, String name) {
    JRStyle style = design.getStylesMap().get(name);
    if (style == null) {
      throw new IllegalStateException("The template has no style " + name);
    }
    return style;
  }

  private static void print(JRStyle style, Print print) {
    style.setFontSize(print.size());
    style.setBold(print.bold());
    style.setItalic(print.italic());
    style.setUnderline(print.underlined());
  }

  private void lines(JasperDesign design) {
    Layout.Lines lines = layout.lines();
    int indent = points(lines.indent());
    for (Element element :
        new Element[] {
          Element.BODY,
          Element.PART,
          Element.SECTION,
          Element.POINT,
          Element.ABSTRACT_LINE,
          Element.ADDRESSEES
        }) {
      JRStyle style = style(design, element.code());
      style.getParagraph().setLineSpacingSize(pitch(layout.print(element)));
      if (element != Element.ABSTRACT_LINE && element != Element.ADDRESSEES) {
        style.getParagraph().setFirstLineIndent(indent);
      }
    }
    style(design, "body_on").getParagraph().setLineSpacingSize(pitch(layout.print(Element.BODY)));
    style(design, "prompt").getParagraph().setFirstLineIndent(indent);
    int more = (int) Math.round(lines.between()) - BETWEEN;
    for (JRBand band : design.getDetailSection().getBands()) {
      String kind = band.getPrintWhenExpression().getText();
      if (kind.equals("$F{paragraph}") || kind.equals("$F{paragraphStart}")) {
        for (JRElement element : band.getElements()) {
          ((JRDesignElement) element).setY(element.getY() + more);
        }
        ((JRDesignBand) band).setHeight(band.getHeight() + more);
      }
    }
  }

  private float pitch(Print print) {
    return Math.round((layout.lines().pitch() - DESCENT * print.size()) * 100) / 100f;
  }

  private static int points(double millimetres) {
    return (int) Math.round(Layout.points(millimetres));
  }
}
