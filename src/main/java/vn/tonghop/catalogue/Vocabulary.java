package vn.tonghop.catalogue;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.NearestName;

/** What the later sections of a programme file may speak of. */
record Vocabulary(Reporting reporting, List<Indicator> indicators, ExpressionReader expressions) {

  static Vocabulary empty(Reporting reporting) {
    return new Vocabulary(reporting, List.of(), new ExpressionReader(Map.of()));
  }

  Optional<Indicator> find(IndicatorCode code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /** The indicator whose code stands there. */
  Optional<IndicatorCode> indicator(YamlValue value) {
    return value.text().flatMap(text -> indicator(text, value));
  }

  Optional<IndicatorCode> indicator(String text, YamlValue at) {
    List<String> codes = indicators.stream().map(i -> i.code().value()).toList();
    if (codes.contains(text)) {
      return Optional.of(new IndicatorCode(text));
    }
    Optional<String> nearest = NearestName.to(text, codes);
    at.fault(
        "Không có chỉ tiêu “"
            + text
            + "”"
            + nearest.map(code -> ", có phải là “" + code + "”?").orElse(""),
        "There is no indicator “"
            + text
            + "”"
            + nearest.map(code -> ", perhaps “" + code + "”?").orElse(""));
    return Optional.empty();
  }

  /**
   * The expression that stands there, over indicators that are handed in.
   *
   * @param condition whether it must be a condition, else a number
   */
  Optional<ParsedExpression> expression(YamlValue value, boolean condition) {
    Optional<ParsedExpression> read =
        value.text().flatMap(text -> expressions.read(text, value::fault));
    if (read.filter(expression -> expression.isCondition() != condition).isPresent()) {
      value.fault(
          "Biểu thức phải là " + (condition ? "điều kiện (đúng hoặc sai)" : "số"),
          "The expression must be a " + (condition ? "condition (true or false)" : "number"));
      return Optional.empty();
    }
    return read.filter(expression -> isHandedIn(expression, value));
  }

  private boolean isHandedIn(ParsedExpression expression, YamlValue at) {
    List<IndicatorCode> derived =
        codes(expression).stream()
            .filter(code -> find(code).filter(Indicator::isHandedIn).isEmpty())
            .toList();
    derived.forEach(
        code ->
            at.fault(
                "“" + code + "” là chỉ tiêu dẫn xuất, không dùng được trong biểu thức",
                "“" + code + "” is derived and cannot stand in an expression"));
    return derived.isEmpty();
  }

  /** The levels that stand there, each one that reports. */
  static Set<Level> levels(YamlValue value, Reporting reporting) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (YamlValue item : value.listOfSome()) {
      item.oneOf(Choices.LEVELS)
          .ifPresent(
              level -> {
                if (!reporting.reports(level)) {
                  item.fault(
                      "Cấp “" + level.code() + "” không báo cáo chương trình này",
                      "Level “" + level.code() + "” does not report in this programme");
                }
                levels.add(level);
              });
    }
    return levels;
  }

  /** The levels at which all these indicators are reported or worked out. */
  Set<Level> commonLevels(Iterable<IndicatorCode> codes) {
    Set<Level> common = EnumSet.noneOf(Level.class);
    reporting.levels().forEach(level -> common.add(level.level()));
    codes.forEach(code -> find(code).ifPresent(found -> common.retainAll(found.levels())));
    return common;
  }

  static Set<IndicatorCode> codes(Expression expression) {
    Set<IndicatorCode> codes = new LinkedHashSet<>();
    expression.operands().forEach(operand -> codes.add(operand.indicator()));
    return codes;
  }

  static String words(Set<Level> levels) {
    return levels.stream().sorted().map(Level::code).collect(Collectors.joining(", "));
  }
}
