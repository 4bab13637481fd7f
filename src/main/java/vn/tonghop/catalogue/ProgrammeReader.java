package vn.tonghop.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.yaml.snakeyaml.nodes.Node;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Validity;
import vn.tonghop.provenance.Sha256;

/**
 * Reads programme files; {@code docs/programmes.md} tells their format.
 *
 * <p>A file is taken whole or not at all: a programme that comes out is sound in every part. All
 * faults are told at once, each with its line. Safe for threads.
 */
final class ProgrammeReader {

  // What stands in for a missing or faulty part until the faults are told.
  private static final Words NOTHING = new Words("?", "?");
  private static final ProgrammeCode NO_CODE = new ProgrammeCode("none");
  private static final UnitCode NO_UNIT = new UnitCode("0");

  private final Predicate<UnitCode> isUnit;

  /**
   * @param isUnit whether a code is, or ever was, some unit's: a scope or a reviewed unit that is
   *     nobody is a fault
   */
  public ProgrammeReader(Predicate<UnitCode> isUnit) {
    this.isUnit = isUnit;
  }

  /**
   * Reads one file.
   *
   * @param file its name, for the faults
   */
  public Reading<Programme> read(String file, byte[] bytes) {
    Faults faults = new Faults(file);
    Optional<Programme> programme =
        YamlSource.root(bytes, faults).map(root -> programme(root, faults, Sha256.of(bytes)));
    return programme
        .filter(read -> !faults.any())
        .<Reading<Programme>>map(Reading.Sound::new)
        .orElseGet(() -> new Reading.Faulty<>(faults.all().stream().distinct().sorted().toList()));
  }

  /** What is missing or wrong has a stand-in here; with any fault the whole is thrown away. */
  private Programme programme(Node root, Faults faults, Sha256 version) {
    YamlMap map =
        new YamlValue("chương trình", root, faults)
            .map(
                "code",
                "name",
                "basis",
                "scope",
                "valid",
                "reporting",
                "indicators",
                "checks",
                "reasons",
                "limitations",
                "reviews",
                "document");
    ProgrammeCode code = map.required("code").flatMap(ProgrammeReader::code).orElse(NO_CODE);
    Words name = map.required("name").flatMap(YamlValue::words).orElse(NOTHING);
    Words basis = map.required("basis").flatMap(YamlValue::words).orElse(NOTHING);
    UnitCode scope =
        map.required("scope").flatMap(value -> ReviewSection.unit(value, isUnit)).orElse(NO_UNIT);
    Optional<ReportingSection> section = map.required("reporting").map(ReportingSection::new);
    Validity valid =
        map.required("valid")
            .flatMap(value -> section.flatMap(s -> Windows.read(value, s.calendar())))
            .orElse(Validity.ALWAYS);
    Reporting reporting = section.map(s -> s.read(valid)).orElse(ReportingSection.NONE);
    Vocabulary vocabulary =
        map.required("indicators")
            .map(value -> new IndicatorSection(reporting, valid).read(value))
            .orElseGet(() -> Vocabulary.empty(reporting));
    CheckSection checks = new CheckSection(vocabulary);
    ReviewSection reviews = new ReviewSection(reporting, valid, isUnit);
    Optional<YamlMap> reviewed =
        map.optional("reviews").map(value -> value.map("recurring", "named"));
    return new Programme(
        code,
        name,
        basis,
        scope,
        valid,
        reporting,
        vocabulary.indicators(),
        map.optional("checks").map(value -> value.list(checks::read)).orElse(List.of()),
        list(reviewed, "recurring").map(v -> v.list(reviews::recurring)).orElse(List.of()),
        list(reviewed, "named").map(v -> v.list(reviews::named)).orElse(List.of()),
        map.required("document")
            .map(value -> new DocumentSection(vocabulary).read(value))
            .orElse(DocumentSection.NONE),
        map.optional("reasons").map(v -> coded(v, Reason::new)).orElse(List.of()),
        map.optional("limitations").map(v -> coded(v, Limitation::new)).orElse(List.of()),
        version);
  }

  private static Optional<YamlValue> list(Optional<YamlMap> map, String key) {
    return map.flatMap(m -> m.optional(key));
  }

  private static Optional<ProgrammeCode> code(YamlValue value) {
    return value.parsed(
        text ->
            Optional.of(text)
                .filter(ProgrammeCode::isCode)
                .map(ProgrammeCode::new)
                .filter(code -> !code.isReserved()),
        "chỉ gồm chữ thường không dấu, chữ số và dấu -, bắt đầu bằng chữ; không phải issued,"
            + " returned, templates",
        "is made of small letters a–z, digits and -, begins with a letter, and is none of"
            + " issued, returned, templates");
  }

  /** A list of codes, each once, with what they stand for. */
  private static <T> List<T> coded(YamlValue section, BiFunction<String, Words, T> made) {
    Set<String> seen = new HashSet<>();
    return section.list(
        item -> {
          YamlMap map = item.map("code", "name");
          Optional<String> code = map.required("code").flatMap(value -> itemCode(value, seen));
          Optional<Words> name = map.required("name").flatMap(YamlValue::words);
          return code.flatMap(c -> name.map(words -> made.apply(c, words)));
        });
  }

  private static Optional<String> itemCode(YamlValue value, Set<String> seen) {
    Optional<String> code =
        value.parsed(
            text -> Optional.of(text).filter(IndicatorCode::isCode),
            "chỉ gồm chữ thường không dấu, chữ số và dấu _, bắt đầu bằng chữ",
            "is made of small letters a–z, digits and _, and begins with a letter");
    if (code.filter(c -> !seen.add(c)).isPresent()) {
      value.fault("Mã này có hai lần", "This code stands twice");
    }
    return code;
  }
}
