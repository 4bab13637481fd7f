package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file as they stand in it, the header first, as far as they can be read: for the
 * copy that goes back to the sender. Rows that are blank are left out. Used once, from one thread.
 */
public final class CsvRows implements Closeable {

  private final Sheet sheet;

  private CsvRows(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * A row.
   *
   * @param number from 1, the line of the file in which it begins
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * Opens a file.
   *
   * @throws UncheckedIOException if the disk fails; never for what the file holds
   */
  public static CsvRows open(Path file) {
    try {
      return new CsvRows(CsvSheet.open(file, TextEncoding.of(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The next row; empty at the end, and where the file can be read no further. */
  public Optional<Row> next() {
    try {
      return sheet.next().map(row -> new Row(row.number(), row.cells()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      sheet.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
