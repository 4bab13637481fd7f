package vn.tonghop.rollup;

import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/**
 * Where a total stands: whose, over which levels, for when, of what.
 *
 * @param unit the roll-up's own or a direct child of it
 * @param period the roll-up's own or one of its pieces
 */
public record Spot(OrgUnit unit, Slice slice, Period period, IndicatorCode indicator) {}
