package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.orgunit.OrgUnit;

/** Within which series a body numbers the documents of a day. */
public interface NumberSeries {

  /** State bodies begin with 1 each year. */
  NumberSeries CALENDAR_YEAR = (unit, date) -> Optional.of(String.valueOf(date.getYear()));

  /** The series, such as {@code 2026} or {@code 2025-2030}; empty when no rule covers the day. */
  Optional<String> of(OrgUnit unit, LocalDate date);
}
