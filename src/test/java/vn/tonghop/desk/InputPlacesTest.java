package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.desk.InputPlaces.For;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.submission.FileNames;

/** Where what is handed in at the desk lies, and for whom it was. */
class InputPlacesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private final InputPlaces places = new InputPlaces();

  @ParameterizedTest
  @ValueSource(strings = {"18565", "00004@2025-07-01", "01"})
  void aFolderTellsTheUnitAndTheDay(String unit) {
    UnitId id = UnitId.parse(unit);
    String name = places.folder(id, DAY) + "/quy1.csv";
    assertThat(places.of(name)).contains(new For(id, DAY));
    assertThat(FileNames.keepable(name)).isEqualTo(name);
  }

  @Test
  void otherFoldersTellNobody() {
    assertThat(places.of("hn-2200/2019/a.csv")).isEmpty();
    assertThat(places.of("nop/18565/a.csv")).isEmpty();
    assertThat(places.of("nop/18565/2026-13-45/a.csv")).isEmpty();
  }
}
