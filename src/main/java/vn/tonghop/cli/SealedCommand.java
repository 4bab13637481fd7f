package vn.tonghop.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;

/**
 * {@code sealed NAME}: notes that a copy of a file was sealed. {@link SealCommand} hands it to the
 * process that serves the home, so that the password of the key never leaves the one in which it
 * was typed.
 */
@Command(name = SealedCommand.NAME, hidden = true)
final class SealedCommand implements Callable<Integer> {

  static final String NAME = "sealed";

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "NAME")
  private String name = "";

  SealedCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return note(options.open(console), name);
  }

  int note(Home home, String sealed) {
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
      context.byHand().note(ActKind.SEALED, Subject.Kind.PART, sealed);
    }
    return CommandLine.WELL;
  }
}
