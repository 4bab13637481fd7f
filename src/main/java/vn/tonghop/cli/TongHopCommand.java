package vn.tonghop.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
    name = "tonghop",
    mixinStandardHelpOptions = true,
    description = {
      "Tổng hợp số liệu của cơ sở thành báo cáo.",
      "Files handed in by lower units go in; reviews that a board can sign come out."
    })
final class TongHopCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Thiếu lệnh / A command is missing: "
            + String.join(", ", spec.subcommands().keySet())
            + " (--help)");
  }
}
