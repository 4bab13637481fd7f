package vn.tonghop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Totals;

/**
 * The levels of a review as its texts name them, after the types of the units that are there:
 * {@code Cấp quận, huyện, thị xã}, {@code các phường}, {@code toàn thành phố}.
 */
final class LevelWords {

  private final OrgUnit scope;
  private final UnitWords units;
  private final Texts texts;
  private final Map<Level, List<OrgUnit>> members = new EnumMap<>(Level.class);

  LevelWords(Totals totals, Register register, UnitWords units, Texts texts) {
    this.scope = totals.unit();
    this.units = units;
    this.texts = texts;
    for (Slice slice : totals.slices()) {
      slice.level().ifPresent(level -> members.put(level, members(level, totals, register)));
    }
  }

  /** Those of the last day; of a level that had ended by then, those of its last piece. */
  private static List<OrgUnit> members(Level level, Totals totals, Register register) {
    Optional<LocalDate> restatedTo = totals.restatedTo();
    if (restatedTo.isPresent()) {
      return on(restatedTo.get(), level, totals, register);
    }
    List<LocalDate> days = new ArrayList<>();
    totals.pieces().stream().map(Period::lastDay).forEach(day -> days.add(0, day));
    days.add(0, totals.period().lastDay());
    for (LocalDate day : days) {
      List<OrgUnit> found = on(day, level, totals, register);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<OrgUnit> on(LocalDate day, Level level, Totals totals, Register register) {
    return register
        .treeOn(day)
        .subtree(totals.unit())
        .filter(unit -> unit.level() == level)
        .toList();
  }

  /** As a heading or in a table: {@code Cấp quận, huyện, thị xã}. */
  String name(Slice slice) {
    return Texts.sentenceCase(inSentence(slice));
  }

  /** The same within a sentence: {@code cấp quận, huyện, thị xã}. */
  String inSentence(Slice slice) {
    return slice
        .level()
        .map(level -> texts.text(own(level) ? "level.own" : "level.below", "types", types(level)))
        .orElseGet(() -> texts.text("level.all"));
  }

  /**
   * In a narrow place, without naming types: {@code Cấp huyện}; of one type only {@code Cấp
   * phường}.
   */
  String brief(Slice slice) {
    return Texts.sentenceCase(briefInSentence(slice));
  }

  /** The same within a sentence: {@code cấp huyện}. */
  String briefInSentence(Slice slice) {
    return slice
        .level()
        .filter(level -> !own(level) && !isOfOneType(level))
        .map(level -> texts.text("level.brief", "level", texts.text("level." + level.code())))
        .orElseGet(() -> inSentence(slice));
  }

  private boolean isOfOneType(Level level) {
    return units.isOfOneType(members.getOrDefault(level, List.of()));
  }

  /** Within a sentence: {@code thành phố}, {@code các quận, huyện, thị xã}, {@code toàn huyện}. */
  String phrase(Slice slice) {
    Optional<Level> level = slice.level();
    if (level.isEmpty()) {
      return texts.text(
          scope.level() == Level.COUNTRY ? "phrase.country" : "phrase.all",
          "type",
          units.type(scope));
    }
    if (own(level.get())) {
      return ownPhrase(level.get());
    }
    List<OrgUnit> those = members.getOrDefault(level.get(), List.of());
    return those.size() == 1
        ? units.inSentence(those.get(0))
        : texts.text("phrase.below", "types", types(level.get()));
  }

  private String ownPhrase(Level level) {
    return switch (level) {
      case COUNTRY -> texts.text("phrase.centre");
      case COMMUNE, DEPARTMENT -> units.inSentence(scope);
      case PROVINCE, DISTRICT, GROUP -> texts.text("phrase.own", "type", units.type(scope));
    };
  }

  private String types(Level level) {
    return own(level)
        ? units.type(scope)
        : units.types(level, members.getOrDefault(level, List.of()));
  }

  private boolean own(Level level) {
    return scope.level() == level;
  }
}
