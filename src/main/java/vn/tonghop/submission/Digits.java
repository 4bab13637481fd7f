package vn.tonghop.submission;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring groups of digits taken as one number.
 *
 * @param groups at least one
 * @param start of the first in the text
 * @param end behind the last
 */
record Digits(List<String> groups, int start, int end) {

  static final int MOST_GROUPS = 12;
  private static final int MOST = 14;

  private static final Pattern DECIMALS = Pattern.compile("0[.,]\\d{1,3}[ ;/-]{1,3}0[.,]\\d");

  Digits {
    groups = List.copyOf(groups);
  }

  static @Nullable Digits of(String group, int start, int end) {
    return group.length() > MOST ? null : new Digits(List.of(group), start, end);
  }

  /** One more group; null when it is too many digits for a number of people's. */
  @Nullable Digits with(String group, int groupStart, int groupEnd) {
    if (size() + group.length() > MOST || groupStart - end > 3) {
      return null;
    }
    return new Digits(Stream.concat(groups.stream(), Stream.of(group)).toList(), start, groupEnd);
  }

  String all() {
    return String.join("", groups);
  }

  int size() {
    return groups.stream().mapToInt(String::length).sum();
  }

  boolean isSingle() {
    return groups.size() == 1;
  }

  /** Unbroken, or in groups of one length, three or more: 3-3-3, 3-3-3-3, 4-4-4, 6-6. */
  boolean isInEqualGroups() {
    int length = groups.get(0).length();
    return isSingle()
        || (length >= 3 && groups.stream().allMatch(group -> group.length() == length));
  }

  /** Whether one and the same blank, dot or hyphen stands between all groups. */
  boolean isUniform(String text) {
    String between = text.substring(start, end).replaceAll("\\d+", "#");
    return isSingle()
        || between.matches(
            "#(?: #)+|#(?:\\.#)+|#(?:-#)+|#(?: - #)+|#(?:,#)+|#(?:;#)+|#(?::#)+|#(?:\\*#)+|#(?:\\|#)+|#(?:_#)+|#(?:\n#)+");
  }

  /** 00001 00004, 006 007 008, 01 02 03: several codes, each with its own zeros. */
  boolean isListOfCodes() {
    return !isSingle()
        && groups.stream().allMatch(group -> group.startsWith("0") && group.length() <= 5);
  }

  /** 0.912345678. */
  boolean isDecimalFraction(String text) {
    return groups.size() == 2 && groups.get(0).equals("0") && text.startsWith(".", start + 1);
  }

  /** 84.912.345.678. */
  boolean isThousands(String text) {
    return isUniform(text)
        && text.indexOf('.', start) > 0
        && text.indexOf('.', start) < end
        && groups.stream().skip(1).allMatch(group -> group.length() == 3);
  }

  /** 84 912 345 678, 84-24-3825-1234: the country's number parted from the rest. */
  boolean isAfterCountryCode(String text) {
    return groups.size() >= 2 && groups.get(0).equals("84") && !isThousands(text);
  }

  /** Not a row of years or of fractions: 07 2024 2025, 03/10 05/12. */
  boolean isGroupedAsPhone(String text) {
    if (isSingle()) {
      return true;
    }
    String between = text.substring(start, end);
    if (isRowOfFigures() || DECIMALS.matcher(between).find()) {
      return false;
    }
    if (between.matches("(?s).*[,;:*|\n].*")) {
      return isUniform(text) && groups.stream().allMatch(group -> group.length() >= 3);
    }
    boolean slashes = between.indexOf('/') >= 0;
    if (slashes && groups.stream().anyMatch(group -> group.length() < 3)) {
      return between.matches("\\(?0\\d{1,2}\\)?/\\d{6,8}");
    }
    boolean years =
        groups.get(0).length() <= 2
            && groups.stream().skip(1).anyMatch(group -> group.matches("(?:19|20)\\d{2}"));
    return !years;
  }

  /** 0 5 3 12 45 678: a digit by itself behind the zero, but not all of them. */
  private boolean isRowOfFigures() {
    return groups.get(0).length() == 1
        && groups.get(1).length() == 1
        && groups.stream().anyMatch(group -> group.length() > 1);
  }
}
