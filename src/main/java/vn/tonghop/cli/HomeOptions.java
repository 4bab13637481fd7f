package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.Home;

/** Options that every command has. */
final class HomeOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Thư mục làm việc (mặc định: thư mục hiện tại) / the home folder")
  private Path root = Path.of("");

  @Option(
      names = "--speak",
      paramLabel = "vi|en",
      description = "Ngôn ngữ thông báo / the language of messages")
  private String speak = "vi";

  /**
   * The home, and from now on the language that was asked for.
   *
   * @throws ParameterException if there is no such folder or no such language
   */
  Home open(Console console) {
    if (!speak.equals("vi") && !speak.equals("en")) {
      throw new ParameterException(command.commandLine(), "--speak: vi, en");
    }
    if (!Files.isDirectory(root.toAbsolutePath())) {
      throw new ParameterException(
          command.commandLine(), "Không có thư mục / There is no folder " + root);
    }
    console.speak(CommandLine.language(speak));
    return new Home(root);
  }
}
