package vn.tonghop.orgunit;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Which share of a unit's figures goes to one of those that got a part of it: a row of {@code
 * config/shares.csv}. Staff's own estimate, by area or people; never the product's.
 *
 * @param predecessor the unit that ended
 * @param successor one of those that got a part of it
 * @param share 0 to 1; those of one predecessor sum to 1
 * @param source who says so, as the review names it
 * @param date of the source
 */
public record Share(
    UnitId predecessor, UnitId successor, BigDecimal share, String source, LocalDate date) {}
