package vn.tonghop.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Tools;
import vn.tonghop.jobs.TestHome;

/**
 * In which order the system is asked to bring what to the disk when a file comes (law 7). A killed
 * process does not show it, since the system outlives it; only its calls do.
 */
class OrderOfIntakeTest {

  private final Path folder;

  OrderOfIntakeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static boolean canTrace() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-f", "-e", "trace=none", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The system calls of a night, in order. */
  private List<String> calls(TestHome home) throws Exception {
    Path trace = folder.resolve("trace");
    List<String> command =
        new ArrayList<>(
            List.of(
                "strace",
                "-f",
                "-y",
                "-s",
                "300",
                "-e",
                "trace=fsync,fdatasync,rename,renameat,renameat2,write,pwrite64",
                "-o",
                trace.toString()));
    command.addAll(
        Child.ofClasses()
            .command(
                List.of(),
                "nightly",
                "--date",
                TestHome.TODAY.toString(),
                "--home",
                home.root().toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor()).as("exit code").isZero();
    return Files.readAllLines(trace);
  }

  private static int first(List<String> calls, int from, String regex) {
    Pattern pattern = Pattern.compile(regex);
    for (int i = from; i < calls.size(); i++) {
      if (pattern.matcher(calls.get(i)).find()) {
        return i;
      }
    }
    throw new AssertionError("No such call after line " + from + ": " + regex);
  }

  @Test
  void aReceiptIsToldAfterBytesNameJournalAndDatabaseAreOnTheDisk() throws Exception {
    Tools.need("strace");
    assumeTrue(canTrace(), "strace may not be used here");
    TestHome home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");

    List<String> calls = calls(home);

    int data = first(calls, 0, "fsync\\(\\d+<.*/archive/arriving/in-.*\\.bytes>");
    int name = first(calls, data, "rename.*/archive/arriving/in-.*/archive/[0-9a-f]{2}/");
    int names = first(calls, name, "fsync\\(\\d+<.*/archive/[0-9a-f]{2}>");
    int root = first(calls, name, "fsync\\(\\d+<.*/data/archive>");
    int line = first(calls, Math.max(names, root), "fsync\\(\\d+<.*/data/journal\\.csv>");
    int commit = first(calls, line, "write.*/data/tonghop\\.mv\\.db>");
    int checkpoint = first(calls, commit, "f(data)?sync\\(\\d+<.*/data/tonghop\\.mv\\.db>");
    int told = first(calls, 0, "write.*/logs/tonghop\\.log>.*Received TN-");
    assertThat(told).as("told after the checkpoint").isGreaterThan(checkpoint);
    int judged = first(calls, told, "write.*/data/tonghop\\.mv\\.db>");
    int judgedForGood = first(calls, judged, "f(data)?sync\\(\\d+<.*/data/tonghop\\.mv\\.db>");
    int published = first(calls, told, "rename.*/reports/\\.making/.*/reports/thu/2019-H1/445");
    assertThat(published).as("published after the ledger").isGreaterThan(judgedForGood);
  }
}
