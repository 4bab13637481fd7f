package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tonghop.review.Block.Table.Align;
import vn.tonghop.review.Block.Table.Column;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.Block.Table.Value;

/**
 * Which numbers of a table are the sums of its other numbers: those that are by what they mean,
 * unless the table does not show all that they are made of. A district that ended is counted in its
 * city, but may have no row.
 */
final class Sums {

  private Sums() {}

  /** The rows, in which every number that is called a sum is the sum of the cells it names. */
  static List<Row> proven(List<Row> rows, List<Column> columns) {
    return IntStream.range(0, rows.size())
        .mapToObj(at -> proven(rows.get(at), rows.subList(0, at), columns))
        .toList();
  }

  private static Row proven(Row row, List<Row> above, List<Column> columns) {
    Map<Integer, Value> values = new HashMap<>();
    row.values()
        .forEach(
            (column, value) ->
                values.put(
                    column,
                    isShown(row, column, value, above, columns)
                        ? value
                        : new Value(value.number(), Sum.NONE)));
    return new Row(row.cells(), row.total(), row.spots(), values);
  }

  private static boolean isShown(
      Row row, int column, Value value, List<Row> above, List<Column> columns) {
    return switch (value.sum()) {
      case NONE -> false;
      case ROWS -> isSum(value, above.stream().flatMap(each -> number(each, column)).toList());
      case COLUMNS ->
          isSum(
              value,
              IntStream.range(0, column)
                  .filter(before -> columns.get(before).align() == Align.RIGHT)
                  .boxed()
                  .flatMap(before -> number(row, before))
                  .toList());
    };
  }

  private static Stream<BigDecimal> number(Row row, int column) {
    return Stream.ofNullable(row.values().get(column)).map(Value::number);
  }

  private static boolean isSum(Value value, List<BigDecimal> parts) {
    return !parts.isEmpty()
        && parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(value.number()) == 0;
  }
}
