package vn.tonghop.rollup;

/**
 * How much of what was due is in, counted by submissions, whatever indicators they give: {@code
 * 28/30 đơn vị}.
 *
 * @param unitsReported units all of whose pieces are in
 * @param unitsDue units that owe at least one piece
 * @param piecesReported obligations (unit × base piece) covered by submissions
 * @param piecesDue obligations
 */
public record Completeness(int unitsReported, int unitsDue, int piecesReported, int piecesDue) {

  public static final Completeness NOTHING_DUE = new Completeness(0, 0, 0, 0);

  /** Whether something was due and all of it is in. */
  public boolean isComplete() {
    return piecesDue > 0 && piecesReported == piecesDue;
  }
}
