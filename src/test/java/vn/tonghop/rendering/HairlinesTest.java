package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import org.junit.jupiter.api.Test;

class HairlinesTest {

  @Test
  void aRuleBetweenCellsIsDrawnOnceAndGoesOnAsFarAsTheyDo() {
    Hairlines lines = new Hairlines();
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        lines.frame(new Rectangle(column * 20, row * 10, 20, 10));
      }
    }
    assertThat(lines.rules())
        .containsExactly(
            new Rectangle(0, 0, 60, 0),
            new Rectangle(0, 10, 60, 0),
            new Rectangle(0, 20, 60, 0),
            new Rectangle(0, 0, 0, 20),
            new Rectangle(20, 0, 0, 20),
            new Rectangle(40, 0, 0, 20),
            new Rectangle(60, 0, 0, 20));
  }

  @Test
  void noRuleGoesThroughACell() {
    Hairlines lines = new Hairlines();
    lines.frame(new Rectangle(0, 0, 40, 10));
    lines.frame(new Rectangle(0, 10, 20, 10));
    lines.frame(new Rectangle(20, 10, 20, 10));
    assertThat(lines.rules())
        .contains(new Rectangle(20, 10, 0, 10))
        .doesNotContain(new Rectangle(20, 0, 0, 20));
  }
}
