package vn.tonghop.rollup;

import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;

/** Is told of every figure that a roll-up counts, as it counts it. */
public interface Witness {

  /** Sees nothing. */
  Witness NONE = (node, unit, submission, figure) -> {};

  /**
   * A figure is counted, in the totals of the roll-up's own unit and of {@code node}.
   *
   * @param node the direct child below which the unit stood, or the roll-up's own unit if it is it
   * @param unit whose figure it is
   */
  void counts(OrgUnit node, OrgUnit unit, ReportedFigures submission, Figure figure);
}
