package vn.tonghop.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.UnitChanges.Undone;
import vn.tonghop.orgunit.ChangeFiles;

/** {@code units undo NAME}: takes a change set back as long as nothing rests on it. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description =
        "Rút lại một tệp thay đổi đơn vị, khi chưa có số liệu dựa vào / take a set of changes back"
            + " while no figure rests on it")
final class UnitsUndoCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "1",
      paramLabel = "NAME",
      description = "Tên như units list nêu / a name that units list tells")
  private String name = "";

  UnitsUndoCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      Undone undone = context.unitChanges().undo(name);
      if (undone instanceof Undone.Done done) {
        String title = ChangeFiles.title(done.file());
        console.say("Đã rút lại: " + title, "Taken back: " + title);
        return CommandLine.WELL;
      }
      ((Undone.Refused) undone).why().forEach(why -> console.complain(why.vi(), why.en()));
      return CommandLine.FAILED;
    }
  }
}
