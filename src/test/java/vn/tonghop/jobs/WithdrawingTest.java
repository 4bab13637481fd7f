package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.jobs.TestHome.Ran;

/** Withdrawing between nights. */
class WithdrawingTest {

  private final TestHome home;

  WithdrawingTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  /** What was judged by then could not be told from the journal. */
  @Test
  void nothingIsWithdrawnBeforeTheNightThatDiedIsGoneOnWith() throws Exception {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("b.csv", "18589", "2019-Q1", "2019-04-02", "9,50,");
    assertThat(DoomedNight.killedAt(home, Stage.JUDGE, 0)).isTrue();

    Ran ran = home.run("withdraw", receipt("a.csv"), "--reason", "Báo nhầm");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("còn 1 tệp chưa kiểm tra", "nightly");
    home.night();
    assertThat(home.run("withdraw", receipt("a.csv"), "--reason", "Báo nhầm").code()).isZero();
  }

  private String receipt(String file) {
    return String.valueOf(
        home.rows("SELECT receipt FROM received_file WHERE name = '" + file + "'")
            .get(0)
            .get("RECEIPT"));
  }

  @Test
  void whatANightThatDiedBeforeDidIsStillTold() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    home.night();
    home.update("UPDATE run SET state = 'RUNNING' WHERE id = (SELECT MAX(id) FROM run)");
    String number = receipt("a.csv");

    assertThat(home.run("withdraw", number, "--reason", "Báo nhầm").code()).isZero();

    NightReport told = home.night();
    assertThat(told.newlyRefused()).isEqualTo(1);
    assertThat(told.refusedFiles())
        .extracting(NightReport.RefusedFile::name)
        .isEqualTo(List.of("bad.csv"));
  }
}
