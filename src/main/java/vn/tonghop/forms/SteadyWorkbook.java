package vn.tonghop.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

  /** Writes its parts in order of their names, without times; the stream is left open. */
  static void write(Workbook workbook, OutputStream out) throws IOException {
    Path loose = Files.createTempFile("tonghop-", ".xlsx");
    try {
      try (OutputStream into = Files.newOutputStream(loose)) {
        workbook.write(into);
      }
      try (ZipFile parts = new ZipFile(loose.toFile())) {
        write(parts, out);
      }
    } finally {
      Files.deleteIfExists(loose);
    }
  }

  private static void write(ZipFile parts, OutputStream out) throws IOException {
    List<String> names =
        parts.stream()
            .map(ZipEntry::getName)
            .sorted(
                Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(n -> n))
            .toList();
    ZipOutputStream zip = new ZipOutputStream(out);
    for (String name : names) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      try (InputStream part = parts.getInputStream(parts.getEntry(name))) {
        part.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }
}
