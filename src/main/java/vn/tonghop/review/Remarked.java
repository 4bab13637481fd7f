package vn.tonghop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** One remark for all indicators of which the same is to be told. */
  List<String> of(Collection<Indicator> indicators) {
    Map<LocalDate, List<Indicator>> bySince = new LinkedHashMap<>();
    Map<Age, List<Indicator>> byAge = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      since(indicator).ifPresent(day -> add(bySince, day, indicator));
      age(indicator).ifPresent(age -> add(byAge, age, indicator));
    }
    List<String> remarks = new ArrayList<>();
    bySince.forEach(
        (day, those) ->
            remarks.add(
                texts.text(
                    "note.since", "name", names(those), "day", new DayWords(texts).day(day))));
    byAge.forEach((age, those) -> remarks.add(remark(age, those)));
    return List.copyOf(remarks);
  }

  private static <K> void add(Map<K, List<Indicator>> by, K key, Indicator indicator) {
    by.computeIfAbsent(key, same -> new ArrayList<>()).add(indicator);
  }

  private String names(List<Indicator> indicators) {
    return indicators.stream()
        .map(indicator -> subject.in(indicator.name()))
        .collect(Collectors.joining("; "));
  }

  private Optional<LocalDate> since(Indicator indicator) {
    return indicator
        .since()
        .filter(day -> day.isAfter(subject.totals().period().start()))
        .filter(day -> subject.totals().period().contains(day));
  }

  private String remark(Age age, List<Indicator> indicators) {
    return texts.text(
        age.oldest().lastDay().equals(age.newest().lastDay()) ? "note.age" : "note.age.between",
        "name",
        names(indicators),
        "oldest",
        day(age.oldest()),
        "newest",
        day(age.newest()));
  }

  private Optional<Age> age(Indicator indicator) {
    return subject.slicesOf(indicator).stream()
        .flatMap(slice -> age(indicator, slice).stream())
        .reduce(Remarked::both)
        .filter(age -> subject.totals().pieces().size() > 1);
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
