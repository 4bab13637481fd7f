package vn.tonghop.rollup;

import vn.tonghop.catalogue.Indicator;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.period.Period;

/** A total and what it is the total of: a row of {@code figures.csv}. */
public record Line(OrgUnit unit, Slice slice, Period period, Indicator indicator, Total total) {}
