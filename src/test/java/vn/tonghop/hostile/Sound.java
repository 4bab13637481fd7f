package vn.tonghop.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.submission.MadeWorkbook;

/** Files with nothing wrong in them, of the programme of {@link TestHome}, to be spoilt. */
final class Sound {

  /** What stands over the columns of a wide file. */
  static final String HEADER = "programme,unit,period,submitted_at,meetings,people,hours\n";

  /** What stands over the columns of a long file. */
  static final String LONG_HEADER = "programme,unit,period,indicator,value\n";

  /** A row under {@link #HEADER}. */
  static final String ROW = "thu,18565,2019-Q1,2019-04-02,3,120,4\n";

  /** A table of a worksheet, for {@link MadeWorkbook#of}. */
  static final String[] TABLE = {
    "Mã chương trình | Mã đơn vị | Kỳ báo cáo | meetings | people",
    "thu | 18565 | 2019-Q1 | #3 | #120",
    "thu | 18586 | 2019-Q1 | #4 | #88",
    "thu | 18589 | 2019-Q1 | #5 | #97"
  };

  private Sound() {}

  /** Three communes and four quarters, one to a row. */
  static String wide() {
    return HEADER
        + Stream.of("18565", "18586", "18589")
            .flatMap(
                unit ->
                    Stream.of("Q1,2019-04-02", "Q2,2019-07-02", "Q3,2019-10-02", "Q4,2020-01-02")
                        .map(when -> "thu," + unit + ",2019-" + when + ",3,120,4\n"))
            .collect(Collectors.joining());
  }

  /** Three communes of one quarter, three rows to each. */
  static String longer() {
    return LONG_HEADER
        + Stream.of("18565", "18586", "18589")
            .flatMap(
                unit ->
                    Stream.of("meetings,13", "people,1.120", "hours,104")
                        .map(value -> "thu," + unit + ",2019-Q1," + value + "\n"))
            .collect(Collectors.joining());
  }

  /** Three submissions in a worksheet. */
  static byte[] table() {
    return MadeWorkbook.of(TABLE);
  }

  /** The product's own form for a commune, filled in. */
  static byte[] form() {
    try {
      Path folder = Files.createTempDirectory("form");
      Path file = folder.resolve("form.xlsx");
      try {
        int code =
            TestHome.shell(
                    "template",
                    "--home",
                    new TestHome(folder).root().toString(),
                    "--programme",
                    "thu",
                    "--unit",
                    "18565",
                    "--period",
                    "2019-Q1",
                    "-o",
                    file.toString())
                .code();
        if (code != 0) {
          throw new IllegalStateException("No form was made: " + code);
        }
        return filled(Files.readAllBytes(file));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] filled(byte[] form) throws IOException {
    Map<String, Double> figures = Map.of("meetings", 3.0, "people", 120.0, "hours", 4.0);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(form));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      int written = 0;
      for (Sheet sheet : book) {
        int codes = -1;
        int amounts = -1;
        for (Row row : sheet) {
          for (Cell cell : row) {
            String text = cell.toString();
            codes = text.equals("Mã") ? cell.getColumnIndex() : codes;
            amounts = text.equals("Số liệu") ? cell.getColumnIndex() : amounts;
          }
          Cell code = codes < 0 ? null : row.getCell(codes);
          Double figure = code == null ? null : figures.get(code.toString());
          if (figure != null && amounts >= 0) {
            row.getCell(amounts, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(figure);
            written++;
          }
        }
      }
      if (written != figures.size()) {
        throw new IllegalStateException("The form takes " + written + " figures");
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }
}
