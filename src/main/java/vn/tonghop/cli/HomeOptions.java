package vn.tonghop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.Home;

/** Options that every command has. */
final class HomeOptions {

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

  Home open(Console console) {
    console.speak(CommandLine.language(speak));
    return new Home(root);
  }
}
