package vn.tonghop.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the product beside its floors and prints the medians. Started by {@code bin/bench},
 * which sets the heap.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = "      --heap=SIZE        the most heap of the JVM, 512m unless told")
final class Bench implements Callable<Integer> {

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      description =
          "province-year (557 units), province-5-years (578), nation-year (11,104 units),"
              + " nation-10-years, or a number of units")
  private Size size = Size.of("province-year");

  @Option(names = "--runs", paramLabel = "N", description = "measured runs after one to warm up")
  private int runs = 5;

  @Option(
      names = "--files",
      paramLabel = "FEW|MANY|EACH",
      description = "one file for each month, one for each unit, or one for each submission")
  private Spread files = Spread.FEW;

  @Option(
      names = "--without-reviews",
      description = "takes in and measures what units cost; no reviews are made")
  private boolean withoutReviews;

  @Option(
      names = "--flat",
      arity = "0..1",
      fallbackValue = "10",
      paramLabel = "YEARS",
      description = "instead: the same night over an archive of one year and of so many")
  private int flat;

  @Option(names = "--folder", paramLabel = "DIR", description = "where the homes are made")
  private Path folder = Path.of("target", "bench");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** See {@code bin/bench --help}. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Size.class, Size::of);
  }

  @Override
  public Integer call() throws Exception {
    if (runs < 1) {
      throw new IllegalArgumentException("At least one run, not " + runs);
    }
    Path absolute = folder.toAbsolutePath();
    if (flat > 0) {
      out.println(machine());
      try (Watch watch = new Watch()) {
        new Flat(flat, out).run(absolute, watch, runs);
      }
      return 0;
    }
    DataSet data = DataSet.of(size, files, !withoutReviews);
    DataSet warmUp = DataSet.of(size.atMostAProvince(), files, !withoutReviews);
    out.println(machine());
    try (Watch watch = new Watch()) {
      Round.of(warmUp, absolute, watch);
      out.println("warmed up; load " + load());
      List<Round> rounds = new ArrayList<>();
      for (int run = 1; run <= runs; run++) {
        rounds.add(Round.of(data, absolute, watch));
        out.println("run " + run + " of " + runs + "; load " + load());
      }
      new Sheet(data, rounds).print(out);
    }
    return 0;
  }

  private static String machine() {
    Runtime runtime = Runtime.getRuntime();
    return "Java %s, %s %s, %d processors, heap %d MB, load %s"
        .formatted(
            Runtime.version(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            runtime.availableProcessors(),
            runtime.maxMemory() >> 20,
            load());
  }

  private static String load() {
    return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
