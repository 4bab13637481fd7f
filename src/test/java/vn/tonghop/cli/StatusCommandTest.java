package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code status [--json]}, as from the shell. */
class StatusCommandTest {

  private final TestHome home;

  StatusCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private void oneNight() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019", "2020-01-02", "3,120,4");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    home.run("nightly", "--date", "2026-01-15");
  }

  @Test
  void aFreshHomeHasNothingAndGetsNothing() {
    Map<String, String> before = home.tree(".");

    Ran ran = home.run("status");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Ngày 15/01/2026: đã nhận 0 tệp, 0 báo cáo có hiệu lực\n")
        .containsPattern("thu +128 +0 +0 +0 +128 +0 +0\n");
    assertThat(home.tree(".")).isEqualTo(before);
  }

  @Test
  void itTellsWhatCameWhatIsDueAndTheLastRuns() {
    oneNight();

    Ran ran = home.run("status");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Ngày 15/01/2026: đã nhận 3 tệp, 2 báo cáo có hiệu lực\n")
        .containsPattern("thu +128 +2 +3 +1 +122 +0 +0\n")
        .containsPattern("TN-[-0-9A-Z]+ +1/1 +bad.csv\n")
        .contains(
            "nightly 2026-01-15  DONE  files 3, entered 2, unchanged 0, refused 1, reviews 1");
  }

  @Test
  void asJsonItCountsTheSame() {
    oneNight();

    Ran ran = home.run("status", "--json");

    assertThat(ran.code()).isZero();
    JsonNode status = JsonMapper.builder().build().readTree(ran.out());
    assertThat(status.propertyNames())
        .containsExactly(
            "date",
            "files",
            "in_force",
            "withdrawn",
            "programmes",
            "refused",
            "issued",
            "outdated",
            "runs");
    assertThat(status.get("date").asString()).isEqualTo("2026-01-15");
    assertThat(status.get("files").asInt()).isEqualTo(3);
    assertThat(status.get("in_force").asInt()).isEqualTo(2);
    assertThat(status.get("refused")).hasSize(1);
    assertThat(status.get("refused").get(0).get("file").asString()).isEqualTo("bad.csv");
    assertThat(status.get("runs").get(0).get("state").asString()).isEqualTo("DONE");
    JsonNode thu =
        status.get("programmes").valueStream().filter(this::isThu).findFirst().orElseThrow();
    assertThat(
            List.of(
                thu.get("ended").asInt(),
                thu.get("received").asInt(),
                thu.get("waiting").asInt(),
                thu.get("overdue").asInt()))
        .containsExactly(128, 5, 0, 123);
  }

  @Test
  void ofOneUnitItTellsEveryPeriod() {
    oneNight();

    Ran ran = home.run("status", "--unit", "18589", "--period", "2019");

    assertThat(ran.out())
        .containsPattern("thu +4 +0 +0 +1 +3 +0 +0\n")
        .containsPattern("2019-Q1 +18589 +Xã [^ ]+ [^ ]+ +bị trả lại\n")
        .containsPattern("2019-Q4 +18589 +.*chưa gửi, quá hạn 2\\.204 ngày\n");
    assertThat(home.run("status", "--unit", "18589", "--json").out())
        .contains("\"state\" : \"refused\"");
  }

  @Test
  void whatDoesNotExistIsSaid() {
    assertThat(home.run("status", "--unit", "99999").code()).isEqualTo(2);
    assertThat(home.run("status", "--programme", "none").err()).contains("No programme: none");
    assertThat(home.run("status", "--period", "2019-Q9").err()).contains("Not a period: 2019-Q9");
    assertThat(home.run("status", "--case", "HS-AAAA-AAAA").err()).contains("HS-AAAA-AAAA");
  }

  @Test
  void theExportHasEveryUnitAndEveryFinding() {
    oneNight();

    Ran ran =
        home.run(
            "status",
            "--programme",
            "thu",
            "--period",
            "2019",
            "--export",
            home.path("out").toString());

    assertThat(ran.out().lines()).hasSize(2);
    List<String> deliveries = home.read("out/deliveries.csv").lines().toList();
    assertThat(deliveries).hasSize(1 + 128);
    assertThat(deliveries.get(0))
        .isEqualTo(
            "programme,unit,unit_since,unit_name,level,parent,parent_name,period,deadline,state,"
                + "handed_in,days_late,not_covered,case,revisions,receipt,refused_receipts");
    assertThat(deliveries)
        .anyMatch(
            line ->
                line.matches(
                    "thu,18586,[^,]*,Xã [^,]*,commune,445,Huyện Thạch Hà,2019-Q1,2019-04-02,late,"
                        + "2020-01-02T00:00,275,,HS-[-A-Z0-9]+,1,TN-[-A-Z0-9]+,"))
        .anyMatch(line -> line.matches("thu,18589,.*,refused,,2480,,,,,TN-[-A-Z0-9]+"));
    List<String> findings = home.read("out/findings.csv").lines().toList();
    assertThat(findings.subList(1, findings.size()))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("thu,18"))
        .anyMatch(
            line -> line.matches("thu,18589,Xã [^,]*,2019-Q1,HS-[^,]*,refused,TN-.*,error,.*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input", "input/2019", "data", "data/archive", "config", "out/../input", "link/x"})
  void nothingIsExportedIntoTheHomesOwnFolders(String folder) throws IOException {
    oneNight();
    Files.createSymbolicLink(home.path("link"), home.path("input"));
    Map<String, String> before = home.tree("input");
    before.putAll(home.tree("config"));

    Ran ran = home.run("status", "--export", home.root() + "/" + folder);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("--export", "ra ngoài");
    Map<String, String> after = home.tree("input");
    after.putAll(home.tree("config"));
    assertThat(after).isEqualTo(before);
    assertThat(home.has("data/deliveries.csv")).isFalse();
  }

  @Test
  void besideThemItIsExported() {
    oneNight();
    assertThat(home.run("status", "--export", home.root() + "/input-tables").code()).isZero();
    assertThat(home.has("input-tables/findings.csv")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--case=HS-AAAA-AAAA"})
  void theExportIsNotAskedForTogetherWithAnotherAnswer(String other) {
    oneNight();

    Ran ran = home.run("status", other, "--export", home.path("out").toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).singleElement().asString().contains("--json", "--case");
    assertThat(home.has("out")).isFalse();
  }

  @Test
  void aCaseTellsWhatEveryRevisionChanged() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,1200,4");
    home.handIn("b.csv", "18565", "2019-Q1", "2019-04-05", "4,1200,");
    Ran night = home.run("nightly", "--date", "2026-01-15");
    assertThat(night.code()).isZero();
    String listed =
        home.run("status", "--programme", "thu", "--unit", "18565", "--period", "2019-Q1").out();
    String number = listed.replaceAll("(?s).*(HS-[-A-Z0-9]+).*", "$1");

    Ran ran = home.run("status", "--case", number);

    assertThat(listed).containsPattern("đúng hạn, sửa lần 1 +HS-");
    assertThat(ran.out().lines().map(line -> line.replaceAll("TN-[-A-Z0-9]+", "TN")).toList())
        .containsExactly(
            number + "  thu  2019-Q1  Xã Ngọc Sơn (18565)",
            "  Bản 1  02/04/2019 00:00  TN  a.csv, dòng 2",
            "    meetings 3; people 1.200; hours 4",
            "  Bản 2  05/04/2019 00:00  TN  b.csv, dòng 2  (đang có hiệu lực)",
            "    meetings 3 → 4; hours 4 → …");
  }

  private boolean isThu(JsonNode programme) {
    return programme.get("programme").asString().equals("thu");
  }
}
