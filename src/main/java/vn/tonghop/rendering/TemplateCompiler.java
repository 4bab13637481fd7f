package vn.tonghop.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRImage;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignPropertyExpression;
import net.sf.jasperreports.engine.design.JRJavacCompiler;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import vn.tonghop.review.Layout;
import vn.tonghop.review.Layouts;

/**
 * Compiles the template in the build, for each layout: as it is for the text, and laid sideways for
 * the annexes, whose elements are widened to the width of the paper. Every element of a band is
 * made to tell the passage that it prints, under {@link #PASSAGE}. Public only for the build.
 */
public final class TemplateCompiler {

  /** The property of a printed element that holds the number of its passage. */
  static final String PASSAGE = "net.sf.jasperreports.export.passage";

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
      JasperDesign design = JRXmlLoader.load(context, source);
      for (JRBand band : design.getDetailSection().getBands()) {
        for (JRElement element : band.getElements()) {
          if (element instanceof JRTextField text) {
            tellPassage(design, text, text.getExpression());
          } else if (element instanceof JRImage image) {
            tellPassage(design, image, image.getExpression());
          }
        }
      }
      return design;
    }
  }

  private static void tellPassage(JasperDesign design, JRElement element, JRExpression value)
      throws JRException {
    String name = value.getText().replaceAll("[${}F]", "") + StripSource.PASSAGE;
    if (!design.getFieldsMap().containsKey(name)) {
      JRDesignField field = new JRDesignField();
      field.setName(name);
      field.setValueClass(String.class);
      design.addField(field);
    }
    JRDesignPropertyExpression told = new JRDesignPropertyExpression();
    told.setName(PASSAGE);
    told.setValueExpression(new JRDesignExpression("$F{" + name + "}"));
    ((JRDesignElement) element).addPropertyExpression(told);
  }

  /** All expressions are direct: nothing is compiled to classes, and no compiler is called. */
  private void compile(JasperDesign design, Path target) throws JRException {
    identify(design, String.valueOf(target.getFileName()));
    JRSaver.saveObject(new JRJavacCompiler(context).compileReport(design), target.toFile());
  }

  /** Else the engine makes identities up, and the same sources would not give the same jar. */
  private static void identify(JasperDesign design, String name) {
    int number = 0;
    design.setUUID(identity(name, number));
    for (JRBand band : design.getAllBands()) {
      for (JRElement element : band.getElements()) {
        number++;
        ((JRDesignElement) element).setUUID(identity(name, number));
      }
    }
  }

  private static UUID identity(String name, int number) {
    return UUID.nameUUIDFromBytes((name + " " + number).getBytes(StandardCharsets.UTF_8));
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
