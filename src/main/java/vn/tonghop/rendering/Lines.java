package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A paragraph, line by line: at least two of its lines stand together on either side of a page
 * break.
 *
 * @param lines as they were broken when measured
 * @param cuts numbers of lines, from 1, behind which the engine would have gone on; what follows is
 *     printed as a strip of its own
 * @param passage what the lines are of
 */
record Lines(List<String> lines, Set<Integer> cuts, Ruler ruler, Passage passage) implements Flow {

  private static final int TOGETHER = 2;

  static Lines of(Ruler ruler, String text, Passage passage) {
    List<String> lines = new ArrayList<>();
    Set<Integer> cuts = new HashSet<>();
    Kind kind = Kind.PARAGRAPH;
    String rest = text;
    while (!rest.isEmpty()) {
      List<String> broken = ruler.lines(kind, rest);
      int end = Breaks.firstCut(broken);
      if (end == rest.length()) {
        lines.addAll(broken);
      } else {
        lines.addAll(ruler.lines(kind, rest.substring(0, end)));
        cuts.add(lines.size());
        kind = Kind.PARAGRAPH_END;
      }
      rest = rest.substring(end);
    }
    return new Lines(List.copyOf(lines), Set.copyOf(cuts), ruler, passage);
  }

  @Override
  public int parts() {
    return lines.size();
  }

  @Override
  public boolean breaksAfter(int part) {
    return part + 1 >= TOGETHER && lines.size() - part - 1 >= TOGETHER;
  }

  /** What it announces follows on the same page. */
  @Override
  public boolean keepsWithNext() {
    return !lines.isEmpty() && lines.get(lines.size() - 1).strip().endsWith(":");
  }

  @Override
  public int height(int from, int to) {
    return spans(from, to).stream()
        .mapToInt(span -> ruler.height(kind(span.from(), span.to()), span.to() - span.from()))
        .sum();
  }

  @Override
  public List<Strip> strips(int from, int to) {
    return spans(from, to).stream()
        .map(
            span ->
                Strip.of(
                        kind(span.from(), span.to()),
                        String.join("", lines.subList(span.from(), span.to())).strip())
                    .in(passage))
        .toList();
  }

  /** Lines that the engine breaks by itself as they are to be broken. */
  private record Span(int from, int to) {}

  private List<Span> spans(int from, int to) {
    List<Span> spans = new ArrayList<>();
    int begin = from;
    for (int end = from + 1; end <= to; end++) {
      if (end == to || cuts.contains(end)) {
        spans.add(new Span(begin, end));
        begin = end;
      }
    }
    return spans;
  }

  private Kind kind(int from, int to) {
    boolean ends = to == lines.size();
    if (from == 0) {
      return ends ? Kind.PARAGRAPH : Kind.PARAGRAPH_START;
    }
    return ends ? Kind.PARAGRAPH_END : Kind.PARAGRAPH_MIDDLE;
  }
}
