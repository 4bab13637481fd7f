package vn.tonghop.review;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a body's house style puts the tone in the open syllables oa, oe and uy. The wording that
 * ships has the old place; names of units stay as they are registered.
 */
public enum Tone {
  /** {@code ủy, hòa, khỏe}. */
  OLD,
  /** {@code uỷ, hoà, khoẻ}, as in Hướng dẫn 05-HD/VPTW. */
  NEW;

  static final Map<String, Tone> BY_CODE = Map.of("old", OLD, "new", NEW);

  private static final String O = "òóỏõọ";
  private static final String U = "ùúủũụ";
  private static final String A = "àáảãạ";
  private static final String E = "èéẻẽẹ";
  private static final String Y = "ỳýỷỹỵ";

  private static final Pattern OPEN =
      Pattern.compile(
          "(?<![qQ])(?:(["
              + O
              + U
              + O.toUpperCase(Locale.ROOT)
              + U.toUpperCase(Locale.ROOT)
              + "])([aeyAEY]))(?!\\p{L})");

  /** The text, which is NFC and has the old place, in this style. */
  String styled(String text) {
    return this == OLD ? text : OPEN.matcher(text).replaceAll(Tone::moved);
  }

  private static String moved(MatchResult found) {
    char first = found.group(1).charAt(0);
    char second = found.group(2).charAt(0);
    char lower = Character.toLowerCase(first);
    boolean isO = O.indexOf(lower) >= 0;
    char below = Character.toLowerCase(second);
    if (isO == (below == 'y')) {
      return found.group();
    }
    String tones = below == 'a' ? A : below == 'e' ? E : Y;
    char tone = tones.charAt((isO ? O : U).indexOf(lower));
    char bare = isO ? 'o' : 'u';
    return ""
        + (Character.isUpperCase(first) ? Character.toUpperCase(bare) : bare)
        + (Character.isUpperCase(second) ? Character.toUpperCase(tone) : tone);
  }
}
