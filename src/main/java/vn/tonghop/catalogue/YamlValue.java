package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.tonghop.orgunit.NearestName;

/**
 * What stands behind a key in a configuration file. Whoever asks for the wrong kind gets nothing,
 * and the fault is noted with its line. Scalars are taken as they are written, so that {@code 01}
 * is {@code 01} and never 1.
 */
public final class YamlValue {

  private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String key;
  private final Node node;
  private final Faults faults;

  YamlValue(String key, Node node, Faults faults) {
    this.key = key;
    this.node = node;
    this.faults = faults;
  }

  /** The key. */
  public String key() {
    return key;
  }

  /** Tells a fault at this line. */
  public void fault(String vi, String en) {
    faults.add(node, vi, en);
  }

  /** At a line within a text of several lines, from 0; only {@code |} keeps such lines apart. */
  void fault(int lineWithin, Words message) {
    faults.add(Faults.line(node) + (isBlock() ? 1 + lineWithin : 0), message.vi(), message.en());
  }

  private boolean isBlock() {
    return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
  }

  /** A text, NFC, without blanks around it; on one line unless it was written with {@code |}. */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      String text = Normalizer.normalize(scalar.getValue(), Normalizer.Form.NFC);
      if (!text.isBlank()) {
        return Optional.of(
            isBlock() ? text.stripTrailing() : BLANKS.matcher(text.strip()).replaceAll(" "));
      }
    }
    fault(
        "“" + key + "” phải là một giá trị, không để trống",
        "“" + key + "” must be one value and not be empty");
    return Optional.empty();
  }

  /** A text in both languages. */
  public Optional<Words> words() {
    YamlMap map = map("vi", "en");
    Optional<String> vi = map.required("vi").flatMap(YamlValue::text);
    Optional<String> en = map.required("en").flatMap(YamlValue::text);
    return vi.flatMap(first -> en.map(second -> new Words(first, second)));
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> flag() {
    return oneOf(FLAGS);
  }

  /** What one of these names stands for. */
  public <T> Optional<T> oneOf(Map<String, T> names) {
    return text()
        .flatMap(
            text -> {
              if (!names.containsKey(text)) {
                complainOfName(text, List.copyOf(names.keySet()));
              }
              return Optional.ofNullable(names.get(text));
            });
  }

  private void complainOfName(String text, List<String> names) {
    String choice = String.join(", ", names.stream().sorted().toList());
    Optional<String> nearest = NearestName.to(text, names);
    fault(
        "“"
            + key
            + "” không nhận “"
            + text
            + "”"
            + nearest.map(n -> ", có phải là “" + n + "”?").orElse("; chọn một trong: " + choice),
        "“"
            + key
            + "” cannot be “"
            + text
            + "”"
            + nearest.map(n -> ", perhaps “" + n + "”?").orElse("; choose one of: " + choice));
  }

  /** A whole number between the two, both included. */
  public Optional<Integer> whole(int least, int most) {
    return parsed(
        text -> Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most),
        "phải là số nguyên từ " + least + " đến " + most,
        "must be a whole number from " + least + " to " + most);
  }

  /** A number, zero or above, with a dot before its decimals. */
  public Optional<BigDecimal> number() {
    return parsed(
        text -> Optional.of(new BigDecimal(text)).filter(n -> n.signum() >= 0),
        "phải là số không âm, không có dấu phân cách hàng nghìn",
        "must be a number of zero or more, without thousands separators");
  }

  /** A day, as {@code 2026-05-27}. */
  public Optional<LocalDate> date() {
    return parsed(
        text -> Optional.of(LocalDate.parse(text)),
        "phải là ngày, viết như 2026-10-01",
        "must be a date such as 2026-10-01");
  }

  /**
   * What {@code parse} makes of the text; when it makes nothing of it, or throws what parsers of
   * numbers and dates throw, that is a fault.
   *
   * @param vi how the sentence goes on that begins with the key
   */
  public <T> Optional<T> parsed(Function<String, Optional<T>> parse, String vi, String en) {
    return text()
        .flatMap(
            text -> {
              Optional<T> value = attempt(parse, text);
              if (value.isEmpty()) {
                fault(
                    "“" + key + "” " + vi + " (đang là “" + text + "”)",
                    "“" + key + "” " + en + " (it is “" + text + "”)");
              }
              return value;
            });
  }

  private static <T> Optional<T> attempt(Function<String, Optional<T>> parse, String text) {
    try {
      return parse.apply(text);
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is made of keys. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The map, with these keys known. */
  public YamlMap map(String... known) {
    return map(List.of(known));
  }

  /** The map, with these keys known. */
  public YamlMap map(List<String> known) {
    if (node instanceof MappingNode mapping) {
      return YamlMap.of(mapping, known, faults);
    }
    fault(
        "“" + key + "” phải gồm các khóa: " + String.join(", ", known),
        "“" + key + "” must be made of keys: " + String.join(", ", known));
    return YamlMap.none(node, faults);
  }

  /** The items of a list, each under the list's key. */
  public List<YamlValue> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new YamlValue(key, item, faults)).toList();
    }
    fault("“" + key + "” phải là danh sách", "“" + key + "” must be a list");
    return List.of();
  }

  /** The items of a list that must not be empty. */
  List<YamlValue> listOfSome() {
    List<YamlValue> items = list();
    if (items.isEmpty() && node instanceof SequenceNode) {
      fault("“" + key + "” không được rỗng", "“" + key + "” must not be empty");
    }
    return items;
  }

  /** The items that {@code read} makes something of. */
  public <T> List<T> list(Function<YamlValue, Optional<T>> read) {
    return listOfSome().stream().flatMap(item -> read.apply(item).stream()).toList();
  }
}
