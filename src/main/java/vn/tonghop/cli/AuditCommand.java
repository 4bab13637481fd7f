package vn.tonghop.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit verify}, {@code audit export FILE}: the journal of acts. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Nhật ký thao tác: kiểm tra, xuất ra tệp / the journal of acts: verify, export")
final class AuditCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private AuditCommand() {}

  static picocli.CommandLine line(Console console, Clock clock) {
    return new picocli.CommandLine(new AuditCommand())
        .addSubcommand(new AuditVerifyCommand(console, clock))
        .addSubcommand(new AuditExportCommand(console, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Thiếu lệnh / A command is missing: "
            + String.join(", ", spec.subcommands().keySet())
            + " (--help)");
  }
}
