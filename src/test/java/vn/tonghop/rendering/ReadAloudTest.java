package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Rounds;
import vn.tonghop.rendering.ReadAloud.Heard;
import vn.tonghop.review.Block;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.GeneratedReviews.Generated;
import vn.tonghop.review.Review;

/** What holds of every review for those who hear it read. */
class ReadAloudTest {

  static Stream<Generated> reviews() {
    return Kinds.ofReviews(Rounds.of(12), Rounds.of(3));
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void everyTextIsSaidInTheOrderOfTheReview(Generated generated) {
    Review review = generated.review();
    ReadAloud read = ReadAloud.of(Printed.bytes(review));
    assertThat(read.said()).containsExactlyElementsOf(Told.of(review));
    assertThat(read.unmarked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void headingsFollowWithoutGapsAndEveryPartIsDescribed(Generated generated) {
    ReadAloud read = ReadAloud.of(Printed.bytes(generated.review()));
    int before = 0;
    for (Heard heading : read.whole().all().filter(h -> h.role().matches("H\\d")).toList()) {
      int level = Integer.parseInt(heading.role().substring(1));
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1).isPositive();
      assertThat(level == 1).as(heading.text()).isEqualTo(before == 0);
      before = level;
    }
    assertThat(before).isPositive();
    assertThat(read.all("TH"))
        .allMatch(heading -> List.of("Column", "Row").contains(heading.attribute("Scope")));
    assertThat(read.all("Figure")).allMatch(figure -> !figure.alternative().isBlank());
    assertThat(read.all("Table"))
        .allSatisfy(table -> assertThat(widths(table)).containsOnly(widths(table).get(0)));
  }

  /** How many columns each row of a table fills, cells that reach into it from above included. */
  private static List<Integer> widths(Heard table) {
    List<Integer> widths = new ArrayList<>();
    int reaching = 0;
    for (Heard row : table.all().filter(heard -> heard.role().equals("TR")).toList()) {
      int width = reaching;
      reaching = 0;
      for (Heard cell : row.parts()) {
        width += cell.span("ColSpan");
        reaching += cell.span("RowSpan") > 1 ? cell.span("ColSpan") : 0;
      }
      widths.add(width);
    }
    return widths;
  }

  @Test
  void aTableOverSeveralPagesIsOneAndItsHeadingsAreReadOnce() {
    List<String> names = IntStream.rangeClosed(1, 90).mapToObj(n -> "Đơn vị số " + n).toList();
    Table table = Samples.seeded().ranking("Bảng 1. Kết quả", names);
    byte[] pdf = Printed.bytes(Samples.review(List.of(table), List.of()));
    assertThat(Printed.read(pdf).pages()).isGreaterThan(2);
    ReadAloud read = ReadAloud.of(pdf);
    assertThat(read.all("Table")).hasSize(1);
    assertThat(read.all("TR")).hasSize(1 + names.size() + 1);
    assertThat(read.said()).containsOnlyOnce("Số hội nghị");
    assertThat(read.all("TH").filter(cell -> cell.attribute("Scope").equals("Row")))
        .extracting(Heard::text)
        .startsWith("Đơn vị số 1")
        .hasSize(names.size() + 1);
  }

  @Test
  void aHeadingOverSeveralColumnsSaysHowMany() {
    Table table =
        new Table(
            "Bảng 1. Kết quả",
            List.of(
                new Column("Đơn vị", Align.LEFT, 3),
                new Column("Kỳ này", Align.RIGHT, 1, "Hội nghị"),
                new Column("Kỳ trước", Align.RIGHT, 1, "Hội nghị"),
                new Column("Ý kiến", Align.RIGHT, 1)),
            List.of(new Row(List.of("Phường Cửa Nam", "1", "", "3"), false)),
            "Nguồn: báo cáo.");
    ReadAloud read = ReadAloud.of(Printed.bytes(Samples.review(List.of(table), List.of())));
    assertThat(read.all("TH"))
        .extracting(
            heading ->
                heading.text()
                    + " "
                    + heading.span("ColSpan")
                    + " "
                    + heading.span("RowSpan")
                    + " "
                    + heading.attribute("Scope"))
        .containsExactly(
            "Đơn vị 1 2 Column",
            "Hội nghị 2 1 Column",
            "Ý kiến 1 2 Column",
            "Kỳ này 1 1 Column",
            "Kỳ trước 1 1 Column",
            "Phường Cửa Nam 1 1 Row");
    assertThat(read.all("TD")).extracting(Heard::text).containsExactly("1", "", "3");
  }

  @Test
  void chartsSideBySideAreReadOneAfterTheOther() {
    Block left = Samples.seeded(1).bars("Biểu đồ 1. Cấp huyện", Samples.DISTRICTS);
    Block right = Samples.seeded(2).bars("Biểu đồ 2. Cấp xã", Samples.DISTRICTS);
    ReadAloud read = ReadAloud.of(Printed.bytes(Samples.review(List.of(left, right), List.of())));
    assertThat(read.said())
        .containsSubsequence(
            "Biểu đồ 1. Cấp huyện",
            "Số hội nghị của từng đơn vị",
            "Biểu đồ 2. Cấp xã",
            "Số hội nghị của từng đơn vị");
  }

  @Test
  void itemsThatFollowEachOtherAreOneList() {
    ReadAloud read =
        ReadAloud.of(
            Printed.bytes(
                Samples.review(
                    List.of(
                        new Block.Item("Một."),
                        new Block.Item("Hai."),
                        new Block.Paragraph("Giữa."),
                        new Block.Item("Ba.")),
                    List.of())));
    assertThat(read.all("L").limit(2))
        .extracting(list -> list.parts().size())
        .containsExactly(2, 1);
  }
}
