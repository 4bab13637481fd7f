package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;

/**
 * A review made once: a sơ kết or tổng kết.
 *
 * @param structure {@code then}, or the date to whose units it is restated
 * @param title the abstract line below BÁO CÁO, in lower case
 */
public record NamedReview(Period period, List<UnitCode> units, String structure, Words title) {

  public NamedReview {
    units = List.copyOf(units);
  }

  /** The day to whose units it is restated; empty when each figure stands under its own tree. */
  public Optional<LocalDate> restatedTo() {
    return structure.equals(Structure.THEN)
        ? Optional.empty()
        : Optional.of(LocalDate.parse(structure));
  }
}
