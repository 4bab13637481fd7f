package vn.tonghop.submission;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind the place where the reading of a file had to end. It has no cells any more,
 * but it must not be kept when there is personal data in it (law 9): it is looked through piece by
 * piece, in constant memory.
 */
final class Rest {

  private static final int LONGEST_PIECE = 4096;
  private static final String ENDS_OF_PIECES = ",;\t\"\r\n";

  private final int fromRow;
  private final Set<Flaw> found = new LinkedHashSet<>();
  private final StringBuilder piece = new StringBuilder();
  private int row = 1;
  private char last;

  private Rest(int fromRow) {
    this.fromRow = fromRow;
  }

  /** The rows, from this one on, that have something in them that looks like personal data. */
  static List<Flaw> personalData(Path file, TextEncoding encoding, int fromRow) throws IOException {
    Rest rest = new Rest(fromRow);
    try (Reader text = encoding.open(file)) {
      char[] part = new char[8192];
      for (int length = text.read(part); length >= 0; length = text.read(part)) {
        for (int i = 0; i < length; i++) {
          rest.take(part[i]);
        }
      }
    }
    rest.endPiece();
    return List.copyOf(rest.found);
  }

  private void take(char c) {
    boolean ends = ENDS_OF_PIECES.indexOf(c) >= 0;
    if (ends || piece.length() == LONGEST_PIECE) {
      endPiece();
    }
    if (!ends && c != 0) {
      piece.append(c);
    }
    if (c == '\r' || (c == '\n' && last != '\r')) {
      row++;
    }
    last = c;
  }

  private void endPiece() {
    if (row >= fromRow) {
      Optional<String> kind = PersonalDataGate.kind(CellText.clean(piece.toString()));
      kind.ifPresent(of -> found.add(Flaw.ofRow(Flaw.Kind.PERSONAL_DATA, row, of)));
    }
    piece.setLength(0);
  }
}
