package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home holds stays with its units when the register learns who they were. */
class IdentitiesTest {

  private final TestHome home;

  IdentitiesTest(@TempDir Path folder) {
    home = new TestHome(folder);
    home.programme(
        TestHome.programme()
            .replace("    - 2019\n", "    - 2019..2022\n")
            .replace("period: 2019-H1", "period: 2022-H1"));
    home.handIn("a.csv", "18601", "2022-Q1", "2022-04-02", "3,120,4");
    home.handIn("b.csv", "18601", "2019-Q1", "2019-04-02", "5,100,4");
    home.night();
  }

  /** As an earlier version left them: its register began in June 2025. */
  private void asBeforeTheHistory() {
    home.update("UPDATE dossier SET unit = '18601'");
    home.update("UPDATE edition SET unit = '445'");
    home.update(
        "INSERT INTO member (id, login, name, title, roles, scope, language, since) VALUES"
            + " (1, 'an.an', '', '', 'CLERK', '18601', 'vi', TIMESTAMP '2025-01-01 00:00:00'),"
            + " (2, 'binh', '', '', 'CLERK', '18601@2025-07-01', 'vi',"
            + " TIMESTAMP '2025-01-01 00:00:00')");
    home.update("DELETE FROM register_seen");
  }

  @Test
  void whatIsOfTheLaterUnitStaysWithItAndWhatIsOfTheEarlierToo() {
    String figures = home.read("reports/thu/2022-H1/445/figures.csv");
    asBeforeTheHistory();

    home.night();

    assertThat(home.rows("SELECT unit, start_date FROM dossier ORDER BY start_date"))
        .extracting(row -> row.get("UNIT"))
        .containsExactly("18601", "18601@2020-01-01");
    assertThat(home.rows("SELECT scope FROM member ORDER BY id"))
        .containsExactly(Map.of("SCOPE", "18601@2020-01-01"), Map.of("SCOPE", "18601@2025-07-01"));
    assertThat(home.read("reports/thu/2022-H1/445/figures.csv")).isEqualTo(figures);
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void whatIsInOrderIsLeftAsItIs() {
    var before = home.rows("SELECT * FROM dossier ORDER BY id");
    home.update("DELETE FROM register_seen");

    assertThat(home.night().didNothing()).isTrue();

    assertThat(home.rows("SELECT * FROM dossier ORDER BY id")).isEqualTo(before);
    assertThat(home.rows("SELECT slot FROM register_seen")).hasSize(1);
  }
}
