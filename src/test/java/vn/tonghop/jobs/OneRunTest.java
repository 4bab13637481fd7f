package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.Progress.Stage;

/** Launches at the same moment: one runs, the others are told who does (contract 4.1). */
class OneRunTest {

  private static final int THREADS = 16;
  private static final int PROCESSES = 4;

  private final TestHome home;

  OneRunTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
  }

  /** All try at once; whoever has the home keeps it until all have tried. */
  private List<String> launchAtOnce(boolean sameFolderByAnotherName) throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    Path link = home.root().resolveSibling("link");
    if (sameFolderByAnotherName) {
      Files.createSymbolicLink(link, home.root());
    }
    List<Callable<String>> launches = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Home of = new Home(sameFolderByAnotherName && i % 2 == 0 ? link : home.root());
      launches.add(
          () -> {
            together.await();
            Optional<Ownership> mine = Optional.empty();
            try {
              mine = Optional.of(Ownership.take(of, TestHome.NOW));
              return "mine";
            } catch (Ownership.OwnedByAnother e) {
              return String.valueOf(e.getMessage());
            } finally {
              together.await();
              mine.ifPresent(Ownership::close);
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<String> told = new ArrayList<>();
      for (Future<String> each : threads.invokeAll(launches)) {
        told.add(each.get());
      }
      return told;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void ofSixteenThreadsOneHasTheHome() throws Exception {
    assertThat(launchAtOnce(false)).containsOnlyOnce("mine").hasSize(THREADS);
    assertThat(launchAtOnce(true)).containsOnlyOnce("mine").hasSize(THREADS);
  }

  @Test
  void ofFourProcessesOneRuns() throws Exception {
    List<Process> launched = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        launched.add(DoomedNight.start(home, Stage.RECEIVE, 0));
      }
      List<Process> running = new ArrayList<>();
      for (Process process : launched) {
        if ("halted".equals(process.inputReader().readLine())) {
          running.add(process);
        } else {
          assertThat(process.waitFor()).as("exit code").isNotZero();
        }
      }
      assertThat(running).hasSize(1);
      assertThat(home.run("nightly").err()).contains(String.valueOf(running.get(0).pid()));
    } finally {
      for (Process process : launched) {
        process.destroyForcibly().waitFor();
      }
    }
    assertThat(home.rows("SELECT * FROM run")).hasSize(1);
    assertThat(home.run("nightly").code()).isZero();
    assertThat(home.rows("SELECT * FROM submission")).hasSize(1);
  }

  /** The lock of the system is given up when any channel of the process on its file is closed. */
  @Test
  void aThreadThatWasRefusedDoesNotOpenTheHomeToOtherProcesses() throws Exception {
    try (HomeContext opened = home.open()) {
      assertThat(opened.status().read(TestHome.TODAY).files()).isZero();
      assertThatThrownBy(home::open).isInstanceOf(Ownership.OwnedByAnother.class);

      Process other = DoomedNight.start(home, Stage.RECEIVE, 0);
      try (var said = other.inputReader()) {
        assertThat(said.readLine()).isNull();
        assertThat(other.waitFor()).isEqualTo(1);
      } finally {
        other.destroyForcibly().waitFor();
      }
      assertThat(Files.readString(home.root().resolveSibling("home.err")))
          .contains("OwnedByAnother", String.valueOf(ProcessHandle.current().pid()));
    }
  }
}
