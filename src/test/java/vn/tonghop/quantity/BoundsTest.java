package vn.tonghop.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BoundsTest {

  private static final List<BigDecimal> NUMBERS =
      IntStream.rangeClosed(0, 40).mapToObj(n -> BigDecimal.valueOf(n * 25L, 2)).toList();

  private static boolean has(Bounds bounds, BigDecimal number) {
    int low = bounds.low() == null ? 1 : number.compareTo(bounds.low());
    int high = bounds.high() == null ? -1 : number.compareTo(bounds.high());
    return (bounds.lowOpen() ? low > 0 : low >= 0) && (bounds.highOpen() ? high < 0 : high <= 0);
  }

  private static List<Quantity> some() {
    List<Quantity> some = new ArrayList<>(List.of(Quantity.ZERO));
    for (int value = 1; value <= 4; value++) {
      for (Qualifier qualifier : Qualifier.values()) {
        some.add(Quantity.of(value, qualifier));
      }
    }
    return some;
  }

  /** The numbers that a quantity may stand for. */
  private static List<BigDecimal> meant(Quantity quantity) {
    return NUMBERS.stream().filter(number -> has(quantity.bounds(), number)).toList();
  }

  @Test
  void eachQualifierHasItsBounds() {
    BigDecimal five = BigDecimal.valueOf(5);

    assertThat(Quantity.exact(5).bounds()).isEqualTo(new Bounds(five, false, five, false));
    assertThat(Quantity.of(5, Qualifier.OVER).bounds())
        .isEqualTo(new Bounds(five, true, null, true));
    assertThat(Quantity.of(5, Qualifier.NEARLY).bounds())
        .isEqualTo(new Bounds(BigDecimal.ZERO, true, five, true));
    assertThat(Quantity.of(5, Qualifier.ABOUT).bounds())
        .isEqualTo(new Bounds(BigDecimal.ZERO, true, null, true));
    assertThat(Quantity.exact(5).bounds().isExact()).isTrue();
    assertThat(Quantity.of(5, Qualifier.NEARLY).bounds().isExact()).isFalse();
  }

  @Test
  void sumsAndMaximaNeverPromiseMoreThanTheirParts() {
    for (Quantity a : some()) {
      for (Quantity b : some()) {
        for (BigDecimal x : meant(a)) {
          for (BigDecimal y : meant(b)) {
            assertThat(has(a.plus(b).bounds(), x.add(y))).as("%s + %s", a, b).isTrue();
            assertThat(has(a.max(b).bounds(), x.max(y))).as("max of %s and %s", a, b).isTrue();
            assertThat(has(a.bounds().plus(b.bounds()), x.add(y))).isTrue();
          }
        }
      }
    }
  }

  @Test
  void boundsTimesANumberHaveTheNumbersTimesIt() {
    List<BigDecimal> factors = LongStream.of(-2, 0, 3).mapToObj(BigDecimal::valueOf).toList();
    for (Quantity a : some()) {
      for (BigDecimal factor : factors) {
        Bounds times = a.bounds().times(factor);
        for (BigDecimal x : NUMBERS) {
          assertThat(has(times, x.multiply(factor)))
              .as("%s times %s for %s", a, factor, x)
              .isEqualTo(factor.signum() == 0 || has(a.bounds(), x));
        }
      }
      assertThat(a.bounds().negated().negated()).isEqualTo(a.bounds());
    }
  }

  @Test
  void comparisonsAreSureExactlyWhenAllNumbersAgree() {
    for (Quantity a : some()) {
      for (Quantity b : some()) {
        boolean allBelow = true;
        boolean allAtMost = true;
        for (BigDecimal x : meant(a)) {
          for (BigDecimal y : meant(b)) {
            allBelow &= x.compareTo(y) < 0;
            allAtMost &= x.compareTo(y) <= 0;
          }
        }
        // Numbers end at 10 here; without an upper bound nothing is sure.
        boolean hasEnd = a.bounds().high() != null;
        assertThat(a.bounds().surelyBelow(b.bounds()))
            .as("%s < %s", a, b)
            .isEqualTo(hasEnd && allBelow);
        assertThat(a.bounds().surelyAtMost(b.bounds()))
            .as("%s <= %s", a, b)
            .isEqualTo(hasEnd && allAtMost);
      }
    }
  }
}
