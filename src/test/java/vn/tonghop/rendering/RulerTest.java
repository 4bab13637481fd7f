package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.sf.jasperreports.engine.JROrigin;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.fill.DefaultPrintElementOriginator;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.fill.JRTemplateText;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.junit.jupiter.api.Test;

class RulerTest {

  private static final Templates TEMPLATES = new Templates();
  private static final Ruler RULER =
      new Ruler(TEMPLATES, TEMPLATES.form(Samples.city().layout()).portrait());

  @Test
  void cellsAreSetAsTheEngineWouldSetThem() {
    Random random = new Random(7);
    for (int turn = 0; turn < 200; turn++) {
      JRDesignTextField cell =
          Cells.text(
              new JRDesignTextField(),
              0,
              60 + random.nextInt(150),
              10,
              9 + random.nextInt(7) / 2f,
              HorizontalTextAlignEnum.LEFT);
      cell.setBold(random.nextBoolean());
      Cells.pad(cell, Setting.CLOSE);
      String text =
          RULER.wrapped(cell, "phường Ô Chợ Dừa (quý II/2017 (từ 25/5)); ".repeat(turn % 5) + "xã");

      JRTemplatePrintText print = print();
      RULER.set(cell, text, print);

      JRMeasuredText measured = RULER.measure(cell, text);
      assertThat(print.getOriginalText()).isEqualTo(text);
      assertThat(print.getLineBreakOffsets()).isEqualTo(measured.getLineBreakOffsets());
      assertThat(print.getTextHeight()).isEqualTo(measured.getTextHeight());
      assertThat(print.getLeadingOffset()).isEqualTo(measured.getLeadingOffset());
      assertThat(print.getLineSpacingFactor()).isEqualTo(measured.getLineSpacingFactor());
    }
  }

  private static JRTemplatePrintText print() {
    return new JRTemplatePrintText(
        new JRTemplateText(
            new JROrigin(BandTypeEnum.DETAIL), new JasperPrint().getDefaultStyleProvider()),
        new DefaultPrintElementOriginator(0));
  }
}
