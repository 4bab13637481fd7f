package vn.tonghop.validation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Counts the cells of a file in the simplest way there is, to check the reading by. */
final class NaiveCount {

  private NaiveCount() {}

  static long of(byte[] bytes) {
    return of(text(bytes));
  }

  static long of(String text) {
    return rows(text).stream().mapToLong(List::size).sum();
  }

  /** Rows with anything in them, as cells. */
  static List<List<String>> rows(String text) {
    String firstLine = text.strip().lines().findFirst().orElse("");
    char delimiter = ',';
    for (char other : new char[] {';', '\t'}) {
      if (count(firstLine, other) > count(firstLine, delimiter)) {
        delimiter = other;
      }
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : (text.replace("\r\n", "\n") + "\n").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != delimiter && c != '\n' && c != '\r')) {
        cell.append(c);
      } else {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != delimiter) {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    rows.removeIf(cells -> cells.stream().allMatch(String::isBlank));
    return rows;
  }

  static String text(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    Charset charset =
        first == 0xFFFE
            ? StandardCharsets.UTF_16LE
            : first == 0xFEFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
