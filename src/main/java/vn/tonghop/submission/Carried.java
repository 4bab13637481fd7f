package vn.tonghop.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What cells merged down a column hold in the rows below the first: a unit written once for all its
 * rows. Figures are never carried: they would be counted twice (law 3).
 */
final class Carried {

  private final Map<Integer, TreeMap<Integer, SheetReader.Merge>> byColumn = new HashMap<>();
  private final Map<SheetReader.Merge, SheetCell> held = new HashMap<>();

  /**
   * @param keys the columns, from 1, whose merged cells are carried down
   */
  Carried(List<SheetReader.Merge> merges, Set<Integer> keys) {
    for (SheetReader.Merge merge : merges) {
      if (merge.lastRow() > merge.row() && keys.contains(merge.column())) {
        byColumn.computeIfAbsent(merge.column(), c -> new TreeMap<>()).put(merge.row(), merge);
      }
    }
  }

  /** What a key's cell holds: its own, or what is carried down to it. */
  Optional<SheetCell> cell(SheetRow row, int column) {
    Optional<SheetCell> own = row.cell(column);
    TreeMap<Integer, SheetReader.Merge> merges = byColumn.get(column);
    Map.Entry<Integer, SheetReader.Merge> nearest =
        merges == null ? null : merges.floorEntry(row.number());
    if (nearest == null || row.number() > nearest.getValue().lastRow()) {
      return own;
    }
    SheetReader.Merge merge = nearest.getValue();
    if (row.number() == merge.row()) {
      own.ifPresent(cell -> held.put(merge, cell));
      return own;
    }
    return own.or(() -> Optional.ofNullable(held.get(merge)));
  }
}
