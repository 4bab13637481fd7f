package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.figure.Figure;
import vn.tonghop.quantity.Quantity;

class EffectTest {

  private static final Effect ONE = new Effect(1, 2, 3, 4, 5, 6, 7);
  private static final Effect OTHER = new Effect(10, 20, 30, 40, 50, 60, 70);

  @Test
  void bothTogetherAreEachCountAddedAndWhatIsTakenBackLeavesNothing() {
    assertThat(ONE.plus(OTHER)).isEqualTo(new Effect(11, 22, 33, 44, 55, 66, 77));
    assertThat(ONE.plus(OTHER).plus(OTHER.negated())).isEqualTo(ONE);
    assertThat(ONE.entered()).isEqualTo(1 + 2 + 4);
  }

  @Test
  void ofARevisionTheFiguresThatAreNewOtherOrLeftOutAreChangedAndTheRestAreTheSame() {
    List<Figure> before = List.of(figure("same", 1), figure("other", 2), figure("left", 3));
    List<Figure> after =
        List.of(figure("same", 1), figure("other", 9), figure("new", 4), figure("too", 5));

    assertThat(Effect.changed(before, after)).isEqualTo(new Effect(0, 1, 0, 0, 0, 4, 1));
    assertThat(Effect.added(after)).isEqualTo(new Effect(1, 0, 0, 0, 4, 0, 0));
    assertThat(Effect.same(3)).isEqualTo(new Effect(0, 0, 1, 0, 0, 0, 3));
  }

  private static Figure figure(String code, long value) {
    return new Figure(new IndicatorCode(code), Quantity.exact(value), 2, 4);
  }
}
