package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.Level;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.Block.Table;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.Block.Table.Value;
import vn.tonghop.rollup.Spot;
import vn.tonghop.rollup.Totals;

/** Which printed numbers are said to be sums of others, and that all are the ledger's. */
class SumsTest {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Đơn vị", Align.LEFT, 4),
          new Column("Cấp huyện", Align.RIGHT, 1),
          new Column("Cấp xã", Align.RIGHT, 1),
          new Column("Tất cả", Align.RIGHT, 1));

  private static Row row(boolean total, Sum sum, int... numbers) {
    List<Integer> all = IntStream.of(numbers).boxed().toList();
    Map<Integer, Value> values = new HashMap<>();
    for (int at = 0; at < all.size(); at++) {
      values.put(at + 1, new Value(BigDecimal.valueOf(all.get(at)), sum));
    }
    return new Row(
        Stream.concat(Stream.of("x"), all.stream().map(String::valueOf)).toList(),
        total,
        Map.of(),
        values);
  }

  private static List<Sum> sums(Row row) {
    return List.of(1, 2, 3).stream()
        .flatMap(at -> Optional.ofNullable(row.values().get(at)).stream())
        .map(Value::sum)
        .toList();
  }

  @Test
  void whatTheRowsAboveDoNotMakeIsNoSum() {
    List<Row> rows =
        Sums.proven(
            List.of(
                row(false, Sum.NONE, 1, 2, 3),
                row(false, Sum.NONE, 4, 5, 6),
                row(true, Sum.ROWS, 5, 8, 9)),
            COLUMNS);

    assertThat(sums(rows.get(2))).containsExactly(Sum.ROWS, Sum.NONE, Sum.ROWS);
    assertThat(sums(rows.get(0))).containsOnly(Sum.NONE);
  }

  @ParameterizedTest
  @CsvSource({"3, COLUMNS", "4, NONE"})
  void whatTheColumnsBeforeDoNotMakeIsNoSum(int all, Sum expected) {
    List<Row> rows = Sums.proven(List.of(row(false, Sum.COLUMNS, 1, 2, all)), COLUMNS);

    assertThat(sums(rows.get(0)).get(2)).isEqualTo(expected);
  }

  @Test
  void aNumberWithNothingAboveItIsNoSum() {
    List<Row> rows = Sums.proven(List.of(row(true, Sum.ROWS, 0, 0, 0)), COLUMNS);

    assertThat(sums(rows.get(0))).containsOnly(Sum.NONE);
  }

  private static Review district(Programme programme) {
    return new Sample()
        .unit("10", DISTRICT, "Huyện Một", "")
        .unit("1001", COMMUNE, "Xã Một", "10")
        .unit("1002", COMMUNE, "Xã Hai", "10")
        .report("1001", Sample.quarter(2019, 1), "meetings=3", "crowd=70", "villages=4")
        .report("1002", Sample.quarter(2019, 1), "meetings=>2", "crowd=0", "villages=5")
        .report("1001", Sample.quarter(2019, 2), "meetings=1", "crowd=0", "villages=4")
        .review(programme, "10", Sample.days("2019-01-01", "2019-06-30"));
  }

  private static Programme programme() {
    return new SampleProgramme("10", COMMUNE)
        .count("meetings", "Số hội nghị", "hội nghị", false, COMMUNE)
        .largest("crowd", "Hội nghị đông nhất", "người", COMMUNE)
        .stock("villages", "Số thôn", "thôn", COMMUNE)
        .unitsWith("holders", "Số xã đã tổ chức", "meetings", COMMUNE)
        .build();
  }

  private static List<Sum> totals(Review review, String caption) {
    Table table =
        ReviewText.tables(review).stream()
            .filter(each -> each.caption().contains(caption))
            .findFirst()
            .orElseThrow();
    Row total = table.rows().get(table.rows().size() - 1);
    return total.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(value -> value.getValue().sum())
        .toList();
  }

  /** The largest of 70 and 0 is their sum by chance only. */
  @Test
  void overUnitsWhatAddsIsASumAndTheLargestIsNot() {
    assertThat(totals(district(programme()), "theo xã"))
        .containsExactly(Sum.ROWS, Sum.NONE, Sum.ROWS, Sum.ROWS);
  }

  /** Four villages in the last quarter of the one, five in the last told one of the other. */
  @Test
  void overTimeAStockACountOfUnitsAndTheLargestAreNoSums() {
    assertThat(totals(district(programme()), "theo từng quý"))
        .containsExactly(Sum.ROWS, Sum.NONE, Sum.NONE, Sum.NONE);
  }

  @ParameterizedTest
  @MethodSource("vn.tonghop.review.GeneratedReviewTest#seeds")
  void everyFigureHasTheLedgersNumber(long seed) {
    GeneratedReviewTest.Drawn drawn = GeneratedReviewTest.draw(seed);
    for (Table table : ReviewText.tables(GeneratedReviewTest.write(drawn, Language.VI))) {
      for (Row row : table.rows()) {
        row.spots().forEach((column, spot) -> agree(row, column, spot, drawn.totals()));
      }
    }
  }

  private static void agree(Row row, int column, Spot spot, Totals totals) {
    Optional<BigDecimal> ledgers =
        totals
            .total(spot.unit(), spot.slice(), spot.period(), spot.indicator())
            .value()
            .map(Quantity::value);
    assertThat(Optional.ofNullable(row.values().get(column)).map(Value::number))
        .isEqualTo(ledgers.map(value -> value.setScale(0)));
  }

  @Test
  void levelsThatAddMakeWhatAllHaveTogether() {
    Level[] both = {DISTRICT, COMMUNE};
    Programme programme =
        new SampleProgramme("10", both)
            .count("meetings", "Số hội nghị", "hội nghị", true, both)
            .count("apart", "Số buổi", "buổi", false, both)
            .build();
    Review review =
        new Sample()
            .unit("10", DISTRICT, "Huyện Một", "")
            .unit("1001", COMMUNE, "Xã Một", "10")
            .report("10", Sample.quarter(2019, 1), "meetings=3", "apart=2")
            .report("1001", Sample.quarter(2019, 1), "meetings=4", "apart=2")
            .review(programme, "10", Sample.quarter(2019, 1));
    Table levels =
        ReviewText.tables(review).stream()
            .filter(table -> table.caption().contains("theo cấp"))
            .findFirst()
            .orElseThrow();

    assertThat(levels.rows().get(0).cells()).containsExactly("Số hội nghị", "3", "4", "7");
    assertThat(sums(levels.rows().get(0))).containsExactly(Sum.NONE, Sum.NONE, Sum.COLUMNS);
    assertThat(levels.rows().get(1).values()).doesNotContainKey(3);
  }
}
