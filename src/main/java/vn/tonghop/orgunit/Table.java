package vn.tonghop.orgunit;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table that staff keep, read as forgivingly as its meaning allows: comma, semicolon or tab;
 * UTF-8 or, with a byte order mark, UTF-16; columns in any order; lines that are empty or begin
 * with {@code #} left out. Texts are trimmed and NFC.
 */
final class Table {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final char NO_BREAK_SPACE = '\u00A0';

  private final ConfigFile file;
  private final List<String> required;
  private final List<String> optional;
  private final List<ConfigFault> faults;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private int width;

  /**
   * A line of the table.
   *
   * @param cells trimmed
   */
  record Row(String file, int line, Map<String, Integer> columns, List<String> cells) {

    /** What stands in the column, trimmed; empty when nothing does. */
    String cell(String column) {
      Integer place = columns.get(column);
      return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    ConfigFault fault(String vi, String en) {
      return new ConfigFault(file, line, vi, en);
    }

    /** That the column names a unit that there is not; {@code near} = those it may be, or empty. */
    ConfigFault noUnit(String column, UnitId id, String near) {
      return fault(
          "Cột "
              + column
              + ": không có đơn vị \""
              + id
              + "\"."
              + (near.isEmpty() ? "" : " Có phải " + near + "?")
              + " Ghi mã, hoặc mã@ngày bắt đầu.",
          "Column "
              + column
              + ": there is no unit \""
              + id
              + "\"."
              + (near.isEmpty() ? "" : " Is it " + near + "?")
              + " Write a code, or code@first day.");
    }

    /** That it says what a line before it says. */
    ConfigFault repeats(Row first) {
      return fault(
          "Đã có ở dòng " + first.line() + ". Bỏ một trong hai dòng.",
          "Stands on line " + first.line() + " already. Remove one of the two.");
    }
  }

  private Table(
      ConfigFile file, List<String> required, List<String> optional, List<ConfigFault> faults) {
    this.file = file;
    this.required = required;
    this.optional = optional;
    this.faults = faults;
  }

  /** The rows that are whole; whatever is wrong goes to {@code faults}. */
  static List<Row> rows(
      ConfigFile file, List<String> required, List<String> optional, List<ConfigFault> faults) {
    Table table = new Table(file, required, optional, faults);
    table.read();
    return table.rows;
  }

  private void read() {
    String text;
    try {
      text = decode(file.bytes());
    } catch (CharacterCodingException e) {
      tell(
          0,
          "Tệp không phải UTF-8. Lưu lại với mã hóa UTF-8 (trong Excel: CSV UTF-8).",
          "The file is not UTF-8. Save it again as UTF-8 (in Excel: CSV UTF-8).");
      return;
    }
    int line = 0;
    try (CsvReader<CsvRecord> records = reader(text)) {
      for (CsvRecord csv : records) {
        line = (int) csv.getStartingLineNumber();
        if (!columns.isEmpty()) {
          row(csv, line);
        } else if (!header(csv, line)) {
          return;
        }
      }
    } catch (CsvParseException e) {
      tell(
          line + 1,
          "Từ dòng này tệp không đọc được nữa: dấu nháy kép mở mà không đóng, hoặc đóng sai chỗ.",
          "From this line on the file cannot be read: a double quote is not closed, or in the"
              + " wrong place.");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    if (columns.isEmpty()) {
      tell(
          0,
          "Tệp trống. Dòng đầu phải là tên các cột: " + String.join(",", required) + ".",
          "The file is empty. Its first line names the columns: "
              + String.join(",", required)
              + ".");
    }
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    Charset charset = StandardCharsets.UTF_8;
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
    } else if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
    }
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .substring(text.startsWith(BYTE_ORDER_MARK) ? 1 : 0)
        .replace(NO_BREAK_SPACE, ' ');
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .commentStrategy(CommentStrategy.SKIP)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private static char separator(String text) {
    String header =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .findFirst()
            .orElse("");
    return Stream.of(',', ';', '\t')
        .max((a, b) -> Long.compare(count(header, a), count(header, b)))
        .filter(most -> count(header, most) > count(header, ','))
        .orElse(',');
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  /** Whether the rows below can be read. */
  private boolean header(CsvRecord csv, int line) {
    width = csv.getFieldCount();
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String column = csv.getField(i).strip().toLowerCase(Locale.ROOT);
      if (!required.contains(column) && !optional.contains(column)) {
        unknown(column, line);
      } else if (columns.put(column, i) != null) {
        tell(line, "Cột " + column + " bị lặp lại.", "Column " + column + " stands twice.");
      }
    }
    List<String> missing = required.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      tell(line, "Thiếu cột " + names + ".", "Column missing: " + names + ".");
    }
    return missing.isEmpty();
  }

  private void unknown(String column, int line) {
    if (column.isEmpty()) {
      return;
    }
    List<String> known = Stream.concat(required.stream(), optional.stream()).toList();
    String near = EditDistance.nearest(column, known).orElse("");
    tell(
        line,
        "Không có cột \""
            + column
            + "\"."
            + (near.isEmpty() ? "" : " Có phải " + near + "?")
            + " Các cột: "
            + String.join(", ", known)
            + ".",
        "There is no column \""
            + column
            + "\"."
            + (near.isEmpty() ? "" : " Is it " + near + "?")
            + " Columns: "
            + String.join(", ", known)
            + ".");
  }

  private void row(CsvRecord csv, int line) {
    List<String> cells = new ArrayList<>(csv.getFieldCount());
    boolean isBlank = true;
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String cell = csv.getField(i).strip();
      cells.add(cell);
      isBlank &= cell.isEmpty();
    }
    if (isBlank) {
      return;
    }
    if (cells.size() > width) {
      tell(
          line,
          "Dòng có nhiều ô hơn số cột. Tên có dấu ngăn cách thì đặt trong dấu nháy kép.",
          "The line has more cells than there are columns. A name with the separator in it stands"
              + " in double quotes.");
      return;
    }
    rows.add(new Row(file.name(), line, columns, cells));
  }

  private void tell(int line, String vi, String en) {
    faults.add(new ConfigFault(file.name(), line, vi, en));
  }
}
