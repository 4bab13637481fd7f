package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.review.Block;
import vn.tonghop.review.Review;

/** Lines end at the same words on every Java. */
class SteadyLinesTest {

  private static boolean isDoubtful(String words, double first, double further) {
    float[] widths = new float[words.length()];
    Arrays.fill(widths, 1);
    return SteadyLines.isDoubtful(words, widths, first, further);
  }

  @ParameterizedTest
  @CsvSource({
    "5, false", // fits
    "4.999, true", // a newer Java would let it stand over the edge
    "4.995, true",
    "4.99, false", // none would
  })
  void aLineIsDoubtfulThatIsHardlyTooLong(double room, boolean doubtful) {
    assertThat(isDoubtful("xin ch", 100, 100)).isFalse();
    assertThat(isDoubtful("xin c", room, 100)).isEqualTo(doubtful);
    assertThat(isDoubtful("a xin c", 3, room)).isEqualTo(doubtful);
    assertThat(isDoubtful("xin c     ", room, 100)).isEqualTo(doubtful);
  }

  @Test
  void spacesAtTheEndOfALineTakeNoRoom() {
    assertThat(isDoubtful("xin chao", 3.999, 100)).isFalse();
    assertThat(isDoubtful("xin   chao", 4.5, 3.999)).isTrue();
  }

  @Test
  void aWordWiderThanALineIsBrokenAnywhere() {
    assertThat(isDoubtful("xinchao", 3.5, 3.999)).isTrue();
    assertThat(isDoubtful("xinchao", 0.5, 0.5)).isFalse();
  }

  @Test
  void aParagraphThatIsDoubtfulIsPrintedWithTheLinesThatWereMeasured() {
    String doubtful =
        "Đến thời điểm tổng hợp, còn 3 đơn vị chưa gửi đủ báo cáo: huyện Thạch Hà, thị trấn Thạch"
            + " Hà và xã Việt Tiến.";
    Review review =
        Samples.review(List.of(new Block.Item(doubtful), new Block.Item(doubtful)), List.of());
    assertThat(Printed.of(review).lines().stream().filter(line -> line.contains("Thạch")))
        .containsExactly(
            "- Đến thời điểm tổng hợp, còn 3 đơn vị chưa gửi đủ báo cáo: huyện Thạch",
            "Hà, thị trấn Thạch Hà và xã Việt Tiến.",
            "- Đến thời điểm tổng hợp, còn 3 đơn vị chưa gửi đủ báo cáo: huyện Thạch",
            "Hà, thị trấn Thạch Hà và xã Việt Tiến.");
  }
}
