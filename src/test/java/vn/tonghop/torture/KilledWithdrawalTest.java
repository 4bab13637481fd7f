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

/** A withdrawal that is killed is whole or is none, and stays so when the database is lost. */
class KilledWithdrawalTest {

  private final Path folder;

  KilledWithdrawalTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "JOURNAL_HALF_WRITTEN, 0",
    "JOURNAL_FORCED, 0",
    "WITHDRAW_COMMITTED, 1",
    "WITHDRAW_CHECKPOINTED, 1",
    "WITHDRAW_TOLD, 1"
  })
  void itIsWholeOrNone(Failpoint place, int withdrawn) throws Exception {
    TestHome home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-05", "30,120,4");
    home.night();
    String receipt =
        String.valueOf(
            home.rows("SELECT receipt FROM received_file WHERE name = 'a2.csv'")
                .get(0)
                .get("RECEIPT"));
    Process process =
        Child.ofClasses()
            .start(
                folder.resolve("said"),
                new Doom.AtPlace(place, 1).options(),
                "withdraw",
                receipt,
                "--reason",
                "Báo nhầm",
                "--home",
                home.root().toString());
    assertThat(process.waitFor()).isEqualTo(Failpoint.EXIT);

    home.night();
    List<Map<String, Object>> left = home.rows("SELECT submission, reason FROM withdrawal");
    assertThat(left).hasSize(withdrawn);
    Map<String, String> reports = home.tree("reports");
    Files.delete(home.path("data/tonghop.mv.db"));
    assertThat(home.run("rebuild").code()).isZero();
    assertThat(home.rows("SELECT submission, reason FROM withdrawal")).isEqualTo(left);
    assertThat(home.tree("reports")).isEqualTo(reports);

    TestHome.Ran again = home.run("withdraw", receipt, "--reason", "Báo nhầm");
    assertThat(again.code()).isEqualTo(withdrawn == 1 ? 2 : 0);
  }
}
