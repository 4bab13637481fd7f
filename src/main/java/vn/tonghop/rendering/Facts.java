package vn.tonghop.rendering;

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
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import vn.tonghop.review.Block.KeyFacts;
import vn.tonghop.review.Block.KeyFacts.Fact;

/** The box of key facts: values in a row, each with its label below, hairlines between them. */
final class Facts {

  private static final float VALUE = 16;
  private static final float LABEL = 11;
  private static final int SPACE = 12;
  private static final int EDGE = 7;

  private final List<Fact> facts;
  private final Ruler ruler;

  Facts(KeyFacts facts, Ruler ruler) {
    this.facts = facts.facts();
    this.ruler = ruler;
  }

  Flow flow() {
    if (facts.isEmpty()) {
      return new Whole(List.of(), 0, false, false);
    }
    int value = facts.stream().mapToInt(fact -> height(fact.value(), VALUE, true)).max().orElse(0);
    int label = facts.stream().mapToInt(fact -> height(fact.label(), LABEL, false)).max().orElse(0);
    JasperReport report = Cells.compile(ruler.templates().context(), design(value, label));
    Strip strip = new Strip(Kind.GRID, Map.of("inner", report, "rows", new JREmptyDataSource(0)));
    return new Whole(List.of(strip), SPACE + value + label + 2 * EDGE + SPACE, false, false);
  }

  private int width() {
    return ruler.width() / facts.size();
  }

  private int height(String text, float size, boolean bold) {
    JRDesignTextField field =
        Cells.text(new JRDesignTextField(), 0, width(), 10, size, HorizontalTextAlignEnum.CENTER);
    field.setBold(bold);
    pad(field);
    return ruler.height(field, text);
  }

  private static void pad(JRDesignTextElement element) {
    element.getLineBox().setLeftPadding(6);
    element.getLineBox().setRightPadding(6);
  }

  private JasperDesign design(int valueHeight, int labelHeight) {
    JasperDesign design = Cells.design("facts", ruler.width());
    design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
    JRDesignBand band = new JRDesignBand();
    int inner = valueHeight + labelHeight + 2 * EDGE;
    band.setHeight(SPACE + inner + SPACE);
    for (int index = 0; index < facts.size(); index++) {
      int x = index * width();
      int width = index == facts.size() - 1 ? ruler.width() - x : width();
      JRDesignStaticText frame = text("", x, SPACE, width, inner, LABEL);
      frame.getLineBox().getPen().setLineWidth(Cells.HAIRLINE);
      frame.getLineBox().getPen().setLineColor(Cells.LINES);
      band.addElement(frame);
      JRDesignStaticText value =
          text(facts.get(index).value(), x, SPACE + EDGE, width, valueHeight, VALUE);
      value.setBold(true);
      band.addElement(value);
      JRDesignStaticText label =
          text(facts.get(index).label(), x, SPACE + EDGE + valueHeight, width, labelHeight, LABEL);
      label.setVerticalTextAlign(VerticalTextAlignEnum.TOP);
      band.addElement(label);
    }
    design.setTitle(band);
    return design;
  }

  private static JRDesignStaticText text(
      String text, int x, int y, int width, int height, float size) {
    JRDesignStaticText element =
        Cells.text(
            new JRDesignStaticText(), x, width, height, size, HorizontalTextAlignEnum.CENTER);
    element.setY(y);
    element.setText(text);
    pad(element);
    return element;
  }
}
