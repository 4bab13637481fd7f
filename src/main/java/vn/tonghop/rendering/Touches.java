package vn.tonghop.rendering;

import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** What can only be set once the pages stand: their numbers, and the rule below the motto. */
final class Touches {

  private static final String NUMBER = "pageNumber";
  private static final String RULE = "rule";
  private static final String MOTTO = "motto";

  private Touches() {}

  /** Numbers go on from part to part; page 1 shows none. */
  static void numberPages(List<JasperPrint> parts) {
    int number = 0;
    for (JasperPrint part : parts) {
      for (JRPrintPage page : part.getPages()) {
        number++;
        String printed = Integer.toString(number);
        if (number == 1) {
          page.getElements().removeIf(element -> NUMBER.equals(element.getKey()));
        }
        page.getElements().stream()
            .filter(element -> NUMBER.equals(element.getKey()))
            .forEach(element -> ((JRPrintText) element).setText(printed));
      }
    }
  }

  /** The rule is as long as the words above it. */
  static void fitRule(JasperPrint document, Ruler ruler) {
    List<JRPrintElement> elements = document.getPages().get(0).getElements();
    for (JRPrintElement motto : elements) {
      if (MOTTO.equals(motto.getKey()) && motto instanceof JRPrintText text) {
        int width =
            Math.min(
                motto.getWidth(),
                Math.round(ruler.width(text.getOriginalText(), text.getFontSize(), true)));
        elements.stream()
            .filter(element -> RULE.equals(element.getKey()))
            .forEach(
                rule -> {
                  rule.setX(motto.getX() + (motto.getWidth() - width) / 2);
                  rule.setWidth(width);
                });
      }
    }
  }
}
