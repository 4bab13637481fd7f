package vn.tonghop.rollup;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.Level;

/**
 * Which reporting levels a total is over: one of them, or all together for indicators that add over
 * levels (law 5).
 */
public record Slice(@Nullable Level only) {

  public static final Slice ALL = new Slice(null);

  /** The levels from the top down, then all together. */
  static final Comparator<Slice> TOP_DOWN =
      Comparator.comparing(Slice::only, Comparator.nullsLast(Comparator.naturalOrder()));

  public static Slice of(Level level) {
    return new Slice(level);
  }

  /** The level; empty for all together. */
  public Optional<Level> level() {
    return Optional.ofNullable(only);
  }

  /** As it stands in {@code figures.csv}: {@code commune} or {@code all}. */
  public String code() {
    return only == null ? "all" : only.code();
  }
}
