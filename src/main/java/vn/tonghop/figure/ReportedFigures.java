package vn.tonghop.figure;

import java.util.List;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;

/**
 * The figures of one submission in force: all that a roll-up needs of it.
 *
 * @param submission its number in the ledger
 */
public record ReportedFigures(long submission, UnitId unit, Period period, List<Figure> figures) {

  public ReportedFigures {
    figures = List.copyOf(figures);
  }
}
