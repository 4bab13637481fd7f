package vn.tonghop.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void periodsMayMeet() {
    Timeline timeline = new Timeline();
    timeline.take(1, new Span(10, 20));

    assertThatNoException().isThrownBy(() -> timeline.take(2, new Span(20, 30)));
    assertThatNoException().isThrownBy(() -> timeline.take(3, new Span(0, 10)));
  }

  @Test
  void aSharedDayIsRefusedOnEitherSide() {
    Timeline timeline = new Timeline();
    timeline.take(1, new Span(10, 20));

    assertThatThrownBy(() -> timeline.take(2, new Span(19, 21)))
        .hasMessage("Submissions share a day: 2 and 1");
    assertThatThrownBy(() -> timeline.take(3, new Span(0, 11)))
        .hasMessage("Submissions share a day: 3 and 1");
    assertThatThrownBy(() -> timeline.take(4, new Span(12, 13)))
        .hasMessage("Submissions share a day: 4 and 1");
    assertThatThrownBy(() -> timeline.take(5, new Span(0, 30)))
        .hasMessage("Submissions share a day: 5 and 1");
    assertThatThrownBy(() -> timeline.take(6, new Span(10, 11)))
        .hasMessage("Submissions share a day: 6 and 1");
  }

  @Test
  void theOneThatSharesADayIsNamedInWhateverOrderTheyCame() {
    Timeline timeline = new Timeline();
    timeline.take(1, new Span(40, 50));
    timeline.take(2, new Span(10, 20));
    timeline.take(3, new Span(20, 30));
    timeline.take(4, new Span(0, 5));

    assertThatThrownBy(() -> timeline.take(5, new Span(49, 60)))
        .hasMessage("Submissions share a day: 5 and 1");
    assertThatThrownBy(() -> timeline.take(6, new Span(10, 11)))
        .hasMessage("Submissions share a day: 6 and 2");
    assertThatThrownBy(() -> timeline.take(7, new Span(25, 30)))
        .hasMessage("Submissions share a day: 7 and 3");
    assertThatThrownBy(() -> timeline.take(8, new Span(0, 1)))
        .hasMessage("Submissions share a day: 8 and 4");
  }

  @Test
  void itRefusesExactlyWhatSharesADay() {
    Random random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 500; round++) {
      Timeline timeline = new Timeline();
      BitSet days = new BitSet();
      for (int submission = 0; submission < 30; submission++) {
        int start = random.nextInt(100);
        Span span = new Span(start, start + 1 + random.nextInt(12));
        boolean isFree = days.get(span.start(), span.end()).isEmpty();
        int number = submission;
        if (isFree) {
          timeline.take(number, span);
          days.set(span.start(), span.end());
        } else {
          assertThatThrownBy(() -> timeline.take(number, span))
              .isInstanceOf(IllegalArgumentException.class);
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(1000);
  }
}
