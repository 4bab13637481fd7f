package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;

class MarksTest {

  private static Table table(Align first, Row... rows) {
    return new Table(
        "Bảng 1",
        List.of(
            new Column("TT", first, 1),
            new Column("Đơn vị", Align.LEFT, 3),
            new Column("Số", Align.RIGHT, 2),
            new Column("Đã gửi", Align.CENTRE, 2),
            new Column("Tỷ lệ", Align.RIGHT, 2)),
        List.of(rows),
        "");
  }

  private static Row row(String first, boolean total) {
    return new Row(List.of(first, "x", "1", "1/1", "100%"), total);
  }

  @Test
  void wordsHaveLettersAndFiguresNumbers() {
    assertThat(Marks.of(table(Align.CENTRE)).columns()).containsExactly("A", "B", "1", "C", "2");
  }

  @Test
  void aNumberedTablesRowsAreCalledByTheirNumbers() {
    Table table =
        table(Align.CENTRE, row("", false), row("1", false), row("2", false), row("", true));
    assertThat(Marks.of(table).rows()).containsExactly("0", "1", "2", "T");
    assertThat(Marks.isTraced(table)).isFalse();
  }

  @Test
  void anyOtherTablesRowsAreCounted() {
    Table table = table(Align.LEFT, row("Quý I", false), row("Quý II", false), row("Cả", true));
    assertThat(Marks.of(table).rows()).containsExactly("1", "2", "T");
  }

  @ParameterizedTest
  @CsvSource({
    "BC-7Q2M-4F1X.5.12.3, BC-7Q2M-4F1X, 5, 12, 3",
    " bc-7q2m-4f1x.5.t.b , BC-7Q2M-4F1X, 5, T, B"
  })
  void aCodeIsReadAsItIsTyped(String text, String review, int table, String row, String column) {
    ReviewCode.Written written = ReviewCode.read(text).orElseThrow();
    assertThat(written.review().text()).isEqualTo(review);
    assertThat(written.cell()).contains(new ReviewCode.Cell(table, row, column));
  }

  @ParameterizedTest
  @CsvSource({"BC-7Q2M-4F1X.5.12", "BC-7Q2M.5.12.3", "5.12.3", "TN-7Q2M-4F1X.5.12.3", "''"})
  void anythingElseIsNoCode(String text) {
    assertThat(ReviewCode.read(text)).isEmpty();
  }

  @Test
  void aReviewAsAWholeHasACodeToo() {
    assertThat(ReviewCode.read("BC-7Q2M-4F1X").orElseThrow().cell()).isEmpty();
  }
}
