package vn.tonghop.rendering;

/**
 * The measures of a text document (Hướng dẫn 05-HD/VPTW): millimetres of the paper, points of the
 * print.
 *
 * @param header from the edge of the paper to the number of the page
 * @param line from one line of the text to the next, exactly
 * @param paragraph free before a paragraph, in points
 * @param indent of the first line, in millimetres
 * @param headLeft width of the left column of head, in points; the right one has the rest
 */
record DocxMeasures(
    double paperWidth,
    double paperHeight,
    double top,
    double bottom,
    double left,
    double right,
    double header,
    double body,
    double line,
    double paragraph,
    double indent,
    double motto,
    double typeName,
    double recipients,
    double headLeft,
    double closingLeft) {

  /** Twentieths of a point, in which texts are measured. */
  private static final int TWIPS = 20;

  private static final double POINTS_OF_A_MILLIMETRE = 72 / 25.4;

  static final DocxMeasures PARTY =
      new DocxMeasures(210, 297, 20, 20, 30, 15, 10, 14, 19, 6, 10, 15, 16, 12, 218, 228);

  /** Between the margins, in points. */
  double textWidth(boolean sideways) {
    return (sideways ? paperHeight : paperWidth) * POINTS_OF_A_MILLIMETRE - pointsOf(left + right);
  }

  static double pointsOf(double millimetres) {
    return millimetres * POINTS_OF_A_MILLIMETRE;
  }

  static int twipsOf(double points) {
    return (int) Math.round(points * TWIPS);
  }

  static int twipsOfMillimetres(double millimetres) {
    return twipsOf(pointsOf(millimetres));
  }
}
