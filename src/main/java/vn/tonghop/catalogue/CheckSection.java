package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.Level;
import vn.tonghop.period.PeriodKind;
import vn.tonghop.period.Validity;

/** Reads {@code checks}: what must hold among the figures of one submission. */
final class CheckSection {

  private static final Pattern RULE = Pattern.compile("R\\d{2,3}[a-z]?");
  private static final Words NOTHING = new Words("?", "?");

  private final Vocabulary vocabulary;

  CheckSection(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The check; empty when its expression is faulty. */
  Optional<Check> read(YamlValue item) {
    YamlMap map =
        item.map("rule", "severity", "check", "levels", "kinds", "since", "until", "message");
    String rule =
        map.required("rule")
            .flatMap(
                value ->
                    value.parsed(
                        text -> Optional.of(text).filter(t -> RULE.matcher(t).matches()),
                        "phải viết như R05",
                        "must be written like R05"))
            .orElse("?");
    Severity severity =
        map.required("severity")
            .flatMap(value -> value.oneOf(Choices.SEVERITIES))
            .orElse(Severity.ERROR);
    Set<PeriodKind> kinds = new HashSet<>();
    map.optional("kinds").ifPresent(value -> kinds.addAll(value.list(this::kind)));
    Validity valid = valid(map);
    Words message = map.required("message").flatMap(YamlValue::words).orElse(NOTHING);
    return map.required("check")
        .flatMap(
            value ->
                vocabulary
                    .expression(value, /* condition= */ true)
                    .map(
                        expression ->
                            new Check(
                                rule,
                                severity,
                                expression,
                                levels(map, value, expression),
                                kinds,
                                valid,
                                message)));
  }

  private Optional<PeriodKind> kind(YamlValue item) {
    Optional<PeriodKind> kind = item.oneOf(Choices.KINDS);
    if (kind.filter(k -> !vocabulary.reporting().kinds().contains(k)).isPresent()) {
      item.fault(
          "Chương trình không nhận loại kỳ này (“base”, “also”)",
          "The programme does not take this kind of period (“base”, “also”)");
    }
    return kind;
  }

  private static Validity valid(YamlMap map) {
    Optional<LocalDate> since = map.optional("since").flatMap(YamlValue::date);
    Optional<LocalDate> until = map.optional("until").flatMap(YamlValue::date);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      map.optional("until")
          .ifPresent(value -> value.fault("“until” trước “since”", "“until” is before “since”"));
      return Validity.ALWAYS;
    }
    return new Validity(since.orElse(null), until.map(day -> day.plusDays(1)).orElse(null));
  }

  private Set<Level> levels(YamlMap map, YamlValue at, Expression expression) {
    Set<Level> possible = vocabulary.commonLevels(Vocabulary.codes(expression));
    Set<Level> levels =
        map.optional("levels")
            .map(value -> Vocabulary.levels(value, vocabulary.reporting()))
            .orElse(possible);
    if (levels.isEmpty() || !possible.containsAll(levels)) {
      String list = Vocabulary.words(possible);
      at.fault(
          "Các chỉ tiêu trong biểu thức chỉ cùng có ở các cấp: [" + list + "]",
          "The indicators of the expression are together only at the levels: [" + list + "]");
    }
    return levels;
  }
}
