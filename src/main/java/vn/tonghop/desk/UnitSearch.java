package vn.tonghop.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.orgunit.Group;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;

/**
 * Finds units of all times by what people type: a code, or a part of a name that begins where a
 * word begins, with or without tones: {@code dak lak} finds Tỉnh Đắk Lắk. Safe for threads.
 */
final class UnitSearch {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^0-9a-z]+");

  private final Register register;
  private final List<Named> named = new ArrayList<>();

  /** A name with a blank before each of its words. */
  private record Named(String words, UnitId unit) {}

  UnitSearch(Register register) {
    this.register = register;
    for (OrgUnit unit :
        Stream.concat(register.units().stream(), register.groups().stream().map(Group::unit))
            .toList()) {
      unit.states().stream()
          .map(UnitState::name)
          .distinct()
          .forEach(name -> named.add(new Named(" " + fold(name), unit.id())));
    }
  }

  /** Whom the text means. */
  TypedUnit meant(String typed) {
    return new TypedUnit(register, typed.isBlank() ? Set.of() : units(typed.strip()));
  }

  /** Those of that code, or in whose name the words are; of all times. */
  Set<UnitId> units(String text) {
    if (UnitCode.isCode(text)) {
      UnitCode code = new UnitCode(text);
      return Stream.concat(
              register.bearers(code).stream(),
              register.unit(new UnitId(code, null)).stream()
                  .filter(unit -> unit.level() == Level.GROUP))
          .map(OrgUnit::id)
          .collect(Collectors.toSet());
    }
    String words = " " + fold(text);
    return named.stream()
        .filter(each -> each.words().contains(words))
        .map(Named::unit)
        .collect(Collectors.toSet());
  }

  /** In small letters without tones, one blank between words. */
  private static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace("'", "");
    return SIGNS.matcher(lower).replaceAll(" ").strip();
  }
}
