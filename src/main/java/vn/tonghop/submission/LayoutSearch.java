package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the layout of a worksheet in its first rows, wherever in them it begins: by what the
 * cells say, never by where they stand.
 */
final class LayoutSearch {

  private static final int ROWS = 200;
  private static final int HEADER_ROWS = 3;

  private final Columns columns;
  private final List<SheetRow> last = new ArrayList<>();
  private @Nullable Layout found;
  private @Nullable Layout near;
  private int rows;

  LayoutSearch(Columns columns) {
    this.columns = columns;
  }

  /** Takes the next row. */
  void take(SheetRow row) {
    if (found != null || rows++ >= ROWS) {
      return;
    }
    last.add(row);
    if (last.size() > HEADER_ROWS) {
      last.remove(0);
    }
    found = layout();
  }

  private @Nullable Layout layout() {
    TableHeader one = TableHeader.of(last.subList(last.size() - 1, last.size()), columns);
    if (one.isComplete(columns)) {
      return new Layout.Table(one);
    }
    if (one.isLong() && !one.hasKeys()) {
      return new Layout.Form(
          one.lastRow(),
          one.names().indexOf(Header.INDICATOR) + 1,
          one.names().indexOf(Header.VALUE) + 1);
    }
    if (near == null && one.isNear(columns)) {
      near = new Layout.Table(one);
    }
    for (int size = 2; size <= last.size(); size++) {
      List<SheetRow> block = last.subList(last.size() - size, last.size());
      TableHeader header = TableHeader.of(block, columns);
      boolean together = block.get(size - 1).number() - block.get(0).number() < HEADER_ROWS;
      if (together && !header.isLong() && header.isComplete(columns)) {
        return new Layout.Table(header);
      }
    }
    return null;
  }

  /** A whole layout, or else the first that lacks something; empty when there is none. */
  Optional<Layout> result() {
    return Optional.ofNullable(found != null ? found : near);
  }
}
