package vn.tonghop.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

class AmountsTest {

  @Test
  void aPlaceThatWasNeverUsedIsNotReported() {
    Amounts amounts = new Amounts(0);
    amounts.add(5, Quantity.exact(1));

    assertThat(amounts.get(4)).isEmpty();
    assertThat(amounts.get(6)).isEmpty();
    assertThat(amounts.get(5)).contains(Quantity.exact(1));
  }

  @Test
  void zeroIsReported() {
    Amounts amounts = new Amounts(0);
    amounts.add(0, Quantity.ZERO);

    assertThat(amounts.get(0)).contains(Quantity.ZERO);
  }

  @Test
  void sumsGoOnBeyondALong() {
    Amounts amounts = new Amounts(0);
    amounts.add(0, Quantity.exact(Long.MAX_VALUE));
    amounts.add(0, Quantity.exact(1));
    amounts.add(0, Quantity.exact(1));

    assertThat(amounts.get(0))
        .contains(new Quantity(new BigDecimal("9223372036854775809"), Qualifier.EXACT));
  }

  @Test
  void aValueWithMorePlacesThanUsualIsNotRounded() {
    Amounts amounts = new Amounts(1);
    amounts.add(0, new Quantity(new BigDecimal("0.125"), Qualifier.EXACT));
    amounts.add(0, new Quantity(new BigDecimal("0.5"), Qualifier.OVER));

    assertThat(amounts.get(0)).contains(new Quantity(new BigDecimal("0.625"), Qualifier.OVER));
  }

  @Test
  void aValueKeepsTheIndicatorsPlaces() {
    Amounts amounts = new Amounts(2);
    amounts.add(0, Quantity.exact(3));

    assertThat(amounts.get(0).orElseThrow().value().toPlainString()).isEqualTo("3.00");
  }

  @Test
  void sumsAreThoseOfQuantities() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      Amounts amounts = new Amounts(random.nextInt(3));
      List<Quantity> added = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Quantity quantity = quantity(random);
        added.add(quantity);
        amounts.add(7, quantity);
      }
      assertThat(amounts.get(7)).isEqualTo(Definition.fold(false, added));
    }
  }

  private static Quantity quantity(Random random) {
    long number =
        random.nextInt(3) == 0 ? Long.MAX_VALUE - random.nextInt(9) : 1 + random.nextInt(999);
    Qualifier[] qualifiers = Qualifier.values();
    return new Quantity(
        BigDecimal.valueOf(number, random.nextInt(4)),
        random.nextBoolean() ? Qualifier.EXACT : qualifiers[random.nextInt(qualifiers.length)]);
  }

  @Test
  void whatIsSetReplacesWhatWasThere() {
    Amounts amounts = new Amounts(0);
    amounts.set(0, new Quantity(new BigDecimal("1e30"), Qualifier.OVER));
    amounts.set(0, Quantity.exact(2));

    assertThat(amounts.get(0)).contains(Quantity.exact(2));
  }
}
