package vn.tonghop.submission;

import java.util.List;
import java.util.Optional;

/**
 * A row of a worksheet.
 *
 * @param number from 1
 * @param cells those that have something in them, in the order of columns
 */
record SheetRow(int number, boolean isHidden, List<SheetCell> cells) {

  /** The cell of a column; empty when there is nothing in it. */
  Optional<SheetCell> cell(int column) {
    return cells.stream().filter(cell -> cell.column() == column).findFirst();
  }
}
