package vn.tonghop.rendering;

import java.util.List;

/**
 * Some flows as one, between any two of which a page may end.
 *
 * @param flows each whole
 */
record Parts(List<Whole> flows) implements Flow {

  @Override
  public int parts() {
    return flows.size();
  }

  @Override
  public int height(int from, int to) {
    return flows.subList(from, to).stream().mapToInt(Whole::height).sum();
  }

  @Override
  public List<Strip> strips(int from, int to) {
    return flows.subList(from, to).stream().flatMap(flow -> flow.content().stream()).toList();
  }

  @Override
  public boolean breaksAfter(int part) {
    return true;
  }
}
