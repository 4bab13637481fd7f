package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code template}, as from the shell. */
class TemplateCommandTest {

  private final TestHome home;
  private final Path file;

  TemplateCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
    file = folder.resolve("out/form.xlsx");
  }

  private Ran template(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "template";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return home.run(all);
  }

  private static String[] words(String line) {
    return line.split(" ", -1);
  }

  @Test
  void oneFormIsWrittenWhereItIsWanted() throws IOException {
    Ran ran =
        template(words("--programme thu --unit 18565 --period 2019-Q1 -o " + file.toString()));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(file + "\n");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheetName(0)).isEqualTo("Biểu");
    }
    assertThat(home.has("data")).isFalse();
  }

  @Test
  void whatWasReportedBeforeStandsBeside() throws IOException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    template(words("--programme thu --unit 18565 --period 2019-Q2 -o " + file.toString()));
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      StringBuilder earlier = new StringBuilder();
      workbook
          .getSheetAt(0)
          .forEach(
              row -> {
                if (row.getCell(5) != null) {
                  earlier.append(row.getCell(5)).append(' ');
                }
              });
      assertThat(earlier.toString()).contains("Kỳ trước", "3.0", "120.0", "4.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--programme thu --unit 18565 --period 2019-Q1",
        "--programme thu --unit 18565 -o x.xlsx",
        "--unit 18565 --period 2019-Q1 -o x.xlsx",
        "--programme none --unit 18565 --period 2019-Q1 -o x.xlsx",
        "--programme thu --unit 18565 --period soon -o x.xlsx",
        "--programme thu --unit x --period 2019-Q1 -o x.xlsx",
        "--programme thu --unit 00004 --period 2019-Q1 -o x.xlsx",
        "--all --unit 18565",
        "--all --period soon",
        "--every"
      })
  void wrongArgumentsAreOneLineAnd2(String arguments) {
    Ran ran = template(words(arguments));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.complaints()).hasSize(1);
    assertThat(Files.exists(Path.of("x.xlsx"))).isFalse();
  }

  @Test
  void allOfAPeriodThatHaveNotComeAreWrittenOnce() throws IOException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    String[] arguments = words("--all --programme thu --period 2019-Q1");
    Ran first = template(arguments);
    assertThat(first.code()).isZero();
    Map<String, String> written = home.tree("reports/templates/thu/2019-Q1");
    assertThat(written.keySet())
        .isNotEmpty()
        .noneMatch(name -> name.contains("18565-"))
        .anyMatch(name -> name.contains("18589-"));
    assertThat(first.out())
        .contains("2019-Q1: mới " + written.size() + ", có sẵn 0")
        .endsWith("Đã lập " + written.size() + " biểu mẫu\n");

    Path filled = home.path(written.keySet().iterator().next());
    Files.writeString(filled, "đã điền");
    Ran second = template(arguments);
    assertThat(second.out()).contains("mới 0, có sẵn " + written.size());
    assertThat(Files.readString(filled)).isEqualTo("đã điền");
  }

  @Test
  void asManyAreWrittenAsStatusSaysAreMissing() {
    Ran status = home.run("status", "--json");
    template(words("--all --programme thu"));
    int missing = number(status.out(), "waiting") + number(status.out(), "overdue");
    assertThat(home.tree("reports/templates/thu")).hasSize(missing);
  }

  /** Of the programme {@code thu}. */
  private static int number(String json, String field) {
    String of = json.substring(json.indexOf("\"thu\""));
    String value = of.substring(of.indexOf("\"" + field + "\"") + field.length() + 2);
    return Integer.parseInt(value.replaceAll("(?s)^\\D*(\\d+).*", "$1"));
  }
}
