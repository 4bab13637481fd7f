package vn.tonghop.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Progress.Stage;

/**
 * A night in a process of its own that comes to a halt at a given moment and is then killed, as by
 * a power failure.
 */
public final class DoomedNight {

  private DoomedNight() {}

  /** Runs until the given thing of the given stage is at hand, says so, and waits for its end. */
  public static void main(String[] words) {
    Stage stage = Stage.valueOf(words[1]);
    int at = Integer.parseInt(words[2]);
    Progress halting =
        new Progress() {
          private volatile Stage now = Stage.RECEIVE;

          @Override
          public void stage(Stage begun, int total) {
            now = begun;
          }

          @Override
          public void at(int done, String what) {
            if (now == stage && done == at) {
              System.out.println("halted");
              sleep();
            }
          }

          @Override
          public void note(Words text) {}
        };
    try (HomeContext opened = new TestHome(Path.of(words[0])).open(halting)) {
      opened.nightly().run(TestHome.TODAY);
    }
    System.out.println("done");
  }

  private static void sleep() {
    try {
      Thread.sleep(TimeUnit.MINUTES.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs a night in the home until then and kills it; whether it came so far. */
  static boolean killedAt(TestHome home, Stage stage, int at) throws Exception {
    Process process = start(home, stage, at);
    try (var said = process.inputReader()) {
      String line = said.readLine();
      return "halted".equals(line);
    } finally {
      process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }
  }

  /** Starts such a night. */
  static Process start(TestHome home, Stage stage, int at) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Djava.awt.headless=true", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(DoomedNight.class.getName());
    command.addAll(List.of(home.root().toString(), stage.name(), String.valueOf(at)));
    return new ProcessBuilder(command)
        .redirectError(home.root().resolve("../" + home.root().getFileName() + ".err").toFile())
        .start();
  }
}
