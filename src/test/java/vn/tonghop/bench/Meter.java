package vn.tonghop.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures stages one after the other; a stage that comes again is added to. For one thread. */
final class Meter {

  private static final double NANOS = 1e9;

  private final Cpu cpu = new Cpu();
  private final Watch watch;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private String stage = "";
  private Clocks since = look();

  Meter(Watch watch) {
    this.watch = watch;
  }

  /** In seconds. */
  private record Clocks(double wall, double all, double compiler) {}

  private Clocks look() {
    return new Clocks(System.nanoTime() / NANOS, cpu.all(), cpu.compiler());
  }

  /** Ends the stage at hand and begins this one. */
  void at(String next) {
    end();
    stage = next;
    since = look();
  }

  /** Ends the stage at hand. */
  void end() {
    Clocks now = look();
    Watch.Peak peak = watch.peak();
    if (!stage.isEmpty()) {
      double compiler = now.compiler - since.compiler;
      measures.merge(
          stage,
          new Measure(
              now.wall - since.wall,
              Math.max(0, now.all - since.all - compiler),
              compiler,
              peak.heap(),
              peak.resident()),
          Measure::plus);
    }
    stage = "";
  }

  Map<String, Measure> measures() {
    return Collections.unmodifiableMap(measures);
  }
}
