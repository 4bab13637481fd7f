package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.TestHome.TODAY;
import static vn.tonghop.jobs.TestHome.WIDE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 9: personal data is nowhere but in the file that was handed in. */
class PersonalDataTest {

  private static final String CLEAN = "thu,18565,2019-Q1,2019-04-02,3,120,4\n";

  private final TestHome home;

  PersonalDataTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private List<String> archived() {
    return home.tree("data/archive").keySet().stream()
        .filter(name -> !name.startsWith("data/archive/definitions/"))
        .toList();
  }

  /** Every file of the home, its input and the register left out, in which the words stand. */
  private List<Path> filesWith(String words) throws IOException {
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = words.getBytes(StandardCharsets.UTF_16LE);
    try (Stream<Path> files = Files.walk(home.root())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(home.path("input")))
          .filter(file -> !file.startsWith(home.path("data/archive/definitions")))
          .filter(file -> holds(file, utf8) || holds(file, utf16))
          .toList();
    }
  }

  private static boolean holds(Path file, byte[] words) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(words, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "034567890123",
        "0987654321",
        "ong.thu@example.org",
        "ông Nguyễn Văn Thử",
        "12 cuộc do bà Trần Thị Nghiệm chủ trì"
      })
  void aCellWithPersonalDataLeavesNothingButWhereItStood(String cell) throws IOException {
    home.handIn("a.csv", WIDE + CLEAN + "thu,18586,2019-Q1,2019-04-02,3,120," + cell + "\n");

    NightReport report = home.night();

    assertThat(report.entered()).isZero();
    assertThat(report.refused()).isPositive();
    assertThat(home.findings()).contains("a.csv:3 F13");
    assertThat(archived()).isEmpty();
    assertThat(filesWith(cell)).isEmpty();
    assertThat(home.rows("SELECT archived FROM received_file").toString())
        .contains("ARCHIVED=false");
  }

  @Test
  void itIsFoundInTheHeaderAndInALongFileToo() throws IOException {
    home.handIn("a.csv", "programme,unit,period,ông Nguyễn Văn Thử\nthu,18565,2019-Q1,3\n");
    home.handIn(
        "b.csv", "programme,unit,period,indicator,value\nthu,18565,2019-Q1,meetings,0987654321\n");

    assertThat(home.night().entered()).isZero();

    assertThat(archived()).isEmpty();
    assertThat(filesWith("Nguyễn Văn")).isEmpty();
    assertThat(filesWith("0987654321")).isEmpty();
  }

  @Test
  void aFileNamedAfterAPersonIsTakenInUnderAnotherName() throws IOException {
    home.handIn("Nguyễn Văn Thử/Tran Thi Nghiem_q1.csv", WIDE + CLEAN + "thu,18586,x,,3,120,4\n");

    assertThat(home.night().entered()).isEqualTo(1);

    assertThat(String.join(" ", home.findings())).contains(" F37 ", ":3 K07");
    assertThat(filesWith("Nguyễn Văn")).isEmpty();
    assertThat(filesWith("Nghiem")).isEmpty();
    assertThat(home.tree("").keySet())
        .filteredOn(name -> !name.startsWith("input/"))
        .noneMatch(name -> name.contains("Nghiem") || name.contains("Nguy"));
    assertThat(home.night().didNothing()).isTrue();
  }

  @Test
  void theOtherFilesOfTheNightAreTakenIn() {
    home.handIn("a.csv", WIDE + CLEAN);
    home.handIn("b.csv", WIDE + "thu,18586,2019-Q1,2019-04-02,3,120,bà Trần Thị Nghiệm\n");

    NightReport report = home.night();

    assertThat(List.of(report.files(), report.entered())).containsExactly(2, 1);
    assertThat(archived()).hasSize(1);
  }

  @Test
  void theSameFileAgainIsKnownAndTheMendedOneIsTakenIn() {
    String bad = WIDE + CLEAN.replace(",4\n", ",ông Nguyễn Văn Thử\n");
    home.handIn("a.csv", bad);
    try (HomeContext opened = home.open()) {
      opened.nightly().run(TODAY);
      home.handIn("b.csv", bad);
      assertThat(opened.nightly().run(TODAY).didNothing()).isTrue();

      home.handIn("a.csv", WIDE + CLEAN);
      assertThat(opened.nightly().run(TODAY).entered()).isEqualTo(1);
    }
  }

  @Test
  void itIsNotInWhatARunTells() {
    home.handIn("a.csv", WIDE + CLEAN.replace(",4\n", ",ông Nguyễn Văn Thử\n"));

    TestHome.Ran ran = home.run("nightly");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out() + ran.err()).doesNotContain("Nguyễn").doesNotContain("Thử");
  }
}
