package vn.tonghop.rendering;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import vn.tonghop.review.Layout;

/** What can only be set once the pages stand: their numbers, and the rules below words. */
final class Touches {

  private static final String NUMBER = "pageNumber";
  private static final String ANNEX = "annexLabel";

  /**
   * A rule in the template.
   *
   * @param part of the words above it that it is long
   */
  private record Rule(String key, float part) {}

  /** By the key of the words above; a third to a half of them is asked for. */
  private static final Map<String, Rule> RULES =
      Map.of(
          "motto",
          new Rule("rule", 1),
          "ruled",
          new Rule("ruleBelowRuled", 0.4f),
          "abstract",
          new Rule("ruleBelowTitle", 0.4f));

  private Touches() {}

  /**
   * Numbers go on from part to part, or each annex counts its own pages; the first page of the
   * document, or of each, shows none.
   */
  static void numberPages(List<JasperPrint> parts, Layout.Annexes annexes) {
    int number = 0;
    for (JasperPrint part : parts) {
      for (JRPrintPage page : part.getPages()) {
        boolean begins = annexes == Layout.Annexes.EACH && beginsAnnex(page);
        number = begins ? 1 : number + 1;
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

  private static boolean beginsAnnex(JRPrintPage page) {
    return page.getElements().stream().anyMatch(element -> ANNEX.equals(element.getKey()));
  }

  /** Rules are as long as the words above them, or as their part that the form asks for. */
  static void fitRules(JasperPrint document, Ruler ruler) {
    List<JRPrintElement> elements = document.getPages().get(0).getElements();
    RULES.forEach(
        (words, rule) ->
            elements.stream()
                .filter(element -> words.equals(element.getKey()))
                .filter(JRPrintText.class::isInstance)
                .forEach(text -> fit(elements, rule, (JRPrintText) text, ruler)));
  }

  private static void fit(
      List<JRPrintElement> elements, Rule rule, JRPrintText words, Ruler ruler) {
    float longest = 0;
    for (String line : words.getOriginalText().split("\n", -1)) {
      longest = Math.max(longest, ruler.width(line, words.getFontSize(), words.isBold()));
    }
    int width = Math.round(Math.min(words.getWidth(), longest) * rule.part());
    elements.stream()
        .filter(element -> rule.key().equals(element.getKey()))
        .forEach(
            line -> {
              line.setX(words.getX() + (words.getWidth() - width) / 2);
              line.setWidth(width);
            });
  }
}
