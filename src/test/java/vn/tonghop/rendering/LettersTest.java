package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final Letters LETTERS = new Templates().letters();
  private static final List<String> WORDS =
      List.of("hội nghị", "với trên 2.300 người,", "đã nhận 11.936/12.098 báo cáo", "(đạt 78,4%)");

  @Test
  void linesAreNoWiderThanTheyMayBeAndLoseNothing() {
    Random random = new Random(5);
    for (int turn = 0; turn < 500; turn++) {
      StringBuilder text = new StringBuilder("Các");
      for (int word = 0; word < random.nextInt(30); word++) {
        text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      boolean bold = random.nextBoolean();
      float room = 140 + random.nextInt(200);
      List<String> lines = LETTERS.lines(text.toString(), room, 11, bold);
      assertThat(String.join(" ", lines)).isEqualTo(text.toString());
      assertThat(lines)
          .allSatisfy(line -> assertThat(LETTERS.width(line, 11, bold)).isLessThanOrEqualTo(room));
      for (int line = 1; line < lines.size(); line++) {
        int end = String.join(" ", lines.subList(0, line)).length() + 1;
        assertThat(Breaks.allowed(text.toString(), end)).isTrue();
      }
    }
  }

  @Test
  void aWordWiderThanTheLineHasALineToItself() {
    assertThat(LETTERS.lines("số 123.456.789.012 đồng", 20, 11, false))
        .containsExactly("số", "123.456.789.012 đồng");
  }

  @Test
  void theWidestWordOfATextCounts() {
    assertThat(LETTERS.widestWord("hội nghị 12.648/12.811", 11, false))
        .isEqualTo(LETTERS.width("12.648/12.811", 11, false));
  }
}
