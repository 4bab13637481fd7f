package vn.tonghop.rollup;

import java.util.List;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.orgunit.OrgUnit;

/**
 * What a review has to tell beside its totals; everything in official order of units, then by time.
 *
 * @param straddling submissions across the edge of the review's period; they are not counted
 * @param coarser submissions across the edge of a base piece; they count in the whole period only
 * @param missing units that owe something and of which no submission counts
 * @param outstanding what no submission covers, those of {@code missing} among it
 * @param brought units whose figures were brought to those of another day otherwise than whole and
 *     by a published resolution
 */
public record Remarks(
    List<Mention> straddling,
    List<Mention> coarser,
    List<OrgUnit> missing,
    List<Obligation> outstanding,
    List<Brought> brought) {

  public Remarks {
    straddling = List.copyOf(straddling);
    coarser = List.copyOf(coarser);
    missing = List.copyOf(missing);
    outstanding = List.copyOf(outstanding);
    brought = List.copyOf(brought);
  }
}
