package vn.tonghop.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

  private static Apportionment of(String... shares) {
    return new Apportionment(Stream.of(shares).map(BigDecimal::new).toList());
  }

  @Test
  void dividesSoThatNothingIsLost() {
    assertThat(of("0.6", "0.4").of(10)).containsExactly(6, 4);
    assertThat(of("0.6", "0.4").of(7)).containsExactly(4, 3);
    assertThat(of("0.6", "0.4").of(1)).containsExactly(1, 0);
    assertThat(of("0.5", "0.5").of(3)).containsExactly(2, 1);
    assertThat(of("1", "0").of(5)).containsExactly(5, 0);
    assertThat(of("0.3", "0.3", "0.4").of(0)).containsExactly(0, 0, 0);
    // Worked by hand: quotients 53/1, 24/1, 23/1, 53/3 for the first four, then 53/5, 24/3, 23/3.
    assertThat(of("0.53", "0.24", "0.23").of(4)).containsExactly(2, 1, 1);
    assertThat(of("0.53", "0.24", "0.23").of(7)).containsExactly(3, 2, 2);
  }

  @Test
  void sharesNeedNotSumToOne() {
    assertThat(of("3", "1").of(8)).containsExactly(6, 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nobodysPartShrinksWhenThereIsMoreToDivide(long seed) {
    Random random = new Random(seed);
    List<BigDecimal> shares = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(7); i++) {
      shares.add(BigDecimal.valueOf(random.nextInt(1000), 3));
    }
    shares.add(BigDecimal.ONE);
    Apportionment apportionment = new Apportionment(shares);
    BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    long[] before = new long[shares.size()];
    for (long amount = 0; amount < 3000; amount++) {
      long[] parts = apportionment.of(amount);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
      for (int i = 0; i < parts.length; i++) {
        assertThat(parts[i]).isGreaterThanOrEqualTo(before[i]);
        double quota = amount * shares.get(i).doubleValue() / sum.doubleValue();
        assertThat(parts[i] - quota).isBetween(-2.0, 2.0);
      }
      before = parts;
    }
    long large = 1_000_000_000_000L;
    assertThat(Arrays.stream(apportionment.of(large)).sum()).isEqualTo(large);
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> of("0", "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("1", "-0.1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("1").of(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
