package vn.tonghop.bench;

import java.util.List;
import java.util.Locale;

/** Several measurements of one thing, in order of size. */
record Sample(List<Double> values) {

  Sample {
    values = values.stream().sorted().toList();
  }

  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  double most() {
    return values.get(values.size() - 1);
  }

  /** {@code 1.23 (1.10–1.40)}: the median, the least and the most. */
  String text() {
    return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), values.get(0), most());
  }
}
