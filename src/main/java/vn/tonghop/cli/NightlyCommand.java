package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.NightReport;

/** {@code nightly [--date D]}: takes in what is new, makes what is due. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Nhận tệp mới, cộng, lập báo cáo đến hạn / take in what is new, make what is due")
final class NightlyCommand implements Callable<Integer> {

  static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "Ngày làm việc / business date")
  private @Nullable LocalDate date;

  NightlyCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), VIETNAM) : date;
    ConsoleProgress progress = ConsoleProgress.on(console);
    try (HomeContext context = HomeContext.open(home, HomeContext.Storage.HOME, progress, clock)) {
      NightReport report =
          context.nightly().run(day, run -> noteRun(context, run + " nightly " + day));
      progress.end();
      new NightTable(console).print(report, day);
      return report.newlyRefused() > 0 ? CommandLine.REFUSED : CommandLine.WELL;
    } finally {
      progress.end();
    }
  }

  /** Within the transaction in which the run begins. */
  static void noteRun(HomeContext context, String run) {
    context.byHand().note(ActKind.LAUNCHED, Subject.Kind.RUN, run);
  }
}
