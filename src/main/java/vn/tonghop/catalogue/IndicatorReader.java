package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.Validity;

/** Reads single indicators. */
final class IndicatorReader {

  static final List<String> KEYS =
      List.of(
          "code",
          "name",
          "unit",
          "units",
          "time",
          "levels",
          "levels_add",
          "required",
          "decimals",
          "max",
          "since",
          "derived");

  private static final List<String> OF_FILES = List.of("units", "time", "required", "max");
  private static final BigDecimal DEFAULT_MAX = BigDecimal.valueOf(1_000_000);
  private static final Words NOTHING = new Words("?", "?");

  private final Reporting reporting;
  private final Validity valid;

  IndicatorReader(Reporting reporting, Validity valid) {
    this.reporting = reporting;
    this.valid = valid;
  }

  Indicator handedIn(IndicatorCode code, YamlMap map, int decimals) {
    Set<Level> levels =
        map.optional("levels")
            .map(value -> Vocabulary.levels(value, reporting))
            .orElseGet(this::allLevels);
    OverUnits overUnits =
        map.optional("units").flatMap(u -> u.oneOf(Choices.OVER_UNITS)).orElse(OverUnits.SUM);
    return new Indicator(
        code,
        words(map, "name"),
        words(map, "unit"),
        overUnits,
        map.optional("time").flatMap(time -> time.oneOf(Choices.OVER_TIME)).orElse(OverTime.SUM),
        levels,
        map.optional("levels_add").map(value -> levelsAdd(value, overUnits)).orElse(false),
        map.optional("required").map(value -> required(value, levels)).orElse(Set.of()),
        decimals,
        map.optional("max").flatMap(YamlValue::number).orElse(DEFAULT_MAX),
        map.optional("since").flatMap(this::since).orElse(null),
        /* derivation= */ null);
  }

  private static Words words(YamlMap map, String key) {
    return map.required(key).flatMap(YamlValue::words).orElse(NOTHING);
  }

  private Set<Level> allLevels() {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    reporting.levels().forEach(level -> levels.add(level.level()));
    return levels;
  }

  private static boolean levelsAdd(YamlValue value, OverUnits overUnits) {
    boolean add = value.flag().orElse(false);
    if (add && overUnits != OverUnits.SUM) {
      value.fault(
          "“levels_add” chỉ dùng được khi “units” là sum", "“levels_add” needs “units” to be sum");
    }
    return add;
  }

  private Set<Level> required(YamlValue value, Set<Level> levels) {
    Set<Level> required = Vocabulary.levels(value, reporting);
    if (!levels.containsAll(required)) {
      String list = Vocabulary.words(levels);
      value.fault(
          "“required” có cấp không thuộc “levels” của chỉ tiêu: " + list,
          "“required” names a level that is not among the indicator's “levels”: " + list);
    }
    return required;
  }

  private Optional<LocalDate> since(YamlValue value) {
    Optional<LocalDate> since = value.date();
    if (since.filter(day -> !valid.contains(day)).isPresent()) {
      value.fault(
          "“since” nằm ngoài hiệu lực (“valid”) của chương trình",
          "“since” is not within the days on which the programme is valid");
    }
    return since;
  }

  Indicator derived(
      IndicatorCode code, YamlMap map, int decimals, YamlValue derived, Vocabulary handedIn) {
    for (String key : OF_FILES) {
      map.optional(key)
          .ifPresent(
              value ->
                  value.fault(
                      "“" + key + "” không dùng cho chỉ tiêu dẫn xuất (“derived”)",
                      "“" + key + "” is not for derived indicators"));
    }
    Optional<Derivation> derivation = DerivationReader.read(derived, handedIn);
    Set<Level> possible =
        derivation
            .map(Derivation::expression)
            .map(expression -> handedIn.commonLevels(Vocabulary.codes(expression)))
            .orElseGet(this::allLevels);
    return new Indicator(
        code,
        words(map, "name"),
        words(map, "unit"),
        OverUnits.SUM,
        OverTime.SUM,
        levels(map, derived, possible),
        map.optional("levels_add").flatMap(YamlValue::flag).orElse(false),
        Set.of(),
        decimals,
        DEFAULT_MAX,
        map.optional("since").flatMap(this::since).orElse(null),
        derivation.orElse(null));
  }

  private Set<Level> levels(YamlMap map, YamlValue derived, Set<Level> possible) {
    Set<Level> levels =
        map.optional("levels").map(value -> Vocabulary.levels(value, reporting)).orElse(possible);
    if (levels.isEmpty() || !possible.containsAll(levels)) {
      String list = Vocabulary.words(possible);
      derived.fault(
          "Các chỉ tiêu trong biểu thức chỉ cùng có ở các cấp: [" + list + "]",
          "The indicators of the expression are together only at the levels: [" + list + "]");
    }
    return levels;
  }
}
