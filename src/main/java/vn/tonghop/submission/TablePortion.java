package vn.tonghop.submission;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** The rows of a table as submissions: each by itself when wide, gathered by key when long. */
final class TablePortion implements Portion {

  private final Sheet rows;
  private final RowReader reader;
  private final Map<String, Integer> rowsByKey;
  private final IntSupplier ordinals;
  private final Map<String, Gathering> open = new HashMap<>();

  /**
   * @param rows those after the header
   * @param rowsByKey how many rows of a long table each key has
   */
  TablePortion(Sheet rows, RowReader reader, Map<String, Integer> rowsByKey, IntSupplier ordinals) {
    this.rows = rows;
    this.reader = reader;
    this.rowsByKey = rowsByKey;
    this.ordinals = ordinals;
  }

  @Override
  public Optional<Submission> next() throws IOException {
    for (Optional<Sheet.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
      Optional<Submission> whole = take(row.get());
      if (whole.isPresent()) {
        return whole;
      }
    }
    return Optional.empty();
  }

  private Optional<Submission> take(Sheet.Row row) {
    if (reader.shape() == Shape.WIDE) {
      return Optional.of(reader.wide(row, ordinals.getAsInt()));
    }
    String key = reader.key(row);
    Gathering gathering =
        open.computeIfAbsent(
            key,
            k -> new Gathering(ordinals.getAsInt(), reader.sheet(), rowsByKey.getOrDefault(k, 0)));
    gathering.add(row, reader);
    if (!gathering.isWhole()) {
      return Optional.empty();
    }
    open.remove(key);
    return Optional.of(gathering.submission());
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
