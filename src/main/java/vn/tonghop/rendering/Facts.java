package vn.tonghop.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
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
  private record Row(List<Fact> facts, int top, int valueHeight, int labelHeight) {

    int height() {
      return valueHeight + labelHeight + 2 * EDGE;
    }
  }

  private final List<Row> rows = new ArrayList<>();
  private final Ruler ruler;
  private final float valueSize;

  Facts(KeyFacts facts, Ruler ruler) {
    this.ruler = ruler;
    List<List<Fact>> shared = shared(facts.facts());
    valueSize = valueSize(shared);
    int top = SPACE;
    for (List<Fact> some : shared) {
      Row row =
          new Row(
              some,
              top,
              some.stream().mapToInt(f -> height(f.value(), some, valueSize, true)).max().orElse(0),
              some.stream().mapToInt(f -> height(f.label(), some, LABEL, false)).max().orElse(0));
      rows.add(row);
      top += row.height();
    }
  }

  /** In rows as even as can be, the longer ones first. */
  private static List<List<Fact>> shared(List<Fact> facts) {
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
    JasperReport report = Cells.compile(ruler.templates().context(), design(height));
    Strip strip = new Strip(Kind.GRID, Map.of("inner", report, "rows", new JREmptyDataSource(0)));
    return new Whole(List.of(strip), height, false, false);
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

  private JasperDesign design(int height) {
    JasperDesign design = Cells.design("facts", ruler.width());
    design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
    JRDesignBand band = new JRDesignBand();
    band.setHeight(height);
    for (Row row : rows) {
      for (int index = 0; index < row.facts().size(); index++) {
        elements(row, index).forEach(band::addElement);
      }
    }
    design.setTitle(band);
    return design;
  }

  /** Its frame, its value and its label. */
  private List<JRDesignStaticText> elements(Row row, int index) {
    Fact fact = row.facts().get(index);
    int x = index * width(row.facts());
    boolean last = index == row.facts().size() - 1;
    int width = last ? ruler.width() - x : width(row.facts());
    int top = row.top();
    JRDesignStaticText frame = text("", x, top, width, row.height(), LABEL);
    frame.getLineBox().getPen().setLineWidth(Cells.HAIRLINE);
    frame.getLineBox().getPen().setLineColor(Cells.LINES);
    JRDesignStaticText value =
        text(fact.value(), x, top + EDGE, width, row.valueHeight(), valueSize);
    value.setBold(true);
    String label = ruler.wrapped(field(row.facts(), LABEL, false), fact.label());
    JRDesignStaticText below =
        text(label, x, top + EDGE + row.valueHeight(), width, row.labelHeight(), LABEL);
    below.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
    return List.of(frame, value, below);
  }

  private static JRDesignStaticText text(
      String text, int x, int y, int width, int height, float size) {
    JRDesignStaticText element =
        Cells.text(
            new JRDesignStaticText(), x, width, height, size, HorizontalTextAlignEnum.CENTER);
    element.setStretchType(StretchTypeEnum.NO_STRETCH);
    element.setY(y);
    element.setText(text);
    pad(element);
    return element;
  }
}
