package vn.tonghop.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.TestHome;

/**
 * Full disks, archives that cannot be written, lost databases, clocks that go back, processes that
 * sleep: the night fails clearly or goes on, and the next is as if nothing had been.
 */
class HardshipTest {

  private final TestHome home;
  private final TestHome whole;

  HardshipTest(@TempDir Path folder) {
    this.home = new TestHome(folder.resolve("home"));
    this.whole = new TestHome(folder.resolve("undisturbed"));
  }

  private Round play(Doom doom, int round) throws Exception {
    Drop drop = Drop.draw(new Random(17 + round), round);
    Round played = Round.play(Child.ofClasses(), doom, drop, home, whole);
    assertThat(played.lost()).isEmpty();
    assertThat(played.doubled()).isEmpty();
    assertThat(played.manual()).isFalse();
    return played;
  }

  /** Room for nothing, for a part of the definitions, for the receipts, for a part of the rest. */
  @ParameterizedTest
  @ValueSource(ints = {0, 600, 1300})
  void onAFullDiskTheNightFailsClearlyAndTheNextMakesItGood(int kilobytes) throws Exception {
    assumeTrue(Hardship.canMount(), "mounts of one's own cannot be made here");
    assertThat(play(new Hardship.FullDisk(kilobytes), 0).end()).isEqualTo(Doom.End.FAILED);
  }

  /** Where there was something before, it fills up in the midst of judging, and the log with it. */
  @Test
  void aDiskThatFillsUpInAUsedHomeIsToldInOneLineToo() throws Exception {
    assumeTrue(Hardship.canMount(), "mounts of one's own cannot be made here");
    play(new Doom.After(0, false), 0);
    assertThat(play(new Hardship.FullDisk(60), 1).end()).isEqualTo(Doom.End.FAILED);
  }

  @Test
  void withoutTheRightToWriteTheArchiveTheNightFailsClearly() throws Exception {
    assumeTrue(Hardship.canMount(), "mounts of one's own cannot be made here");
    play(new Doom.After(0, false), 0);
    assertThat(play(new Hardship.ReadOnlyArchive(), 1).end()).isEqualTo(Doom.End.FAILED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.6})
  void aLostDatabaseIsRefusedAndRebuilt(double kept) throws Exception {
    play(new Doom.After(0, false), 0);
    play(new Hardship.LostDatabase(800, kept), 1);
  }

  @Test
  void aStoppedProcessGoesOnWhereItWas() throws Exception {
    assertThat(play(new Hardship.Stopped(100, 2), 0).end()).isEqualTo(Doom.End.ESCAPED);
  }

  /** Whenever it sleeps while its transaction ends, it keeps the slot; so it is tried anew then. */
  @Test
  void aProcessThatSleptUntilAnotherHadTheSlotWritesNothingMore() throws Exception {
    Doom.End end = Doom.End.ESCAPED;
    for (int round = 0; round < 6 && end != Doom.End.FAILED; round++) {
      end = play(new Hardship.Overslept(40 * round), round).end();
    }
    assertThat(end).isEqualTo(Doom.End.FAILED);
  }

  /** Files from times to come, a clock that was set back by years between two nights. */
  @Test
  void aClockThatIsSetBackChangesNothing() throws Exception {
    for (int round = 0; round < 3; round++) {
      Drop drop = Drop.draw(new Random(40 + round), round);
      drop.into(home);
      drop.into(whole);
      for (TestHome each : List.of(home, whole)) {
        each.handIn(
            "future-" + round + ".csv", "18565", "2019-Q1", "2019-12-0" + (round + 1), "3,9,4");
        each.handIn(
            "later-" + round + ".csv", "18586", "2019-Q1", "2019-12-0" + (round + 1), "3,9,4");
        Files.setLastModifiedTime(
            each.path("input/later-" + round + ".csv"),
            FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
      }
      Instant back = TestHome.NOW.minusSeconds(86_400L * 400 * round);
      try (HomeContext opened =
          HomeContext.open(
              new Home(home.root()),
              HomeContext.Storage.HOME,
              Progress.SILENT,
              Clock.fixed(back, ZoneOffset.UTC))) {
        opened.nightly().run(TestHome.TODAY);
      }
      whole.night();
    }
    home.night();
    whole.night();
    Account after = Account.of(home).against(Account.of(whole));
    assertThat(after.lost()).isEmpty();
    assertThat(after.doubled()).isEmpty();
    assertThat(Account.results(home)).isEqualTo(Account.results(whole));
  }
}
