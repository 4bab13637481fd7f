package vn.tonghop.api;

import java.util.List;
import java.util.Optional;
import vn.tonghop.desk.Heatmap;
import vn.tonghop.desk.Tonight;
import vn.tonghop.inspection.Standing;

/**
 * How much of what was due has come, as far as it is within reach.
 *
 * @param programmes of which something was due
 * @param matrix of one of them, unit by unit and period by period
 */
record Completeness(List<Stands> programmes, Optional<Matrix> matrix) {

  /**
   * How a programme stands.
   *
   * @param ended obligations whose period has ended
   * @param overdue not covered though the deadline has passed
   */
  record Stands(
      String programme,
      int ended,
      int onTime,
      int late,
      int refused,
      int missing,
      int waiting,
      int revised,
      int overdue) {

    static Stands of(Standing standing) {
      return new Stands(
          standing.programme().value(),
          standing.ended(),
          standing.onTime(),
          standing.late(),
          standing.refused(),
          standing.missing(),
          standing.waiting(),
          standing.revised(),
          standing.overdue().size());
    }
  }

  /** The last eight periods; the own unit first, then its children, each with all below it. */
  record Matrix(String programme, List<Days> periods, List<Row> rows) {

    static Matrix of(Heatmap map) {
      return new Matrix(
          map.programme().code().value(),
          map.pieces().stream()
              .map(piece -> Days.of(piece, map.programme().reporting().calendar()))
              .toList(),
          map.rows().stream()
              .map(row -> Row.of(row, map.pieces().get(map.pieces().size() - 1).lastDay()))
              .toList());
    }
  }

  /** A unit, with a cell a period. */
  record Row(UnitName unit, List<Cell> cells) {

    static Row of(Heatmap.Row row, java.time.LocalDate day) {
      return new Row(
          UnitName.of(row.unit(), day),
          row.cells().stream()
              .map(cell -> new Cell(cell.received(), cell.due(), cell.overdue()))
              .toList());
    }
  }

  /** One unit and one period. */
  record Cell(int received, int due, int overdue) {}

  static Completeness of(Tonight.Seen seen) {
    return new Completeness(
        seen.standings().stream().map(Stands::of).toList(), seen.heatmap().map(Matrix::of));
  }
}
