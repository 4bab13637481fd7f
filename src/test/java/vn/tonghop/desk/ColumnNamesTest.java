package vn.tonghop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
    assertThat(NAMES.of("documents_issued").vi()).startsWith("documents_issued – ");
    assertThat(NAMES.of("documents_issued").en())
        .startsWith("documents_issued – ")
        .isNotEqualTo(NAMES.of("documents_issued").vi());
    assertThat(NAMES.of("Documents_Issued").vi()).startsWith("Documents_Issued – ");
  }

  @Test
  void whereProgrammesNameItDifferentlyAllNamesStand() {
    assertThat(NAMES.of("dialogue_total").vi()).contains("Số hội nghị tiếp xúc, đối thoại", " / ");
  }

  @Test
  void whatIsNoIndicatorIsAsItIs() {
    assertThat(NAMES.of("period")).isEqualTo(new Words("period", "period"));
    assertThat(NAMES.of("C")).isEqualTo(new Words("C", "C"));
  }
}
