package vn.tonghop.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.period.Period;
import vn.tonghop.rollup.Age;
import vn.tonghop.rollup.Slice;

/**
 * What must be told below a table of figures: indicators that are counted from a later day than the
 * review's first, and how old the last reported figures of a stock are.
 */
final class Remarked {

  private final Subject subject;
  private final Texts texts;

  Remarked(Subject subject) {
    this.subject = subject;
    this.texts = subject.texts();
  }

  List<String> of(Collection<Indicator> indicators) {
    List<String> remarks = new ArrayList<>();
    for (Indicator indicator : indicators) {
      since(indicator).ifPresent(remarks::add);
      age(indicator).ifPresent(remarks::add);
    }
    return List.copyOf(remarks);
  }

  private Optional<String> since(Indicator indicator) {
    return indicator
        .since()
        .filter(day -> day.isAfter(subject.totals().period().start()))
        .filter(day -> subject.totals().period().contains(day))
        .map(
            day ->
                texts.text(
                    "note.since",
                    "name",
                    subject.in(indicator.name()),
                    "day",
                    new DayWords(texts).day(day)));
  }

  private Optional<String> age(Indicator indicator) {
    return subject.slicesOf(indicator).stream()
        .flatMap(slice -> age(indicator, slice).stream())
        .reduce(Remarked::both)
        .filter(age -> subject.totals().pieces().size() > 1)
        .map(
            age ->
                texts.text(
                    age.oldest().lastDay().equals(age.newest().lastDay())
                        ? "note.age"
                        : "note.age.between",
                    "name",
                    subject.in(indicator.name()),
                    "oldest",
                    day(age.oldest()),
                    "newest",
                    day(age.newest())));
  }

  private Optional<Age> age(Indicator indicator, Slice slice) {
    return subject.totals().age(subject.unit(), slice, subject.totals().period(), indicator.code());
  }

  private String day(Period period) {
    return new DayWords(texts).day(period.lastDay());
  }

  private static Age both(Age a, Age b) {
    return new Age(
        !a.oldest().lastDay().isAfter(b.oldest().lastDay()) ? a.oldest() : b.oldest(),
        !a.newest().lastDay().isBefore(b.newest().lastDay()) ? a.newest() : b.newest());
  }
}
