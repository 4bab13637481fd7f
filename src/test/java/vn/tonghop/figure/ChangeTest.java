package vn.tonghop.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.figure.Handed.figure;
import static vn.tonghop.quantity.Qualifier.EXACT;
import static vn.tonghop.quantity.Qualifier.OVER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.quantity.Quantity;

class ChangeTest {

  @Test
  void whatDiffersIsToldInTheOrderOfTheCellsAndWhatWasLeftOutLast() {
    List<Figure> before =
        List.of(
            figure("gone", 1, 1),
            figure("same", 2, 2),
            figure("more", 3, 3),
            figure("rougher", "4", EXACT, 4));
    List<Figure> after =
        List.of(
            figure("rougher", "4", OVER, 1),
            figure("new", 0, 2),
            figure("same", 2, 9),
            figure("more", 30, 4));

    assertThat(Change.between(before, after))
        .containsExactly(
            change("rougher", quantity(4), Optional.of(new Quantity(BigDecimal.valueOf(4), OVER))),
            change("new", Optional.empty(), quantity(0)),
            change("more", quantity(3), quantity(30)),
            change("gone", quantity(1), Optional.empty()));
  }

  private static Change change(String code, Optional<Quantity> before, Optional<Quantity> after) {
    return new Change(new IndicatorCode(code), before, after);
  }

  private static Optional<Quantity> quantity(long value) {
    return Optional.of(Quantity.exact(value));
  }
}
