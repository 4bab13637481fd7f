package vn.tonghop.rollup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.quantity.Quantity;

/**
 * A total with its completeness (law 2).
 *
 * @param amount null = nobody reported
 * @param reported obligations (unit × base piece) covered by an accepted value
 * @param due obligations (unit × base piece)
 * @param unitsReported units all of whose pieces are covered
 * @param unitsDue units that owe at least one piece
 */
public record Total(
    @Nullable Quantity amount, int reported, int due, int unitsReported, int unitsDue) {

  public static final Total NOTHING = new Total(null, 0, 0, 0, 0);

  /** Empty when nobody reported. */
  public Optional<Quantity> value() {
    return Optional.ofNullable(amount);
  }

  /** Whether something was due and all of it is in. */
  public boolean isComplete() {
    return due > 0 && reported == due;
  }

  /** Whether there is neither a value nor anything due, so that no line is written. */
  boolean isNothing() {
    return amount == null && due == 0;
  }
}
