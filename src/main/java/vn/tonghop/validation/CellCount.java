package vn.tonghop.validation;

/**
 * What became of cells (law 1): each is exactly one of the five.
 *
 * @param withheld sound cells of a refused submission
 */
public record CellCount(long keys, long figures, long notReported, long findings, long withheld) {

  public static final CellCount NONE = new CellCount(0, 0, 0, 0, 0);

  public CellCount plus(CellCount other) {
    return new CellCount(
        keys + other.keys,
        figures + other.figures,
        notReported + other.notReported,
        findings + other.findings,
        withheld + other.withheld);
  }

  public long total() {
    return keys + figures + notReported + findings + withheld;
  }
}
