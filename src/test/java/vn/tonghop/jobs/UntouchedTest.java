package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Rounds;

/** A night looks again only at reviews that something touched, and misses none. */
class UntouchedTest {

  private static final String REVIEWS =
      """
      reviews:
        recurring:
          - {each: quarter, levels: [district], from: 2019-01-01}
          - {each: year, levels: [district, commune], from: 2019-01-01}
      """;

  private static final List<String> UNITS = List.of("445", "18562", "18565", "18586", "18592");
  private static final List<String> PERIODS =
      List.of("2019-Q1", "2019-Q2", "2019-Q4", "2020-Q1", "2020-Q2");

  private static final List<LocalDate> DATES =
      List.of(TestHome.TODAY, TestHome.TODAY, LocalDate.of(2020, 5, 1), LocalDate.of(2019, 8, 1));

  private final Path folder;

  UntouchedTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String programme() {
    String yaml = TestHome.programme();
    int from = yaml.indexOf("reviews:");
    return (yaml.substring(0, from) + REVIEWS + "\n" + yaml.substring(yaml.indexOf("document:")))
        .replace("    - 2019\n", "    - 2019-01-01..2020-12-31\n");
  }

  private TestHome home(String name) throws IOException {
    TestHome home = new TestHome(Files.createDirectories(folder.resolve(name)));
    home.programme(programme());
    return home;
  }

  @Test
  void whatNothingTouchedIsNotLookedAtAgain() throws IOException {
    TestHome home = home("home");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18565", "2020-Q1", "2020-04-02", "4,120,4");
    assertThat(home.night().reviews()).hasSize(6);
    assertThat(shown(home)).isEmpty();
    home.night();
    assertThat(shown(home))
        .containsExactly(
            "18565 2019-01-01",
            "18565 2020-01-01",
            "445 2019-01-01",
            "445 2019-01-01",
            "445 2020-01-01",
            "445 2020-01-01");

    home.handIn("c.csv", "18592", "2020-Q1", "2020-04-02", "5,120,4");
    // 18592 has a year of its own now, and its district's two are made again
    assertThat(home.night().reviews()).hasSize(3);
    assertThat(shown(home))
        .containsExactly(
            "18565 2019-01-01", "18565 2020-01-01", "445 2019-01-01", "445 2019-01-01");
  }

  private static List<String> shown(TestHome home) {
    return home
        .rows("SELECT unit, start_date FROM standing WHERE snapshot <> '' ORDER BY 1, 2")
        .stream()
        .map(row -> row.get("UNIT") + " " + row.get("START_DATE"))
        .toList();
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(Rounds.of(1));
  }

  /**
   * Beside a home that is made to look at every review each night: the same is made, and the same
   * lies there.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void allIsMadeThatLookingAtEveryReviewWouldMake(int seed) throws IOException {
    TestHome home = home("home");
    TestHome looking = home("looking");
    SplittableRandom random = new SplittableRandom(seed);
    List<String> receipts = new ArrayList<>();
    for (int step = 0; step < 10; step++) {
      Step next = step(random, step, receipts);
      next.in(home);
      next.in(looking);
      if (step > 0) {
        looking.update("DELETE FROM standing");
        looking.update("DELETE FROM standing_mark");
      }
      LocalDate date = DATES.get(random.nextInt(DATES.size()));
      List<?> made = night(home, date);
      assertThat(made).as("step " + step).hasSameSizeAs(night(looking, date));
      Map<String, String> lies = home.tree("reports");
      assertThat(lies).as("step " + step).isEqualTo(looking.tree("reports"));
      receipts.clear();
      home.rows(
              "SELECT f.receipt FROM dossier d JOIN submission s ON s.id = d.in_force"
                  + " JOIN received_file f ON f.id = s.file ORDER BY 1")
          .forEach(row -> receipts.add(String.valueOf(row.get("RECEIPT"))));
    }
  }

  private static List<?> night(TestHome home, LocalDate date) {
    try (HomeContext context = home.open()) {
      return context.nightly().run(date).reviews();
    }
  }

  /** A night of an earlier day looks at fewer reviews, and takes in as much. */
  @Test
  void whatIsNotDueThatDayIsLookedAtLater() throws IOException {
    TestHome home = home("home");
    home.handIn("a.csv", "18565", "2020-Q2", "2020-07-02", "3,120,4");
    home.night();
    home.night();
    home.handIn("b.csv", "18565", "2020-Q2", "2020-07-05", "9,120,4");
    assertThat(night(home, LocalDate.of(2020, 5, 1))).isEmpty();
    assertThat(home.run("status").out()).contains("2020-Q2");
    assertThat(home.night().reviews()).isNotEmpty();
    assertThat(home.read("reports/thu/2020-Q2/445/figures.csv")).contains(",9,");
  }

  private interface Step {
    void in(TestHome home) throws IOException;
  }

  private static Step step(SplittableRandom random, int number, List<String> receipts) {
    int what = number < 2 ? 0 : random.nextInt(8);
    return switch (what) {
      case 0, 1, 2 -> handIn(random, number);
      case 3 -> withdraw(random, receipts);
      case 4 -> home -> deleteOne(home, number);
      case 5 ->
          home ->
              home.write(
                  "config/holidays.csv", "date,name\n2019-04-0" + (1 + number % 5) + ",Nghỉ\n");
      case 6 ->
          home -> {
            Path words = home.write("words.txt", "[tasks]\nViệc " + number + ".\n");
            home.run("paragraphs", "thu", "--unit", "445", "--period", "2019", words.toString());
          };
      default ->
          home ->
              home.programme(programme().replace("Chương trình thử", "Chương trình thử " + number));
    };
  }

  private static Step handIn(SplittableRandom random, int number) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      String period = PERIODS.get(random.nextInt(PERIODS.size()));
      String hours = unit.equals("445") ? "" : String.valueOf(random.nextInt(9));
      rows.add(
          String.join(
              ",",
              "thu",
              unit,
              period,
              "2020-07-%02d".formatted(number + 1),
              String.valueOf(1 + random.nextInt(9)),
              String.valueOf(10 + random.nextInt(90)),
              hours));
    }
    String text =
        TestHome.WIDE + String.join("\n", rows.stream().distinct().sorted().toList()) + "\n";
    return home -> home.handIn("in-" + number + ".csv", text);
  }

  private static Step withdraw(SplittableRandom random, List<String> receipts) {
    if (receipts.isEmpty()) {
      return home -> {};
    }
    String receipt = receipts.get(random.nextInt(receipts.size()));
    return home -> home.run("withdraw", receipt, "--reason", "Nhập nhầm");
  }

  /** Of those that lie there, as somebody's hand may. */
  private static void deleteOne(TestHome home, int number) throws IOException {
    List<Path> folders =
        home.tree("reports/thu").keySet().stream()
            .filter(name -> name.endsWith("/manifest.json"))
            .map(name -> home.path(name).resolveSibling(""))
            .map(Path::toAbsolutePath)
            .sorted()
            .toList();
    if (!folders.isEmpty()) {
      try (Stream<Path> tree = Files.walk(folders.get(number % folders.size()))) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
