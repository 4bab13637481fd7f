package vn.tonghop.figure;

import java.util.List;
import java.util.Optional;

/**
 * A submission of a dossier with all that happened to it.
 *
 * @param figures in the order of its cells
 * @param again every time that it was handed in once more, unchanged
 * @param withdrawn empty if it was never taken out of force
 * @param inForce whether it is the one in force
 */
public record Revision(
    Entry entry,
    List<Figure> figures,
    List<Handing> again,
    Optional<OutOfForce> withdrawn,
    boolean inForce) {

  /**
   * Why it was taken out of force.
   *
   * @param contested because another of the same night differed from it, not by staff
   */
  public record OutOfForce(String reason, boolean contested) {}

  public Revision {
    figures = List.copyOf(figures);
    again = List.copyOf(again);
  }
}
