package vn.tonghop.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.jobs.TestHome;

/** Applying a change set that is killed is whole or is none; what lacks its act gets it later. */
class KilledChangeTest {

  private static final String SET = "date,action,code,into\n2026-02-01,dissolve,18409,18601\n";
  private static final String PLACE = "config/changes/2026-02-01-a.csv";

  private final TestHome home;
  private final Path said;
  private final Path file;

  KilledChangeTest(@TempDir Path folder) {
    home = new TestHome(folder.resolve("home"));
    said = folder.resolve("said");
    file = home.write("../a.csv", SET);
  }

  private void kill(Failpoint place, String... words) throws Exception {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--home";
    all[words.length + 1] = home.root().toString();
    Process process = Child.ofClasses().start(said, new Doom.AtPlace(place, 1).options(), all);
    assertThat(process.waitFor()).isEqualTo(Failpoint.EXIT);
  }

  private List<Object> acts() {
    return home.rows("SELECT kind FROM audit WHERE kind LIKE 'units%'").stream()
        .map(row -> row.get("KIND"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"CHANGES_WRITTEN, false, 0", "CHANGES_PLACED, true, 0", "CHANGES_COMMITTED, true, 1"})
  void itIsWholeOrNone(Failpoint place, boolean applied, int acts) throws Exception {
    kill(place, "units", "apply", file.toString());

    assertThat(home.has(PLACE)).isEqualTo(applied);
    assertThat(acts()).hasSize(acts);
    TestHome.Ran show = home.run("units", "show", "18601@2026-02-01");
    assertThat(show.code()).isEqualTo(applied ? 0 : 2);

    TestHome.Ran again = home.run("units", "apply", file.toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(acts()).containsExactly("units_changed");
    assertThat(home.tree("config/changes")).containsOnlyKeys(PLACE);
  }

  @ParameterizedTest
  @CsvSource({"CHANGES_PLACED, 1", "CHANGES_COMMITTED, 2"})
  void takingBackToo(Failpoint place, int acts) throws Exception {
    assertThat(home.run("units", "apply", file.toString()).code()).isZero();

    kill(place, "units", "undo", "2026-02-01-a");

    assertThat(acts()).hasSize(acts);
    assertThat(home.run("units", "show", "18601@2026-02-01").code()).isEqualTo(2);
    assertThat(home.run("units", "apply", file.toString()).code()).isZero();
    assertThat(home.tree("config/changes")).containsKey(PLACE);
  }
}
