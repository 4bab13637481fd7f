package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Brought;

/**
 * What a review says that brings all figures to the units of one day: to which, what was assumed,
 * what could not be brought to a single unit, and what belongs to it only in part.
 */
final class Restating {

  private final Subject subject;
  private final Texts texts;
  private final List<Brought> brought;

  Restating(Subject subject) {
    this.subject = subject;
    this.texts = subject.texts();
    this.brought = subject.totals().remarks().brought();
  }

  /** In the text; nothing when each figure stands under the units of its own time. */
  void write(Outline outline) {
    if (subject.totals().restatedTo().isEmpty()) {
      return;
    }
    String day = new DayWords(texts).day(subject.totals().unitsDay());
    outline.paragraph(
        texts.text(brought.isEmpty() ? "restated.exact" : "restated.some", "day", day));
    told(outline, "restated.unallocated", unallocated());
    shared(outline);
    told(outline, "restated.partly", partly());
    told(outline, "restated.assumed", assumed());
    outline.note(texts.text("restated.units"));
  }

  private void told(Outline outline, String key, List<Brought> some) {
    if (!some.isEmpty()) {
      outline.item(
          texts.text(
              key,
              "n",
              some.size(),
              "unit",
              subject.units().inSentence(subject.unit()),
              "districts",
              some.stream().filter(each -> each.unit().level() == Level.DISTRICT).count(),
              "amounts",
              amounts(some)));
    }
  }

  /**
   * What they come to, of the headline, the first of each unit of measure: {@code 12 hội nghị, 300
   * lượt người}; or "…".
   */
  private String amounts(Collection<Brought> some) {
    Map<IndicatorCode, Quantity> sum = Brought.sum(some);
    Map<String, String> told = new LinkedHashMap<>();
    for (Indicator indicator : subject.headline()) {
      Quantity amount = sum.get(indicator.code());
      if (amount != null) {
        told.putIfAbsent(subject.in(indicator.unitOfMeasure()), subject.amount(amount, indicator));
      }
    }
    return told.isEmpty() ? Signs.NOT_REPORTED : texts.list(List.copyOf(told.values()));
  }

  private List<Brought> unallocated() {
    return brought.stream().filter(Brought::isUnallocated).toList();
  }

  /** Whose shares they are, and from when. */
  private void shared(Outline outline) {
    List<String> sources =
        shared().stream()
            .flatMap(
                each ->
                    each.how() instanceof Restated.Scattered to
                        ? to.portions().stream()
                        : Stream.of())
            .flatMap(portion -> portion.by().stream())
            .map(
                share ->
                    texts.text(
                        "restated.source",
                        "source",
                        share.source(),
                        "day",
                        new DayWords(texts).day(share.date())))
            .distinct()
            .toList();
    if (!sources.isEmpty()) {
      outline.item(
          texts.text(
              "restated.shared",
              "n",
              shared().size(),
              "amounts",
              amounts(shared()),
              "sources",
              String.join("; ", sources)));
    }
  }

  private List<Brought> shared() {
    return brought.stream().filter(Brought::isShared).toList();
  }

  private List<Brought> partly() {
    return brought.stream().filter(each -> !each.counted()).toList();
  }

  private List<Brought> assumed() {
    return brought.stream().filter(each -> each.counted() && each.isAssumed()).toList();
  }

  /** In the annex, unit by unit; without rows when there is none to tell of. */
  Grid table() {
    Indicator lead = subject.lead();
    Grid grid = new Grid(texts.text("annex.restated"), subject.source());
    grid.centred(texts.text("column.number"), 2);
    grid.text(texts.text("column.unit"), 9);
    grid.text(texts.text("column.became"), 15);
    grid.number(subject.in(lead.name()), 9);
    int number = 0;
    for (Brought each :
        Stream.of(unallocated(), shared(), partly(), assumed()).flatMap(List::stream).toList()) {
      number++;
      Optional<Quantity> amount = Optional.ofNullable(each.amounts().get(lead.code()));
      grid.row(
          Cells.of(String.valueOf(number), coded(each.unit()), became(each))
              .number(
                  amount.map(value -> subject.value(value, lead)).orElse(Signs.NOT_REPORTED),
                  amount.map(Quantity::value).map(value -> rounded(value, lead))));
    }
    return grid;
  }

  private static BigDecimal rounded(BigDecimal value, Indicator indicator) {
    return Numbers.rounded(value, indicator.decimals());
  }

  /** {@code Xã Phù Việt (18601)}: many bear one name. */
  private String coded(OrgUnit unit) {
    return texts.text(
        "unit.coded",
        "unit",
        subject.units().name(unit),
        "code",
        unit.on(subject.totals().unitsDay()).code().value());
  }

  private String became(Brought each) {
    String day = new DayWords(texts).day(subject.totals().unitsDay());
    return each.how()
        .fold(
            to -> texts.text("became.assumed", "unit", subject.units().inSentence(to.unit())),
            scattered -> scattered(each, scattered),
            nowhere ->
                texts.text(
                    "became."
                        + nowhere.reason()
                        + (each.unit().level() == Level.DISTRICT
                                && nowhere.reason() == Restated.Reason.NO_SUCCESSOR
                            ? ".district"
                            : ""),
                    "day",
                    day));
  }

  private String scattered(Brought each, Restated.Scattered to) {
    if (each.isShared()) {
      return texts.text(
          "became.shared",
          "units",
          to.portions().stream()
              .map(
                  portion ->
                      texts.text(
                          "became.share",
                          "unit",
                          subject.units().inSentence(portion.to()),
                          "share",
                          subject.numbers().percentInText(portion.share(), BigDecimal.ONE)))
              .collect(Collectors.joining(", ")));
    }
    String units =
        to.targets().stream().map(subject.units()::inSentence).collect(Collectors.joining(", "));
    return texts.text(each.counted() ? "became.scattered" : "became.partly", "units", units);
  }
}
