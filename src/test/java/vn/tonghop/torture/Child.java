package vn.tonghop.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The product in a process of its own.
 *
 * @param program what comes after the JVM's own options: {@code -jar} and the jar, or {@code -cp},
 *     the class path and the main class
 */
record Child(List<String> program) {

  private static final List<String> QUICK_TO_START =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  Child {
    program = List.copyOf(program);
  }

  /** The classes that are being tested. */
  static Child ofClasses() {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new Child(List.of("-cp", classes, "vn.tonghop.TongHop"));
  }

  static Child ofJar(Path jar) {
    return new Child(List.of("-jar", jar.toString()));
  }

  /** Its command line, with further options for the JVM. */
  List<String> command(List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_TO_START);
    command.addAll(options);
    command.addAll(program);
    command.addAll(List.of(words));
    return command;
  }

  /** Starts it; what it says on standard error goes into the given file, the rest nowhere. */
  Process start(Path said, List<String> options, String... words) throws IOException {
    return new ProcessBuilder(command(options, words))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(said.toFile())
        .start();
  }

  /** Waits until something was said, or the process has ended. */
  static void awaitWords(Process process, Path said) throws IOException, InterruptedException {
    while (process.isAlive() && Files.size(said) == 0) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }
}
