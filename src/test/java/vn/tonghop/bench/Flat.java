package vn.tonghop.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The same night over archives of one year and of several, taken in turns: one in which nothing is
 * new, and one in which a thousandth of the longer archive's submissions is handed in anew, all of
 * the last year. The ratio tells what the years before cost.
 */
final class Flat {

  private static final String OPEN = "open the home";
  private static final String IDLE = "night, nothing new";
  private static final String REVISED = "night, 0.1 % anew";
  private static final List<String> STAGES = List.of(OPEN, IDLE, REVISED);
  private static final int ONE_IN = 1000;
  private static final double MEGA = 1024.0 * 1024;

  private final List<DataSet> archives;
  private final int revised;
  private final PrintStream out;

  Flat(int years, PrintStream out) {
    this.archives =
        List.of(
            DataSet.of(Size.province(1), Spread.FEW, true),
            DataSet.of(Size.province(years), Spread.FEW, true));
    this.revised = Math.max(1, archives.get(1).submissions() / ONE_IN);
    this.out = out;
  }

  /** A home with its archive taken in, and what each stage took in each round. */
  private record Archive(DataSet data, Path home, List<Map<String, Measure>> rounds) {}

  void run(Path folder, Watch watch, int runs) throws IOException {
    List<Archive> homes = new ArrayList<>();
    for (DataSet data : archives) {
      Path home = Round.home(folder);
      data.writeInto(home);
      Night night = new Night(data, new Meter(watch));
      night.run(home);
      homes.add(new Archive(data, home, new ArrayList<>()));
      out.println("%s: %,d submissions taken in".formatted(data.size().name(), data.submissions()));
    }
    try {
      for (int time = 1; time <= runs + 1; time++) {
        for (Archive archive : homes) {
          Map<String, Measure> measures = round(archive, watch, time);
          if (time > 1) {
            archive.rounds().add(measures);
          }
        }
        out.println(time == 1 ? "warmed up" : "run " + (time - 1) + " of " + runs);
      }
      print(homes);
    } finally {
      for (Archive archive : homes) {
        Round.delete(archive.home());
      }
    }
  }

  private Map<String, Measure> round(Archive archive, Watch watch, int time) throws IOException {
    Meter meter = new Meter(watch);
    Night night = new Night(archive.data(), meter);
    System.gc();
    night.again(archive.home(), 2 * time - 1, OPEN, IDLE, 0);
    archive.data().revise(archive.home(), revised, time);
    System.gc();
    night.again(archive.home(), 2 * time, "", REVISED, revised);
    return meter.measures();
  }

  private void print(List<Archive> homes) {
    Archive one = homes.get(0);
    Archive many = homes.get(1);
    out.println();
    out.println(
        "%,d submissions anew in an archive of %,d and of %,d; %d runs"
            .formatted(
                revised, one.data().submissions(), many.data().submissions(), one.rounds().size()));
    out.println();
    out.println(
        "| | %s: CPU s | %s: CPU s | ratio, CPU | ratio, wall | heap MB |"
            .formatted(one.data().size().name(), many.data().size().name()));
    out.println("|---|--:|--:|--:|--:|--:|");
    for (String stage : STAGES) {
      out.println(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.2f | %.2f | %.0f, %.0f |",
              stage,
              sample(one, stage, Measure::cpu).text(),
              sample(many, stage, Measure::cpu).text(),
              sample(many, stage, Measure::cpu).median()
                  / sample(one, stage, Measure::cpu).median(),
              sample(many, stage, Measure::wall).median()
                  / sample(one, stage, Measure::wall).median(),
              sample(one, stage, Measure::heap).median() / MEGA,
              sample(many, stage, Measure::heap).median() / MEGA));
    }
  }

  private static Sample sample(Archive archive, String stage, ToDoubleFunction<Measure> what) {
    return new Sample(
        archive.rounds().stream()
            .map(round -> what.applyAsDouble(round.getOrDefault(stage, Measure.NONE)))
            .toList());
  }
}
