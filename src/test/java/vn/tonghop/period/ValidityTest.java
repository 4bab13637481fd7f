package vn.tonghop.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

  @ParameterizedTest
  @CsvSource({
    "  ,   ,   ,  , true , true",
    " 5,   ,   , 5, false, false",
    " 5,   ,   , 6, true , false",
    " 5,  9,  9,  , false, false",
    " 5,  9,  8,  , true , false",
    " 5,  9,  5, 9, true , true",
    " 5,  9,  6, 8, true , true",
    " 5,  9,  4, 9, true , false",
    " 5,  9,  5, 10, true, false",
    "  ,  9,   , 9, true , true",
    "  ,  9,   ,  , true , false",
    " 5,   ,  5,  , true , true"
  })
  void validitiesOverlapWhenTheyShareADayAndContainWhenTheyHaveAll(
      @Nullable Integer from,
      @Nullable Integer until,
      @Nullable Integer otherFrom,
      @Nullable Integer otherUntil,
      boolean overlaps,
      boolean contains) {
    Validity one = validity(from, until);
    Validity other = validity(otherFrom, otherUntil);

    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(one)).isEqualTo(overlaps);
    assertThat(one.contains(other)).isEqualTo(contains);
  }

  private static Validity validity(@Nullable Integer from, @Nullable Integer until) {
    return new Validity(
        from == null ? null : LocalDate.of(2025, 7, from),
        until == null ? null : LocalDate.of(2025, 7, until));
  }
}
