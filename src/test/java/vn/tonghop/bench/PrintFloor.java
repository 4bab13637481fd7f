package vn.tonghop.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontExtensionHelper;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Floors (c) and (e): a bare JasperReports document, filled and exported untagged, with the lines
 * of a review on as many pages: a text field for each line or cell, in the same typeface; no
 * borders, no measuring beforehand, no charts, nothing done afterwards.
 */
final class PrintFloor {

  private static final String FONTS = "/vn/tonghop/rendering/fonts.xml";

  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
  private final JasperReport report;

  PrintFloor() throws IOException, JRException {
    try (InputStream fonts =
        Objects.requireNonNull(PrintFloor.class.getResourceAsStream(FONTS), FONTS)) {
      context.setExtensions(
          FontFamily.class,
          SimpleFontExtensionHelper.getInstance().loadFontFamilies(context, fonts));
    }
    report = BareReport.compile(context);
  }

  /** One document. */
  JasperPrint fill(List<Copied.Line> lines) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    return JasperFillManager.getInstance(context).fill(report, parameters, new Lines(lines));
  }

  /** Its bytes. */
  byte[] export(JasperPrint print) throws JRException {
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(pdf));
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setCompressed(true);
    exporter.setConfiguration(configuration);
    exporter.exportReport();
    return pdf.toByteArray();
  }

  private static final class Lines implements JRDataSource {

    private final Iterator<Copied.Line> left;
    private Copied.Line line = new Copied.Line(0, false, List.of());

    Lines(List<Copied.Line> lines) {
      left = lines.iterator();
    }

    @Override
    public boolean next() {
      boolean any = left.hasNext();
      if (any) {
        line = left.next();
      }
      return any;
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
      String name = field.getName();
      if (name.equals(BareReport.PAGE)) {
        return line.page();
      }
      int number = Integer.parseInt(name.substring(1));
      if (name.startsWith(BareReport.CELLS)) {
        return Math.min(line.cells().size(), BareReport.MOST_CELLS) == number;
      }
      return number < line.cells().size() ? line.cells().get(number) : null;
    }
  }
}
