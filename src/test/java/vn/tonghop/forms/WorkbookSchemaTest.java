package vn.tonghop.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import vn.tonghop.OfficeSchemas;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Finding;

/** Workbooks as Excel wants them: every part of spreadsheets keeps the schema of ECMA-376. */
class WorkbookSchemaTest {

  private static final Schema SPREADSHEETS = OfficeSchemas.of("sml.xsd");

  @ParameterizedTest
  @CsvSource({
    "hn-2200, 00004, 2019-Q2",
    "hn-2200, 001, 2019-Q2",
    "qcdc, 00004, 2019",
    "mass-290, 00004, 2013-Q1"
  })
  void aFormKeepsTheSchema(String programme, String unit, String period) throws IOException {
    assertThat(faults(SampleForms.bytes(SampleForms.form(programme, unit, period)))).isEmpty();
  }

  @Test
  void theMarkedCopyOfATableKeepsTheSchema(@TempDir Path folder) throws IOException {
    byte[] csv = "programme,unit,period,a\nx,1,2,O\nx,2,3,4\n".getBytes(StandardCharsets.UTF_8);
    assertThat(faults(marked(folder, csv, finding("", 2, 4), finding("", 3, 0)))).isEmpty();
  }

  @Test
  void theMarkedCopyOfAFormKeepsTheSchema(@TempDir Path folder) throws IOException {
    byte[] form = SampleForms.bytes(SampleForms.form("hn-2200", "00004", "2019-Q2"));
    String sheet = SampleForms.open(form).getSheetName(0);
    assertThat(faults(marked(folder, form, finding(sheet, 12, 5), finding("", 0, 0)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"FFB3A7, false", "FFFFB3A7, true"})
  void aFaultIsSeen(String rgb, boolean isSound) {
    String styles =
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><fonts"
            + " count='1'><font><color rgb='"
            + rgb
            + "'/></font></fonts></styleSheet>";
    byte[] part = styles.getBytes(StandardCharsets.UTF_8);
    assertThat(faults("xl/styles.xml", part).isEmpty()).isEqualTo(isSound);
  }

  private static Finding finding(String sheet, int row, int column) {
    return new Finding(
        Severity.ERROR,
        "R01",
        new Place("x", sheet, row, column),
        "",
        new Words("Sai. Hãy sửa.", "Wrong. Mend it."));
  }

  private static byte[] marked(Path folder, byte[] original, Finding... findings)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path file = Files.write(folder.resolve("original"), original);
    assertThat(AnnotatedCopy.write(file, List.of(findings), out)).isTrue();
    return out.toByteArray();
  }

  private static List<String> faults(byte[] workbook) throws IOException {
    List<String> faults = new ArrayList<>();
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        byte[] part = zip.readAllBytes();
        if (name.startsWith("xl/") && name.endsWith(".xml") && !name.contains("drawing")) {
          parts++;
          faults.addAll(faults(name, part));
        }
      }
    }
    assertThat(parts).isGreaterThanOrEqualTo(4);
    return faults;
  }

  private static List<String> faults(String name, byte[] part) {
    try {
      SPREADSHEETS.newValidator().validate(new StreamSource(new ByteArrayInputStream(part)));
      return List.of();
    } catch (SAXException | IOException e) {
      return List.of(name + ": " + e.getMessage());
    }
  }
}
