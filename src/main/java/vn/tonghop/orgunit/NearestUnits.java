package vn.tonghop.orgunit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which units of a day somebody may have meant by a text that is nobody's code.
 *
 * <p>The same text always finds the same units: nearest first, then in official order. Immutable,
 * safe for threads.
 */
final class NearestUnits {

  private static final int MOST = 3;
  private static final int FAR = Integer.MAX_VALUE;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^0-9a-z]+");
  private static final Pattern TYPE =
      Pattern.compile(
          "^(thanh pho|tp|tinh|quan|q|huyen|h|thi xa|tx|thi tran|tt|phuong|p|xa|x|dac khu) ");

  private final List<Candidate> candidates;

  private record Candidate(OrgUnit unit, String code, Word name, Word bareName) {}

  private record Scored(OrgUnit unit, int slips) {}

  /** A folded text and which letters it has, which tells most strangers apart at once. */
  private record Word(String text, int letters) {
    static Word of(String text) {
      return new Word(text, text.chars().reduce(0, (bits, c) -> bits | 1 << (c & 31)));
    }

    int slips(Word other, int limit) {
      return Integer.bitCount(letters ^ other.letters) > 2 * limit
          ? limit + 1
          : EditDistance.between(text, other.text, limit);
    }
  }

  NearestUnits(UnitTree tree) {
    List<OrgUnit> units = new ArrayList<>(tree.units().toList());
    units.sort(Comparator.comparingInt(unit -> state(tree, unit).order()));
    candidates = units.stream().map(unit -> candidate(unit, state(tree, unit))).toList();
  }

  private static UnitState state(UnitTree tree, OrgUnit unit) {
    return tree.state(unit).orElseThrow();
  }

  private static Candidate candidate(OrgUnit unit, UnitState state) {
    String name = fold(state.name());
    return new Candidate(
        unit,
        digits(fold(state.code().value()).replace(" ", "")),
        Word.of(name),
        Word.of(withoutType(name)));
  }

  List<OrgUnit> to(String text) {
    String typed = fold(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    String code = digits(typed.replace(" ", ""));
    boolean named = typed.chars().anyMatch(Character::isLetter);
    Word name = Word.of(typed);
    Word bareName = Word.of(withoutType(typed));
    List<Scored> near = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int slips = slips(code, candidate.code());
      if (named) {
        slips = Math.min(slips, slips(name, bareName, candidate));
      }
      if (slips != FAR) {
        near.add(new Scored(candidate.unit(), slips));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Scored::slips))
        .limit(MOST)
        .map(Scored::unit)
        .toList();
  }

  private static int slips(String typed, String code) {
    if (typed.equals(code)) {
      return 0;
    }
    if (typed.length() < code.length()
        && code.endsWith(typed)
        && code.chars().limit((long) code.length() - typed.length()).allMatch(c -> c == '0')) {
      return 1;
    }
    int limit = limit(typed);
    int slips = EditDistance.between(typed, code, limit);
    return slips <= limit ? 1 + slips : FAR;
  }

  private static int slips(Word name, Word bareName, Candidate candidate) {
    if (name.text().equals(candidate.name().text())) {
      return 0;
    }
    int limit = limit(bareName.text());
    int slips =
        Math.min(name.slips(candidate.name(), limit), bareName.slips(candidate.bareName(), limit));
    return slips <= limit ? 1 + slips : FAR;
  }

  /** In a short text one slip is much already. */
  private static int limit(String typed) {
    return typed.length() < 6 ? 1 : 2;
  }

  private static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace("'", "");
    return SIGNS.matcher(lower).replaceAll(" ").strip();
  }

  private static String withoutType(String folded) {
    return TYPE.matcher(folded).replaceFirst("");
  }

  /** With the letters that are typed for digits as these digits. */
  private static String digits(String code) {
    return code.replace('o', '0').replace('l', '1').replace('i', '1');
  }
}
