package vn.tonghop.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.quantity.Qualifier.ABOUT;
import static vn.tonghop.quantity.Qualifier.EXACT;
import static vn.tonghop.quantity.Qualifier.NEARLY;
import static vn.tonghop.quantity.Qualifier.OVER;

import org.junit.jupiter.api.Test;

class QualifierTest {

  @Test
  void exactGivesWayInSums() {
    for (Qualifier qualifier : Qualifier.values()) {
      assertThat(EXACT.plus(qualifier)).isEqualTo(qualifier);
      assertThat(qualifier.plus(EXACT)).isEqualTo(qualifier);
    }
  }

  @Test
  void twoOfAKindStayAndTwoDifferentOnesAreAbout() {
    assertThat(OVER.plus(OVER)).isEqualTo(OVER);
    assertThat(NEARLY.plus(NEARLY)).isEqualTo(NEARLY);
    assertThat(OVER.plus(NEARLY)).isEqualTo(ABOUT);
    assertThat(ABOUT.plus(NEARLY)).isEqualTo(ABOUT);
  }

  @Test
  void aComparisonIsExactOnlyWhenBothAre() {
    for (Qualifier a : Qualifier.values()) {
      for (Qualifier b : Qualifier.values()) {
        assertThat(a.against(b)).isEqualTo(a == EXACT && b == EXACT ? EXACT : ABOUT);
      }
    }
  }
}
