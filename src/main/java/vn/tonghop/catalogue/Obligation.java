package vn.tonghop.catalogue;

import java.time.LocalDate;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * What a unit owes: one base piece of a programme, cut to what is expected and to the unit's
 * validity.
 *
 * @param deadline the last day on which it is in time
 */
public record Obligation(ProgrammeCode programme, OrgUnit unit, Period piece, LocalDate deadline) {}
