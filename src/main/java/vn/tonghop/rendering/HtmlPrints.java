package vn.tonghop.rendering;

import java.util.Locale;
import vn.tonghop.review.Element;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Print;

/** How a layout prints its elements, as rules for classes of that name: {@code .place-and-date}. */
final class HtmlPrints {

  private HtmlPrints() {}

  static String of(Layout layout) {
    StringBuilder rules = new StringBuilder();
    float body = layout.print(Element.BODY).size();
    for (Element element : Element.values()) {
      Print print = layout.print(element);
      rules.append(
          String.format(
              Locale.ROOT,
              ".%s { font-size: %.2fem; font-weight: %s; font-style: %s; text-decoration: %s; }\n",
              name(element),
              print.size() / body,
              print.bold() ? "bold" : "normal",
              print.italic() ? "italic" : "normal",
              print.underlined() ? "underline" : "none"));
    }
    return rules.toString();
  }

  /** The class of an element. */
  static String name(Element element) {
    return element.code().replace('_', '-');
  }
}
