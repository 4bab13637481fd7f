package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.validation.FileJudgement.Told;

/**
 * The findings of a file. Of those by one rule in one column the first thousand are listed; what
 * comes after them is counted, and told in one finding with their number. From one thread.
 */
final class ToldFindings {

  private static final int MOST = 1_000;

  private final List<Told> listed = new ArrayList<>();
  private final Map<Like, Count> counts = new LinkedHashMap<>();

  /** What findings have in common that are told together. */
  private record Like(String rule, String sheet, int column) {}

  private static final class Count {
    private final Finding first;
    private long count;

    Count(Finding first) {
      this.first = first;
    }
  }

  void add(Told told) {
    Finding finding = told.finding();
    Like like = new Like(finding.rule(), finding.place().sheet(), finding.place().column());
    Count of = counts.computeIfAbsent(like, l -> new Count(finding));
    if (of.count++ < MOST) {
      listed.add(told);
    }
  }

  /** Those that are listed, then how many more there are. */
  List<Told> list() {
    List<Told> all = new ArrayList<>(listed);
    for (Count of : counts.values()) {
      if (of.count > MOST) {
        all.add(new Told(0, of.first.more(of.count - MOST)));
      }
    }
    return List.copyOf(all);
  }
}
