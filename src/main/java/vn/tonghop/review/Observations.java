package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Completeness;
import vn.tonghop.rollup.Slice;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Unallocated;

/** What the figures can say by themselves, in neutral words, for staff to build on. */
final class Observations {

  /** More units than this are named in the annex, not in the text. */
  private static final int NAMED = 10;

  private static final int BEST = 3;

  private final Subject subject;
  private final Gathering gathering;
  private final Texts texts;

  Observations(Subject subject, Gathering gathering) {
    this.subject = subject;
    this.gathering = gathering;
    this.texts = subject.texts();
  }

  /** How many units sent all that was due. */
  Optional<String> complete() {
    Completeness whole = gathering.whole();
    if (whole.unitsReported() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        whole.isComplete()
            ? texts.text("assessment.complete.all", "n", whole.unitsDue())
            : texts.text(
                "assessment.complete.some",
                "complete",
                whole.unitsReported(),
                "units",
                whole.unitsDue(),
                "rate",
                subject.numbers().rate(whole.unitsReported(), whole.unitsDue())));
  }

  /** A child with its value of the lead indicator. */
  private record Counted(OrgUnit unit, Quantity value) {

    BigDecimal number() {
      return value.value();
    }
  }

  /** Whether there are figures of which nobody knows whose they are: then nobody is ranked. */
  private boolean isPartlyUnallocated(Slice slice) {
    return lead(Unallocated.UNIT, slice)
        .value()
        .filter(value -> value.value().signum() > 0)
        .isPresent();
  }

  /**
   * The children with the largest figures; none where the third is not clearly the third, or where
   * some figures could not be brought to any child.
   */
  Optional<String> largest(Slice slice) {
    List<Counted> counted =
        counted(slice).stream()
            .sorted(Comparator.comparing(Counted::number, Comparator.reverseOrder()))
            .toList();
    if (counted.size() <= BEST + 1 || isPartlyUnallocated(slice)) {
      return Optional.empty();
    }
    BigDecimal next = counted.get(BEST).number();
    List<String> best =
        counted.subList(0, BEST).stream()
            .filter(child -> child.number().compareTo(next) > 0)
            .map(
                child ->
                    texts.text(
                        "assessment.largest.unit",
                        "unit",
                        subject.units().inSentence(child.unit()),
                        "value",
                        subject.value(child.value(), subject.lead())))
            .toList();
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.text(
                "assessment.largest",
                "n",
                best.size(),
                "level",
                subject.levels().briefInSentence(slice),
                "name",
                subject.lowerName(subject.lead()),
                "units",
                texts.list(best)));
  }

  private List<Counted> counted(Slice slice) {
    List<Counted> counted = new ArrayList<>();
    for (OrgUnit child : subject.totals().units()) {
      lead(child, slice).value().ifPresent(value -> counted.add(new Counted(child, value)));
    }
    return counted;
  }

  private Total lead(OrgUnit child, Slice slice) {
    return subject.totals().total(child, slice, subject.lead().code());
  }

  /** Who has not sent all that was due. */
  Optional<String> behind() {
    Set<OrgUnit> behind = gathering.behind().keySet();
    if (behind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        behind.size() <= NAMED
            ? texts.text(
                "assessment.behind", "n", behind.size(), "units", subject.units().list(behind))
            : texts.text("assessment.behind.many", "n", behind.size()));
  }

  /** The children that reported, completely, that there was none. */
  Optional<String> none(Slice slice) {
    Indicator lead = subject.lead();
    List<OrgUnit> none =
        counted(slice).stream()
            .filter(child -> child.number().signum() == 0)
            .map(Counted::unit)
            .filter(unit -> lead(unit, slice).isComplete())
            .toList();
    if (none.isEmpty() || isPartlyUnallocated(slice)) {
      return Optional.empty();
    }
    return Optional.of(
        texts.text(
            none.size() <= NAMED ? "assessment.none" : "assessment.none.many",
            "n",
            none.size(),
            "level",
            subject.levels().brief(slice),
            "name",
            subject.inSentence(lead),
            "units",
            subject.units().list(none)));
  }
}
