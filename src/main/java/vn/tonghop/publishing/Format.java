package vn.tonghop.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a review can be made as. */
public enum Format {
  PDF,
  /** A text that staff edit. */
  DOCX,
  /** A workbook with a sheet a table. */
  XLSX,
  /** One page with everything in it. */
  HTML,
  /** {@code figures.csv}; always there. */
  CSV;

  public static Optional<Format> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
