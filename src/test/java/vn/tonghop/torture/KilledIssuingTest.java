package vn.tonghop.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.jobs.TestHome;

/**
 * An issuing that is killed has given the number with all its files, or neither; and stays so when
 * figures change before the next night, and when the database is lost.
 */
class KilledIssuingTest {

  private static final String NUMBERS =
      "SELECT i.*, e.programme, e.start_date, e.end_date, e.language, e.number AS edition_number,"
          + " e.snapshot, e.path, e.published FROM issued i JOIN edition e ON e.id = i.edition"
          + " ORDER BY i.number";

  private final Path folder;

  KilledIssuingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEW_FIGURES_WRITTEN, 0",
    "ISSUE_PREPARED, 0",
    "ISSUE_ADDED, 0",
    "JOURNAL_HALF_WRITTEN, 0",
    "JOURNAL_FORCED, 0",
    "ISSUE_COMMITTED, 1",
    "ISSUE_CHECKPOINTED, 1",
    "ISSUE_PLACED, 1",
    "PUBLISH_OLD_LEFT, 1",
    "PUBLISH_RENAMED, 1",
    "ISSUE_TOLD, 1"
  })
  void theNumberIsGivenWithItsFilesOrNotAtAll(Failpoint place, int given) throws Exception {
    TestHome home = new TestHome(folder.resolve("home"));
    home.write("config/bodies.yaml", "terms: [2025-10-16]\n");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    List<String> issue =
        List.of(
            "issue",
            "--programme",
            "thu",
            "--unit",
            "445",
            "--period",
            "2019-H1",
            "--date",
            "2026-01-14",
            "--unwritten",
            "--home",
            home.root().toString());
    Process process =
        Child.ofClasses()
            .start(
                folder.resolve("said"),
                new Doom.AtPlace(place, 1).options(),
                issue.toArray(new String[0]));
    assertThat(process.waitFor()).isEqualTo(Failpoint.EXIT);

    // what comes before the next night must not cost the files of a number that was given
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "30,120,4");
    home.night();
    assertThat(home.rows(NUMBERS)).hasSize(given);
    Map<String, String> issued = home.tree("reports/issued");
    assertThat(issued).hasSize(given == 0 ? 0 : 5);
    assertThat(home.tree("reports/.issuing")).isEmpty();
    if (given == 1) {
      assertThat(home.text("reports/issued/445/2025-2030/01-BC-BTGDVHU/review.pdf"))
          .contains("3 cuộc", "Số 01-BC/BTGDVHU");
    }

    assertThat(home.run(issue.subList(0, 10).toArray(new String[0])).out())
        .contains(given == 1 ? "Số 02-BC" : "Số 01-BC");
    issued = home.tree("reports/issued");
    Map<String, String> reports = home.tree("reports");
    List<Map<String, Object>> numbers = home.rows(NUMBERS);
    Files.delete(home.path("data/tonghop.mv.db"));
    assertThat(home.run("rebuild").code()).isZero();
    assertThat(withoutRowNumber(home.rows(NUMBERS))).isEqualTo(withoutRowNumber(numbers));
    assertThat(home.tree("reports")).isEqualTo(reports).containsAllEntriesOf(issued);
    assertThat(home.night().didNothing()).isTrue();
  }

  private static List<Map<String, Object>> withoutRowNumber(List<Map<String, Object>> rows) {
    rows.forEach(row -> row.remove("EDITION"));
    return rows;
  }
}
