package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** A clerk's day: the form is filled in with LibreOffice, refused, mended, taken in. */
class OfficeRoundTripTest {

  private final TestHome home;
  private final Path desk;

  OfficeRoundTripTest(@TempDir Path folder) throws IOException {
    home = new TestHome(folder.resolve("home"));
    desk = Files.createDirectories(folder.resolve("desk"));
  }

  @BeforeEach
  void thereIsAnOfficeProgram() {
    assumeTrue(OfficeProgram.isThere());
  }

  /** The cell beside a code or a label, two columns to the right of the code. */
  private static String figureCell(Path workbook, String code) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook opened = new XSSFWorkbook(in)) {
      for (Row row : opened.getSheetAt(0)) {
        Cell cell = row.getCell(2);
        if (cell != null
            && cell.getCellType() == CellType.STRING
            && cell.getStringCellValue().equals(code)) {
          return "E" + (row.getRowNum() + 1);
        }
      }
    }
    throw new AssertionError(code);
  }

  private Path form() {
    Path form = desk.resolve("form.xlsx");
    Ran made =
        home.run(
            "template",
            "--programme",
            "thu",
            "--unit",
            "18565",
            "--period",
            "2019-Q1",
            "-o",
            form.toString());
    assertThat(made.code()).as(made.err()).isZero();
    return form;
  }

  private void handIn(Path file, String name) throws IOException {
    Path input = Files.createDirectories(home.path("input")).resolve(name);
    Files.copy(file, input);
    Files.setLastModifiedTime(input, FileTime.from(Instant.parse("2019-04-02T01:00:00Z")));
  }

  private String typed(Path form, String meetings) throws IOException {
    return String.join(
        ";",
        figureCell(form, "meetings") + ":" + meetings,
        figureCell(form, "people") + ":trên 120",
        figureCell(form, "hours") + ":4");
  }

  @Test
  void aFilledInFormIsTakenIn() throws Exception {
    Path form = form();
    Path filled = desk.resolve("filled.xlsx");
    new OfficeProgram(desk).type(form, filled, typed(form, "3"));
    Ran checked = home.run("check", filled.toString());
    handIn(filled, "filled.xlsx");

    Ran night = home.run("nightly", "--date", "2026-01-15");

    assertThat(checked.code()).as(checked.out()).isZero();
    assertThat(night.code()).as(night.out() + night.err()).isZero();
    assertThat(home.run("status", "--export", home.path("out").toString()).code()).isZero();
    assertThat(home.read("out/findings.csv").lines()).hasSize(1);
    assertThat(figures()).contains("meetings 3; people trên 120; hours 4");
  }

  private String figures() {
    String listed =
        home.run("status", "--programme", "thu", "--unit", "18565", "--period", "2019-Q1").out();
    String number = listed.replaceAll("(?s).*(HS-[-A-Z0-9]+).*", "$1");
    return home.run("status", "--case", number).out();
  }

  @Test
  void aRefusedFormIsMendedInItsMarkedCopy() throws Exception {
    OfficeProgram office = new OfficeProgram(desk);
    Path form = form();
    Path filled = desk.resolve("filled.xlsx");
    office.type(form, filled, typed(form, "ba cuộc"));
    handIn(filled, "filled.xlsx");
    assertThat(home.run("nightly", "--date", "2026-01-15").code()).isEqualTo(1);
    Path marked = markedCopy();
    Path mended = desk.resolve("mended.xlsx");

    office.type(marked, mended, figureCell(marked, "meetings") + ":3");
    handIn(mended, "mended.xlsx");
    Ran night = home.run("nightly", "--date", "2026-01-16");

    assertThat(night.code()).as(night.out() + night.err()).isZero();
    assertThat(figures()).contains("meetings 3; people trên 120; hours 4").contains("mended.xlsx");
  }

  private Path markedCopy() throws IOException {
    try (Stream<Path> files = Files.walk(home.path("reports/returned"))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).findFirst().orElseThrow();
    }
  }

  @Test
  void aCsvFileSavedAsAWorkbookIsTakenIn() throws Exception {
    Path csv = desk.resolve("table.csv");
    Files.writeString(
        csv,
        TestHome.WIDE
            + "thu,18565,2019-Q1,2019-04-02,3,120,4\nthu,18586,2019-Q1,2019-04-02,5,1234,\n");
    handIn(new OfficeProgram(desk).saveAsWorkbook(csv, desk), "table.xlsx");

    Ran night = home.run("nightly", "--date", "2026-01-15");

    assertThat(night.code()).as(night.out() + night.err()).isZero();
    assertThat(night.out()).containsPattern("Nhận mới +2 +5\n");
    assertThat(figures()).contains("meetings 3; people 120; hours 4");
  }
}
