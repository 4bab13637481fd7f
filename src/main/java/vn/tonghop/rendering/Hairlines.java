package vn.tonghop.rendering;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules round some cells, each drawn once and as long as it goes: the engine would draw four
 * for every cell, two of them over others.
 */
final class Hairlines {

  private record Span(int from, int to) {}

  private final Map<Integer, List<Span>> across = new TreeMap<>();
  private final Map<Integer, List<Span>> down = new TreeMap<>();

  void frame(Rectangle cell) {
    int right = cell.x + cell.width;
    int bottom = cell.y + cell.height;
    add(across, cell.y, new Span(cell.x, right));
    add(across, bottom, new Span(cell.x, right));
    add(down, cell.x, new Span(cell.y, bottom));
    add(down, right, new Span(cell.y, bottom));
  }

  private static void add(Map<Integer, List<Span>> rules, int at, Span span) {
    rules.computeIfAbsent(at, place -> new ArrayList<>()).add(span);
  }

  /** Without height or without width: first those across, from the top. */
  List<Rectangle> rules() {
    List<Rectangle> rules = new ArrayList<>();
    across.forEach(
        (y, spans) ->
            joined(spans)
                .forEach(s -> rules.add(new Rectangle(s.from(), y, s.to() - s.from(), 0))));
    down.forEach(
        (x, spans) ->
            joined(spans)
                .forEach(s -> rules.add(new Rectangle(x, s.from(), 0, s.to() - s.from()))));
    return rules;
  }

  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
      int last = joined.size() - 1;
      if (last >= 0 && span.from() <= joined.get(last).to()) {
        Span before = joined.get(last);
        joined.set(last, new Span(before.from(), Math.max(before.to(), span.to())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
