package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of raw cells with their places, of a CSV file the header first. Read once, from one thread.
 *
 * <p>The only seam between kinds of files: what comes after it does not know which it was.
 */
interface Sheet extends Closeable {

  /** The next row that is not blank; empty at the end, and after a flaw that ends the reading. */
  Optional<Row> next() throws IOException;

  /** What ended the reading early, or what is doubtful about the end. */
  Optional<Flaw> flaw();

  /**
   * A row.
   *
   * @param number from 1
   * @param cells as they stand in the file, not yet cleaned
   * @param numbers which of them, from 0, the file holds as numbers
   */
  record Row(int number, List<String> cells, Set<Integer> numbers) {

    /** A row of texts. */
    Row(int number, List<String> cells) {
      this(number, cells, Set.of());
    }

    boolean isBlank() {
      return cells.stream().allMatch(CellText::isBlank);
    }
  }
}
