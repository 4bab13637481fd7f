package vn.tonghop.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.UnitChanges.Checked;

/** {@code units check FILE}: what a change set would do, without doing it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Thử một tệp thay đổi đơn vị, không lưu gì: lỗi theo dòng, việc sẽ xảy ra / what a set of"
            + " changes would do, and its faults; stores nothing")
final class UnitsCheckCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private ChangeSetOptions set = new ChangeSetOptions();

  UnitsCheckCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    Optional<byte[]> bytes = set.bytes(console);
    if (bytes.isEmpty()) {
      return CommandLine.FAILED;
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      Checked checked = set.check(bytes.get(), context.unitChangesToRead(), clock);
      if (checked instanceof Checked.Sound sound) {
        new ChangeTable(console, sound).print();
        return sound.wantsAttention() ? CommandLine.REFUSED : CommandLine.WELL;
      }
      if (checked instanceof Checked.Known known) {
        ChangeSetOptions.print(known, console);
        return CommandLine.WELL;
      }
      ChangeSetOptions.print(((Checked.Faulty) checked).faults(), console);
      return CommandLine.REFUSED;
    }
  }
}
