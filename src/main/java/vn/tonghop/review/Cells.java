package vn.tonghop.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.review.Block.Table.Row;
import vn.tonghop.rollup.Spot;

/** The cells of a row in the making, of which some are totals. */
final class Cells {

  private final List<String> texts = new ArrayList<>();
  private final Map<Integer, Spot> spots = new HashMap<>();

  static Cells of(String... texts) {
    Cells cells = new Cells();
    cells.texts.addAll(List.of(texts));
    return cells;
  }

  Cells text(String text) {
    texts.add(text);
    return this;
  }

  /** A total, and where it stands. */
  Cells figure(String text, Spot spot) {
    spots.put(texts.size(), spot);
    texts.add(text);
    return this;
  }

  Row row(boolean total) {
    return new Row(texts, total, spots);
  }
}
