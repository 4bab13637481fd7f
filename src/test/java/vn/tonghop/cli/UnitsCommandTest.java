package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** {@code units show CODE [--date D] [--json]}, as from the shell. */
class UnitsCommandTest {

  private final TestHome home;

  UnitsCommandTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @Test
  void theUnitOfADayIsToldWithAllThatCameBeforeAndAfter() {
    Map<String, String> before = home.tree(".");

    Ran ran = home.run("units", "show", "18601", "--date", "2020-08-11");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            Xã Việt Tiến  18601@2020-01-01  cấp xã  01/01/2020 – 30/6/2025
              01/01/2020 – 31/12/2024  18601  Xã Việt Tiến, thuộc Huyện Thạch Hà (445)
              01/01/2025 – 30/6/2025  18601  Xã Việt Tiến, thuộc Huyện Thạch Hà (445@2025-01-01)
              Từ các đơn vị:
                Xã Phù Việt (18601), toàn bộ, theo suy đoán, 01/01/2020, 819/NQ-UBTVQH14
                Xã Việt Xuyên (18610), toàn bộ, theo suy đoán, 01/01/2020, 819/NQ-UBTVQH14
                Xã Thạch Tiến (18613), toàn bộ, theo suy đoán, 01/01/2020, 819/NQ-UBTVQH14
              Nhập vào:
                Xã Việt Xuyên (18601@2025-07-01), toàn bộ, 01/7/2025, 1665/NQ-UBTVQH15, khoản 21\
             (cùng 1 đơn vị khác)
            """);
    assertThat(home.tree(".")).isEqualTo(before);
  }

  @Test
  void everyBearerOfACodeIsToldInOrderOfTime() {
    Ran ran = home.run("units", "show", "18601", "--speak", "en");

    assertThat(ran.out().lines().filter(line -> line.startsWith("Xã")))
        .containsExactly(
            "Xã Phù Việt  18601  commune  from before – 2019-12-31",
            "Xã Việt Tiến  18601@2020-01-01  commune  2020-01-01 – 2025-06-30",
            "Xã Việt Xuyên  18601@2025-07-01  commune  2025-07-01 – until now");
    assertThat(ran.out())
        .contains(
            "  Further back and on:\n    Xã Việt Tiến (18601@2020-01-01) → Xã Việt Xuyên"
                + " (18601@2025-07-01), whole, 2025-07-01, 1665/NQ-UBTVQH15, item 21 (with 1 more)\n");
  }

  @Test
  void aDistrictTellsHowManyCommunesItHadAndThatItEndedWithItsLevel() {
    assertThat(home.run("units", "show", "445@2025-01-01").out())
        .contains(
            "  01/01/2025 – 30/6/2025  trực thuộc: 22 cấp xã\n",
            "    Huyện Lộc Hà (448), một phần, 01/01/2025, 1283/NQ-UBTVQH15",
            "  Kết thúc cùng cấp của nó, không có đơn vị thay thế.\n");
    assertThat(home.run("units", "show", "445", "--date", "2024-06-01").out())
        .contains(
            "  từ trước – 31/12/2019  trực thuộc: 31 cấp xã\n",
            "  01/01/2020 – 31/12/2024  trực thuộc: 22 cấp xã (thêm 6, bớt 15)\n");
  }

  @Test
  void whatIsNotKnownIsTold() {
    assertThat(home.run("units", "show", "01408").out())
        .endsWith("  Không rõ nhập vào đơn vị nào.\n")
        .doesNotContain("Nhập vào:");
  }

  @Test
  void asJsonItTellsTheSame() {
    Ran ran = home.run("units", "show", "18601@2020-01-01", "--json");

    assertThat(ran.code()).isZero();
    JsonNode unit = JsonMapper.builder().build().readTree(ran.out()).get("units").get(0);
    assertThat(unit.get("unit").asString()).isEqualTo("18601@2020-01-01");
    assertThat(unit.get("since").asString()).isEqualTo("2020-01-01");
    assertThat(unit.get("until").asString()).isEqualTo("2025-07-01");
    assertThat(unit.get("ending").asString()).isEqualTo("into_others");
    assertThat(unit.get("states").get(1).get("parent").asString()).isEqualTo("445@2025-01-01");
    assertThat(unit.get("predecessors")).hasSize(3);
    assertThat(unit.get("successors").get(0).get("item").asString()).isEqualTo("21");
    assertThat(unit.get("lineage")).hasSize(5);
    assertThat(unit.get("lineage").get(0).get("since").isNull()).isTrue();
    assertThat(unit.get("lineage").get(4).get("other_sources").asInt()).isEqualTo(1);
    assertThat(unit.get("left_out").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "99999; Không có đơn vị 99999.",
        "1840; Có phải: ",
        "hong loc; Có phải: Xã Hồng Lộc (18409),",
        "18610 --date 2026-01-15; Mã ấy là của: Xã Việt Xuyên (18610)",
        "18601@2020-01-02; Mã ấy là của: Xã Phù Việt (18601), Xã Việt Tiến (18601@2020-01-01)",
        "18601@hom-qua; Mã ấy là của: Xã Phù Việt (18601)",
        "18601@2020-01-01 --date 2020-01-01; --date: không dùng cùng với mã@ngày"
      })
  void whereThereIsNoneItIsSaidWhichThereAre(String typed, String told) {
    String[] words = typed.startsWith("hong") ? new String[] {typed} : typed.split(" ");
    String[] arguments = new String[words.length + 2];
    arguments[0] = "units";
    arguments[1] = "show";
    System.arraycopy(words, 0, arguments, 2, words.length);

    Ran ran = home.run(arguments);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().contains(told);
  }

  @Test
  void withoutASubcommandItIsSaidWhichThereAre() {
    Ran ran = TestHome.shell("units");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("show");
  }
}
