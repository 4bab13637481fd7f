package vn.tonghop.validation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;

/** The text of a kind of notice, with holes for what each notice of the kind speaks of. */
final class NoticeText {

  /** What annotations and components tell is looked up once: there may be millions of notices. */
  private static final ClassValue<NoticeText> TEXTS =
      new ClassValue<>() {
        @Override
        protected NoticeText computeValue(Class<?> notice) {
          return new NoticeText(notice);
        }
      };

  private static final int MOST_KEPT = 100;

  private final Explains explains;
  private final List<Hole> holes;
  private final Map<Notice, Words> filled = new ConcurrentHashMap<>();

  /** A component and how its hole is written: {@code {name}}. */
  private record Hole(String sign, Method accessor) {}

  NoticeText(Class<?> notice) {
    Explains text = notice.getAnnotation(Explains.class);
    if (text == null) {
      throw new IllegalStateException("No text for " + notice);
    }
    this.explains = text;
    this.holes = Arrays.stream(notice.getRecordComponents()).map(NoticeText::hole).toList();
  }

  private static Hole hole(RecordComponent component) {
    return new Hole("{" + component.getName() + "}", component.getAccessor());
  }

  /** The text of notices of a class. */
  static NoticeText of(Class<?> notice) {
    return TEXTS.get(notice);
  }

  Explains explains() {
    return explains;
  }

  /** The text with what the notice speaks of in its holes; most notices come many times. */
  Words words(Notice notice) {
    if (filled.size() > MOST_KEPT) {
      filled.clear();
    }
    return filled.computeIfAbsent(notice, this::fill);
  }

  private Words fill(Notice notice) {
    List<Object> values = holes.stream().map(hole -> value(hole, notice)).toList();
    return new Words(
        fill(explains.vi(), values, Language.VI), fill(explains.en(), values, Language.EN));
  }

  private String fill(String pattern, List<Object> values, Language language) {
    StringBuilder text = new StringBuilder(pattern.length() + 64);
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', open + 1)) {
      for (int i = 0; i < holes.size(); i++) {
        String sign = holes.get(i).sign();
        if (pattern.startsWith(sign, open)) {
          text.append(pattern, from, open).append(print(values.get(i), language));
          from = open + sign.length();
        }
      }
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private static Object value(Hole hole, Notice notice) {
    try {
      return hole.accessor().invoke(notice);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot read " + hole.accessor(), e);
    }
  }

  private static String print(Object value, Language language) {
    if (value instanceof Words words) {
      return words.in(language);
    }
    return value instanceof Suggestion suggestion ? suggestion.in(language) : value.toString();
  }
}
