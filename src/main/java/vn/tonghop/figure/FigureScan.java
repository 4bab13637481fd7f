package vn.tonghop.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers the figures of wanted submissions from rows that come in order of submissions. */
final class FigureScan {

  /** Rows of submissions that are not wanted are read over while the gap is no wider. */
  private static final long GAP = 16;

  /** So many submissions are asked for at once: H2 keeps an answer of that size in memory. */
  private static final int LONGEST = 500;

  private final List<Entry> wanted;
  private final Consumer<ReportedFigures> each;
  private final List<Figure> current = new ArrayList<>();
  private int at;

  FigureScan(List<Entry> wanted, Consumer<ReportedFigures> each) {
    this.wanted = wanted;
    this.each = each;
  }

  /** Cuts submissions, sorted by number, into short stretches without wide gaps. */
  static List<List<Entry>> split(List<Entry> sorted) {
    List<List<Entry>> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size()
          || i - from == LONGEST
          || sorted.get(i).submission() - sorted.get(i - 1).submission() > GAP) {
        stretches.add(sorted.subList(from, i));
        from = i;
      }
    }
    return stretches;
  }

  /** Moves on to the submission; whether its figures are wanted. */
  boolean wants(long submission) {
    while (at < wanted.size() && wanted.get(at).submission() < submission) {
      finish();
    }
    return at < wanted.size() && wanted.get(at).submission() == submission;
  }

  void add(Figure figure) {
    current.add(figure);
  }

  /** Gives out what is left, submissions without any figure too. */
  void end() {
    while (at < wanted.size()) {
      finish();
    }
  }

  private void finish() {
    Entry entry = wanted.get(at++);
    each.accept(
        new ReportedFigures(entry.submission(), entry.key().unit(), entry.key().period(), current));
    current.clear();
  }
}
