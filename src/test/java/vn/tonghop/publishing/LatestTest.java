package vn.tonghop.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {

  @Test
  void whatWasAskedForLastIsKept() {
    List<String> workedOut = new ArrayList<>();
    Latest<String, String> latest = new Latest<>(2);
    for (String asked : List.of("a", "b", "a", "c", "a", "b")) {
      String answer =
          latest.get(
              asked,
              () -> {
                workedOut.add(asked);
                return asked + "!";
              });
      assertThat(answer).isEqualTo(asked + "!");
    }
    assertThat(workedOut).containsExactly("a", "b", "c", "b");
  }
}
