package vn.tonghop.submission;

/**
 * A raw cell: its text without the blanks around it, in NFC.
 *
 * @param row from 1, the line of the file
 * @param column from 1; 0 when its row is too short to have it
 */
public record Cell(String text, int row, int column) {

  public boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether its row ends before it. */
  public boolean isMissing() {
    return column == 0;
  }
}
