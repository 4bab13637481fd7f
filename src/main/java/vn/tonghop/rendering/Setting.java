package vn.tonghop.rendering;

/**
 * How closely a table is set: the largest print that it may have, and the points between print and
 * hairlines. Closer settings are for tables that would else not stand on one page.
 */
enum Setting {
  ROOMY(12, 4, 2, 3),
  CLOSE(11, 4, 1, 1),
  TIGHT(10, 3, 0, 1),
  TIGHTEST(9.5f, 2, 0, 1);

  private final float largest;
  private final int side;
  private final int above;
  private final int below;

  Setting(float largest, int side, int above, int below) {
    this.largest = largest;
    this.side = side;
    this.above = above;
    this.below = below;
  }

  /** The largest print. */
  float largest() {
    return largest;
  }

  /** Free at the left and at the right of a cell. */
  int side() {
    return side;
  }

  int above() {
    return above;
  }

  int below() {
    return below;
  }
}
