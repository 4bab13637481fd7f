package vn.tonghop.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Indicator;

/**
 * Where a table tells its units of measure: once in its title when all figures have the same, else
 * in each heading; nowhere when the headings name it anyway, as {@code Số hội nghị đối thoại} does
 * {@code hội nghị}.
 */
final class Measures {

  /** What {@code Ý kiến về y tế} leaves out of {@code lượt ý kiến}. */
  private static final String TIMES = "lượt ";

  private final Subject subject;
  private final List<String> all;
  private final boolean named;

  Measures(Subject subject, Collection<Indicator> indicators) {
    this.subject = subject;
    this.all = indicators.stream().map(this::measure).distinct().toList();
    this.named = indicators.stream().allMatch(this::isNamed);
  }

  /** The title, with the unit of measure when it is told there. */
  String title(String title) {
    return all.size() == 1 && !named
        ? subject.texts().text("table.measure", "title", title, "measure", all.get(0))
        : title;
  }

  /** The indicator's name, with its unit of measure when it is told there. */
  String heading(Indicator indicator) {
    return all.size() == 1 || isNamed(indicator)
        ? subject.in(indicator.name())
        : subject
            .texts()
            .text(
                "column.indicator",
                "name",
                subject.in(indicator.name()),
                "measure",
                measure(indicator));
  }

  private String measure(Indicator indicator) {
    return subject.in(indicator.unitOfMeasure());
  }

  private boolean isNamed(Indicator indicator) {
    String name = subject.in(indicator.name()).toLowerCase(Locale.ROOT);
    String measure = measure(indicator).toLowerCase(Locale.ROOT);
    return name.contains(measure)
        || (measure.startsWith(TIMES) && name.startsWith(measure.substring(TIMES.length())));
  }
}
