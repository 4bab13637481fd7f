package vn.tonghop.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.orgunit.ChangeFiles;
import vn.tonghop.orgunit.ConfigFile;

/** {@code units list}: the change sets that are applied, in the order in which they are laid. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Các tệp thay đổi đơn vị đã áp dụng / the sets of changes that are applied")
final class UnitsListCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  UnitsListCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      List<ConfigFile> applied = context.unitChangesToRead().applied();
      if (applied.isEmpty()) {
        console.say("Chưa áp dụng thay đổi nào.", "No changes are applied.");
      }
      applied.stream().map(ChangeFiles::title).forEach(console::say);
      return CommandLine.WELL;
    }
  }
}
