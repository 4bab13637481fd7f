package vn.tonghop.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRTextElement;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontExtensionHelper;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.util.JRTextMeasurerUtil;
import vn.tonghop.review.Layout;

/** The compiled templates and the typeface, each loaded once. Safe for threads. */
final class Templates {

  static final String TYPEFACE = "Liberation Serif";

  /** Of the engine's own formats and messages, none of which is printed. */
  static final Locale LOCALE = Locale.ROOT;

  private final JasperReportsContext context = withTypeface();
  private final Letters letters = new Letters(context);
  private final Map<String, Form> forms = new ConcurrentHashMap<>();

  Templates() {
    context.setValue(SteadyLines.LETTERS, letters);
  }

  JasperReportsContext context() {
    return context;
  }

  Letters letters() {
    return letters;
  }

  /** The templates of a layout. */
  Form form(Layout layout) {
    return forms.computeIfAbsent(layout.code(), code -> Form.of(this, code));
  }

  private static JasperReportsContext withTypeface() {
    SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    context.setProperty(JRTextElement.PROPERTY_SAVE_LINE_BREAKS, "true");
    context.setProperty(
        JRTextMeasurerUtil.PROPERTY_TEXT_MEASURER_FACTORY, SteadyLines.class.getName());
    try (InputStream fonts = open("fonts.xml")) {
      List<FontFamily> families =
          SimpleFontExtensionHelper.getInstance().loadFontFamilies(context, fonts);
      context.setExtensions(FontFamily.class, families);
      for (FontFamily family : families) {
        if (family.getNormalFace() == null
            || family.getNormalFace().getFont() == null
            || family.getBoldFace().getFont() == null
            || family.getItalicFace().getFont() == null) {
          throw new IOException("The folder for temporary files cannot take the typeface");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the typeface", e);
    }
    return context;
  }

  JasperReport load(String name) {
    try (InputStream template = open(name)) {
      return (JasperReport) JRLoader.loadObject(context, template);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the template " + name, e);
    } catch (JRException e) {
      throw new IllegalStateException("Not a compiled template: " + name, e);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream resource = Templates.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("The product lacks " + name);
    }
    return resource;
  }
}
