package vn.tonghop.rollup;

/**
 * A unit's place below a node. A unit that was moved from one child of the scope unit to another
 * has a seat below each.
 *
 * @param number among all seats
 * @param node below which it stands, or which it is
 * @param slice of its level
 * @param life of the unit
 */
record Seat(int number, int node, int slice, Span life) {}
