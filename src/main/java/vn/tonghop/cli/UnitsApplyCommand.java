package vn.tonghop.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.UnitChanges;
import vn.tonghop.jobs.UnitChanges.Checked;
import vn.tonghop.orgunit.ChangeFiles;

/**
 * {@code units apply FILE}: makes a change set part of the home's register, whole or not at all.
 * Wants a home that nobody serves: whoever serves it goes by the register that it began with.
 */
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = "Áp dụng một tệp thay đổi đơn vị / apply a set of changes of units")
final class UnitsApplyCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private ChangeSetOptions set = new ChangeSetOptions();

  UnitsApplyCommand(Console console, Clock clock) {
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
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      UnitChanges changes = context.unitChanges();
      Checked checked = set.check(bytes.get(), changes, clock);
      if (checked instanceof Checked.Sound sound) {
        changes.apply(sound);
        new ChangeTable(console, sound).print();
        String title = ChangeFiles.title(sound.file());
        console.say(
            "Đã áp dụng: " + title + ". Rút lại: units undo " + title,
            "Applied: " + title + ". To take it back: units undo " + title);
        return CommandLine.WELL;
      }
      if (checked instanceof Checked.Known known) {
        changes.noteIfMissing(known);
        ChangeSetOptions.print(known, console);
        return CommandLine.WELL;
      }
      ChangeSetOptions.print(((Checked.Faulty) checked).faults(), console);
      return CommandLine.FAILED;
    }
  }
}
