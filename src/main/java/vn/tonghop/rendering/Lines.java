package vn.tonghop.rendering;

import java.util.List;

/**
 * A paragraph, line by line: at least two of its lines stand together on either side of a page
 * break.
 *
 * @param lines as they were broken when measured
 */
record Lines(List<String> lines, Ruler ruler) implements Flow {

  private static final int TOGETHER = 2;

  static Lines of(Ruler ruler, String text) {
    return new Lines(ruler.lines(Kind.PARAGRAPH, text), ruler);
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
    return ruler.height(from == 0 ? Kind.PARAGRAPH : Kind.PARAGRAPH_END, to - from);
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
