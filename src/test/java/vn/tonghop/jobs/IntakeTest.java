package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.repository.JobRepository;

/** Taking in without making reviews. */
class IntakeTest {

  private TestHome home = new TestHome(Path.of(""));

  @BeforeEach
  void begin(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private NightReport intake() {
    try (HomeContext context = home.open()) {
      return context.nightly().intake(TestHome.TODAY, Launcher.member("phuong.a"));
    }
  }

  @Test
  void itReceivesJudgesAndReturnsButMakesNoReview() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "30,12,4");
    NightReport report = intake();
    assertThat(report.entered()).isOne();
    assertThat(report.newlyRefused()).isOne();
    assertThat(home.findings()).containsExactly("b.csv:2 R40");
    assertThat(home.has(TestHome.REVIEW)).isFalse();
  }

  @Test
  void theNextNightMakesTheReviewsAndTellsNothingTwice() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    intake();
    NightReport night = home.night();
    assertThat(night.files()).isZero();
    assertThat(night.entered()).isZero();
    assertThat(night.reviews()).isNotEmpty();
    assertThat(home.has(TestHome.REVIEW + "review.pdf")).isTrue();
  }

  @Test
  void twoIntakesOfOneDayAreTwoNights() {
    home.handIn("a.csv", TestHome.WIDE + "thu,18565,2019-Q1,,3,120,4\n", "2019-05-01T01:00:00Z");
    intake();
    home.handIn("b.csv", TestHome.WIDE + "thu,18565,2019-Q1,,5,120,4\n", "2019-05-02T01:00:00Z");
    assertThat(intake().effect().changed()).isOne();
    assertThat(home.findings()).isEmpty();
  }

  @Test
  void theLastNightIsFoundBehindHoweverManyIntakesAndEachTellsItsStages() {
    home.night();
    for (int more = 0; more < 31; more++) {
      intake();
    }
    try (HomeContext context = home.open()) {
      RunStore runs = context.part(RunStore.class);
      assertThat(runs.lastNight().map(RunStore.Run::id)).contains(1L);
      RunHistory history = new RunHistory(context.part(JobRepository.class));
      assertThat(history.stages(runs.find(1).orElseThrow())).hasSize(4);
      assertThat(history.stages(runs.find(32).orElseThrow())).hasSize(3);
    }
  }

  @Test
  void aDatabaseMadeAnewHoldsTheSame() {
    home.handIn("a.csv", TestHome.WIDE + "thu,18565,2019-Q1,,3,120,4\n", "2019-05-01T01:00:00Z");
    intake();
    home.handIn("b.csv", TestHome.WIDE + "thu,18565,2019-Q1,,5,120,4\n", "2019-05-02T01:00:00Z");
    intake();
    Object before = home.rows("SELECT in_force, revisions FROM dossier");
    TestHome.Ran rebuilt = home.run("rebuild");
    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(home.rows("SELECT in_force, revisions FROM dossier")).isEqualTo(before);
  }
}
