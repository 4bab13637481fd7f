package vn.tonghop.submission;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A worksheet's table.
 *
 * @param rowsByKey how many rows of a long table each key has
 */
record TableStretch(
    String sheet, Rows rows, TableHeader table, Header header, Map<String, Integer> rowsByKey)
    implements Stretch {

  /** Begins to read the rows after the header. */
  @FunctionalInterface
  interface Rows {
    TableRows open() throws IOException, Damaged;
  }

  @Override
  public List<String> columnNames() {
    return table.titles();
  }

  @Override
  public Portion open(IntSupplier ordinals) throws IOException {
    try {
      return new TablePortion(rows.open(), new RowReader(sheet, header), rowsByKey, ordinals);
    } catch (Damaged e) {
      throw new IOException("It could be read a moment ago: " + e.flaw(), e);
    }
  }
}
