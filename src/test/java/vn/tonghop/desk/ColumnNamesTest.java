package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;

class ColumnNamesTest {

  private static final ColumnNames NAMES =
      new ColumnNames(
          new CatalogueReader(code -> true)
              .read(Path.of("there is no such folder"))
              .fold(programmes -> programmes, faults -> new Programmes(Set.of())));

  @Test
  void anIndicatorIsToldWithItsName() {
    assertThat(NAMES.of("documents_issued", List.of()).vi()).startsWith("documents_issued – ");
    assertThat(NAMES.of("documents_issued", List.of()).en())
        .startsWith("documents_issued – ")
        .isNotEqualTo(NAMES.of("documents_issued", List.of()).vi());
    assertThat(NAMES.of("Documents_Issued", List.of()).vi()).startsWith("Documents_Issued – ");
  }

  @Test
  void whereProgrammesNameItDifferentlyAllNamesStand() {
    assertThat(NAMES.of("dialogue_total", List.of()).vi())
        .contains("Số hội nghị tiếp xúc, đối thoại", " / ");
  }

  @Test
  void ofAFileTheNameIsThatOfItsProgramme() {
    assertThat(NAMES.of("dialogue_total", List.of("hn-2200")).vi())
        .isEqualTo("dialogue_total – Số hội nghị tiếp xúc, đối thoại");
    assertThat(NAMES.of("dialogue_total", List.of("hn-2200", "feedback-218")).vi())
        .isEqualTo(
            "dialogue_total – Số cuộc tiếp xúc, đối thoại / Số hội nghị tiếp xúc, đối thoại");
    assertThat(NAMES.of("dialogue_total", List.of("no-such")))
        .isEqualTo(NAMES.of("dialogue_total", List.of()));
  }

  @Test
  void whatIsNoIndicatorIsAsItIs() {
    assertThat(NAMES.of("period", List.of())).isEqualTo(new Words("period", "period"));
    assertThat(NAMES.of("C", List.of())).isEqualTo(new Words("C", "C"));
  }
}
