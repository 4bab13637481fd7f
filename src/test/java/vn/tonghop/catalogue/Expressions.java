package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/** Expressions over the indicators a, b, c (whole) and d (one decimal), and values for them. */
final class Expressions {

  private static final ExpressionReader READER = new ExpressionReader(indicators());

  private Expressions() {}

  static Map<IndicatorCode, Integer> indicators() {
    Map<IndicatorCode, Integer> decimals = new LinkedHashMap<>();
    List.of("a", "b", "c").forEach(code -> decimals.put(new IndicatorCode(code), 0));
    decimals.put(new IndicatorCode("d"), 1);
    return decimals;
  }

  static ParsedExpression sound(String text) {
    List<String> complaints = new ArrayList<>();
    Optional<ParsedExpression> read =
        READER.read(text, (line, message) -> complaints.add(line + " " + message.en()));
    assertThat(complaints).as(text).isEmpty();
    return read.orElseThrow();
  }

  /** What is said about a faulty one: line and message. */
  static List<String> complaints(String text) {
    List<String> complaints = new ArrayList<>();
    Optional<ParsedExpression> read =
        READER.read(text, (line, message) -> complaints.add(line + " " + message.en()));
    assertThat(read).as(text).isEmpty();
    return complaints;
  }

  /** Reads {@code a=5 previous.b=trên 3}. */
  static Map<Operand, Quantity> values(String text) {
    Map<Operand, Quantity> values = new HashMap<>();
    for (String pair : text.isBlank() ? new String[0] : text.strip().split(", *", -1)) {
      int equals = pair.indexOf('=');
      values.put(operand(pair.substring(0, equals)), quantity(pair.substring(equals + 1)));
    }
    return values;
  }

  private static Operand operand(String name) {
    int dot = name.indexOf('.');
    IndicatorCode code = new IndicatorCode(name.substring(dot + 1));
    return dot < 0
        ? Operand.own(code)
        : new Operand(
            name.startsWith("previous") ? Operand.Whose.PREVIOUS : Operand.Whose.LAST_YEAR, code);
  }

  static Quantity quantity(String text) {
    for (Qualifier qualifier : Qualifier.values()) {
      if (qualifier != Qualifier.EXACT && text.startsWith(qualifier.word())) {
        return new Quantity(
            new java.math.BigDecimal(text.substring(qualifier.word().length()).strip()), qualifier);
      }
    }
    return new Quantity(new java.math.BigDecimal(text.strip()), Qualifier.EXACT);
  }
}
