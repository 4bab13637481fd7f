package vn.tonghop.validation;

import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.figure.Figure;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Submission;

/** Counts what became of a submission's cells: each is exactly one of five (law 1). */
final class Cells {

  private Cells() {}

  static CellCount count(
      Submission submission, Verdict verdict, List<Figure> figures, Findings findings) {
    return verdict instanceof Verdict.Accepted
        ? accepted(submission, figures, findings)
        : refused(submission, findings);
  }

  /** Warnings do not take a key or a figure away; a cell that was passed over is a finding. */
  private static CellCount accepted(
      Submission submission, List<Figure> figures, Findings findings) {
    long found =
        submission.values().stream()
            .map(Submission.Value::amount)
            .filter(findings::isAt)
            .filter(cell -> figures.stream().noneMatch(figure -> isOf(figure, cell)))
            .count();
    long keys = submission.keyCells();
    return new CellCount(
        keys, figures.size(), submission.cells() - keys - figures.size() - found, found, 0);
  }

  /**
   * A cell at which something was found is a finding, whatever else it is; a finding at a whole row
   * takes no cell.
   */
  private static CellCount refused(Submission submission, Findings findings) {
    long foundValues = 0;
    long withheld = 0;
    for (Cell cell : contents(submission)) {
      if (findings.isAt(cell)) {
        foundValues++;
      } else if (!isBlank(cell)) {
        withheld++;
      }
    }
    long found = findings.cells();
    long keys = submission.keyCells() - (found - foundValues);
    return new CellCount(keys, 0, submission.cells() - keys - found - withheld, found, withheld);
  }

  /** What is there of its values, and what stands where nothing belongs. */
  private static List<Cell> contents(Submission submission) {
    return Stream.concat(
            submission.values().stream().map(Submission.Value::amount),
            submission.strays().stream())
        .filter(cell -> !cell.isMissing())
        .toList();
  }

  private static boolean isBlank(Cell cell) {
    return NumberText.read(cell, 0) instanceof NumberText.Reading.NotReported;
  }

  private static boolean isOf(Figure figure, Cell cell) {
    return figure.row() == cell.row() && figure.column() == cell.column();
  }
}
