package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Progress.Stage;

/** A night that slept so long that another process took the run slot. */
class SleptNightTest {

  private final TestHome home;

  SleptNightTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
  }

  /** Takes the slot away in the midst of a stage, as a process with the same database would. */
  private Progress robbedAt(Stage stage) {
    return new Progress() {
      private volatile boolean robbed;
      private volatile Stage now = Stage.RECEIVE;

      @Override
      public void stage(Stage begun, int total) {
        now = begun;
      }

      @Override
      public void at(int done, String what) {
        if (now == stage && !robbed) {
          robbed = true;
          rob();
        }
      }

      @Override
      public void note(Words text) {}
    };
  }

  private void rob() {
    String url = "jdbc:h2:file:" + new Home(home.root()).database() + ";WRITE_DELAY=0";
    JdbcTemplate other = new JdbcTemplate(new DriverManagerDataSource(url));
    new RunSlotStore(other).inherit("4711 another", TestHome.NOW);
  }

  /** What a night leaves in files beside the database; the log and who has the home left out. */
  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>(home.tree("reports"));
    files.putAll(home.tree("data"));
    files.keySet().removeIf(name -> name.matches("data/(tonghop\\.|instance\\.|logs/).*"));
    return files;
  }

  private List<List<Map<String, Object>>> ledger() {
    return List.of("received_file", "submission", "judgement", "edition").stream()
        .map(table -> home.rows("SELECT * FROM " + table + " ORDER BY 1, 2"))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void itWritesNothingMoreAndTheNextNightGoesOnWithIt(Stage stage) {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    try (HomeContext opened = home.open(robbedAt(stage))) {
      assertThatThrownBy(() -> opened.nightly().run(TestHome.TODAY))
          .hasStackTraceContaining("process 4711 has had the right to write");
    }
    assertThat(ledger())
        .extracting(List::size)
        .isEqualTo(
            switch (stage) {
              case RECEIVE -> List.of(0, 0, 0, 0);
              case JUDGE -> List.of(2, 0, 0, 0);
              case RETURN, REVIEW -> List.of(2, 1, 2, 0);
            });
    assertThat(home.has(TestHome.REVIEW)).isFalse();
    assertThat(home.has("reports/.making")).isFalse();
    boolean received = stage != Stage.RECEIVE;
    assertThat(home.has("data/journal.csv")).isEqualTo(received);
    assertThat(home.tree("data/archive").keySet())
        .filteredOn(name -> !name.contains("/definitions/"))
        .hasSize(received ? 2 : 0);
    assertThat(home.tree("reports/returned")).hasSize(stage == Stage.REVIEW ? 2 : 0);

    home.run("nightly");

    assertThat(ledger()).extracting(List::size).isEqualTo(List.of(2, 1, 2, 1));
    assertThat(home.night().didNothing()).isTrue();
  }

  /** Neither what is begun of the night of another nor what that has written is swept away. */
  @Test
  void itSweepsNothingAway() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "3,120,4");
    home.write("data/archive/arriving/in-4711.bytes", "of the other");
    home.write("data/archive/definitions/.fresh-4711/a.yaml", "of the other");
    home.write("reports/.making/edition-4711/review.pdf", "of the other");
    Map<String, String> before = files();
    try (HomeContext opened = home.open()) {
      Nightly nightly = opened.nightly();
      rob();
      assertThatThrownBy(() -> nightly.run(TestHome.TODAY)).isInstanceOf(SlotLost.class);
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void itWithdrawsNothingAndTheJournalDoesNotSayThatItDid() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    Map<String, String> before = files();
    String receipt =
        String.valueOf(home.rows("SELECT receipt FROM received_file").get(0).get("RECEIPT"));
    try (HomeContext opened = home.open()) {
      Withdrawing withdrawing = opened.withdrawing();
      rob();
      Withdrawing.Asked asked =
          new Withdrawing.Asked(
              receipt, Optional.empty(), Optional.empty(), Optional.empty(), false);
      assertThatThrownBy(() -> withdrawing.withdraw(asked, "Báo nhầm", TestHome.TODAY, done -> {}))
          .isInstanceOf(SlotLost.class);
    }
    assertThat(files()).isEqualTo(before);
  }
}
