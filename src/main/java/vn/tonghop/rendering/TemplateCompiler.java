package vn.tonghop.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRJavacCompiler;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;

/**
 * Compiles the template in the build, for each layout: as it is for the text, and laid sideways for
 * the annexes, whose elements are widened to the width of the paper. Public only for the build.
 */
public final class TemplateCompiler {

  private final JasperReportsContext context = DefaultJasperReportsContext.getInstance();

  private TemplateCompiler() {}

  /** {@code args[0]}: the folder of the compiled classes. */
  public static void main(String[] args) throws IOException, JRException {
    Path folder = Path.of(args[0]).resolve("vn/tonghop/rendering");
    TemplateCompiler compiler = new TemplateCompiler();
    for (Layout layout : Layouts.shipped().all()) {
      compiler.compile(
          TemplateForm.of(layout).applied(compiler.design(folder)),
          folder.resolve(layout.code() + "-portrait.jasper"));
      compiler.compile(
          sideways(TemplateForm.of(layout).applied(compiler.design(folder))),
          folder.resolve(layout.code() + "-landscape.jasper"));
    }
  }

  private JasperDesign design(Path folder) throws IOException, JRException {
    try (InputStream source = Files.newInputStream(folder.resolve("review.jrxml"))) {
      return JRXmlLoader.load(context, source);
    }
  }

  /** All expressions are direct: nothing is compiled to classes, and no compiler is called. */
  private void compile(JasperDesign design, Path target) throws JRException {
    JRSaver.saveObject(new JRJavacCompiler(context).compileReport(design), target.toFile());
  }

  private static JasperDesign sideways(JasperDesign design) {
    int wider = design.getPageHeight() - design.getPageWidth();
    int column = design.getColumnWidth();
    int width = design.getPageWidth();
    design.setPageWidth(design.getPageHeight());
    design.setPageHeight(width);
    design.setColumnWidth(column + wider);
    widen(design.getPageHeader(), wider);
    for (JRBand band : design.getDetailSection().getBands()) {
      widen(band, wider);
    }
    return design;
  }

  private static void widen(JRBand band, int by) {
    for (JRElement element : band.getElements()) {
      element.setWidth(element.getWidth() + by);
    }
  }
}
