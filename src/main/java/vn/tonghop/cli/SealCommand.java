package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.Sealing;
import vn.tonghop.jobs.Sealing.Answer;

/**
 * {@code seal FILE -o OUT}: the organisation's seal on a copy of a PDF. The password is asked for,
 * or taken from the environment; it never stands among the arguments.
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

  /** The home is opened, so that the journal of acts can tell it. */
  private Answer seal(Home home, Sealing sealing, char[] given) {
    if (!sealing.hasKey()) {
      return sealing.seal(file, output, given);
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
      Answer answer = sealing.seal(file, output, given);
      if (answer instanceof Answer.Done) {
        String name = String.valueOf(file.getFileName());
        context.byHand().note(ActKind.SEALED, Subject.Kind.PART, name);
      }
      return answer;
    }
  }
}
