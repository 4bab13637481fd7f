package vn.tonghop.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.office.SteadyParts;

/** Writes workbooks so that the same content is the same bytes (law 8). */
final class SteadyWorkbook {

  static final String AUTHOR = "Tổng Hợp";

  private SteadyWorkbook() {}

  /** Says whose work it is, of which day; nothing of the machine or the hour. */
  static void sign(XSSFWorkbook workbook, String title, LocalDate day) {
    POIXMLProperties properties = workbook.getProperties();
    properties.getCoreProperties().setCreator(AUTHOR);
    properties.getCoreProperties().setTitle(title);
    properties.getExtendedProperties().setApplication(AUTHOR);
    PackageProperties core = properties.getCoreProperties().getUnderlyingProperties();
    try {
      core.setCreatedProperty(day + "T00:00:00Z");
      core.setModifiedProperty(day + "T00:00:00Z");
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new IllegalStateException("Not a day: " + day, e);
    }
  }

  /** Writes it; the stream is left open. */
  static void write(Workbook workbook, OutputStream out) throws IOException {
    SteadyParts.write(workbook::write, out);
  }
}
