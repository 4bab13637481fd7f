package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    home.handIn("a.csv", "18409", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18412", "2019", "2020-01-02", "3,120,4");
    home.handIn("bad.csv", "18421", "2019-Q1", "2019-04-02", "9,5,");
    home.run("nightly", "--date", "2026-01-15");
  }

  @Test
  void aFreshHomeHasNothingAndGetsNothing() {
    Map<String, String> before = home.tree(".");

    Ran ran = home.run("status");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Ngày 2026-01-15: đã nhận 0 tệp, 0 báo cáo có hiệu lực\n")
        .containsPattern("thu +92 +0 +0 +92\n");
    assertThat(home.tree(".")).isEqualTo(before);
  }

  @Test
  void itTellsWhatCameWhatIsDueAndTheLastRuns() {
    oneNight();

    Ran ran = home.run("status");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Ngày 2026-01-15: đã nhận 3 tệp, 2 báo cáo có hiệu lực\n")
        .containsPattern("thu +92 +5 +0 +87\n")
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
            "date", "files", "in_force", "withdrawn", "programmes", "refused", "outdated", "runs");
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
        .containsExactly(92, 5, 0, 87);
  }

  private boolean isThu(JsonNode programme) {
    return programme.get("programme").asString().equals("thu");
  }
}
