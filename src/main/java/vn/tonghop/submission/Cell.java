package vn.tonghop.submission;

/**
 * A raw cell: its text without the blanks around it, in NFC.
 *
 * @param row from 1, the line of the file
 * @param column from 1
 */
public record Cell(String text, int row, int column) {

  public boolean isBlank() {
    return text.isEmpty();
  }
}
