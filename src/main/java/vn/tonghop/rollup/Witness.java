package vn.tonghop.rollup;

import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;

/** Is told of every figure that a roll-up counts, as it counts it. */
public interface Witness {

  /** Sees nothing. */
  Witness NONE = (node, unit, submission, figure) -> {};

  /**
   * A share of a figure is counted in the totals of {@code of}: of the roll-up's own unit, or of a
   * direct child; told for each of them.
   *
   * @param unit whose figure it is
   */
  default void shares(
      OrgUnit of,
      OrgUnit unit,
      ReportedFigures submission,
      Figure figure,
      Restated.Portion portion) {}

  /**
   * A figure is counted, in the totals of the roll-up's own unit and of {@code node}.
   *
   * @param node the direct child below which the unit stood; the roll-up's own unit if it is it, or
   *     if the figure is divided among its children
   * @param unit whose figure it is
   */
  void counts(OrgUnit node, OrgUnit unit, ReportedFigures submission, Figure figure);
}
