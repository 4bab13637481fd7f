package vn.tonghop.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures stages one after the other; a stage that comes again is added to. Used from one thread.
 *
 * <p>The system counts CPU time in hundredths of a second.
 */
final class Meter {

  private static final double NANOS = 1e9;

  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Watch watch;
  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private String stage = "";
  private long wall;
  private long cpu;

  Meter(Watch watch) {
    this.watch = watch;
  }

  /** Ends the stage at hand and begins this one. */
  void at(String next) {
    end();
    stage = next;
  }

  /** Ends the stage at hand. */
  void end() {
    long wallNow = System.nanoTime();
    long cpuNow = system.getProcessCpuTime();
    Measure measure = watch.since((wallNow - wall) / NANOS, (cpuNow - cpu) / NANOS);
    if (!stage.isEmpty()) {
      measures.merge(stage, measure, Measure::plus);
    }
    stage = "";
    wall = wallNow;
    cpu = cpuNow;
  }

  Map<String, Measure> measures() {
    return Collections.unmodifiableMap(measures);
  }
}
