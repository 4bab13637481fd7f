package vn.tonghop.desk;

import java.util.List;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * How much of what was due has come, unit by unit and piece by piece.
 *
 * @param pieces base pieces of the programme that have ended, in order
 * @param rows the unit itself, then its direct children in official order, each with all below it
 */
public record Heatmap(Programme programme, List<Period> pieces, List<Row> rows) {

  public Heatmap {
    pieces = List.copyOf(pieces);
    rows = List.copyOf(rows);
  }

  /**
   * One unit.
   *
   * @param code that it bears on the last day, as its name
   * @param cells one a piece
   */
  public record Row(OrgUnit unit, String code, String name, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One unit and one piece.
   *
   * @param received obligations that are covered, with those of the units below
   * @param overdue not covered though the deadline has passed
   */
  public record Cell(int received, int due, int overdue) {

    /** In how dark a shade it is drawn: 0 = nothing is due, 1 = nothing came, 5 = all of it. */
    public int shade() {
      if (due == 0) {
        return 0;
      }
      return received == due ? 5 : 1 + (int) Math.floor(4.0 * received / due);
    }
  }
}
