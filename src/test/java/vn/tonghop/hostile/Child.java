package vn.tonghop.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own with 512 MB of heap, which dies of want of memory rather than limp on. */
record Child(int code, boolean isTooLate, List<String> said, List<String> complained) {

  private static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          "-Dtonghop.rounds=" + System.getProperty("tonghop.rounds", "1"),
          "-cp",
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));

  /**
   * Runs a main class to its end.
   *
   * @param folder for what it says and for its temporary files
   */
  static Child run(Path folder, long minutes, Class<?> main, String... words)
      throws IOException, InterruptedException {
    Path tmp = Files.createDirectories(folder.resolve("tmp"));
    Path said = folder.resolve("said.txt");
    Path complained = folder.resolve("complained.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + tmp);
    command.addAll(OPTIONS);
    command.add(main.getName());
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(said.toFile())
            .redirectError(complained.toFile())
            .start();
    boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
    int code = ended ? process.exitValue() : process.destroyForcibly().waitFor();
    return new Child(code, !ended, Files.readAllLines(said), Files.readAllLines(complained));
  }

  /** What it said last: where it died, if it did. */
  String last() {
    return said.isEmpty() ? "" : said.get(said.size() - 1);
  }
}
