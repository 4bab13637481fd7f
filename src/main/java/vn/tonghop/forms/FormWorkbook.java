package vn.tonghop.forms;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a form as the workbook that its unit fills in: the form itself, and a sheet that says how.
 * The same form is the same bytes.
 */
public final class FormWorkbook {

  private FormWorkbook() {}

  /**
   * Writes it; the stream is left open.
   *
   * @throws IOException if the stream fails
   */
  public static void write(Form form, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      FormStyles styles = new FormStyles(workbook);
      FormSheet sheet = new FormSheet(form, workbook, styles);
      GuideSheet guide = new GuideSheet(form, workbook, styles);
      sheet.write();
      guide.write(sheet.checksLeftOut());
      workbook.setActiveSheet(0);
      workbook.setForceFormulaRecalculation(true);
      SteadyWorkbook.sign(
          workbook,
          form.programme().name().vi() + " - " + form.state().name() + " - " + form.periodText(),
          form.period().lastDay());
      SteadyWorkbook.write(workbook, out);
    }
  }
}
