package vn.tonghop.rollup;

import java.util.Comparator;
import java.util.List;
import vn.tonghop.catalogue.Obligation;

/**
 * What one unit owes, and how many days of each piece have been covered for each handed-in
 * indicator and by submissions at all. No two submissions share a day, so that a piece is covered
 * when as many days are.
 */
final class Dues {

  /**
   * A piece that is owed.
   *
   * @param node below which the unit stands on its last day
   * @param period the base piece it is in
   */
  record Due(Obligation obligation, Span span, int node, int period) {}

  private final List<Due> dues;
  private final int columns;
  private final short[] days;

  /**
   * @param measures how many indicators the programme has
   * @throws IllegalArgumentException if two of them share a day
   */
  Dues(List<Due> dues, int measures) {
    this.dues = dues.stream().sorted(Comparator.comparingInt(due -> due.span().start())).toList();
    for (int i = 1; i < this.dues.size(); i++) {
      if (this.dues.get(i).span().start() < this.dues.get(i - 1).span().end()) {
        throw new IllegalArgumentException("Owed twice: " + this.dues.get(i).obligation());
      }
    }
    columns = measures + 1;
    days = new short[dues.size() * columns];
  }

  /** By time. */
  List<Due> all() {
    return dues;
  }

  /** A submission covers the span, whatever it gives. */
  void coverBySubmission(Span span) {
    cover(columns - 1, Measure.ALWAYS, span);
  }

  /** A value covers the span for an indicator. */
  void cover(Measure measure, Span span) {
    cover(measure.number(), measure.from(), span);
  }

  /** Whether the piece is covered by submissions. */
  boolean isCovered(int due) {
    return days[due * columns + columns - 1] == length(due, Measure.ALWAYS);
  }

  /** Whether the piece is covered, from its first day on, for the indicator. */
  boolean isCovered(int due, Measure measure) {
    return days[due * columns + measure.number()] == length(due, measure.from());
  }

  private int length(int due, int from) {
    return dues.get(due).span().from(from).days();
  }

  private void cover(int column, int from, Span span) {
    for (int due = firstEndingAfter(span.start()); due < dues.size(); due++) {
      Span owed = dues.get(due).span();
      if (owed.start() >= span.end()) {
        return;
      }
      days[due * columns + column] += (short) owed.and(span).from(from).days();
    }
  }

  private int firstEndingAfter(int day) {
    int low = 0;
    int high = dues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dues.get(middle).span().end() > day) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
