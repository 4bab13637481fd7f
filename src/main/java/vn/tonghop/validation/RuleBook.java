package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.provenance.Sha256;

/** All rules with their texts, drawn from the rules themselves: {@code docs/rules.md}. */
public final class RuleBook {

  private RuleBook() {}

  private record Entry(String rule, String name, Explains text) {}

  /** A hash over the rules that ship. */
  public static Sha256 version() {
    return Sha256.of(
        entries().stream()
            .map(e -> e.rule() + e.name() + e.text().severity() + e.text().vi() + e.text().en())
            .collect(Collectors.joining("\n")));
  }

  /** The rule book as Markdown. */
  public static String markdown(Programmes programmes) {
    List<String> lines = new ArrayList<>();
    lines.add("## Quy tắc chung · Rules for every submission");
    lines.add("");
    lines.add("| rule | finding | | Tiếng Việt | English |");
    lines.add("|---|---|---|---|---|");
    for (Entry entry : entries()) {
      lines.add(
          row(
              entry.rule(),
              "`" + entry.name() + "`",
              entry.text().severity().code(),
              entry.text().vi(),
              entry.text().en()));
    }
    for (Programme programme : programmes.all()) {
      checks(programme, lines);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void checks(Programme programme, List<String> lines) {
    lines.add("");
    lines.add("## `" + programme.code() + "` — " + programme.name().vi());
    lines.add("");
    lines.add("| rule | | levels | check | Tiếng Việt | English |");
    lines.add("|---|---|---|---|---|---|");
    for (Check check : programme.checks()) {
      lines.add(
          row(
              check.rule(),
              check.severity().code(),
              check.levels().stream()
                      .sorted()
                      .map(level -> level.code())
                      .collect(Collectors.joining(", "))
                  + (check.kinds().isEmpty()
                      ? ""
                      : " ("
                          + check.kinds().stream()
                              .sorted()
                              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                              .collect(Collectors.joining(", "))
                          + ")"),
              "`" + check.expression().source().strip() + "`",
              check.message().vi(),
              check.message().en()));
    }
  }

  private static List<Entry> entries() {
    return Arrays.stream(Notice.class.getPermittedSubclasses())
        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
        .map(
            notice ->
                new Entry(
                    Finding.explains(notice).rule(),
                    notice.getSimpleName(),
                    Finding.explains(notice)))
        .sorted(Comparator.comparing(Entry::rule).thenComparing(Entry::name))
        .toList();
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining(" | ", "| ", " |"));
  }
}
