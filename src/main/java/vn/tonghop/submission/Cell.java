package vn.tonghop.submission;

/**
 * A raw cell: its text without the blanks around it, in NFC.
 *
 * @param row from 1, the line of the file
 * @param column from 1; 0 when its row is too short to have it
 * @param isNumber whether the file holds a number, not a text; its text is the exact decimal then,
 *     with a dot before the fraction
 */
public record Cell(String text, int row, int column, boolean isNumber) {

  public Cell(String text, int row, int column) {
    this(text, row, column, false);
  }

  public boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether its row ends before it. */
  public boolean isMissing() {
    return column == 0;
  }
}
