package vn.tonghop.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.NightReport;
import vn.tonghop.jobs.Progress;

/** A night of the product over a home, measured stage by stage. */
final class Night {

  private final DataSet data;
  private final Meter meter;

  Night(DataSet data, Meter meter) {
    this.data = data;
    this.meter = meter;
  }

  /**
   * Opens the home, which is not measured, and runs the night.
   *
   * @throws IllegalStateException if not every submission was entered
   */
  NightReport run(Path home) {
    Instant morning = DataSet.NIGHT.atTime(1, 0).toInstant(ZoneOffset.UTC);
    try (HomeContext context =
        HomeContext.open(
            new Home(home),
            HomeContext.Storage.HOME,
            new Stopwatch(),
            Clock.fixed(morning, ZoneOffset.UTC))) {
      meter.at(Stages.RECEIVE);
      NightReport report = context.nightly().run(DataSet.NIGHT);
      meter.end();
      if (report.entered() != data.submissions()) {
        throw new IllegalStateException(
            "Entered " + report.entered() + " of " + data.submissions() + " submissions");
      }
      return report;
    }
  }

  /** Begins a stage of the meter when the night does. */
  private final class Stopwatch implements Progress {

    @Override
    public void stage(Stage stage, int total) {
      switch (stage) {
        case RECEIVE -> {} // begins with the night
        case JUDGE -> meter.at(Stages.JUDGE);
        case RETURN -> meter.at(Stages.RETURN);
        case REVIEW -> meter.at(Stages.REVIEW);
      }
    }

    @Override
    public void at(int done, String what) {}

    @Override
    public void note(Words text) {}
  }
}
