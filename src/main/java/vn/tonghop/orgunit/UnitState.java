package vn.tonghop.orgunit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.Validity;

/**
 * What a unit was like for a while: a row of {@code units.csv}.
 *
 * @param validity the days of this state; the states of a unit follow one another without a gap
 * @param code the code it bore, which a recoding changes
 * @param name with its type, as printed: {@code Phường Ba Đình}
 * @param type {@code Phường}, {@code Xã}, …
 * @param parentId the unit above; null for the country
 * @param order its place among all units in official order
 */
public record UnitState(
    Validity validity,
    UnitCode code,
    String name,
    String type,
    Level level,
    @Nullable UnitId parentId,
    int order) {

  public Optional<UnitId> parent() {
    return Optional.ofNullable(parentId);
  }
}
