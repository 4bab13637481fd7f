package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;

/** {@code audit export FILE}: all acts as a table. A file that is there is not written over. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Xuất tất cả ra một tệp CSV / all of it as a CSV file")
final class AuditExportCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "FILE")
  private Path file = Path.of("");

  AuditExportCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    if (Files.exists(file)) {
      console.complain("Đã có tệp này: " + file, "There is such a file: " + file);
      return CommandLine.FAILED;
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      long acts = write(context);
      console.say("Đã xuất " + acts + " thao tác: " + file, "Exported " + acts + " acts: " + file);
      return CommandLine.WELL;
    }
  }

  private long write(HomeContext context) {
    try (Writer out =
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
      return context.actsToRead().export(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
