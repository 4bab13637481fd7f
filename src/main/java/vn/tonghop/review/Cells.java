package vn.tonghop.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.review.Block.Table.Sum;
import vn.tonghop.review.Block.Table.Value;
import vn.tonghop.rollup.Spot;

/** The cells of a row in the making, of which some are numbers, and some of those totals. */
final class Cells {

  private final List<String> texts = new ArrayList<>();
  private final Map<Integer, Spot> spots = new HashMap<>();
  private final Map<Integer, Value> values = new HashMap<>();

  static Cells of(String... texts) {
    Cells cells = new Cells();
    cells.texts.addAll(List.of(texts));
    return cells;
  }

  Cells text(String text) {
    texts.add(text);
    return this;
  }

  /** A number, or a text where there is none. */
  Cells number(String text, Optional<BigDecimal> number) {
    number.ifPresent(value -> values.put(texts.size(), new Value(value, Sum.NONE)));
    return text(text);
  }

  /** A total, and where it stands. */
  Cells figure(String text, Optional<BigDecimal> number, Sum sum, Spot spot) {
    number.ifPresent(value -> values.put(texts.size(), new Value(value, sum)));
    spots.put(texts.size(), spot);
    return text(text);
  }

  Row row(boolean total) {
    return new Row(texts, total, spots, values);
  }
}
