package vn.tonghop.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

class PackedFiguresTest {

  private static byte[] pack(List<Figure> figures) {
    return PackedFigures.pack(figures, code -> Integer.parseInt(code.value().substring(1)));
  }

  private static List<Figure> unpack(byte[] packed) {
    return PackedFigures.unpack(packed, number -> new IndicatorCode("i" + number));
  }

  private static Figure figure(int indicator, String value, Qualifier how, int row, int column) {
    return new Figure(
        new IndicatorCode("i" + indicator), new Quantity(new BigDecimal(value), how), row, column);
  }

  @Test
  void theExampleOfThePageIsWrittenAsThePageSays() {
    byte[] packed = pack(List.of(figure(7, "5", Qualifier.EXACT, 3, 5)));
    assertThat(HexFormat.ofDelimiter(" ").formatHex(packed)).isEqualTo("01 07 00 0a 06 0a");
  }

  @Test
  void noFiguresAreOneByte() {
    assertThat(pack(List.of())).containsExactly(1);
    assertThat(unpack(new byte[] {1})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatWasPackedComesBackExactly(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<Figure> figures = new ArrayList<>();
      for (int i = random.nextInt(60); i > 0; i--) {
        long amount =
            1 + (random.nextLong() >>> (1 + random.nextInt(60))) % 999_999_999_999_999_998L;
        figures.add(
            figure(
                random.nextInt(100_000),
                BigDecimal.valueOf(amount, random.nextInt(7)).toPlainString(),
                Qualifier.ofNumber(random.nextInt(4)),
                random.nextInt(1 << 20),
                random.nextInt(20_000)));
      }
      List<Figure> back = unpack(pack(figures));
      assertThat(back).isEqualTo(figures);
      for (int i = 0; i < figures.size(); i++) {
        assertThat(back.get(i).quantity().value()).isEqualTo(figures.get(i).quantity().value());
      }
    }
  }

  @Test
  void bytesThatAreCutOrOfAnotherFormatAreRefused() {
    byte[] packed = pack(List.of(figure(700, "12345", Qualifier.OVER, 3, 5)));
    for (int length = 2; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> unpack(cut)).isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> unpack(new byte[] {2})).hasMessageContaining("format");
    assertThatThrownBy(() -> unpack(new byte[] {})).isInstanceOf(IllegalStateException.class);
  }
}
