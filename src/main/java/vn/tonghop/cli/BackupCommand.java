package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Backups;
import vn.tonghop.jobs.Home;

/** {@code backup FILE}: a consistent copy of the home, also while another process has it. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Sao lưu, kể cả khi đang chạy / a consistent copy, also of a running home")
final class BackupCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "FILE")
  private Path file = Path.of("");

  BackupCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    Words done = Backups.make(home, file, clock);
    console.say(done.vi(), done.en());
    return CommandLine.WELL;
  }
}
