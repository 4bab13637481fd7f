package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.Actor;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.staff.Source;

/** What is done on the command line stands in the journal of acts, and once. */
class ActsByHandTest {

  private static final Actor ME = Actor.commandLine(System.getProperty("user.name", ""));

  private final Path folder;
  private final TestHome home;

  ActsByHandTest(@TempDir Path folder) {
    this.folder = folder;
    home = new TestHome(folder.resolve("home"));
    home.write("config/bodies.yaml", "terms: [2020-10-12, 2025-10-16]\n");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
  }

  /** Kind and subjects, the first one first. */
  private List<String> acts(TestHome of) {
    try (HomeContext context = of.open()) {
      List<Act> acts =
          context.actsToRead().before(Long.MAX_VALUE, 100).stream()
              .map(ActJournal.Recorded::act)
              .toList();
      assertThat(acts).extracting(Act::who).containsOnly(ME);
      assertThat(acts).extracting(Act::source).containsOnly(Source.HERE);
      List<String> told =
          new ArrayList<>(
              acts.stream()
                  .map(
                      act ->
                          act.kind().code()
                              + " "
                              + act.subjects().stream()
                                  .map(Subject::value)
                                  .collect(Collectors.joining(" | "))
                              + (act.note().isEmpty() ? "" : " – " + act.note()))
                  .toList());
      Collections.reverse(told);
      return told;
    }
  }

  private void well(String... words) {
    Ran ran = home.run(words);
    assertThat(ran.code()).as(String.join(" ", words) + "\n" + ran.err()).isZero();
  }

  @Test
  void everyWritingCommandIsAnActAndReadingIsNone() {
    well("nightly");
    well("status");
    well("check", home.path("input/a.csv").toString());
    well("review", "--programme", "thu", "--unit", "445", "--period", "2019-H1");
    Path written = folder.resolve("words.txt");
    well(
        "paragraphs",
        "--programme",
        "thu",
        "--unit",
        "445",
        "--period",
        "2019-H1",
        "-o",
        written.toString());
    well(
        "issue",
        "--programme",
        "thu",
        "--unit",
        "445",
        "--period",
        "2019-H1",
        "--date",
        "2026-01-14",
        "--unwritten");
    String receipt = home.rows("SELECT receipt FROM received_file").get(0).toString();
    receipt = receipt.replaceAll(".*(TN-[0-9A-Z-]+).*", "$1");
    well("withdraw", receipt, "--reason", "Báo nhầm kỳ");
    assertThat(home.run("withdraw", receipt, "--reason", "Báo nhầm kỳ").code()).isEqualTo(2);
    well("backup", folder.resolve("b.zip").toString());

    List<String> acts = acts(home);

    assertThat(acts).hasSize(5);
    assertThat(acts.get(0)).matches("launched \\d+ nightly 2026-01-15");
    assertThat(acts.get(1)).startsWith("launched BC-");
    assertThat(acts.get(2)).isEqualTo("issued 01-BC/BTGDVHU");
    assertThat(acts.get(3)).matches("withdrawn " + receipt + " \\| HS-\\S+ – Báo nhầm kỳ");
    assertThat(acts.get(4)).isEqualTo("backed_up b.zip");
  }

  @Test
  void writtenParagraphsARestoredAndARebuiltHomeAreActsToo() {
    well("nightly");
    Path written = folder.resolve("words.txt");
    String[] order = {"--programme", "thu", "--unit", "445", "--period", "2019-H1"};
    well(words("paragraphs", order, "-o", written.toString()));
    well(words("paragraphs", order, written.toString()));
    well("backup", folder.resolve("b.zip").toString());
    well("rebuild");
    assertThat(acts(home))
        .satisfiesExactly(
            act -> assertThat(act).startsWith("launched "),
            act -> assertThat(act).startsWith("written BC-"),
            act -> assertThat(act).isEqualTo("backed_up b.zip"),
            act -> assertThat(act).isEqualTo("rebuilt "));

    TestHome other = new TestHome(folder.resolve("other"));
    other.programme(TestHome.programme());
    Ran restored = other.run("restore", folder.resolve("b.zip").toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(acts(other))
        .satisfiesExactly(
            act -> assertThat(act).startsWith("launched "),
            act -> assertThat(act).startsWith("written BC-"),
            act -> assertThat(act).isEqualTo("restored b.zip"));
    assertThat(other.run("audit", "verify").code()).isZero();
  }

  private static String[] words(String first, String[] order, String... last) {
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(List.of(order));
    words.addAll(List.of(last));
    return words.toArray(new String[0]);
  }

  @Test
  void atANightsEndTheEndOfTheJournalIsSigned() {
    well("nightly");

    Ran verified = home.run("audit", "verify");

    assertThat(verified.out()).contains("1 thao tác", "ký đến số 1 (2026-01-15)");
    assertThat(verified.out()).doesNotContain("chưa được ký");
    assertThat(home.read("data/audit/heads.csv").lines()).hasSize(2);
    home.night();
    assertThat(home.read("data/audit/heads.csv").lines()).as("nothing was done since").hasSize(2);
  }
}
