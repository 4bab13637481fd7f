package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.submission.MadeWorkbook;

/** Workbooks go the way of all files, from the input folder to the review and back. */
class WorkbookNightTest {

  private static final String HEADER =
      "Mã chương trình | Mã đơn vị | Kỳ báo cáo | meetings | people";

  private final TestHome home;

  WorkbookNightTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  private void handIn(String name, byte[] workbook) {
    try {
      Path path = home.path("input/" + name);
      Files.createDirectories(path.getParent());
      Files.write(path, workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] twoSheets() {
    return MadeWorkbook.with(
        book -> {
          MadeWorkbook.fill(book.createSheet("Quý I"), HEADER, "thu | 18586 | 2019-Q1 | #3 | #120");
          MadeWorkbook.fill(
              book.createSheet("Quý II"), "", HEADER, "thu | 18586 | 2019-Q2 | #2.984 | x");
        });
  }

  @Test
  void eachSheetIsToldByItsName() {
    handIn("xa.xlsx", twoSheets());

    NightReport report = home.night();

    assertThat(report.entered()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(home.rows("SELECT sheet, row_number FROM submission").toString())
        .isEqualTo("[{SHEET=Quý I, ROW_NUMBER=2}]");
    String returned = home.tree("reports/returned").keySet().iterator().next();
    assertThat(home.records(returned))
        .extracting(row -> row.getField(1) + "!" + row.getField(4) + " " + row.getField(6))
        .containsExactly("Quý II!D3 R22", "Quý II!E3 R01");
  }

  @Test
  void theSameWorkbookAgainChangesNothing() {
    handIn("xa.xlsx", twoSheets());
    home.night();
    handIn("lan-2/xa.xlsx", twoSheets());

    NightReport again = home.night();

    assertThat(again.entered()).isZero();
    assertThat(home.rows("SELECT COUNT(*) AS N FROM submission").toString()).isEqualTo("[{N=1}]");
  }

  @Test
  void whatCannotBeLookedThroughIsNotKept() {
    byte[] sound = MadeWorkbook.of(HEADER, "thu | 18586 | 2019-Q1 | #3 | #120");
    handIn("hong.xlsx", Arrays.copyOf(sound, sound.length / 2));

    home.night();

    assertThat(home.rows("SELECT archived FROM received_file").toString())
        .isEqualTo("[{ARCHIVED=false}]");
    assertThat(home.tree("data/archive").keySet())
        .allMatch(name -> name.startsWith("data/archive/definitions/"));
    assertThat(home.findings()).isEqualTo(List.of("hong.xlsx: F24"));
  }
}
