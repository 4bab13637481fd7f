package vn.tonghop.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRJavacCompiler;
import net.sf.jasperreports.engine.xml.JRXmlLoader;

/**
 * The template of floors (c) and (e): pages wide enough for every line, a band for each number of
 * cells, a new page where the review had one.
 */
final class BareReport {

  static final String PAGE = "page";

  /** {@code n3}: whether the line has three cells. */
  static final String CELLS = "n";

  static final int MOST_CELLS = 16;

  private static final int WIDTH = 800;
  private static final int LINE = 11;

  private BareReport() {}

  static JasperReport compile(JasperReportsContext context) throws JRException {
    byte[] jrxml = jrxml().getBytes(StandardCharsets.UTF_8);
    return new JRJavacCompiler(context)
        .compileReport(JRXmlLoader.load(context, new ByteArrayInputStream(jrxml)));
  }

  private static String jrxml() {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <jasperReport name="bare" pageWidth="840" pageHeight="1190" columnWidth="%d"
            leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20">
          <style name="base" default="true" fontName="Liberation Serif" fontSize="8.0"/>
          <field name="page" class="java.lang.Integer"/>
        """
            .formatted(WIDTH));
    for (int i = 0; i < MOST_CELLS; i++) {
      xml.append("<field name=\"c%d\" class=\"java.lang.String\"/>%n".formatted(i));
      xml.append("<field name=\"n%d\" class=\"java.lang.Boolean\"/>%n".formatted(i + 1));
    }
    xml.append("<group name=\"page\" startNewPage=\"true\">");
    xml.append("<expression><![CDATA[$F{page}]]></expression></group>\n<detail>\n");
    for (int cells = 1; cells <= MOST_CELLS; cells++) {
      band(xml, cells);
    }
    return xml.append("</detail>\n</jasperReport>\n").toString();
  }

  private static void band(StringBuilder xml, int cells) {
    xml.append("<band height=\"%d\">".formatted(LINE));
    xml.append("<printWhenExpression><![CDATA[$F{n%d}]]></printWhenExpression>%n".formatted(cells));
    int width = WIDTH / cells;
    for (int i = 0; i < cells; i++) {
      xml.append(
          """
          <element kind="textField" x="%d" y="0" width="%d" height="%d">
            <expression><![CDATA[$F{c%d}]]></expression>
          </element>
          """
              .formatted(i * width, width, LINE, i));
    }
    xml.append("</band>\n");
  }
}
