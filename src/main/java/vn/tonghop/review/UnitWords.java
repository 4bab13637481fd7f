package vn.tonghop.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.rollup.Unallocated;

/**
 * Units as texts name them, by the names they bore on a day: {@code Quận Đống Đa} in a table,
 * {@code quận Đống Đa} in a sentence, {@code Đống Đa} as a place.
 */
final class UnitWords {

  private final Texts texts;
  private final LocalDate day;

  /**
   * @param day whose names are used; of a unit that had ended by then, its last
   */
  UnitWords(Texts texts, LocalDate day) {
    this.texts = texts;
    this.day = day;
  }

  /** As it stands in a table or at the beginning of a sentence. */
  String name(OrgUnit unit) {
    return Texts.sentenceCase(inSentence(unit));
  }

  /** As it stands within a sentence. */
  String inSentence(OrgUnit unit) {
    if (Unallocated.is(unit)) {
      return texts.text("unit.unallocated");
    }
    UnitState state = unit.on(day);
    Optional<UnitType> type = UnitType.of(state);
    if (type.isEmpty()) {
      return Texts.nfc(state.name());
    }
    String name = withoutType(state, type.get());
    return Character.isDigit(name.charAt(0))
        ? texts.text("unit.numbered", "type", texts.text("type." + type.get().key()), "name", name)
        : texts.text("unit." + type.get().key(), "name", name);
  }

  /** The place that it is: its name without its type, unless that is but a number. */
  String place(OrgUnit unit) {
    UnitState state = unit.on(day);
    return UnitType.of(state)
        .map(type -> withoutType(state, type))
        .filter(name -> !Character.isDigit(name.charAt(0)))
        .orElseGet(() -> Texts.nfc(state.name()));
  }

  /** Some names in a row: {@code quận Ba Đình, quận Đống Đa và huyện Ba Vì}. */
  String list(Collection<OrgUnit> units) {
    return texts.list(units.stream().map(this::inSentence).toList());
  }

  /** The type of one unit, in lower case: {@code thành phố}; in English {@code city}. */
  String type(OrgUnit unit) {
    return UnitType.of(unit.on(day))
        .map(type -> texts.text("type." + type.key()))
        .orElseGet(() -> texts.text("level." + unit.level().code()));
  }

  /** The types that these units of one level have: {@code quận, huyện, thị xã}. */
  String types(Level level, Collection<OrgUnit> units) {
    List<String> words =
        units.stream()
            .flatMap(unit -> UnitType.of(unit.on(day)).stream())
            .distinct()
            .sorted()
            .map(type -> texts.text("types." + type.key()))
            .toList();
    if (words.isEmpty()) {
      return texts.text("levels." + level.code());
    }
    return texts.language() == Language.VI ? String.join(", ", words) : texts.list(words);
  }

  /** Whether all these units have the same type. */
  boolean isOfOneType(Collection<OrgUnit> units) {
    return units.stream()
            .filter(unit -> !Unallocated.is(unit))
            .map(unit -> UnitType.of(unit.on(day)))
            .distinct()
            .count()
        == 1;
  }

  private static String withoutType(UnitState state, UnitType type) {
    String name = Texts.nfc(state.name()).strip();
    boolean starts = name.toLowerCase(Locale.ROOT).startsWith(type.word() + " ");
    return starts ? name.substring(type.word().length() + 1).strip() : name;
  }
}
