package vn.tonghop.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {

  private static Quantity over(long value) {
    return Quantity.of(value, Qualifier.OVER);
  }

  private static Quantity nearly(long value) {
    return Quantity.of(value, Qualifier.NEARLY);
  }

  private static Quantity about(long value) {
    return Quantity.of(value, Qualifier.ABOUT);
  }

  private static Quantity exact(long value) {
    return Quantity.exact(value);
  }

  /** All small quantities. */
  private static List<Quantity> some() {
    List<Quantity> some = new ArrayList<>();
    for (int value = 0; value <= 3; value++) {
      for (Qualifier qualifier : Qualifier.values()) {
        if (value > 0 || qualifier == Qualifier.EXACT) {
          some.add(Quantity.of(value, qualifier));
        }
      }
    }
    return some;
  }

  @Test
  void aQualifiedZeroIsRefused() {
    assertThatThrownBy(() -> over(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> nearly(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(exact(0)).isEqualTo(Quantity.ZERO);
    assertThat(about(1).isExact()).isFalse();
  }

  @Test
  void aSumTakesTheQualifierOfItsRoughParts() {
    assertThat(exact(2000).plus(over(300))).isEqualTo(over(2300));
    assertThat(nearly(30).plus(exact(10))).isEqualTo(nearly(40));
    assertThat(about(3).plus(exact(1))).isEqualTo(about(4));
    assertThat(over(1).plus(over(2))).isEqualTo(over(3));
    assertThat(over(1).plus(nearly(2))).isEqualTo(about(3));
    assertThat(about(1).plus(over(2))).isEqualTo(about(3));
    assertThat(exact(1).plus(exact(2))).isEqualTo(exact(3));
  }

  @Test
  void sumsAndMaximaComeOutTheSameInAnyOrder() {
    for (Quantity a : some()) {
      for (Quantity b : some()) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.max(b)).isEqualTo(b.max(a));
        for (Quantity c : some()) {
          assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
          assertThat(a.max(b).max(c)).isEqualTo(a.max(b.max(c)));
        }
      }
    }
  }

  @Test
  void theMaximumKeepsTheWinnersQualifier() {
    assertThat(over(5).max(exact(4))).isEqualTo(over(5));
    assertThat(nearly(5).max(exact(4))).isEqualTo(nearly(5));
    assertThat(exact(5).max(nearly(4))).isEqualTo(exact(5));
    assertThat(exact(5).max(exact(4))).isEqualTo(exact(5));
  }

  @Test
  void theMaximumIsAboutWhenARoughLoserMightExceedIt() {
    assertThat(exact(5).max(over(4))).isEqualTo(about(5));
    assertThat(exact(5).max(about(4))).isEqualTo(about(5));
    assertThat(nearly(5).max(over(4))).isEqualTo(about(5));
  }

  @Test
  void ofEqualNumbersTheOneThatReachesHigherWins() {
    assertThat(exact(5).max(over(5))).isEqualTo(over(5));
    assertThat(nearly(5).max(over(5))).isEqualTo(over(5));
    assertThat(nearly(5).max(exact(5))).isEqualTo(exact(5));
    assertThat(nearly(5).max(nearly(5))).isEqualTo(nearly(5));
    assertThat(about(5).max(over(5))).isEqualTo(about(5));
  }

  @Test
  void aDifferenceNeverInheritsOverOrNearly() {
    assertThat(over(5).minus(exact(2))).isEqualTo(about(3));
    assertThat(exact(5).minus(nearly(2))).isEqualTo(about(3));
    assertThat(over(5).minus(over(2))).isEqualTo(about(3));
    assertThat(exact(2).minus(exact(5))).isEqualTo(exact(-3));
  }

  @Test
  void aRoughDifferenceThatIsNotAboveZeroHasNoMeaning() {
    assertThatThrownBy(() -> over(5).minus(exact(5))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> exact(2).minus(about(5))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aRatioIsRoundedHalfUpAndRoughWhenEitherIs() {
    assertThat(exact(109).dividedBy(exact(139), 3).value()).isEqualByComparingTo("0.784");
    assertThat(exact(1).dividedBy(exact(8), 2).value()).isEqualByComparingTo("0.13");
    assertThat(over(1).dividedBy(exact(8), 2).qualifier()).isEqualTo(Qualifier.ABOUT);
    assertThat(exact(1).dividedBy(nearly(8), 2).qualifier()).isEqualTo(Qualifier.ABOUT);
    assertThat(exact(1).dividedBy(exact(8), 2).isExact()).isTrue();
  }

  @Test
  void aRatioThatHasNoValueIsRefused() {
    assertThatThrownBy(() -> exact(1).dividedBy(exact(0), 2))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> exact(0).dividedBy(exact(0), 2))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> over(1).dividedBy(exact(1000), 2))
        .isInstanceOf(ArithmeticException.class);
    assertThat(exact(1).dividedBy(exact(1000), 2).value()).isEqualByComparingTo("0");
  }

  @Test
  void equalityIsByNumberAndQualifier() {
    Quantity two = new Quantity(new BigDecimal("2.00"), Qualifier.EXACT);

    assertThat(two).isEqualTo(exact(2)).hasSameHashCodeAs(exact(2));
    assertThat(two).isNotEqualTo(over(2)).isNotEqualTo(exact(200));
    assertThat(new Quantity(new BigDecimal("0.00"), Qualifier.EXACT))
        .isEqualTo(Quantity.ZERO)
        .hasSameHashCodeAs(Quantity.ZERO);
  }

  @Test
  void itReadsAsItIsSaid() {
    assertThat(over(2300)).hasToString("trên 2300");
    assertThat(nearly(40000)).hasToString("gần 40000");
    assertThat(about(5)).hasToString("khoảng 5");
    assertThat(exact(0)).hasToString("0");
    assertThat(new Quantity(new BigDecimal("1E+3"), Qualifier.EXACT)).hasToString("1000");
  }
}
