package vn.tonghop.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit handed in for one programme and period, as raw cells: a row of a wide file, or all
 * rows of a long file with the same programme, unit and period, or a form.
 *
 * @param ordinal its place in its file, from 1
 * @param sheet the worksheet it stands in; empty for CSV
 * @param submittedAtCell null when the file has no such column
 * @param reasonsCell null when the file has no such column; of a long file all rows' reasons, at
 *     the first that gives any
 * @param limitationsCell the same for the limitations
 * @param values one for each indicator's cell, blank ones too
 * @param keyCells how many of its cells tell whose, of what and of when: in a long file those of
 *     every row, the indicators' too
 * @param strays cells with something in them that stand under no column's name
 * @param cells how many cells of the file it is made of
 * @param flaws of its rows
 */
public record Submission(
    int ordinal,
    String sheet,
    Cell programme,
    Cell unit,
    Cell period,
    @Nullable Cell submittedAtCell,
    @Nullable Cell reasonsCell,
    @Nullable Cell limitationsCell,
    List<Value> values,
    int keyCells,
    List<Cell> strays,
    int cells,
    List<Flaw> flaws) {

  public Submission {
    values = List.copyOf(values);
    strays = List.copyOf(strays);
    flaws = List.copyOf(flaws);
  }

  /**
   * An indicator's cell.
   *
   * @param indicator the cell that names it: of the header when wide, of the row when long
   */
  public record Value(Cell indicator, Cell amount) {

    /** Whether the indicator stands in the value's own row: the file is long. */
    public boolean isNamedInItsRow() {
      return indicator.row() == amount.row();
    }
  }

  /** Empty when the file has no such column or the cell is blank. */
  public Optional<Cell> submittedAt() {
    return Optional.ofNullable(submittedAtCell).filter(cell -> !cell.isBlank());
  }

  /** Empty when the file has no such column or the cell is blank. */
  public Optional<Cell> reasons() {
    return Optional.ofNullable(reasonsCell).filter(cell -> !cell.isBlank());
  }

  /** Empty when the file has no such column or the cell is blank. */
  public Optional<Cell> limitations() {
    return Optional.ofNullable(limitationsCell).filter(cell -> !cell.isBlank());
  }

  /** The row it begins in. */
  public int row() {
    return programme.row();
  }
}
