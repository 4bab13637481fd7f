package vn.tonghop.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How long each answer took, by what was asked for. Safe for threads. */
final class Tally {

  private static final int TOLD = 20;

  private final Map<String, List<Long>> taken = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private int failed;

  synchronized void add(String what, long nanos, boolean good, Supplier<String> told) {
    taken.computeIfAbsent(what, first -> new ArrayList<>()).add(nanos);
    if (!good) {
      failed++;
      if (failures.size() < TOLD) {
        failures.add(what + ": " + told.get());
      }
    }
  }

  synchronized int failed() {
    return failed;
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  /** Milliseconds within which this share of all answers came. */
  synchronized double within(double share) {
    List<Long> all = new ArrayList<>();
    taken.values().forEach(all::addAll);
    return of(all, share);
  }

  private static double of(List<Long> nanos, double share) {
    if (nanos.isEmpty()) {
      return 0;
    }
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)) / 1e6;
  }

  /** A line for each thing that was asked for, then one for all: count, p50, p95, p99, most. */
  synchronized List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%-26s %7s %8s %8s %8s %8s",
            "",
            "số/count",
            "p50 ms",
            "p95",
            "p99",
            "max"));
    List<Long> all = new ArrayList<>();
    taken.forEach(
        (what, nanos) -> {
          lines.add(line(what, nanos));
          all.addAll(nanos);
        });
    lines.add(line("tất cả / all", all));
    return lines;
  }

  private static String line(String what, List<Long> nanos) {
    return String.format(
        Locale.ROOT,
        "%-26s %8d %8.0f %8.0f %8.0f %8.0f",
        what,
        nanos.size(),
        of(nanos, 0.5),
        of(nanos, 0.95),
        of(nanos, 0.99),
        of(nanos, 1));
  }
}
