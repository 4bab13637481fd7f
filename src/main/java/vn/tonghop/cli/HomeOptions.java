package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
  private @Nullable Path root;

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
    Path folder = folder(console);
    if (!Files.isDirectory(folder.toAbsolutePath())) {
      throw new ParameterException(
          command.commandLine(), "Không có thư mục / There is no folder " + folder);
    }
    console.speak(CommandLine.language(speak));
    return new Home(folder);
  }

  private Path folder(Console console) {
    return root == null ? console.path("") : root;
  }
}
