package vn.tonghop.orgunit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units of a day by their names, as people write them: with or without the type, the type in
 * full or short ({@code Phường Bạch Mai}, {@code P. Bạch Mai}, {@code Bạch Mai}), and with the
 * units above after a comma ({@code P. Bạch Mai, Q. Hai Bà Trưng}).
 *
 * <p>Only what is the same but for letter case, blanks, apostrophes and the place of the tone is
 * found; slips of the hand are not. Immutable, safe for threads.
 */
final class UnitNames {

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("tp", "thành phố"),
          Map.entry("t", "tỉnh"),
          Map.entry("q", "quận"),
          Map.entry("h", "huyện"),
          Map.entry("tx", "thị xã"),
          Map.entry("tt", "thị trấn"),
          Map.entry("p", "phường"),
          Map.entry("x", "xã"),
          Map.entry("đk", "đặc khu"));
  private static final Pattern SHORT_TYPE =
      Pattern.compile("^(tp|tx|tt|đk|t|q|h|p|x)(?:\\s*\\.\\s*|\\s+|(?=\\d))(.+)$");
  private static final Pattern ZEROS = Pattern.compile("(?<=^| )0+(?=\\d)");
  private static final Pattern AROUND_DASH = Pattern.compile("\\s*[-–]\\s*");

  private final UnitTree tree;
  private final Map<String, Set<OrgUnit>> byName = new HashMap<>();
  private final Map<String, Set<OrgUnit>> byBareName = new HashMap<>();

  /**
   * @param spellings other names of units, which need not be of that day
   */
  UnitNames(UnitTree tree, Map<OrgUnit, List<String>> spellings) {
    this.tree = tree;
    tree.units()
        .forEach(
            unit -> {
              UnitState state = tree.state(unit).orElseThrow();
              add(unit, state.name(), state.type());
              spellings
                  .getOrDefault(unit, List.of())
                  .forEach(name -> add(unit, name, state.type()));
            });
  }

  private void add(OrgUnit unit, String name, String type) {
    String folded = fold(name);
    byName.computeIfAbsent(folded, n -> new LinkedHashSet<>()).add(unit);
    String prefix = fold(type) + " ";
    String bare = folded.startsWith(prefix) ? folded.substring(prefix.length()) : folded;
    byBareName.computeIfAbsent(bare, n -> new LinkedHashSet<>()).add(unit);
  }

  private static String fold(String name) {
    String plain = AROUND_DASH.matcher(Spelling.fold(name)).replaceAll("-");
    return ZEROS.matcher(plain).replaceAll("");
  }

  /** Those that the text names, in official order; with the type only those of that type. */
  List<OrgUnit> named(String text) {
    List<String> names = new ArrayList<>(List.of(text.split("[,()]", -1)));
    names.removeIf(String::isBlank);
    if (names.isEmpty()) {
      return List.of();
    }
    Set<OrgUnit> found = one(names.get(0));
    List<Set<OrgUnit>> above = names.subList(1, names.size()).stream().map(this::one).toList();
    return found.stream()
        .filter(unit -> above.stream().allMatch(tops -> isBelowAny(unit, tops)))
        .toList();
  }

  /** A number alone is a code that lost its zeros, not the ward of that number. */
  private Set<OrgUnit> one(String text) {
    String folded = fold(text);
    if (folded.chars().noneMatch(Character::isLetter)) {
      return Set.of();
    }
    Set<OrgUnit> full = byName.getOrDefault(folded, Set.of());
    if (!full.isEmpty()) {
      return full;
    }
    Matcher shortened = SHORT_TYPE.matcher(folded);
    if (shortened.matches()) {
      String type = fold(SHORT.getOrDefault(shortened.group(1), ""));
      Set<OrgUnit> spelt = byName.getOrDefault(fold(type + " " + shortened.group(2)), Set.of());
      if (!spelt.isEmpty()) {
        return spelt;
      }
    }
    return byBareName.getOrDefault(folded, Set.of());
  }

  private boolean isBelowAny(OrgUnit unit, Set<OrgUnit> tops) {
    return tops.stream().anyMatch(top -> !top.equals(unit) && tree.isWithin(unit, top));
  }
}
