package vn.tonghop.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.jobs.TestHome;

/** Backing up and restoring, with other processes at work and with processes that are killed. */
class KilledRestoringTest {

  private final Path folder;
  private final TestHome home;

  KilledRestoringTest(@TempDir Path folder) {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
  }

  private TestHome empty(String name) throws Exception {
    TestHome other = new TestHome(folder.resolve(name));
    Files.delete(other.path("config/programmes/thu.yaml"));
    return other;
  }

  private Process start(Doom doom, TestHome of, String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", of.root().toString()));
    return Child.ofClasses()
        .start(folder.resolve("said"), doom.options(), all.toArray(new String[0]));
  }

  @ParameterizedTest
  @CsvSource({"RESTORE_TRIED_OUT, 1", "RESTORE_PLACED, 1", "RESTORE_PLACED, 7"})
  void aRestoringThatWasKilledIsDoneAgain(Failpoint place, int time) throws Exception {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    Path file = folder.resolve("b.zip");
    assertThat(home.run("backup", file.toString()).code()).isZero();
    TestHome other = empty("other");
    Process restoring = start(new Doom.AtPlace(place, time), other, "restore", file.toString());
    assertThat(restoring.waitFor()).isEqualTo(Failpoint.EXIT);

    TestHome.Ran again = other.run("restore", file.toString());

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(other.tree("reports")).isEqualTo(home.tree("reports"));
    assertThat(other.tree("data/archive")).isEqualTo(home.tree("data/archive"));
    assertThat(other.night().didNothing()).isTrue();
    assertThat(other.has(".restoring")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"BACKUP_DATABASE_COPIED", "BACKUP_STILL", "BACKUP_WRITTEN"})
  void aBackupThatWasKilledIsNoneAndIsMadeAgain(Failpoint place) throws Exception {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    Path file = folder.resolve("b.zip");
    Process saving = start(new Doom.AtPlace(place, 1), home, "backup", file.toString());
    assertThat(saving.waitFor()).isEqualTo(Failpoint.EXIT);
    assertThat(file).doesNotExist();

    assertThat(home.run("backup", file.toString()).code()).isZero();
    assertThat(home.path("data").toFile().list()).noneMatch(name -> name.startsWith(".backup"));
    assertThat(empty("other").run("restore", file.toString()).code()).isZero();
  }

  /**
   * As many as go into one night, each restored and brought to rest beside the undisturbed home.
   */
  @Test
  void everyBackupOfARunningNightCanBeGoneOnWith() throws Exception {
    Drop drop = Drop.draw(new java.util.Random(5), 0);
    drop.into(home);
    for (int i = 0; i < 60; i++) {
      home.handIn(
          "more-" + i + ".csv",
          "18565",
          "2019-Q1",
          "2019-04-02T00:00:" + i / 10 + i % 10,
          i + ",120,4");
    }
    home.night();
    home.run("status");
    TestHome busy = new TestHome(folder.resolve("busy"));
    drop.into(busy);
    for (int i = 0; i < 60; i++) {
      busy.handIn("more-" + i + ".csv", home.read("input/more-" + i + ".csv"));
    }
    Process night =
        start(new Doom.After(0, false), busy, "nightly", "--date", TestHome.TODAY.toString());
    List<Path> made = new ArrayList<>();
    while (night.isAlive()) {
      Path file = folder.resolve("b-" + made.size() + ".zip");
      if (busy.has("data/tonghop.mv.db") && busy.run("backup", file.toString()).code() == 0) {
        made.add(file);
      }
      Thread.sleep(100);
    }
    assertThat(night.exitValue()).isLessThan(2);
    assertThat(made).isNotEmpty();
    Map<String, String> whole = Account.results(home);
    Account ledger = Account.of(home);
    for (Path file : made) {
      TestHome other = empty(file.getFileName() + "-home");
      TestHome.Ran restored = other.run("restore", file.toString());
      assertThat(restored.code()).as(restored.err()).isZero();
      drop.into(other);
      for (int i = 0; i < 60; i++) {
        other.handIn("more-" + i + ".csv", home.read("input/more-" + i + ".csv"));
      }
      other.night();
      Account after = Account.of(other).against(ledger);
      assertThat(after.lost()).isEmpty();
      assertThat(after.doubled()).isEmpty();
      assertThat(Account.results(other)).isEqualTo(whole);
    }
  }
}
