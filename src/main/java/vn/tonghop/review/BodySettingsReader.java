package vn.tonghop.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.catalogue.YamlFile;
import vn.tonghop.catalogue.YamlMap;
import vn.tonghop.catalogue.YamlValue;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.orgunit.UnitCode;

/** Reads {@code config/bodies.yaml}: all of it, or every fault with its line. */
public final class BodySettingsReader {

  private final Predicate<UnitCode> isUnit;
  private final Predicate<ProgrammeCode> isProgramme;

  /**
   * @param isUnit whether a code is, or ever was, some unit's
   * @param isProgramme whether a programme of that code is known
   */
  public BodySettingsReader(Predicate<UnitCode> isUnit, Predicate<ProgrammeCode> isProgramme) {
    this.isUnit = isUnit;
    this.isProgramme = isProgramme;
  }

  /**
   * The settings; none when there is no such file.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public Reading<BodySettings> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return new Reading.Sound<>(BodySettings.NONE);
    }
    try {
      return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  Reading<BodySettings> read(String file, byte[] bytes) {
    return YamlFile.read(file, bytes, "cơ quan ban hành", this::settings);
  }

  private Optional<BodySettings> settings(YamlValue root) {
    YamlMap map = root.map("tone", "sides", "terms", "bodies");
    return Optional.of(
        new BodySettings(
            tone(map).orElse(Tone.OLD),
            sides(map).orElse(Sides.ONE),
            terms(map),
            map.optional("bodies").map(value -> value.list(this::body)).orElse(List.of())));
  }

  private Optional<BodySetting> body(YamlValue value) {
    YamlMap map =
        value.map(
            "unit",
            "programmes",
            "body",
            "tone",
            "sides",
            "superior",
            "issuer",
            "code",
            "place",
            "in_sentence",
            "addressees",
            "capacity",
            "position",
            "signatory",
            "recipients",
            "terms");
    Optional<UnitCode> unit = map.required("unit").flatMap(this::unit);
    BodySetting setting =
        new BodySetting(
            unit.orElse(new UnitCode("0")),
            map.optional("programmes").map(this::programmes).orElse(Set.of()),
            map.optional("body").flatMap(kind -> kind.oneOf(BodyKind.BY_CODE)),
            tone(map),
            sides(map),
            words(map, "superior"),
            words(map, "issuer"),
            map.optional("code").flatMap(YamlValue::text),
            map.optional("place").flatMap(YamlValue::text),
            words(map, "in_sentence"),
            list(map, "addressees"),
            map.optional("capacity").flatMap(BodySettingsReader::wordsOrNone),
            words(map, "position"),
            map.optional("signatory").flatMap(YamlValue::text),
            list(map, "recipients"),
            terms(map));
    return unit.map(known -> setting);
  }

  private Optional<UnitCode> unit(YamlValue value) {
    return value.parsed(
        text -> Optional.of(text).filter(UnitCode::isCode).map(UnitCode::new).filter(isUnit),
        "phải là mã của một đơn vị",
        "must be the code of a unit");
  }

  private Set<ProgrammeCode> programmes(YamlValue value) {
    return value
        .list(
            item ->
                item.parsed(
                    text ->
                        Optional.of(text)
                            .filter(ProgrammeCode::isCode)
                            .map(ProgrammeCode::new)
                            .filter(isProgramme),
                    "phải là mã của một chương trình",
                    "must be the code of a programme"))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Tone> tone(YamlMap map) {
    return map.optional("tone").flatMap(value -> value.oneOf(Tone.BY_CODE));
  }

  private static Optional<Sides> sides(YamlMap map) {
    return map.optional("sides").flatMap(value -> value.oneOf(Sides.BY_CODE));
  }

  private static List<LocalDate> terms(YamlMap map) {
    return map.optional("terms").map(value -> value.list(YamlValue::date)).orElse(List.of());
  }

  private static Optional<Words> words(YamlMap map, String key) {
    return map.optional(key).flatMap(BodySettingsReader::words);
  }

  /** {@code none} for a head who signs in own right. */
  private static Optional<Words> wordsOrNone(YamlValue value) {
    return words(value).map(words -> words.vi().equals("none") ? new Words("", "") : words);
  }

  /** In both languages, or one text for both. */
  private static Optional<Words> words(YamlValue value) {
    return value.isMap() ? value.words() : value.text().map(text -> new Words(text, text));
  }

  private static Optional<List<Words>> list(YamlMap map, String key) {
    return map.optional(key).map(value -> value.list(BodySettingsReader::words));
  }
}
