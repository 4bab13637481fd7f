package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tonghop.validation.Intake.Result;

/** Messages give the place of a text, never the text (law 9). */
class EchoTest {

  private static final String MARK = "zqxj";

  /** What a text cell may be made of; nothing of it is to be read in any message. */
  private static final List<String> SHAPES =
      List.of(
          "%s",
          "%s 12",
          "12 %s",
          "trên %s",
          "-%s",
          "1.%s",
          "hn-2200%s",
          "00001%s",
          "2019-%s",
          "2019..%s",
          "{%s}",
          "{indicator}%s",
          "{nearest} %s",
          "$1 %s \\",
          "%s\n%s",
          "=%s",
          "dialogue_%s",
          "campaign %s",
          "Xã %s");

  @Test
  void noMessageHoldsWhatStoodInACell() {
    Random dice = new Random(20190401);
    int told = 0;
    for (int seed = 0; seed < 400; seed++) {
      String text = dice.nextBoolean() ? wide(dice) : longShape(dice);
      Result result = Intake.SHIPPED.file(text);
      for (Finding finding : result.sorted()) {
        told++;
        check(finding, text);
      }
      assertThat(result.file().findings()).as(text).isNotEmpty();
    }
    assertThat(told).isGreaterThan(1000);
  }

  private static void check(Finding finding, String text) {
    String all =
        finding.message().vi() + finding.message().en() + finding.column() + finding.place();
    assertThat(all.toLowerCase(Locale.ROOT)).as(text).doesNotContain(MARK).doesNotContain("{");
  }

  private static String wide(Random dice) {
    List<String> row =
        new ArrayList<>(
            List.of("hn-2200", "00001", "2019-Q1", "2019-04-01", "campaign", "5", "10", "2"));
    spoil(row, dice);
    return "programme,unit,period,submitted_at,reasons,dialogue_total,dialogue_participants,"
        + "fb_ballot\n"
        + String.join(",", row)
        + "\n";
  }

  private static String longShape(Random dice) {
    StringBuilder text =
        new StringBuilder("programme,unit,period,submitted_at,reasons,indicator,value\n");
    for (String indicator : List.of("dialogue_total", "recs_total")) {
      List<String> row =
          new ArrayList<>(
              List.of("hn-2200", "00001", "2019-Q1", "2019-04-01", "other", indicator, "3"));
      spoil(row, dice);
      text.append(String.join(",", row)).append('\n');
    }
    return text.toString();
  }

  private static void spoil(List<String> row, Random dice) {
    int faults = 1 + dice.nextInt(3);
    for (int i = 0; i < faults; i++) {
      String shape = SHAPES.get(dice.nextInt(SHAPES.size()));
      row.set(dice.nextInt(row.size()), '"' + shape.replace("%s", MARK) + '"');
    }
    if (dice.nextInt(4) == 0) {
      row.add(MARK);
    }
  }

  @Test
  void aColumnsNameIsTheOnlyTextThatIsTold() {
    Result result = Intake.SHIPPED.file("programme,unit,period,{nearest}\n" + MARK + ",1,2019,3\n");
    assertThat(result.only().rule()).isEqualTo("F09");
    assertThat(result.only().message().en())
        .isEqualTo("There is no column “{nearest}”. Correct its name or take the column out.");
  }

  @Test
  void personalDataIsToldByItsKindOnly() {
    Result result =
        Intake.SHIPPED.file(
            """
            programme,unit,period,bà Bình,dialogue_total
            hn-2200,00001,2019-Q1,0912345678,ông Nguyễn Văn An
            """);
    assertThat(result.findings()).containsExactly("F13 D1", "F13 D2", "F13 E2");
    assertThat(result.sorted())
        .extracting(finding -> finding.message().vi().replaceAll(".*\\((.*?)\\).*", "$1"))
        .containsExactly("họ tên", "số điện thoại", "họ tên");
    assertThat(result.sorted())
        .allSatisfy(
            finding ->
                assertThat(finding.message() + finding.column())
                    .doesNotContain("Bình", "bình", "0912", "Nguyễn"));
  }

  @Test
  void aVeryLongCellIsJudgedInNoTime() {
    String huge = "9".repeat(60_000);
    long start = System.nanoTime();
    Result result =
        Intake.SHIPPED.file(
            "programme,unit,period,submitted_at,reasons,indicator,value\n"
                + String.join(",", List.of(huge, huge, huge, huge, huge, huge, huge))
                + "\n"
                + String.join(
                    ",", List.of("hn-2200", huge + "a", huge, huge, huge + "-", huge, huge + "a"))
                + "\n");
    assertThat(result.file().refused()).isEqualTo(2);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
