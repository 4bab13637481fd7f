package vn.tonghop.api;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Words;
import vn.tonghop.desk.LookedAt;

/**
 * What would become of a file, or what became of it.
 *
 * @param takable whether anything of it can be taken in
 * @param obstacleVi why nothing of it can be
 * @param entered submissions that would be, or were, newly in the ledger
 * @param unchanged that are in force already
 * @param submissions in it, the first hundred of them
 * @param beyond those in it that are not the member's to hand in
 * @param findings the gravest first, 200 at most
 * @param findingsInAll how many there are
 * @param receipt once it was given out; the same for the same bytes, for ever
 */
record FileReport(
    String name,
    long size,
    boolean takable,
    Optional<String> obstacleVi,
    Optional<String> obstacleEn,
    int entered,
    int unchanged,
    int refused,
    List<Line> submissions,
    List<Line> beyond,
    List<FindingText> findings,
    int findingsInAll,
    Optional<String> receipt) {

  /** A submission in a file; {@code number} is its case's. */
  record Line(String number, String programme, String unit, Days period) {

    static Line of(LookedAt.Line line) {
      return new Line(
          line.number(),
          line.programme(),
          line.unit(),
          new Days(line.text(), line.period().start(), line.period().lastDay()));
    }
  }

  static FileReport of(LookedAt file) {
    return new FileReport(
        file.name(),
        file.size(),
        file.isTakable(),
        file.obstacle().map(Words::vi),
        file.obstacle().map(Words::en),
        file.entered(),
        file.unchanged(),
        file.refused(),
        file.lines().stream().map(Line::of).toList(),
        file.beyond().stream().map(Line::of).toList(),
        file.findings().stream().map(FindingText::of).toList(),
        file.findingsInAll(),
        file.receipt());
  }
}
