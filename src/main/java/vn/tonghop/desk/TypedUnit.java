package vn.tonghop.desk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitTree;

/**
 * Whom people mean by a code or a part of a name that they type, with or without tones: {@code dak
 * lak} means Tỉnh Đắk Lắk, and all below it. Units of all times. For one question, from one thread.
 */
final class TypedUnit {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^0-9a-z]+");

  private final Register register;
  private final Set<UnitId> meant = new HashSet<>();
  private final Map<UnitTree, Map<UnitId, Boolean>> known = new HashMap<>();

  TypedUnit(Register register, String typed) {
    this.register = register;
    String text = typed.strip();
    if (UnitCode.isCode(text)) {
      register.bearers(new UnitCode(text)).forEach(unit -> meant.add(unit.id()));
    } else {
      String words = " " + fold(text);
      register.units().stream()
          .filter(unit -> isNamed(unit, words))
          .forEach(unit -> meant.add(unit.id()));
    }
  }

  private static boolean isNamed(OrgUnit unit, String words) {
    return unit.states().stream().anyMatch(state -> (" " + fold(state.name())).contains(words));
  }

  /** Whether nobody was ever called so. */
  boolean isNobody() {
    return meant.isEmpty();
  }

  /** Whether the unit, or one above it on the day, is meant. */
  boolean takes(OrgUnit unit, LocalDate day) {
    return takes(unit, register.treeOn(day));
  }

  private boolean takes(OrgUnit unit, UnitTree tree) {
    if (meant.contains(unit.id())) {
      return true;
    }
    Map<UnitId, Boolean> answers = known.computeIfAbsent(tree, first -> new HashMap<>());
    Boolean answer = answers.get(unit.id());
    if (answer == null) {
      Optional<OrgUnit> above = tree.parent(unit);
      answer = above.isPresent() && takes(above.get(), tree);
      answers.put(unit.id(), answer);
    }
    return answer;
  }

  /** In small letters without tones, one blank between words. */
  private static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace("'", "");
    return SIGNS.matcher(lower).replaceAll(" ").strip();
  }
}
