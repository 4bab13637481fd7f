package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.YamlMap;
import vn.tonghop.catalogue.YamlValue;
import vn.tonghop.review.Layout.Annexes;
import vn.tonghop.review.Layout.Lines;
import vn.tonghop.review.Layout.Numbering;
import vn.tonghop.review.Layout.Page;
import vn.tonghop.review.Layout.Sign;

/** Reads a layout; {@code docs/layouts.md} tells the format of its file. */
final class LayoutSection {

  /** In millimetres. */
  private static final int WIDEST = 120;

  private LayoutSection() {}

  static Optional<Layout> read(YamlValue root) {
    YamlMap map =
        root.map(
            "code",
            "basis",
            "body",
            "since",
            "page",
            "lines",
            "below_issuer",
            "below_abstract",
            "addressees",
            "annexes",
            "numbers",
            "prints",
            "texts");
    var code = map.required("code").flatMap(YamlValue::text);
    var basis = map.required("basis").flatMap(YamlValue::words);
    var body = map.required("body").flatMap(value -> value.oneOf(BodyKind.BY_CODE));
    var since = map.required("since").flatMap(YamlValue::date);
    var page = map.required("page").flatMap(LayoutSection::page);
    var lines = map.required("lines").flatMap(LayoutSection::lines);
    var belowIssuer = sign(map, "below_issuer");
    var belowAbstract = sign(map, "below_abstract");
    var addressees = map.required("addressees").flatMap(YamlValue::flag);
    var annexes =
        map.required("annexes")
            .flatMap(
                value -> value.oneOf(Map.of("continued", Annexes.CONTINUED, "each", Annexes.EACH)));
    var numbers =
        map.required("numbers")
            .flatMap(value -> value.oneOf(Map.of("term", Numbering.TERM, "year", Numbering.YEAR)));
    Map<Element, Print> prints = map.required("prints").map(LayoutSection::prints).orElse(Map.of());
    if (List.of(
                code,
                basis,
                body,
                since,
                page,
                lines,
                belowIssuer,
                belowAbstract,
                addressees,
                annexes,
                numbers)
            .stream()
            .anyMatch(Optional::isEmpty)
        || prints.size() < Element.values().length) {
      return Optional.empty();
    }
    return Optional.of(
        new Layout(
            code.get(),
            basis.get(),
            body.get(),
            since.get(),
            page.get(),
            Sides.ONE,
            lines.get(),
            belowIssuer.get(),
            belowAbstract.get(),
            addressees.get(),
            annexes.get(),
            numbers.get(),
            prints,
            map.optional("texts").map(LayoutSection::texts).orElse(Map.of())));
  }

  private static Optional<Page> page(YamlValue value) {
    YamlMap map = value.map("top", "bottom", "left", "right", "number", "head_left");
    List<Integer> measures =
        Stream.of("top", "bottom", "left", "right", "number", "head_left")
            .flatMap(key -> map.required(key).stream())
            .flatMap(measure -> measure.whole(0, WIDEST).stream())
            .toList();
    return measures.size() == 6
        ? Optional.of(
            new Page(
                measures.get(0),
                measures.get(1),
                measures.get(2),
                measures.get(3),
                measures.get(4),
                measures.get(5)))
        : Optional.empty();
  }

  private static Optional<Lines> lines(YamlValue value) {
    YamlMap map = value.map("pitch", "indent", "between");
    return number(map, "pitch")
        .flatMap(
            pitch ->
                number(map, "indent")
                    .flatMap(
                        indent ->
                            number(map, "between")
                                .map(between -> new Lines(pitch, indent, between))));
  }

  private static Optional<Double> number(YamlMap map, String key) {
    return map.required(key).flatMap(YamlValue::number).map(BigDecimal::doubleValue);
  }

  private static Optional<Sign> sign(YamlMap map, String key) {
    return map.required(key)
        .flatMap(
            value ->
                value.oneOf(
                    Map.of("asterisk", Sign.ASTERISK, "hyphens", Sign.HYPHENS, "rule", Sign.RULE)));
  }

  private static Map<Element, Print> prints(YamlValue value) {
    YamlMap map = value.map(List.copyOf(Element.BY_CODE.keySet()));
    Map<Element, Print> prints = new EnumMap<>(Element.class);
    Element.BY_CODE.forEach(
        (code, element) ->
            map.required(code)
                .flatMap(LayoutSection::print)
                .ifPresent(print -> prints.put(element, print)));
    return prints;
  }

  /** {@code 14}, {@code 14 bold}, {@code 12 bold italic underlined}. */
  private static Optional<Print> print(YamlValue value) {
    return value.parsed(
        LayoutSection::print,
        "phải là cỡ chữ, rồi bold, italic, underlined nếu có",
        "must be a size, then bold, italic, underlined where it is");
  }

  private static Optional<Print> print(String text) {
    List<String> words = List.of(text.split(" ", -1));
    float size = Float.parseFloat(words.get(0));
    List<String> how = words.subList(1, words.size());
    return Print.isSize(size) && List.of("bold", "italic", "underlined").containsAll(how)
        ? Optional.of(
            new Print(
                size, how.contains("bold"), how.contains("italic"), how.contains("underlined")))
        : Optional.empty();
  }

  private static Map<Language, Map<String, String>> texts(YamlValue value) {
    YamlMap map = value.map("vi", "en");
    Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      map.required(language.code())
          .ifPresent(
              of -> {
                Map<String, String> own = new LinkedHashMap<>();
                of.map(Texts.keysOf(language))
                    .entries()
                    .forEach((key, text) -> text.text().ifPresent(t -> own.put(key, t)));
                texts.put(language, own);
              });
    }
    return texts;
  }
}
