package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Withdrawing between nights. */
class WithdrawingTest {

  private final TestHome home;

  WithdrawingTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @Test
  void whatANightThatDiedBeforeDidIsStillTold() {
    home.handIn("a.csv", "18409", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("bad.csv", "18421", "2019-Q1", "2019-04-02", "9,5,");
    home.night();
    home.update("UPDATE run SET state = 'RUNNING' WHERE id = (SELECT MAX(id) FROM run)");
    String number =
        String.valueOf(
            home.rows("SELECT receipt FROM received_file WHERE name = 'a.csv'")
                .get(0)
                .get("RECEIPT"));

    assertThat(home.run("withdraw", number, "--reason", "Báo nhầm").code()).isZero();

    NightReport told = home.night();
    assertThat(told.newlyRefused()).isEqualTo(1);
    assertThat(told.refusedFiles())
        .extracting(NightReport.RefusedFile::name)
        .isEqualTo(List.of("bad.csv"));
  }
}
