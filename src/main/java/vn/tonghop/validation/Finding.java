package vn.tonghop.validation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;

/**
 * What is wrong where, by which rule, and what to do. It names the place and the kind of a value,
 * never the content of a text cell (law 9).
 *
 * @param column the name of the column; empty when no column is meant
 */
public record Finding(Severity severity, String rule, Place place, String column, Words message) {

  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  static Finding of(Notice notice, Place place, String column) {
    Explains text = explains(notice.getClass());
    return new Finding(
        text.severity(),
        text.rule(),
        place,
        column,
        new Words(fill(text.vi(), notice, Language.VI), fill(text.en(), notice, Language.EN)));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  static Explains explains(Class<?> notice) {
    Explains text = notice.getAnnotation(Explains.class);
    if (text == null) {
      throw new IllegalStateException("No text for " + notice);
    }
    return text;
  }

  private static String fill(String pattern, Notice notice, Language language) {
    Map<String, String> values = new HashMap<>();
    for (RecordComponent component : notice.getClass().getRecordComponents()) {
      values.put(component.getName(), print(value(component, notice), language));
    }
    return HOLE.matcher(pattern)
        .replaceAll(
            hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
  }

  private static Object value(RecordComponent component, Notice notice) {
    try {
      return component.getAccessor().invoke(notice);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static String print(Object value, Language language) {
    if (value instanceof Words words) {
      return words.in(language);
    }
    return value instanceof Suggestion suggestion ? suggestion.in(language) : value.toString();
  }
}
