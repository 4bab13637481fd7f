package vn.tonghop.orgunit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "unit, unit, 0",
    "unit, unti, 1",
    "unit, uint, 1",
    "unit, unt, 1",
    "unit, units, 1",
    "unit, unot, 1",
    "unit, inut, 2",
    "unit, '', 3",
    "period, programme, 3",
    "'', '', 0"
  })
  void slipsAreCountedUpToTheLimit(String one, String other, int slips) {
    assertThat(EditDistance.between(one, other, 2)).isEqualTo(slips);
    assertThat(EditDistance.between(other, one, 2)).isEqualTo(slips);
  }

  @Test
  void theNearestWordIsTheFirstOfEqualsAndNotFarAway() {
    assertThat(EditDistance.nearest("levle", List.of("name", "level", "lever"))).contains("level");
    assertThat(EditDistance.nearest("note", List.of("parent", "level"))).isEmpty();
  }
}
