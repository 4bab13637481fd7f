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
 * piece, in constant memory, as far as may be.
 */
final class Rest {

  private static final int LONGEST_PIECE = 4096;

  /** So that nothing hides where two pieces meet. */
  private static final int OVERLAP = 64;

  /** Of characters; what is longer is not looked through, and so not kept. */
  private static final long MOST = 16L << 20;

  private static final int MOST_TOLD = 1_000;
  private static final String ENDS_OF_PIECES = ",;\t\"\r\n";

  private final int fromRow;
  private final Set<Flaw> found = new LinkedHashSet<>();
  private final StringBuilder piece = new StringBuilder();
  private long looked;
  private int row = 1;
  private char last;

  private Rest(int fromRow) {
    this.fromRow = fromRow;
  }

  /** Looks through a file from a row on. */
  static Rest of(Path file, TextEncoding encoding, int fromRow) throws IOException {
    Rest rest = new Rest(fromRow);
    try (Reader text = encoding.open(file)) {
      char[] part = new char[8192];
      for (int length = text.read(part);
          length >= 0 && rest.isSeenThrough();
          length = text.read(part)) {
        for (int i = 0; i < length; i++) {
          rest.take(part[i]);
        }
      }
    }
    rest.endPiece();
    return rest;
  }

  /** The rows that have something in them that looks like personal data. */
  List<Flaw> personalData() {
    return List.copyOf(found);
  }

  /** Whether it was looked through to its end. */
  boolean isSeenThrough() {
    return looked <= MOST;
  }

  private void take(char c) {
    boolean ends = ENDS_OF_PIECES.indexOf(c) >= 0;
    if (ends) {
      endPiece();
    } else if (piece.length() == LONGEST_PIECE) {
      String overlap = piece.substring(LONGEST_PIECE - OVERLAP);
      endPiece();
      piece.append(overlap);
    }
    if (!ends && c != 0) {
      piece.append(c);
    }
    if (c == '\r' || (c == '\n' && last != '\r')) {
      row++;
    }
    last = c;
    looked += row >= fromRow ? 1 : 0;
  }

  private void endPiece() {
    if (row >= fromRow && found.size() < MOST_TOLD) {
      Optional<String> kind = PersonalDataGate.kind(CellText.clean(piece.toString()));
      kind.ifPresent(of -> found.add(Flaw.ofRow(Flaw.Kind.PERSONAL_DATA, row, of)));
    }
    piece.setLength(0);
  }
}
