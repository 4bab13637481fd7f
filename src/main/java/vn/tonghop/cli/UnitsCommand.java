package vn.tonghop.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code units show CODE}: questions to the register of units; {@code units check FILE}, {@code
 * units apply FILE}, {@code units undo NAME}, {@code units list}: changes of it.
 */
@Command(
    name = "units",
    mixinStandardHelpOptions = true,
    description =
        "Danh mục đơn vị: lịch sử một đơn vị, thay đổi đơn vị / the register of units: a unit's"
            + " history, changes of units")
final class UnitsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private UnitsCommand() {}

  static picocli.CommandLine line(Console console, Clock clock) {
    return new picocli.CommandLine(new UnitsCommand())
        .addSubcommand(new UnitsShowCommand(console, clock))
        .addSubcommand(new UnitsCheckCommand(console, clock))
        .addSubcommand(new UnitsApplyCommand(console, clock))
        .addSubcommand(new UnitsUndoCommand(console, clock))
        .addSubcommand(new UnitsListCommand(console, clock));
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
