package vn.tonghop.provenance;

import java.util.Optional;

/**
 * A place in a file that was handed in, as its sender would look for it.
 *
 * @param file name or path below {@code input/}
 * @param sheet name of the worksheet; empty for CSV
 * @param row from 1, as a spreadsheet numbers rows; 0 when the whole file is meant
 * @param column from 1; 0 when the whole row is meant
 */
public record Place(String file, String sheet, int row, int column) {

  public static Place wholeFile(String file) {
    return new Place(file, "", 0, 0);
  }

  public static Place row(String file, int row) {
    return new Place(file, "", row, 0);
  }

  public static Place cell(String file, int row, int column) {
    return new Place(file, "", row, column);
  }

  /** The cell as spreadsheets name it, {@code C12}; empty when no single cell is meant. */
  public Optional<String> cell() {
    return row > 0 && column > 0 ? Optional.of(columnName() + row) : Optional.empty();
  }

  /** {@code A}, {@code B}, … {@code AA}; empty when no column is meant. */
  public String columnName() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
