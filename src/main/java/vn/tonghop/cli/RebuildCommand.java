package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.NightReport;

/** {@code rebuild}: the database anew, from archive and journal; then a night over it. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = "Lập lại cơ sở dữ liệu từ kho lưu / the database anew from archive and journal")
final class RebuildCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  RebuildCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    LocalDate day = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
    ConsoleProgress progress = ConsoleProgress.on(console);
    try (HomeContext context = HomeContext.rebuild(home, progress, clock)) {
      NightReport report = context.nightly().run(day);
      progress.end();
      new NightTable(console).print(report, day);
      return CommandLine.WELL;
    } finally {
      progress.end();
    }
  }
}
