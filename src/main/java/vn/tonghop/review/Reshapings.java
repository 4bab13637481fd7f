package vn.tonghop.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Reshaping;
import vn.tonghop.period.Period;
import vn.tonghop.review.Block.Chart.Break;
import vn.tonghop.rollup.Brought;
import vn.tonghop.rollup.Slice;

/**
 * The days within a review's period from which others stood right below its unit: a line over time
 * goes over to other units there, and must show it.
 *
 * <p>In a review that brings all figures to the units of one day they are the same throughout, as
 * long as every unit of the level could be brought to a single one; only then does it say so.
 */
final class Reshapings {

  private final Subject subject;
  private final Texts texts;
  private final DayWords days;
  private final List<Reshaping> reshapings;

  Reshapings(Subject subject) {
    this.subject = subject;
    this.texts = subject.texts();
    this.days = new DayWords(texts);
    this.reshapings =
        Reshaping.within(subject.register(), subject.unit(), subject.totals().period());
  }

  /** Where the line of that level goes over to other units. */
  List<Break> marks(Slice slice) {
    List<Break> marks = new ArrayList<>();
    if (!isBroughtWhole(slice)) {
      reshapings.forEach(each -> mark(each).ifPresent(marks::add));
    }
    return List.copyOf(marks);
  }

  /** Empty when the first of the pieces begins on the day: there is nothing before it then. */
  private Optional<Break> mark(Reshaping reshaping) {
    List<Period> pieces = subject.totals().pieces();
    for (int at = 0; at < pieces.size(); at++) {
      if (reshaping.day().isBefore(pieces.get(at).endExclusive())) {
        boolean within = reshaping.day().isAfter(pieces.get(at).start());
        return at > 0 || within ? Optional.of(mark(reshaping, at, within)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Break mark(Reshaping reshaping, int at, boolean within) {
    return new Break(at, within, texts.text("chart.line.break", "day", days.day(reshaping.day())));
  }

  /** The same in words; empty where nothing is marked. */
  Optional<String> told(Slice slice) {
    return marks(slice).isEmpty()
        ? Optional.empty()
        : Optional.of(reshapings.stream().map(this::told).collect(Collectors.joining(" ")));
  }

  private String told(Reshaping reshaping) {
    String before = types(reshaping.before());
    String after = types(reshaping.after());
    return texts.text(
        "chart.line.break.told",
        "day",
        days.day(reshaping.day()),
        "unit",
        subject.units().inSentence(subject.unit()),
        "before",
        reshaping.before().size(),
        "types",
        before,
        "after",
        reshaping.after().size(),
        "types_after",
        after,
        "came",
        reshaping.came(),
        "alike",
        before.equals(after) ? "yes" : "no");
  }

  private String types(List<OrgUnit> units) {
    return subject.units().types(units.get(0).level(), units);
  }

  /** What is to be read below the line; empty when the units are the same throughout anyway. */
  Optional<String> note(Slice slice) {
    return reshapings.isEmpty()
        ? Optional.empty()
        : told(slice)
            .map(told -> texts.text("chart.line.break.note", "told", told))
            .or(() -> restated(slice));
  }

  private Optional<String> restated(Slice slice) {
    return isBroughtWhole(slice)
        ? Optional.of(
            texts.text(
                "chart.line.restated",
                "days",
                reshapings.stream()
                    .map(each -> days.day(each.day()))
                    .collect(Collectors.joining("; ")),
                "day",
                days.day(subject.totals().unitsDay())))
        : Optional.empty();
  }

  private boolean isBroughtWhole(Slice slice) {
    return subject.totals().restatedTo().isPresent()
        && subject.totals().remarks().brought().stream()
            .filter(each -> isOf(slice, each))
            .noneMatch(each -> each.isUnallocated() || !each.counted());
  }

  private static boolean isOf(Slice slice, Brought brought) {
    return slice.level().map(level -> brought.unit().level() == level).orElse(true);
  }
}
