package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code check FILE…}, as from the shell: it judges as the night would and stores nothing. */
class CheckCommandTest {

  private static final String GOOD = WIDE + "thu,18565,2019-Q1,2019-04-02,3,120,4\n";
  private static final String LATE = WIDE + "thu,18565,2019-Q1,2019-06-02,3,120,4\n";
  private static final String BAD = WIDE + "thu,18565,2019-Q1,2019-04-02,3,2,x\n";

  private final TestHome home;

  CheckCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private Ran check(String... contents) {
    String[] words = new String[contents.length + 1];
    words[0] = "check";
    for (int i = 0; i < contents.length; i++) {
      words[i + 1] = home.write("outside/" + i + ".csv", contents[i]).toString();
    }
    return home.run(words);
  }

  /** Everything in the home but the files by which a database is kept. */
  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>(home.tree("."));
    files.keySet().removeIf(name -> name.contains("data/tonghop.mv.db"));
    files.keySet().removeIf(name -> name.contains("data/logs/"));
    return files;
  }

  /** What every table holds. */
  private Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    for (Map<String, Object> table :
        home.rows(
            "SELECT TABLE_NAME AS T FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'")) {
      String name = String.valueOf(table.get("T"));
      tables.put(name, home.rows("SELECT * FROM \"" + name + "\"").toString());
    }
    return tables;
  }

  @Test
  void noErrorIs0() {
    Ran ran = check(GOOD);

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .endsWith(
            "0.csv: báo cáo mới 1, sửa 0, không đổi 0, bị trả lại 0; số liệu mới 3, sửa 0, không đổi 0,"
                + " bị trả lại 0\n");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aWarningIsAllowed() {
    Ran ran = check(LATE);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("0.csv:D2 (submitted_at) warning ");
  }

  @Test
  void anErrorIs1AndAllFindingsAreToldAtOnce() {
    Ran ran = check(BAD, GOOD.replace("18565", "99999"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("0.csv:G2 (hours) error ")
        .contains("1.csv:B2 (unit) error ")
        .contains("bị trả lại 1");
  }

  @Test
  void itSpeaksEnglishWhenAsked() {
    home.write("x.csv", BAD);

    Ran ran = home.run("check", home.path("x.csv").toString(), "--speak", "en");

    assertThat(ran.out())
        .contains("x.csv: submissions new 0, changed 0, unchanged 0, refused 1; figures new 0");
  }

  @Test
  void aHomeWithoutADatabaseGetsNone() {
    home.handIn("a.csv", GOOD);
    Map<String, String> before = home.tree(".");

    assertThat(home.run("check", home.path("input/a.csv").toString()).code()).isZero();

    assertThat(home.tree(".")).isEqualTo(before);
    assertThat(home.has("data")).isFalse();
  }

  @Test
  void nothingIsStoredInAHomeThatHasOne() {
    home.handIn("a.csv", GOOD);
    home.run("nightly");
    home.write("outside/0.csv", "");
    home.write("outside/1.csv", "");
    home.write("outside/2.csv", "");
    String changed = "programme,unit,period,meetings,people\nthu,18565,2019-Q2,5,60\n";
    List<String> contents = List.of(changed, changed.replace(",5,", ",6,"), BAD);
    for (int i = 0; i < contents.size(); i++) {
      home.write("outside/" + i + ".csv", contents.get(i));
    }
    Map<String, String> files = files();
    Map<String, String> tables = tables();

    assertThat(check(contents.toArray(new String[0])).code()).isEqualTo(1);

    assertThat(files()).isEqualTo(files);
    assertThat(tables()).isEqualTo(tables);
    assertThat(home.run("nightly").out()).contains("không có gì mới");
  }

  @Test
  void filesAreJudgedBesideWhatIsInForce() {
    home.handIn("a.csv", GOOD);
    home.run("nightly");

    assertThat(check(GOOD).out())
        .contains("mới 0, sửa 0, không đổi 1, bị trả lại 0; số liệu mới 0, sửa 0, không đổi 3");
    assertThat(check(GOOD.replace("2019-Q1", "2019-H1")).out()).contains("error R24");
    assertThat(check(GOOD.replace(",3,120", ",4,120").replace("04-02", "04-03")).out())
        .contains("mới 0, sửa 1, không đổi 0, bị trả lại 0; số liệu mới 0, sửa 1, không đổi 2");
  }

  @Test
  void filesAreJudgedBesideEachOther() {
    String untold = "programme,unit,period,meetings,people\nthu,18565,2019-Q2,5,60\n";

    Ran ran = check(untold, untold.replace(",5,", ",6,"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().lines().filter(line -> line.contains(" error R21 "))).hasSize(2);
  }

  @Test
  void aFileWithPersonalDataIsRefusedWithoutItsContent() {
    Ran ran = check(GOOD.replace(",4\n", ",ông Nguyễn Văn Thử\n"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out() + ran.err()).doesNotContain("Nguyễn").doesNotContain("Thử");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(home.run("check", home.path("config").toString()).code()).isEqualTo(2);
  }

  @Test
  void aHomeThatIsOwnedIsLeftAlone() {
    home.handIn("a.csv", GOOD);
    try (HomeContext owner = home.open()) {
      assertThat(owner.nightly().run(TestHome.TODAY).entered()).isEqualTo(1);
      assertThat(home.run("check", home.path("input/a.csv").toString()).code()).isEqualTo(2);
    }
  }
}
