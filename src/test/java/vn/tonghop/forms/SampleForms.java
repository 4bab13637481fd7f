package vn.tonghop.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.forms.Forms.Asked;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.WorkingDays;

/** Forms of the programmes and units that ship. */
final class SampleForms {

  static final Path NOWHERE = Path.of("there is no such folder");

  static final Register REGISTER = ShippedUnits.REGISTER;

  static final Programmes PROGRAMMES =
      new CatalogueReader(code -> true)
          .read(NOWHERE)
          .fold(
              programmes -> programmes,
              faults -> {
                throw new IllegalStateException(faults.toString());
              });

  private SampleForms() {}

  static Programme programme(String code) {
    return PROGRAMMES.programme(new ProgrammeCode(code)).orElseThrow();
  }

  /** Nobody has reported anything. */
  static Asked ask(String programme, String unit, String period) {
    return ask(programme, unit, period, Map.of());
  }

  static Asked ask(
      String programme, String unit, String period, Map<SubmissionKey, List<Figure>> history) {
    Programme of = programme(programme);
    Period asked = PeriodText.parse(period, of.reporting().calendar()).orElseThrow();
    return new Forms(
            REGISTER, new WorkingDays(Set.of()), key -> Optional.ofNullable(history.get(key)))
        .form(of, new UnitCode(unit), asked);
  }

  static Form form(String programme, String unit, String period) {
    return found(ask(programme, unit, period));
  }

  static Form found(Asked asked) {
    if (asked instanceof Asked.Found found) {
      return found.form();
    }
    throw new IllegalStateException(((Asked.None) asked).why().en());
  }

  static String why(Asked asked) {
    return asked instanceof Asked.None none ? none.why().en() : "";
  }

  static byte[] bytes(Form form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      FormWorkbook.write(form, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static XSSFWorkbook open(byte[] bytes) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next cell in the row of a label that is not blank. */
  static String beside(Sheet sheet, String label) {
    for (Row row : sheet) {
      boolean found = false;
      for (Cell cell : row) {
        if (found && cell.getCellType() != CellType.BLANK) {
          return cell.toString();
        }
        found |= cell.toString().equals(label);
      }
      if (found) {
        return "";
      }
    }
    throw new IllegalStateException("No label " + label);
  }

  /** The rows of the table by the code of their indicator. */
  static Map<String, Row> table(XSSFSheet sheet) {
    Map<String, Row> rows = new HashMap<>();
    int code = -1;
    for (Row row : sheet) {
      List<String> texts = texts(row);
      if (texts.contains("Mã")) {
        code = texts.indexOf("Mã");
      } else if (code >= 0
          && row.getCell(code) != null
          && !row.getCell(code).toString().isEmpty()) {
        rows.put(row.getCell(code).toString(), row);
      }
    }
    return rows;
  }

  static List<String> texts(Row row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < row.getLastCellNum(); column++) {
      Cell cell = row.getCell(column);
      texts.add(cell == null ? "" : cell.toString());
    }
    return texts;
  }
}
