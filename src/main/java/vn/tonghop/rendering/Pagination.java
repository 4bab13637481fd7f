package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks flows into pages: fills each page as far as it goes, and breaks only where the flows
 * allow. What must stand together but is taller than a page goes on a page of its own.
 */
final class Pagination {

  /** The parts of a flow that stand on one page. */
  private record Span(Flow flow, int from, int to) {

    int height() {
      return flow.height(from, to);
    }

    List<Strip> strips() {
      return flow.strips(from, to);
    }
  }

  private final int pageHeight;
  private final List<List<Span>> pages = new ArrayList<>();
  private List<Span> page = new ArrayList<>();

  private Pagination(int pageHeight) {
    this.pageHeight = pageHeight;
  }

  /** The strips of each page. */
  static List<List<Strip>> of(List<Flow> flows, int pageHeight) {
    Pagination pagination = new Pagination(pageHeight);
    List<Span> together = new ArrayList<>();
    for (int index = 0; index < flows.size(); index++) {
      Flow flow = pagination.fitting(flows.get(index), together, after(flows, index));
      for (int part = 0; part < flow.parts(); part++) {
        add(together, new Span(flow, part, part + 1));
        boolean last = part == flow.parts() - 1;
        if (last ? mayBreak(flows, index) : flow.breaksAfter(part)) {
          pagination.place(together);
          together = new ArrayList<>();
        }
      }
    }
    return pagination.strips();
  }

  /** Set as closely as it takes to stand on this page, or on the next if it will begin there. */
  private Flow fitting(Flow flow, List<Span> together, int after) {
    int before = height(together);
    int room = pageHeight - height(page) - before;
    Flow here = flow.fitting(room - after);
    int first = 1;
    while (first < flow.parts() && !flow.breaksAfter(first - 1)) {
      first++;
    }
    return here == flow && flow.height(0, first) > room
        ? flow.fitting(pageHeight - before - after)
        : here;
  }

  /** Height of what must stand on the page on which that flow ends. */
  private static int after(List<Flow> flows, int index) {
    return flows.stream()
        .skip(index + 1L)
        .takeWhile(Flow::keepsWithPrevious)
        .mapToInt(flow -> flow.height(0, flow.parts()))
        .sum();
  }

  private static boolean mayBreak(List<Flow> flows, int index) {
    return index == flows.size() - 1
        || (!flows.get(index).keepsWithNext() && !flows.get(index + 1).keepsWithPrevious());
  }

  private void place(List<Span> together) {
    List<Span> longer = new ArrayList<>(page);
    together.forEach(span -> add(longer, span));
    if (page.isEmpty() || height(longer) <= pageHeight) {
      page = longer;
    } else {
      pages.add(page);
      page = new ArrayList<>(together);
    }
  }

  private static void add(List<Span> spans, Span next) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).flow() == next.flow()) {
      spans.set(last, new Span(next.flow(), spans.get(last).from(), next.to()));
    } else {
      spans.add(next);
    }
  }

  private static int height(List<Span> spans) {
    return spans.stream().mapToInt(Span::height).sum();
  }

  private List<List<Strip>> strips() {
    if (!page.isEmpty()) {
      pages.add(page);
    }
    return pages.stream()
        .map(spans -> spans.stream().flatMap(span -> span.strips().stream()).toList())
        .toList();
  }
}
