package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.validation.Finding;

/** What was found in one worksheet, by row and by cell; rows and columns from 1. */
final class Found {

  private final Map<Integer, Map<Integer, List<Finding>>> byRow = new TreeMap<>();

  /** Takes those that are about a row or a cell. */
  static Found of(List<Finding> findings) {
    Found found = new Found();
    for (Finding finding : findings) {
      if (finding.place().row() > 0) {
        found
            .byRow
            .computeIfAbsent(finding.place().row(), row -> new TreeMap<>())
            .computeIfAbsent(finding.place().column(), column -> new ArrayList<>())
            .add(finding);
      }
    }
    return found;
  }

  boolean isEmpty() {
    return byRow.isEmpty();
  }

  /** The rows in which something was found, in order. */
  List<Integer> rows() {
    return List.copyOf(byRow.keySet());
  }

  /** All that was found in a row, its cells from the left, the row as a whole first. */
  List<Finding> inRow(int row) {
    return cells(row).values().stream().flatMap(List::stream).toList();
  }

  /** By column; 0 for the row as a whole. */
  Map<Integer, List<Finding>> cells(int row) {
    return byRow.getOrDefault(row, Map.of());
  }
}
