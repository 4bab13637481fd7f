package vn.tonghop.review;

import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Totals;

/** What a review is about, with all that is needed to put it into words. */
final class Subject {

  private final Totals totals;
  private final Register register;
  private final Structure structure;
  private final Texts texts;
  private final Numbers numbers;
  private final PeriodWords periods;
  private final UnitWords units;
  private final LevelWords levels;

  Subject(Totals totals, Register register, Texts texts) {
    this.totals = totals;
    this.register = register;
    this.structure = Structure.of(register, totals.restatedTo());
    this.texts = texts;
    this.numbers = new Numbers(texts.language());
    this.periods = new PeriodWords(totals.programme().reporting(), texts);
    this.units = new UnitWords(texts, totals.unitsDay());
    this.levels = new LevelWords(totals, register, units, texts);
  }

  Totals totals() {
    return totals;
  }

  Register register() {
    return register;
  }

  /** The structure that the totals are of. */
  Structure structure() {
    return structure;
  }

  Programme programme() {
    return totals.programme();
  }

  OrgUnit unit() {
    return totals.unit();
  }

  Texts texts() {
    return texts;
  }

  Language language() {
    return texts.language();
  }

  Numbers numbers() {
    return numbers;
  }

  PeriodWords periods() {
    return periods;
  }

  UnitWords units() {
    return units;
  }

  LevelWords levels() {
    return levels;
  }

  /** The review's period, in words. */
  String period() {
    return periods.phrase(totals.period());
  }

  /** The levels that report, from the top down. */
  List<Slice> levelSlices() {
    return totals.slices().stream().filter(slice -> slice.level().isPresent()).toList();
  }

  /**
   * Where an indicator is told: all levels together where they add, else each by itself (law 5).
   */
  List<Slice> slicesOf(Indicator indicator) {
    if (indicator.levelsAdd() && totals.slices().contains(Slice.ALL)) {
      return List.of(Slice.ALL);
    }
    return levelSlices().stream().filter(slice -> reports(slice, indicator)).toList();
  }

  /** The same, without the level of the review's own unit, which its children have no part in. */
  List<Slice> slicesBelow(Indicator indicator) {
    return slicesOf(indicator).stream()
        .filter(slice -> slice.level().map(level -> level != unit().level()).orElse(true))
        .toList();
  }

  /** Whether units of that level give the indicator. */
  static boolean reports(Slice slice, Indicator indicator) {
    return slice.level().map(indicator.levels()::contains).orElse(indicator.levelsAdd());
  }

  Indicator lead() {
    return indicator(programme().document().lead());
  }

  /** The indicators that tables in the text show. */
  List<Indicator> headline() {
    return programme().document().headline().stream().map(this::indicator).toList();
  }

  /**
   * The indicator of that code.
   *
   * @throws java.util.NoSuchElementException if the programme has none, which its reader refuses
   */
  Indicator indicator(IndicatorCode code) {
    return programme().indicator(code).orElseThrow();
  }

  /** The total of the review's own unit. */
  Total total(Slice slice, Indicator indicator) {
    return totals.total(unit(), slice, indicator.code());
  }

  String in(Words words) {
    return texts.styled(Texts.nfc(words.in(language())));
  }

  /** The value as a sentence gives it, without its unit of measure. */
  String value(Quantity value, Indicator indicator) {
    return numbers.quantity(value, indicator.decimals());
  }

  /** The value with its unit of measure: {@code 2.984 hội nghị}. */
  String amount(Quantity value, Indicator indicator) {
    String measure = in(indicator.unitOfMeasure());
    return texts.text(
        measure.equals("%") ? "amount.percent" : "amount",
        "value",
        value(value, indicator),
        "measure",
        measure);
  }

  /** The indicator's name within a sentence, without "Số": {@code hội nghị đối thoại}. */
  String inSentence(Indicator indicator) {
    String name = in(indicator.name());
    for (String counting : List.of("Tổng số ", "Số ")) {
      if (language() == Language.VI && name.startsWith(counting)) {
        return name.substring(counting.length());
      }
    }
    return lower(name);
  }

  /** The indicator's whole name within a sentence: {@code số hội nghị đối thoại}. */
  String lowerName(Indicator indicator) {
    return lower(in(indicator.name()));
  }

  private static String lower(String name) {
    boolean startsWithAbbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return startsWithAbbreviation
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** The line below every table. */
  String source() {
    return texts.text("table.source", "period", period());
  }

  /** The same below a table of figures, with how to ask after one of them. */
  String tracedSource() {
    return texts.text("table.source.traced", "period", period(), "code", code().text());
  }

  ReviewCode code() {
    return ReviewCode.of(programme().code(), unit().id(), totals.period(), totals.restatedTo());
  }

  /** Whether this is the level of the review's own unit. */
  boolean isOwn(Slice slice) {
    return slice.level().filter(level -> level == unit().level()).isPresent();
  }

  /** Types of the direct children: {@code quận, huyện, thị xã}. */
  String childTypes() {
    Level level = totals.units().isEmpty() ? Level.COMMUNE : totals.units().get(0).level();
    return units.types(level, totals.units());
  }
}
