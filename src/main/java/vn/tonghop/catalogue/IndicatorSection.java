package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.period.Validity;

/** Reads {@code indicators}: what is counted. */
final class IndicatorSection {

  private static final int MOST_DECIMALS = 6;

  /** Names that mean something else in expressions. */
  private static final Set<String> RESERVED =
      Set.of(
          "abs",
          "as",
          "bool",
          "break",
          "bytes",
          "const",
          "continue",
          "double",
          "dyn",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "int",
          "last_year",
          "let",
          "list",
          "loop",
          "map",
          "namespace",
          "null",
          "null_type",
          "package",
          "previous",
          "return",
          "string",
          "true",
          "type",
          "uint",
          "unit",
          "var",
          "void",
          "while");

  private final Reporting reporting;
  private final Validity valid;
  private final Map<IndicatorCode, YamlMap> drafts = new LinkedHashMap<>();
  private final Map<IndicatorCode, Integer> decimals = new LinkedHashMap<>();

  IndicatorSection(Reporting reporting, Validity valid) {
    this.reporting = reporting;
    this.valid = valid;
  }

  /**
   * All codes are gathered first, for expressions may speak of indicators that stand further down;
   * derived indicators are read last, for they take their levels from the others.
   */
  Vocabulary read(YamlValue section) {
    section.listOfSome().forEach(this::draft);
    ExpressionReader expressions = new ExpressionReader(decimals);
    IndicatorReader reader = new IndicatorReader(reporting, valid);
    Map<IndicatorCode, Indicator> read = new LinkedHashMap<>();
    drafts.forEach(
        (code, map) -> {
          if (map.optional("derived").isEmpty()) {
            read.put(code, reader.handedIn(code, map, places(code)));
          }
        });
    Vocabulary handedIn = new Vocabulary(reporting, List.copyOf(read.values()), expressions);
    drafts.forEach(
        (code, map) ->
            map.optional("derived")
                .ifPresent(
                    derived ->
                        read.put(
                            code, reader.derived(code, map, places(code), derived, handedIn))));
    return new Vocabulary(reporting, inOrder(read), expressions);
  }

  private int places(IndicatorCode code) {
    return decimals.getOrDefault(code, 0);
  }

  private List<Indicator> inOrder(Map<IndicatorCode, Indicator> read) {
    List<Indicator> indicators = new ArrayList<>();
    drafts.keySet().forEach(code -> Optional.ofNullable(read.get(code)).ifPresent(indicators::add));
    return List.copyOf(indicators);
  }

  private void draft(YamlValue item) {
    YamlMap map = item.map(IndicatorReader.KEYS);
    Optional<YamlValue> at = map.required("code");
    at.flatMap(
            value ->
                value.parsed(
                    text -> Optional.of(text).filter(IndicatorCode::isCode),
                    "chỉ gồm chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ",
                    "is made of small letters a–z, digits and _, and begins with a letter"))
        .map(IndicatorCode::new)
        .ifPresent(code -> at.ifPresent(value -> keep(code, map, value)));
  }

  private void keep(IndicatorCode code, YamlMap map, YamlValue at) {
    if (RESERVED.contains(code.value())) {
      at.fault(
          "“" + code + "” là từ dành riêng của biểu thức, hãy chọn mã khác",
          "“" + code + "” is a word of expressions, choose another code");
    } else if (drafts.putIfAbsent(code, map) != null) {
      at.fault("Chỉ tiêu “" + code + "” có hai lần", "Indicator “" + code + "” stands twice");
    } else {
      decimals.put(
          code, map.optional("decimals").flatMap(d -> d.whole(0, MOST_DECIMALS)).orElse(0));
    }
  }
}
