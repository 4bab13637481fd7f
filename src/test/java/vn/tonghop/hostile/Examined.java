package vn.tonghop.hostile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tonghop.hostile.Expected.End;

/**
 * What became of a file.
 *
 * @param rules of the findings
 * @param findings how many
 * @param left temporary files that lie about
 * @param conserved whether every cell is accounted for (law 1)
 */
record Examined(
    String name,
    End end,
    Set<String> rules,
    long millis,
    long findings,
    long left,
    boolean conserved) {

  Examined {
    rules = Set.copyOf(rules);
  }

  /** From one process to the other. */
  String line() {
    return String.join(
        "\t",
        "end",
        name,
        end.name(),
        String.join(",", new TreeSet<>(rules)),
        String.valueOf(millis),
        String.valueOf(findings),
        String.valueOf(left),
        String.valueOf(conserved));
  }

  static Examined of(String line) {
    List<String> words = List.of(line.split("\t", -1));
    Set<String> rules = words.get(3).isEmpty() ? Set.of() : Set.of(words.get(3).split(",", -1));
    return new Examined(
        words.get(1),
        End.valueOf(words.get(2)),
        rules,
        Long.parseLong(words.get(4)),
        Long.parseLong(words.get(5)),
        Long.parseLong(words.get(6)),
        Boolean.parseBoolean(words.get(7)));
  }
}
