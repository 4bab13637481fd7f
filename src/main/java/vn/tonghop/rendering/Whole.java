package vn.tonghop.rendering;

import java.util.List;

/** Strips that stand together on one page. */
record Whole(List<Strip> content, int height, boolean keepsWithNext, boolean keepsWithPrevious)
    implements Flow {

  static Whole of(Ruler ruler, Strip... strips) {
    return of(ruler, List.of(strips));
  }

  static Whole of(Ruler ruler, List<Strip> strips) {
    return new Whole(strips, strips.stream().mapToInt(ruler::height).sum(), false, false);
  }

  Whole withNext() {
    return new Whole(content, height, true, keepsWithPrevious);
  }

  Whole withPrevious() {
    return new Whole(content, height, keepsWithNext, true);
  }

  @Override
  public int parts() {
    return 1;
  }

  @Override
  public int height(int from, int to) {
    return height;
  }

  @Override
  public List<Strip> strips(int from, int to) {
    return content;
  }
}
