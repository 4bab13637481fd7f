package vn.tonghop.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes workbooks so that the same content is the same bytes (law 8). */
final class SteadyWorkbook {

  static final String AUTHOR = "Tổng Hợp";

  private static final String FIRST = "[Content_Types].xml";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

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

  /** Writes its parts in order of their names, without times. */
  static void write(Workbook workbook, OutputStream out) throws IOException {
    ByteArrayOutputStream loose = new ByteArrayOutputStream();
    workbook.write(loose);
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(loose.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    byte[] types = parts.remove(FIRST);
    if (types != null) {
      write(zip, FIRST, types);
    }
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      write(zip, part.getKey(), part.getValue());
    }
    zip.finish();
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
