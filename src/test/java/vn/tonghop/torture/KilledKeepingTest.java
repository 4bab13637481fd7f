package vn.tonghop.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.jobs.EarlierGate;
import vn.tonghop.jobs.TestHome;

/** A night that keeps what an earlier version had refused, killed in each of its places. */
class KilledKeepingTest {

  private final Path folder;

  KilledKeepingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private TestHome home(String name) {
    TestHome home = new TestHome(folder.resolve(name));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.handIn("b.csv", "18586", "2019-Q2", "2019-07-02", "5,130,4");
    new EarlierGate(home).refuses("b.csv");
    home.handIn("c.csv", "18565", "2019-Q2", "2019-07-02", "7,140,4");
    return home;
  }

  @ParameterizedTest
  @EnumSource(
      value = Failpoint.class,
      names = {
        "ARCHIVE_COPIED",
        "KEPT_AFTER_ALL",
        "ARCHIVE_RENAMED",
        "JOURNAL_HALF_WRITTEN",
        "JOURNAL_FORCED",
        "RECEIVE_COMMITTED",
        "RECEIVE_CHECKPOINTED",
        "RECEIPTS_TOLD",
        "JUDGE_COMMITTED"
      })
  void nothingIsLostOrDoubled(Failpoint place) throws Exception {
    TestHome whole = home("whole");
    whole.night();
    TestHome home = home("home");
    Process process =
        Child.ofClasses()
            .start(
                folder.resolve("said"),
                new Doom.AtPlace(place, 1).options(),
                "nightly",
                "--date",
                TestHome.TODAY.toString(),
                "--home",
                home.root().toString());
    assertThat(process.waitFor()).isEqualTo(Failpoint.EXIT);
    assertThat(Account.of(home).lost()).isEmpty();

    home.night();

    assertSame(home, whole);
    assertThat(home.night().didNothing()).isTrue();
    List<Map<String, Object>> kept = home.rows("SELECT file, night FROM kept_later");
    assertThat(kept).hasSize(1);
    Files.delete(home.path("data/tonghop.mv.db"));
    assertThat(home.run("rebuild").code()).isZero();
    assertSame(home, whole);
    assertThat(home.rows("SELECT file, night FROM kept_later")).isEqualTo(kept);
  }

  private static void assertSame(TestHome home, TestHome whole) throws Exception {
    Account after = Account.of(home).against(Account.of(whole));
    assertThat(after.lost()).isEmpty();
    assertThat(after.doubled()).isEmpty();
    assertThat(Account.results(home)).isEqualTo(Account.results(whole));
  }
}
