package vn.tonghop.rendering;

import java.util.List;

/**
 * A paragraph, line by line: at least two of its lines stand together on either side of a page
 * break.
 *
 * @param lines as they were broken when measured
 * @param height of the whole paragraph
 * @param pitch from line to line
 * @param saved how much less space stands above a part that goes on from the page before
 */
record Lines(List<String> lines, int height, int pitch, int saved) implements Flow {

  private static final int TOGETHER = 2;

  static Lines of(Ruler ruler, String text) {
    List<String> lines = ruler.lines(Kind.PARAGRAPH, text);
    int saved =
        ruler.height(Strip.of(Kind.PARAGRAPH, "x"))
            - ruler.height(Strip.of(Kind.PARAGRAPH_END, "x"));
    return new Lines(
        lines, ruler.height(Strip.of(Kind.PARAGRAPH, text)), ruler.pitch(Kind.PARAGRAPH), saved);
  }

  @Override
  public int parts() {
    return lines.size();
  }

  @Override
  public boolean breaksAfter(int part) {
    return part + 1 >= TOGETHER && lines.size() - part - 1 >= TOGETHER;
  }

  @Override
  public int height(int from, int to) {
    return height - pitch * (lines.size() - (to - from)) - (from > 0 ? saved : 0);
  }

  @Override
  public List<Strip> strips(int from, int to) {
    String text = String.join("", lines.subList(from, to)).strip();
    boolean ends = to == lines.size();
    if (from == 0) {
      return List.of(Strip.of(ends ? Kind.PARAGRAPH : Kind.PARAGRAPH_START, text));
    }
    return List.of(Strip.of(ends ? Kind.PARAGRAPH_END : Kind.PARAGRAPH_MIDDLE, text));
  }
}
