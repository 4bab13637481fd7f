package vn.tonghop.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What several rounds came to, as a Markdown table with the ratios below it. */
final class Sheet {

  private static final double MEGA = 1024.0 * 1024;

  /** A whole PDF may take so many times the CPU of a bare one. */
  private static final double MOST_OF_BARE = 2.2;

  private static final Set<String> OF_FIGURES =
      Set.of(Stages.RECEIVE, Stages.JUDGE, Stages.READ, Stages.PARSE_FLOOR, Stages.INSERT_FLOOR);
  private static final Set<String> OF_ALL_REVIEWS = Set.of(Stages.REVIEW);
  private static final Set<String> OF_SAMPLED =
      Set.of(
          Stages.GATHER,
          Stages.ROLL_UP,
          Stages.WRITE,
          Stages.RENDER,
          Stages.TABLES,
          Stages.PUBLISH,
          Stages.FILL_FLOOR,
          Stages.PAGES_FLOOR,
          Stages.LETTERS_FLOOR);

  private final DataSet data;
  private final List<Round> rounds;

  Sheet(DataSet data, List<Round> rounds) {
    this.data = data;
    this.rounds = List.copyOf(rounds);
  }

  void print(PrintStream out) {
    Round last = rounds.get(rounds.size() - 1);
    out.println();
    out.println(
        "%s, %s files: %,d submissions, %,d figures; %d runs"
            .formatted(
                data.size().name(),
                data.spread(),
                data.submissions(),
                data.figures(),
                rounds.size()));
    out.println(
        "%,d reviews in the night; %,d of them part by part: %s; bare: %s"
            .formatted(last.reviews(), last.sampled(), text(last.printed()), text(last.bare())));
    out.println();
    out.println(
        "| stage | wall s | CPU s | compiler s | submissions/s | figures/s | PDFs/s | heap MB | resident MB |");
    out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    last.measures().keySet().forEach(stage -> out.println(row(stage)));
    out.println();
    out.println("| ratio | CPU | wall |");
    out.println("|---|--:|--:|");
    out.println(ratio("judge ÷ (a + b)", List.of(Stages.JUDGE), intakeFloors()));
    out.println(
        ratio(
            "receive and judge ÷ (a + b)", List.of(Stages.RECEIVE, Stages.JUDGE), intakeFloors()));
    for (String structure : List.of(Stages.ONE_TREE, Stages.ALL_TREES, Stages.RESTATE)) {
      out.println(ratio(structure + " ÷ " + Stages.READ, List.of(structure), List.of(Stages.READ)));
    }
    if (data.size().isNation()) {
      out.println();
      out.println(structures());
    }
    if (data.reviewed()) {
      ofReviews(out);
    }
  }

  /** The ratios that have a bound of their own, of a nation-year: trees are of the country. */
  private String structures() {
    boolean held =
        Stream.of(Stages.ONE_TREE, Stages.RESTATE)
            .allMatch(
                stage ->
                    sample(round -> of(round, stage).cpu()).median()
                        < sample(round -> of(round, Stages.READ).cpu()).median());
    return "A day's tree, and the units of the year brought to those of "
        + Structures.TO
        + ", each take less CPU than reading the year's figures: "
        + (held ? "held" : "missed")
        + " ("
        + Structures.trees()
        + " days have a tree of their own)";
  }

  private void ofReviews(PrintStream out) {
    out.println();
    out.println("| ratio | CPU | wall |");
    out.println("|---|--:|--:|");
    out.println(
        ratio(
            "render PDF ÷ (c + d)",
            List.of(Stages.RENDER),
            List.of(Stages.FILL_FLOOR, Stages.PAGES_FLOOR)));
    out.println(
        ratio(
            "render PDF ÷ (c + e)",
            List.of(Stages.RENDER),
            List.of(Stages.FILL_FLOOR, Stages.LETTERS_FLOOR)));
    out.println();
    out.println(wholePdf());
  }

  /** The one ratio that has a target of its own. */
  private String wholePdf() {
    Sample ratio =
        sample(
            round ->
                sum(round, List.of(Stages.RENDER), Measure::cpu)
                    / sum(round, List.of(Stages.FILL_FLOOR, Stages.PAGES_FLOOR), Measure::cpu));
    return String.format(
        Locale.ROOT,
        "A whole PDF (filled, exported, tagged, figures.csv and provenance.json enclosed, bookmarks,"
            + " metadata, saved) takes %s times the CPU of a bare, untagged fill and export of the"
            + " same pages (c + d); target: at most %.1f, %s",
        ratio.text(),
        MOST_OF_BARE,
        ratio.median() <= MOST_OF_BARE ? "held" : "missed");
  }

  private static String text(Round.Printed printed) {
    return "%,d pages, %,d letters, %.1f MB"
        .formatted(printed.pages(), printed.letters(), printed.bytes() / MEGA);
  }

  private static List<String> intakeFloors() {
    return List.of(Stages.PARSE_FLOOR, Stages.INSERT_FLOOR);
  }

  private String row(String stage) {
    double seconds = sample(round -> of(round, stage).wall()).median();
    Round last = rounds.get(rounds.size() - 1);
    int pdfs =
        OF_ALL_REVIEWS.contains(stage)
            ? last.reviews()
            : OF_SAMPLED.contains(stage) ? last.sampled() : 0;
    int submissions = OF_FIGURES.contains(stage) ? data.submissions() : 0;
    int figures = OF_FIGURES.contains(stage) ? data.figures() : 0;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.2f | %s | %s | %s | %.0f | %.0f |",
        stage,
        sample(round -> of(round, stage).wall()).text(),
        sample(round -> of(round, stage).cpu()).text(),
        sample(round -> of(round, stage).compiler()).median(),
        perSecond(submissions, seconds, "%,.0f"),
        perSecond(figures, seconds, "%,.0f"),
        perSecond(pdfs, seconds, "%.1f"),
        sample(round -> of(round, stage).heap() / MEGA).most(),
        sample(round -> of(round, stage).resident() / MEGA).most());
  }

  private static String perSecond(int things, double seconds, String format) {
    return things == 0 || seconds == 0 ? "" : String.format(Locale.ROOT, format, things / seconds);
  }

  private String ratio(String name, List<String> above, List<String> below) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s |",
        name,
        sample(round -> sum(round, above, Measure::cpu) / sum(round, below, Measure::cpu)).text(),
        sample(round -> sum(round, above, Measure::wall) / sum(round, below, Measure::wall))
            .text());
  }

  private static double sum(Round round, List<String> stages, ToDoubleFunction<Measure> what) {
    return stages.stream().mapToDouble(stage -> what.applyAsDouble(of(round, stage))).sum();
  }

  private static Measure of(Round round, String stage) {
    return round.measures().getOrDefault(stage, Measure.NONE);
  }

  private Sample sample(ToDoubleFunction<Round> what) {
    return new Sample(rounds.stream().map(round -> what.applyAsDouble(round)).toList());
  }
}
