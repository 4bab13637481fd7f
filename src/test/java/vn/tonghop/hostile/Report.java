package vn.tonghop.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What became of the corpus, kind by kind. */
final class Report {

  private Report() {}

  /** With times, for whoever runs the tests. */
  static String measured(List<HostileFile> corpus, Map<String, Examined> examined) {
    StringBuilder text = new StringBuilder("kind | files | ends | rules | slowest ms\n");
    byKind(corpus, examined)
        .forEach(
            (kind, of) ->
                text.append(row(kind, of))
                    .append(" | ")
                    .append(of.stream().mapToLong(Examined::millis).max().orElse(0))
                    .append('\n'));
    return text.toString();
  }

  /** Without times, which are never the same. */
  static String page(List<HostileFile> corpus, Map<String, Examined> examined) {
    StringBuilder text =
        new StringBuilder(
            "| kind | files | what becomes of them | rules told |\n|---|---:|---|---|\n");
    byKind(corpus, examined)
        .forEach((kind, of) -> text.append("| ").append(row(kind, of)).append(" |\n"));
    return text.append("\nAltogether ").append(corpus.size()).append(" files.\n").toString();
  }

  private static String row(String kind, List<Examined> of) {
    Map<String, Long> ends =
        of.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.end().word(), TreeMap::new, Collectors.counting()));
    TreeSet<String> rules = new TreeSet<>();
    of.forEach(each -> rules.addAll(each.rules()));
    return String.join(
        " | ",
        kind,
        String.valueOf(of.size()),
        ends.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ")),
        String.join(", ", rules));
  }

  private static Map<String, List<Examined>> byKind(
      List<HostileFile> corpus, Map<String, Examined> examined) {
    return corpus.stream()
        .filter(file -> examined.containsKey(file.name()))
        .collect(
            Collectors.groupingBy(
                HostileFile::kind,
                LinkedHashMap::new,
                Collectors.mapping(
                    file -> examined.get(file.name()), Collectors.toUnmodifiableList())));
  }
}
