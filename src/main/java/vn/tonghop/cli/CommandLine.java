package vn.tonghop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import vn.tonghop.backup.Unsound;
import vn.tonghop.catalogue.Language;
import vn.tonghop.jobs.BackupRefused;
import vn.tonghop.jobs.CommandDoor;
import vn.tonghop.jobs.DatabaseLost;
import vn.tonghop.jobs.DatabaseRefused;
import vn.tonghop.jobs.Failure;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Nightly;
import vn.tonghop.jobs.Ownership;

/** Where the process begins: picks the command and turns what comes of it into an exit code. */
public final class CommandLine {

  /** All well. */
  static final int WELL = 0;

  /** Done, but there is something that senders have to mend, or that is not as it should be. */
  static final int REFUSED = 1;

  /** Nothing was done, or not all. */
  static final int FAILED = 2;

  private static final System.Logger LOG = System.getLogger(CommandLine.class.getName());

  /** What asks for a whole home, or for somebody at the terminal; a seal's act is handed alone. */
  private static final Set<String> NEVER_HANDED =
      Set.of("serve", "backup", "restore", "rebuild", "copy-to", "seal", "apply", "undo");

  private final PrintWriter out;
  private final PrintWriter err;
  private final Clock clock;
  private final Path here;
  private final boolean terminal;

  /** Writes to the given places. */
  public CommandLine(PrintWriter out, PrintWriter err, Clock clock) {
    this(out, err, clock, Path.of(""), false);
  }

  /**
   * The same for somebody elsewhere.
   *
   * @param here the folder in which they are; blank = that of the process
   * @param terminal whether they read what is said as it comes
   */
  CommandLine(PrintWriter out, PrintWriter err, Clock clock, Path here, boolean terminal) {
    this.out = out;
    this.err = err;
    this.clock = clock;
    this.here = here;
    this.terminal = terminal;
  }

  /** The whole program. */
  public static void main(String[] arguments) {
    hushLibraries();
    // Java cannot tell for standard error, the launcher can
    boolean terminal = "1".equals(System.getenv("TONGHOP_TERMINAL"));
    CommandLine commandLine =
        new CommandLine(
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            Clock.systemUTC(),
            Path.of(""),
            terminal);
    System.exit(commandLine.run(arguments));
  }

  /**
   * What libraries say on standard error, such as the log when its disk is full, is not for users:
   * they are told in one line, through a writer of our own.
   */
  private static void hushLibraries() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> LOG.log(System.Logger.Level.ERROR, thread.getName(), failure));
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /** Runs one command and tells its exit code. */
  public int run(String... arguments) {
    Console console = new Console(out, err, here, terminal);
    picocli.CommandLine line =
        new picocli.CommandLine(new TongHopCommand())
            .addSubcommand(new NightlyCommand(console, clock))
            .addSubcommand(new CheckCommand(console, clock))
            .addSubcommand(new ReviewCommand(console, clock))
            .addSubcommand(new ParagraphsCommand(console, clock))
            .addSubcommand(new SealCommand(console, clock))
            .addSubcommand(new SealedCommand(console, clock))
            .addSubcommand(new IssueCommand(console, clock))
            .addSubcommand(new TemplateCommand(console, clock))
            .addSubcommand(new WithdrawCommand(console, clock))
            .addSubcommand(new StatusCommand(console, clock))
            .addSubcommand(new TraceCommand(console, clock))
            .addSubcommand(new VerifyCommand(console, clock))
            .addSubcommand(new ServeCommand(console, clock))
            .addSubcommand(AuditCommand.line(console, clock))
            .addSubcommand(StaffCommand.line(console, clock))
            .addSubcommand(UnitsCommand.line(console, clock))
            .addSubcommand(new RebuildCommand(console, clock))
            .addSubcommand(new BackupCommand(console, clock))
            .addSubcommand(new RestoreCommand(console, clock))
            .addSubcommand(new CopyToCommand(console, clock))
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(Path.class, console::path)
            .setExecutionStrategy(parsed -> handOrRun(console, parsed, arguments))
            .setParameterExceptionHandler(
                (wrong, words) -> {
                  err.println(oneLine(String.valueOf(wrong.getMessage())));
                  return FAILED;
                })
            .setExecutionExceptionHandler((failure, command, parsed) -> fail(console, failure));
    int code = execute(line, console, arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** What is to be done in a home that another process serves is done by that process. */
  private int handOrRun(Console console, ParseResult parsed, String... arguments) {
    ParseResult asked = parsed;
    boolean stays = false;
    while (asked.hasSubcommand()) {
      asked = asked.subcommand();
      stays = stays || NEVER_HANDED.contains(asked.commandSpec().name());
    }
    OptionSpec root = asked.commandSpec().findOption("--home");
    if (stays || root == null || asked.isUsageHelpRequested() || asked.isVersionHelpRequested()) {
      return new RunLast().execute(parsed);
    }
    Path folder = root.getValue() == null ? console.path("") : root.getValue();
    CommandDoor.Asked command =
        new CommandDoor.Asked(
            List.of(arguments), here.toAbsolutePath().normalize().toString(), terminal);
    return CommandDoor.hand(new Home(folder), command, out, err)
        .orElseGet(() -> new RunLast().execute(parsed));
  }

  /** Does what another process was asked to do. */
  static int runFor(CommandDoor.Asked asked, PrintWriter out, PrintWriter err, Clock clock) {
    return new CommandLine(out, err, clock, Path.of(asked.folder()), asked.terminal())
        .run(asked.arguments().toArray(new String[0]));
  }

  /** An error of the machine, such as too little memory, must not end as {@link #REFUSED}. */
  private static int execute(picocli.CommandLine line, Console console, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (Error error) {
      console.complain(Failure.of(error).in(console.language()));
      return FAILED;
    }
  }

  private static int fail(Console console, Exception failure) {
    if (failure instanceof HomeContext.Faulty faulty) {
      faulty
          .faults()
          .forEach(
              fault ->
                  console.complain(
                      fault.place() + ": " + fault.vi(), fault.place() + ": " + fault.en()));
    } else if (failure instanceof DatabaseLost lost) {
      console.complain(lost.words().vi(), lost.words().en());
    } else if (failure instanceof DatabaseRefused refused) {
      console.complain(refused.words().vi(), refused.words().en());
    } else if (failure instanceof BackupRefused refused) {
      console.complain(refused.words().vi(), refused.words().en());
    } else if (failure instanceof Unsound unsound) {
      console.complain(unsound.words().vi(), unsound.words().en());
    } else if (failure instanceof CommandDoor.Broken) {
      console.complain(
          "Chương trình đang phục vụ thư mục này đã dừng giữa chừng; chạy lại lệnh.",
          "The process that serves this home has ended meanwhile; give the command again.");
    } else if (failure instanceof Ownership.OwnedByAnother) {
      console.complain(String.valueOf(failure.getMessage()));
    } else {
      Throwable cause = failure instanceof Nightly.Failed ? failure.getCause() : failure;
      console.complain(Failure.of(cause == null ? failure : cause).in(console.language()));
    }
    return FAILED;
  }

  private static String oneLine(String text) {
    return text.lines().findFirst().orElse(text);
  }

  /** The words of the language in which the user is spoken to. */
  static Language language(String code) {
    return code.equals("en") ? Language.EN : Language.VI;
  }
}
