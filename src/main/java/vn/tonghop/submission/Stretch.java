package vn.tonghop.submission;

import java.io.IOException;
import java.util.List;
import java.util.function.IntSupplier;

/** A part of a file that can be read as submissions: all of a CSV file, or a worksheet. */
interface Stretch {

  /** The worksheet's name; empty for CSV. */
  String sheet();

  /** What stands over its columns, from the first on. */
  List<String> columnNames();

  /**
   * Begins to read.
   *
   * @param ordinals gives each submission its place in the file
   */
  Portion open(IntSupplier ordinals) throws IOException;
}
