package vn.tonghop.rendering;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import vn.tonghop.review.Block.KeyFacts;
import vn.tonghop.review.Block.KeyFacts.Fact;

/**
 * The box of key facts: values in rows of a few, each with its label below, hairlines between them.
 * No value is broken into lines: where one is too wide for its place all are printed smaller.
 */
final class Facts {

  private static final int IN_A_ROW = 4;
  private static final float[] VALUES = {16, 15, 14, 13, 12};
  private static final float LABEL = 11;
  private static final int SPACE = 10;
  private static final int EDGE = 6;
  private static final int SIDE = 6;

  /** Facts side by side, and how high they stand. */
  private record Row(
      List<Fact> facts, List<Passage> items, int top, int valueHeight, int labelHeight) {

    int height() {
      return valueHeight + labelHeight + 2 * EDGE;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Ruler ruler;
  private final float valueSize;

  Facts(KeyFacts facts, Ruler ruler, Passage document) {
    this.ruler = ruler;
    Passage list = document.add(Role.L);
    List<List<Fact>> shared = shared(facts.facts());
    valueSize = valueSize(shared);
    int top = SPACE;
    for (List<Fact> some : shared) {
      Row row =
          new Row(
              some,
              some.stream().map(fact -> list.add(Role.LI).add(Role.LBODY)).toList(),
              top,
              some.stream().mapToInt(f -> height(f.value(), some, valueSize, true)).max().orElse(0),
              some.stream().mapToInt(f -> height(f.label(), some, LABEL, false)).max().orElse(0));
      rows.add(row);
      top += row.height();
    }
  }

  /** In rows as even as can be, the longer ones first. */
  static List<List<Fact>> shared(List<Fact> facts) {
    int count = (facts.size() + IN_A_ROW - 1) / IN_A_ROW;
    List<List<Fact>> rows = new ArrayList<>();
    int from = 0;
    for (int row = 0; row < count; row++) {
      int rest = count - row;
      int to = from + (facts.size() - from + rest - 1) / rest;
      rows.add(facts.subList(from, to));
      from = to;
    }
    return rows;
  }

  private float valueSize(List<List<Fact>> shared) {
    for (float size : VALUES) {
      boolean fits =
          shared.stream()
              .allMatch(
                  row ->
                      row.stream()
                          .allMatch(
                              fact ->
                                  ruler.width(fact.value(), size, true)
                                      <= width(row) - 2 * SIDE - 1));
      if (fits) {
        return size;
      }
    }
    return VALUES[VALUES.length - 1];
  }

  Flow flow() {
    if (rows.isEmpty()) {
      return new Whole(List.of(), 0, false, false);
    }
    int height = 2 * SPACE + rows.stream().mapToInt(Row::height).sum();
    List<Panel.Cell> cells =
        rows.stream()
            .flatMap(row -> IntStream.range(0, row.facts().size()).mapToObj(i -> cells(row, i)))
            .flatMap(List::stream)
            .toList();
    Panel panel = new Panel(cells, ruler.width(), height);
    return new Whole(List.of(new Strip(Kind.GRID, Map.of("drawing", panel))), height, false, false);
  }

  private int width(List<Fact> row) {
    return ruler.width() / row.size();
  }

  private int height(String text, List<Fact> row, float size, boolean bold) {
    JRDesignTextField field = field(row, size, bold);
    return ruler.wrappedHeight(field, ruler.wrapped(field, text));
  }

  private JRDesignTextField field(List<Fact> row, float size, boolean bold) {
    JRDesignTextField field =
        Cells.text(
            new JRDesignTextField(), 0, width(row), 10, size, HorizontalTextAlignEnum.CENTER);
    field.setBold(bold);
    pad(field);
    return field;
  }

  private static void pad(JRDesignTextElement element) {
    element.getLineBox().setLeftPadding(SIDE);
    element.getLineBox().setRightPadding(SIDE);
  }

  /** Its frame, its value and its label. */
  private List<Panel.Cell> cells(Row row, int index) {
    Fact fact = row.facts().get(index);
    int x = index * width(row.facts());
    boolean last = index == row.facts().size() - 1;
    int width = last ? ruler.width() - x : width(row.facts());
    int top = row.top() + EDGE;
    JRDesignTextField value = field(row.facts(), valueSize, true);
    JRDesignTextField label = field(row.facts(), LABEL, false);
    label.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
    Passage item = row.items().get(index);
    return List.of(
        new Panel.Cell(
            label, new Rectangle(x, row.top(), width, row.height()), "", true, Passage.DECORATION),
        new Panel.Cell(
            value,
            new Rectangle(x, top, width, row.valueHeight()),
            fact.value(),
            false,
            item.add(Role.P)),
        new Panel.Cell(
            label,
            new Rectangle(x, top + row.valueHeight(), width, row.labelHeight()),
            ruler.wrapped(label, fact.label()),
            false,
            item.add(Role.P)));
  }
}
