package vn.tonghop.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * Opens the home on a later day and runs the night of that day.
   *
   * @param opening the name under which opening is measured; empty = not at all
   * @param stage the name under which the whole night is
   * @param entered how many submissions are to be entered
   * @throws IllegalStateException if others were
   */
  NightReport again(Path home, int days, String opening, String stage, int entered) {
    LocalDate day = DataSet.NIGHT.plusDays(days);
    Instant morning = day.atTime(1, 0).toInstant(ZoneOffset.UTC);
    meter.at(opening);
    try (HomeContext context =
        HomeContext.open(
            new Home(home),
            HomeContext.Storage.HOME,
            Progress.SILENT,
            Clock.fixed(morning, ZoneOffset.UTC))) {
      meter.at(stage);
      NightReport report = context.nightly().run(day);
      meter.end();
      if (report.entered() != entered) {
        throw new IllegalStateException("Entered " + report.entered() + " instead of " + entered);
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
