package vn.tonghop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** A published review is recomputed from the archived originals. */
class VerifierTest {

  private static final String REVIEW = "reports/thu/2019/445/";

  private final TestHome home;

  VerifierTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @BeforeEach
  void publish() {
    home.handIn(
        "a.csv",
        TestHome.WIDE
            + "thu,18565,2019-Q1,2019-04-02,3,120,4\n"
            + "thu,18586,2019-Q1,2019-04-02,O,80,2\n"
            + "thu,18586,2019-Q2,2019-07-02,trên 7,90,6\n");
    home.handIn("b.csv", "18565", "2019-Q3", "2019-10-02", "8,100,4");
    home.handIn("c.csv", "18565", "2019-Q3", "2019-10-05", "9,101,4");
    home.night();
    home.run("review", "--programme", "thu", "--unit", "445", "--period", "2019");
  }

  private Ran verify() {
    return home.run("verify", REVIEW);
  }

  @Test
  void allIsTheSame() {
    Ran ran = verify();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("từ 3 báo cáo trong 2 bản gốc", "Tất cả đều đúng.");
    assertThat(home.run("verify", REVIEW + "review.pdf").code()).isZero();
  }

  @Test
  void aFigureThatWasAlteredIsToldWithBothValues() throws IOException {
    Path figures = home.path(REVIEW + "figures.csv");
    String csv = Files.readString(figures);
    Files.writeString(figures, csv.replaceFirst("2019-Q3,meetings,9,", "2019-Q3,meetings,8,"));
    Ran ran = verify();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("figures.csv: không còn nguyên")
        .contains("2019-Q3 meetings: đã in 8 (")
        .contains("tính lại 9 (");
  }

  @Test
  void aDocumentThatWasAlteredIsTold() throws IOException {
    Files.writeString(home.path(REVIEW + "review.pdf"), "%PDF");
    Ran ran = verify();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("1 chỗ khác", "review.pdf: không còn nguyên");
  }

  @Test
  void anOriginalThatWasAlteredOrIsGoneIsTold() throws IOException {
    String sha256 =
        String.valueOf(
            home.rows("SELECT sha256 FROM received_file WHERE name = 'c.csv'")
                .get(0)
                .get("SHA256"));
    Path original = home.path("data/archive/" + sha256.substring(0, 2) + "/" + sha256);
    Files.writeString(original, Files.readString(original).replace(",9,", ",8,"));
    Ran altered = verify();
    assertThat(altered.code()).isEqualTo(1);
    assertThat(altered.out()).contains("Bản gốc " + sha256, "2019-Q3 meetings: đã in 9");
    Files.delete(original);
    assertThat(verify().out()).contains("Bản gốc " + sha256);
  }

  @Test
  void whatCannotBeRecomputedIsSaid() {
    assertThat(home.run("verify", "reports").code()).isEqualTo(2);
    assertThat(home.run("verify", "no/such/folder").complaints().toString())
        .contains("manifest.json");
  }

  @Test
  void itIsRecomputedByTheProgrammeOfThen() {
    home.programme(TestHome.programme().replace("max: 1000\n", "max: 5\n"));
    Ran ran = verify();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("theo bản lưu của khi đó", "từ 3 báo cáo trong 2 bản gốc", "Tất cả đều đúng.");
  }

  @Test
  void itIsRecomputedByTheRegisterOfThen() {
    home.write(
        "config/units.csv",
        """
        id,code,name,type,level,parent,from,until
        18565,18565,Xã Tên Khác,Xã,commune,445,,2025-01-01
        18565,18565,Xã Tên Khác,Xã,commune,445,2025-01-01,2025-07-01
        """);
    Ran ran = verify();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("theo bản lưu của khi đó", "Tất cả đều đúng.");
  }

  @Test
  void withoutWhatItWasMadeByItCannotBeRecomputed() throws IOException {
    home.programme(TestHome.programme().replace("max: 1000\n", "max: 2000\n"));
    Path kept = keptProgramme();
    Files.writeString(kept, Files.readString(kept).replace("max: 1000\n", "max: 3000\n"));
    Ran altered = verify();
    assertThat(altered.code()).isEqualTo(2);
    assertThat(altered.complaints().toString()).contains("data/archive/definitions");
    Files.delete(kept);
    assertThat(verify().code()).isEqualTo(2);
  }

  private Path keptProgramme() throws IOException {
    try (Stream<Path> files = Files.walk(home.path("data/archive/definitions"))) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.endsWith("thu.yaml"))
          .findFirst()
          .orElseThrow();
    }
  }
}
