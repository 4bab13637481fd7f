package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

class ParagraphsCommandTest {

  private static final String PAGE = "reports/thu/2019-H1/445/review.html";

  private final Path folder;
  private final TestHome home;

  ParagraphsCommandTest(@TempDir Path folder) {
    this.folder = folder;
    home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
  }

  private Ran run(String command, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(command, "--programme", "thu", "--unit", "445", "--period", "2019-H1"));
    words.addAll(List.of(more));
    return home.run(words.toArray(String[]::new));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("viet.txt"), text);
  }

  @Test
  void whatStaffWriteStandsInTheNextEditionAndStays() throws IOException {
    Path file = folder.resolve("phan-viet.txt");
    assertThat(run("paragraphs", "-o", file.toString()).code()).isZero();
    String form = Files.readString(file);
    assertThat(form).contains("[strengths]", "[proposals.below]");
    assertThat(home.read(PAGE)).contains("Nguyên nhân khách quan");
    Files.writeString(
        file, form.replace("[causes]\n", "[causes]\nDo cán bộ còn kiêm nhiệm.\n- Một việc.\n"));
    Ran taken = run("paragraphs", file.toString());
    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(taken.out()).contains("bản 1");

    home.night();
    assertThat(home.read(PAGE))
        .contains("Do cán bộ còn kiêm nhiệm.", "Một việc.")
        .doesNotContain("Nguyên nhân khách quan");
    assertThat(home.read("reports/thu/2019-H1/445/manifest.json")).contains("\"edition\" : 2");

    // and when the figures change
    home.handIn("b.csv", "18565", "2019-Q1", "2019-04-03", "4,130,4");
    home.night();
    assertThat(home.read(PAGE)).contains("Do cán bộ còn kiêm nhiệm.");
    Path again = folder.resolve("lai.txt");
    run("paragraphs", "-o", again.toString());
    assertThat(Files.readString(again)).contains("Do cán bộ còn kiêm nhiệm.\n\n- Một việc.");
  }

  @Test
  void theSameAgainIsNoFurtherVersionAndEachLanguageHasItsOwn() throws IOException {
    String text = "[tasks]\nTiếp tục đối thoại.\n";
    run("paragraphs", written(text).toString());
    assertThat(run("paragraphs", written(text).toString()).out()).contains("bản 1");
    assertThat(run("paragraphs", written(text + "- Một.\n").toString()).out()).contains("bản 2");
    Ran english = run("paragraphs", "--language", "en", written("[tasks]\nGo on.\n").toString());
    assertThat(english.out()).contains("bản 1");
    home.night();
    assertThat(home.read(PAGE)).contains("Tiếp tục đối thoại.").doesNotContain("Go on.");
  }

  @Test
  void personalDataIsRefusedAtItsLineAndNotTold() throws IOException {
    Ran ran =
        run(
            "paragraphs",
            written("[tasks]\nViệc chung.\nGọi 0912345678.\n[causes]\nÔng Nguyễn Văn\nHòa nói.\n")
                .toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("viet.txt:3:", "dữ liệu cá nhân")
        .doesNotContain("0912345678", "Hòa");
    assertThat(home.tree("data/archive/staff-texts")).isEmpty();
  }

  @Test
  void faultsAreToldAtTheirLinesAndNothingIsKept() throws IOException {
    Ran ran = run("paragraphs", written("Chữ\n[strength]\n").toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("viet.txt:1:", "viet.txt:2:", "strengths");
    assertThat(home.tree("data/archive/staff-texts")).isEmpty();
    assertThat(run("paragraphs").code()).isEqualTo(2);
    assertThat(run("paragraphs", folder.resolve("none.txt").toString()).err())
        .contains("Không có tệp này");
    Path there = written("x");
    assertThat(run("paragraphs", "-o", there.toString()).code()).isEqualTo(2);
    assertThat(there).hasContent("x");
  }

  @Test
  void aBackupHoldsWhatWasWritten() throws IOException {
    run("paragraphs", written("[tasks]\nTiếp tục đối thoại.\n").toString());
    Path backup = folder.resolve("home.zip");
    assertThat(home.run("backup", backup.toString()).code()).isZero();
    TestHome other = new TestHome(folder.resolve("other"));
    Ran restored = other.run("restore", backup.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(other.tree("data/archive/staff-texts"))
        .isEqualTo(home.tree("data/archive/staff-texts"))
        .isNotEmpty();
  }
}
