package vn.tonghop.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.DocumentPlan.SentencePattern;
import vn.tonghop.orgunit.Level;

/** Reads sentences with holes, so that each hole can be filled and each bracket is closed. */
final class SentenceReader {

  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");
  private static final String UNIT = "unit";

  private final Vocabulary vocabulary;

  SentenceReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the keys {@code vi} and {@code en}.
   *
   * @param levels at which the sentence stands; empty = at any
   */
  Optional<SentencePattern> read(YamlMap map, Set<Level> levels) {
    Optional<YamlValue> vi = map.required("vi");
    Optional<YamlValue> en = map.required("en");
    Optional<String> first = vi.flatMap(YamlValue::text);
    Optional<String> second = en.flatMap(YamlValue::text);
    vi.ifPresent(at -> first.ifPresent(text -> refuseFaults(text, levels, at)));
    en.ifPresent(at -> second.ifPresent(text -> refuseFaults(text, levels, at)));
    return first.flatMap(
        vietnamese ->
            second.map(
                english -> {
                  en.ifPresent(at -> refuseOtherHoles(vietnamese, english, at));
                  return new SentencePattern(levels, new Words(vietnamese, english));
                }));
  }

  private void refuseFaults(String text, Set<Level> levels, YamlValue at) {
    if (!isBalanced(text)) {
      at.fault(
          "Dấu { } hoặc [ ] không khớp; phần trong [ ] không được lồng nhau",
          "Braces { } or brackets [ ] do not match; brackets cannot be nested");
      return;
    }
    for (String hole : holes(text)) {
      if (!hole.equals(UNIT)) {
        vocabulary.indicator(hole, at).ifPresent(code -> refuseLevels(code, levels, at));
      }
    }
  }

  private void refuseLevels(IndicatorCode code, Set<Level> levels, YamlValue at) {
    Set<Level> told = vocabulary.find(code).map(Indicator::levels).orElse(Set.of());
    if (!told.containsAll(levels)) {
      at.fault(
          "Chỉ tiêu “" + code + "” chỉ có ở các cấp: " + Vocabulary.words(told),
          "Indicator “" + code + "” is only at the levels: " + Vocabulary.words(told));
    }
  }

  private static void refuseOtherHoles(String vi, String en, YamlValue at) {
    if (!holes(vi).equals(holes(en))) {
      at.fault(
          "Câu tiếng Việt và câu tiếng Anh không cùng chỉ tiêu: " + holes(vi) + ", " + holes(en),
          "The two languages do not tell the same: " + holes(vi) + ", " + holes(en));
    }
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      holes.add(hole.group(1));
    }
    return holes;
  }

  private static boolean isBalanced(String text) {
    String frame = HOLE.matcher(text).replaceAll("");
    boolean open = false;
    for (int i = 0; i < frame.length(); i++) {
      char c = frame.charAt(i);
      if (c == '{' || c == '}' || (c == '[' && open) || (c == ']' && !open)) {
        return false;
      }
      open = c == '[' || (c != ']' && open);
    }
    return !open;
  }
}
