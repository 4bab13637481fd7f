package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.review.Block.Item;
import vn.tonghop.review.Block.Paragraph;

class StaffTextTest {

  private static Reading<StaffText> read(String text) {
    return StaffTextReader.read("bao-cao.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static StaffText sound(String text) {
    return read(text)
        .fold(
            sound -> sound,
            faults -> {
              throw new AssertionError(faults);
            });
  }

  private static List<String> faults(String text) {
    return read(text).faults().stream().map(fault -> fault.line() + " " + fault.en()).toList();
  }

  @Test
  void sectionsParagraphsAndItemsAreRead() {
    StaffText text =
        sound(
            """
            \uFEFF# ghi chú không in
            [strengths] Ưu điểm
            Đoạn thứ nhất
              viết trên hai dòng.
            # ghi chú giữa đoạn

            Đoạn thứ hai.
            - Gạch đầu dòng
              viết tiếp.
            + Gạch nữa.

            [tasks]

            """);
    assertThat(text.of(StaffSection.STRENGTHS))
        .containsExactly(
            new Paragraph("Đoạn thứ nhất viết trên hai dòng."),
            new Paragraph("Đoạn thứ hai."),
            new Item("Gạch đầu dòng viết tiếp."),
            new Item("Gạch nữa."));
    assertThat(text.sections()).containsOnlyKeys(StaffSection.STRENGTHS);
  }

  @Test
  void everyFaultIsToldAtItsLineAndTheTextIsNot() {
    assertThat(
            faults(
                """
                Bí mật một
                Bí mật hai
                [strength]
                Bí mật ba
                [tasks]
                Bí\u0007mật
                [tasks]
                """
                    + "x".repeat(4001)))
        .containsExactly(
            "1 Words before the first section; a section begins with a line such as [strengths]",
            "3 There is no such section, perhaps [strengths]?",
            "6 The line holds a character that cannot be printed",
            "7 This section stands twice",
            "8 The paragraph is longer than 4000 characters; divide it")
        .noneMatch(fault -> fault.contains("mật"));
    assertThat(
            StaffTextReader.read(
                    "a.txt", "[tasks]\nĐẩy mạnh".getBytes(Charset.forName("windows-1258")))
                .faults()
                .toString())
        .contains("UTF-8");
    assertThat(faults("[tasks]\n" + "Một dòng.\n".repeat(40_000)))
        .containsExactly("1 The file is longer than 256 KB");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      Map<StaffSection, List<Block>> sections = new EnumMap<>(StaffSection.class);
      for (StaffSection section : StaffSection.values()) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          String words = "Chữ " + random.nextInt(9) + ", - # [" + random.nextInt(9) + "].";
          blocks.add(random.nextBoolean() ? new Item(words) : new Paragraph(words));
        }
        if (!blocks.isEmpty()) {
          sections.put(section, blocks);
        }
      }
      StaffText text = new StaffText(sections);
      assertThat(sound(text.text())).as("round " + round).isEqualTo(text);
      assertThat(sound(StaffTextForm.of("tên", Language.VI, text))).isEqualTo(text);
      assertThat(sound(text.text()).version()).isEqualTo(text.version());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theFormNamesEverySectionAndSaysNothing(Language language) {
    String form = StaffTextForm.of("hn-2200 2019 Thành phố Hà Nội", language, StaffText.NONE);
    assertThat(StaffSection.codes()).allSatisfy(code -> assertThat(form).contains("[" + code));
    assertThat(sound(form)).isEqualTo(StaffText.NONE);
  }

  @Test
  void whatStaffWroteStandsInItsPlace() {
    Texts texts = new Texts(Language.VI);
    Outline outline = new Outline(texts, sound("[causes]\nDo mới thực hiện.\n- Một.\n"));
    outline.staff(StaffSection.CAUSES);
    outline.staff(StaffSection.TASKS);
    assertThat(outline.blocks())
        .containsExactly(
            new Paragraph("Do mới thực hiện."),
            new Item("Một."),
            new Block.ToWrite(texts.text("write.tasks")));
  }
}
