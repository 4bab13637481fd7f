package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.rendering.Headings.Heading;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;

class HeadingsTest {

  private static Column of(String group, String heading) {
    return new Column(heading, Align.RIGHT, 5, group);
  }

  static final Table GROUPED =
      new Table(
          "Bảng 1. Kết quả",
          List.of(
              new Column("Đơn vị", Align.LEFT, 8),
              of("Số hội nghị tiếp xúc, đối thoại", "Cấp huyện"),
              of("Số hội nghị tiếp xúc, đối thoại", "Cấp xã"),
              of("Số lượt người tham gia", "Cấp xã"),
              new Column("Ghi chú", Align.LEFT, 5)),
          List.of(new Row(List.of("Quận Ba Đình", "6", "72", "6.597", ""), false)),
          "Nguồn: báo cáo.");

  @Test
  void neighboursOfOneGroupStandBelowItAndOthersTakeBothRows() {
    assertThat(Headings.of(GROUPED).headings())
        .containsExactly(
            new Heading("Đơn vị", 0, 1, Headings.Row.BOTH),
            new Heading("Số hội nghị tiếp xúc, đối thoại", 1, 2, Headings.Row.UPPER),
            new Heading("Số lượt người tham gia", 3, 1, Headings.Row.UPPER),
            new Heading("Ghi chú", 4, 1, Headings.Row.BOTH),
            new Heading("Cấp huyện", 1, 1, Headings.Row.LOWER),
            new Heading("Cấp xã", 2, 1, Headings.Row.LOWER),
            new Heading("Cấp xã", 3, 1, Headings.Row.LOWER));
  }

  @Test
  void thePrintedTableReadsInThatOrder() {
    Printed printed = Printed.of(Samples.review(List.of(GROUPED), List.of()));
    assertThat(printed.text())
        .containsSubsequence(
            "Bảng 1. Kết quả", "Số hội nghị", "Cấp huyện", "Cấp xã", "Quận Ba Đình", "6.597");
    Printed.Run group = printed.starting("Số hội nghị");
    Printed.Run left = printed.starting("Cấp huyện");
    Printed.Run right = printed.starting("Cấp xã");
    assertThat(left.baseline()).isEqualTo(right.baseline()).isGreaterThan(group.baseline());
    assertThat(group.middle()).isBetween(left.middle(), right.middle());
    assertThat(printed.starting("Đơn vị").baseline()).isBetween(group.baseline(), left.baseline());
  }
}
