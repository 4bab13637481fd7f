package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Rounds;
import vn.tonghop.catalogue.Words;

/** Nights that somebody ends early. */
class StoppedRunTest {

  private static final Words NIGHT = new Words("Chạy đêm", "A night");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestHome home;

  StoppedRunTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private HomeContext served() {
    return HomeContext.serve(
        new Home(home.root()),
        TestHome.clock(),
        Map.of("server.port", 0),
        (asked, out, err) -> 0,
        WatchConfiguration.class);
  }

  private static Words night(HomeContext opened) {
    return opened.nightly().run(TestHome.TODAY, Launcher.member("can.bo")).words();
  }

  private static Runs.Seen over(HomeContext served, long run) {
    return served.runs().await(run, PATIENCE).orElseThrow();
  }

  private static int inForce(HomeContext served) {
    return served.status().read(TestHome.TODAY).inForce();
  }

  @Test
  void aStoppedNightSaysSoAndTheNextGoesOn() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    try (HomeContext served = served()) {
      Runs runs = served.runs();
      long first =
          runs.launchNight(
                  NIGHT,
                  "can.bo",
                  opened -> {
                    assertThat(runs.stop(runs.open().get(0).id())).isTrue();
                    assertThat(runs.stop(runs.open().get(0).id())).isFalse();
                    return night(opened);
                  })
              .orElseThrow();
      Runs.Seen stopped = over(served, first);
      assertThat(stopped.state()).isEqualTo(Runs.State.STOPPED);
      assertThat(stopped.told().en()).startsWith("stopped as was asked");
      RunStore store = served.part(RunStore.class);
      RunStore.Run noted = store.latest(1).get(0);
      assertThat(noted.state()).isEqualTo(RunStore.State.STOPPED);
      assertThat(noted.launcher().login()).contains("can.bo");
      assertThat(noted.ended()).isPresent();
      assertThat(inForce(served)).isZero();

      long next = runs.launchNight(NIGHT, "can.bo", StoppedRunTest::night).orElseThrow();
      assertThat(over(served, next).state()).isEqualTo(Runs.State.DONE);
      assertThat(inForce(served)).isEqualTo(1);
      assertThat(store.nightDoneAfter(noted.id())).map(RunStore.Run::id).contains(noted.id() + 1);
      assertThat(served.part(RunLog.class).of(noted.id() + 1))
          .extracting(RunLog.Line::kind)
          .startsWith(RunLog.Kind.STAGE)
          .endsWith(RunLog.Kind.END);
    }
  }

  @Test
  void oneThatWaitsNeverBegins() {
    try (HomeContext served = served()) {
      Runs runs = served.runs();
      long first =
          runs.launchNight(
                  NIGHT,
                  "",
                  opened -> {
                    long second = runs.launchNight(NIGHT, "", StoppedRunTest::night).orElseThrow();
                    assertThat(runs.stop(second)).isTrue();
                    return night(opened);
                  })
              .orElseThrow();
      assertThat(over(served, first).state()).isEqualTo(Runs.State.DONE);
      assertThat(over(served, first + 1).state()).isEqualTo(Runs.State.STOPPED);
      assertThat(served.part(RunStore.class).latest(10)).hasSize(1);
    }
  }

  @Test
  void errandsAreNotStopped() {
    try (HomeContext served = served()) {
      Runs runs = served.runs();
      long errand =
          runs.launch(
                  NIGHT,
                  "",
                  opened -> {
                    assertThat(runs.stop(runs.open().get(0).id())).isFalse();
                    return NIGHT;
                  })
              .orElseThrow();
      assertThat(over(served, errand).state()).isEqualTo(Runs.State.DONE);
    }
  }

  /** The home is served while another writes in it, so a look must not stand in line. */
  @Test
  void whatOnlyLooksDoesNotWaitForANight() {
    try (HomeContext served = served()) {
      Runs runs = served.runs();
      long night =
          runs.launchNight(
                  NIGHT,
                  "",
                  opened -> {
                    long look = runs.look(NIGHT, "", other -> NIGHT).orElseThrow();
                    assertThat(runs.await(look, PATIENCE).orElseThrow().state())
                        .isEqualTo(Runs.State.DONE);
                    return night(opened);
                  })
              .orElseThrow();
      assertThat(over(served, night).state()).isEqualTo(Runs.State.DONE);
    }
  }

  /** Wherever a night is stopped: nothing is lost and nothing counts twice. */
  @Test
  void stoppedAnywhereNothingIsLost() throws InterruptedException {
    Random random = new Random(20261122);
    String[] units = {"18565", "18586", "18589"};
    try (HomeContext served = served()) {
      Runs runs = served.runs();
      int revision = 0;
      for (int round = 0; round < Rounds.of(3); round++) {
        for (int again = 0; again < 8; again++) {
          revision++;
          for (String unit : units) {
            home.handIn(
                unit + "-" + revision + ".csv",
                unit,
                "2019-Q1",
                LocalDateTime.of(2019, 4, 2, 8, 0).plusMinutes(revision).toString(),
                "3," + (120 + revision) + ",4");
          }
        }
        long run = runs.launchNight(NIGHT, "", StoppedRunTest::night).orElseThrow();
        Thread.sleep(random.nextInt(400));
        runs.stop(run);
        assertThat(over(served, run).state()).isNotEqualTo(Runs.State.FAILED);
        long next = runs.launchNight(NIGHT, "", StoppedRunTest::night).orElseThrow();
        assertThat(over(served, next).state()).isEqualTo(Runs.State.DONE);
        assertThat(inForce(served)).isEqualTo(units.length);
        int latest = revision;
        assertThat(home.read(TestHome.REVIEW + "figures.csv"))
            .contains("," + 3 * (120 + latest) + ",");
      }
    }
  }
}
