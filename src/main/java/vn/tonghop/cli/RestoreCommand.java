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

/** {@code restore FILE}: a backup into a home in which nothing is. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Phục hồi từ bản sao lưu vào thư mục trống / put a backup into an empty home")
final class RestoreCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "FILE")
  private Path file = Path.of("");

  RestoreCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    Words done = Backups.restore(home, file, clock);
    console.say(done.vi(), done.en());
    return CommandLine.WELL;
  }
}
