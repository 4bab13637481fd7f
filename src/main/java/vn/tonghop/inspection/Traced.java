package vn.tonghop.inspection;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.provenance.Place;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Spot;
import vn.tonghop.rollup.Total;

/**
 * A figure of a review with all that it was made of.
 *
 * @param code as it was asked for
 * @param indicator what it counts
 * @param edition the latest that was published
 * @param stands whether that edition still tells what the ledger says
 * @param issued what the editions that were issued say of it, the first one first
 * @param children what each direct child has of it, in official order; empty when the figure is
 *     itself a child's, or there are none
 * @param counted the reported figures that it comes out of, by unit and period; those of the
 *     operands for a derived one
 */
public record Traced(
    String code,
    ReviewOrder order,
    Spot spot,
    Indicator indicator,
    Total total,
    int edition,
    boolean stands,
    List<Issued> issued,
    List<Part> children,
    List<Counted> counted) {

  public Traced {
    issued = List.copyOf(issued);
    children = List.copyOf(children);
    counted = List.copyOf(counted);
  }

  /**
   * What an issued edition says.
   *
   * @param value as its {@code figures.csv} has it; empty when nobody had reported, when it has no
   *     such figure, or when its files are not as they were issued
   */
  public record Issued(IssuedEdition edition, Optional<Quantity> value) {}

  /** What a direct child has of a total. */
  public record Part(OrgUnit child, Total total) {}

  /**
   * A figure as a unit reported it.
   *
   * @param child below which the unit stood; the review's own unit if it is that
   * @param portion the share of it that is counted here, where staff divide it; else empty
   */
  public record Counted(
      OrgUnit child,
      OrgUnit unit,
      Entry entry,
      ReceivedFile file,
      Figure figure,
      Optional<Restated.Portion> portion) {

    /** The cell in which it stood. */
    public Place place() {
      return new Place(file.name(), entry.handing().sheet(), figure.row(), figure.column());
    }

    /** The unit's name as of the submission's period. */
    public String name() {
      return unit.on(entry.key().period().lastDay()).name();
    }
  }

  /** The value; empty when nobody reported. */
  public Optional<Quantity> value() {
    return total.value();
  }
}
