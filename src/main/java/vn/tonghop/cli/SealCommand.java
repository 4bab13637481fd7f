package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.CommandDoor;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.Sealing;
import vn.tonghop.jobs.Sealing.Answer;

/**
 * {@code seal FILE -o OUT}: the organisation's seal on a copy of a PDF. The password is asked for,
 * or taken from the environment; it never stands among the arguments. In a home that is served the
 * sealing is done here all the same, where the password was typed; only the act is handed over.
 */
@Command(
    name = "seal",
    mixinStandardHelpOptions = true,
    description =
        "Ký số của cơ quan lên bản sao của một tệp PDF, khóa ở config/seal.p12 / the organisation's"
            + " seal on a copy of a PDF, with the key in config/seal.p12")
final class SealCommand implements Callable<Integer> {

  private static final String VARIABLE = "TONGHOP_SEAL_PASSWORD";

  private final Console console;
  private final Clock clock;
  private final Supplier<Optional<char[]>> password;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "OUT")
  private Path output = Path.of("");

  SealCommand(Console console, Clock clock) {
    this(console, clock, SealCommand::password);
  }

  SealCommand(Console console, Clock clock, Supplier<Optional<char[]>> password) {
    this.console = console;
    this.clock = clock;
    this.password = password;
  }

  /** Where there is no terminal, later versions of Java give nothing at the end of the input. */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<char[]> password() {
    String given = System.getenv(VARIABLE);
    if (given != null) {
      return Optional.of(given.toCharArray());
    }
    java.io.Console terminal = System.console();
    return terminal == null
        ? Optional.empty()
        : Optional.ofNullable(terminal.readPassword("Mật khẩu khóa ký / password of the key: "));
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    Sealing sealing = new Sealing(home, clock);
    Optional<char[]> given = sealing.hasKey() ? password.get() : Optional.of(new char[0]);
    if (given.isEmpty()) {
      console.complain(
          "Cần mật khẩu của khóa: chạy trong cửa sổ lệnh, hoặc đặt biến môi trường " + VARIABLE,
          "The password of the key is needed: run it in a terminal, or set the variable "
              + VARIABLE);
      return CommandLine.FAILED;
    }
    Answer answer;
    try {
      answer = seal(home, sealing, given.get());
    } finally {
      Arrays.fill(given.get(), '\0');
    }
    if (answer instanceof Answer.Refused refused) {
      console.complain(refused.why().vi(), refused.why().en());
      return CommandLine.FAILED;
    }
    console.say(
        "Đã ký: " + output + " (" + ((Answer.Done) answer).owner() + ")",
        "Sealed: " + output + " (" + ((Answer.Done) answer).owner() + ")");
    return CommandLine.WELL;
  }

  /** So that the journal of acts can tell it; by the process that serves the home, if one does. */
  private Answer seal(Home home, Sealing sealing, char[] given) {
    if (!sealing.hasKey()) {
      return sealing.seal(file, output, given);
    }
    if (CommandDoor.isServed(home)) {
      return sealedWhileServed(home, sealing, given);
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
      Answer answer = sealing.seal(file, output, given);
      if (answer instanceof Answer.Done) {
        context.byHand().note(ActKind.SEALED, Subject.Kind.PART, name());
      }
      return answer;
    }
  }

  /** What cannot be told in the journal is taken away again. */
  private Answer sealedWhileServed(Home home, Sealing sealing, char[] given) {
    Answer answer = sealing.seal(file, output, given);
    if (answer instanceof Answer.Done) {
      boolean isNoted = false;
      try {
        isNoted = noted(home);
      } finally {
        if (!isNoted) {
          remove();
        }
      }
      if (!isNoted) {
        return new Answer.Refused(
            new Words(
                "Chưa ký: không ghi được vào nhật ký thao tác; chạy lại lệnh.",
                "Not sealed: the journal of acts could not be written; give the command again."));
      }
    }
    return answer;
  }

  private boolean noted(Home home) {
    CommandDoor.Asked asked =
        new CommandDoor.Asked(
            List.of(
                SealedCommand.NAME,
                "--home",
                home.root().toAbsolutePath().normalize().toString(),
                "--",
                name()),
            home.root().toAbsolutePath().normalize().toString(),
            /* terminal= */ false);
    return CommandDoor.hand(home, asked, console.out(), console.err())
            .orElseGet(() -> new SealedCommand(console, clock).note(home, name()))
        == CommandLine.WELL;
  }

  private void remove() {
    try {
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + output, e);
    }
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }
}
