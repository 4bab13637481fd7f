package vn.tonghop.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code staff list}, {@code staff invite LOGIN}, {@code staff reset-second-factor LOGIN}: the way
 * back for an only administrator who cannot sign in any more. Whoever may write in the home's
 * folder may do it; the journal of acts says who did.
 */
@Command(
    name = "staff",
    mixinStandardHelpOptions = true,
    description =
        "Cán bộ: danh sách, mã mời, gỡ mã xác thực / staff: list, invite, take a second factor away")
final class StaffCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private StaffCommand() {}

  static picocli.CommandLine line(Console console, Clock clock) {
    return new picocli.CommandLine(new StaffCommand())
        .addSubcommand(new StaffListCommand(console, clock))
        .addSubcommand(new StaffInviteCommand(console, clock))
        .addSubcommand(new StaffResetCommand(console, clock));
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
