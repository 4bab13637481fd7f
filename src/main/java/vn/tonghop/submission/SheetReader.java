package vn.tonghop.submission;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a worksheet that have anything in them, one after the other. A formula's result is
 * what the workbook keeps of it; {@code =} where it keeps none.
 */
final class SheetReader implements Closeable {

  /** Of a worksheet. */
  static final int LAST_ROW = 1_048_576;

  private static final Pattern PAGE_TEXT = Pattern.compile("(odd|even|first)(Header|Footer)");

  /** What stands in a page's header for fonts, sides and fields. */
  private static final Pattern PAGE_CODES =
      Pattern.compile("&(\"[^\"]*\"|K[0-9A-Fa-f]{6}|\\d+|[A-Za-z+-])");

  private static final int LAST_COLUMN = 16_384;
  private static final int MOST_MERGES = 20_000;

  private final PartReader part;
  private final SharedTexts texts;
  private final CellFormats formats;
  private final List<Merge> merges = new ArrayList<>();
  private final List<String> pageTexts = new ArrayList<>();
  private int lastRow;
  private int lastColumn;

  SheetReader(PartReader part, SharedTexts texts, CellFormats formats) {
    this.part = part;
    this.texts = texts;
    this.formats = formats;
  }

  /**
   * Cells that are shown as one; what is in it stands in the first.
   *
   * @param row of the first, from 1
   * @param column of the first, from 1
   */
  record Merge(int row, int column, int lastRow, int lastColumn) {}

  /** The next row with anything in it; empty at the end. */
  Optional<SheetRow> next() throws Damaged {
    while (part.next()) {
      if (part.isAt("row")) {
        SheetRow row = row();
        if (!row.cells().isEmpty()) {
          return Optional.of(row);
        }
      } else if (part.isAt("mergeCell")) {
        part.attribute("ref").ifPresent(this::addMerge);
      } else if (isPageText()) {
        pageTexts.add(CellText.clean(PAGE_CODES.matcher(part.text()).replaceAll(" ")));
      }
    }
    return Optional.empty();
  }

  private boolean isPageText() {
    return part.isStart() && PAGE_TEXT.matcher(part.name()).matches();
  }

  private SheetRow row() throws Damaged {
    int number = lastRow + 1;
    if (part.attribute("r").isPresent()) {
      number = part.number("r", LAST_ROW).orElseThrow(Damaged::new);
    }
    boolean hidden = part.isTrue("hidden");
    if (number <= lastRow || number > LAST_ROW) {
      throw new Damaged();
    }
    lastRow = number;
    lastColumn = 0;
    List<SheetCell> cells = new ArrayList<>();
    while (part.next() && !part.isEndOf("row")) {
      if (part.isAt("c")) {
        Optional<SheetCell> cell = cell();
        cell.ifPresent(cells::add);
      }
    }
    return new SheetRow(number, hidden, cells);
  }

  private Optional<SheetCell> cell() throws Damaged {
    Optional<String> name = part.attribute("r");
    int column = name.map(SheetReader::column).orElse(lastColumn + 1);
    String type = part.attribute("t").orElse("n");
    int style = part.number("s", Integer.MAX_VALUE).orElse(0);
    boolean ofAnotherRow = name.isPresent() && rowOf(name.get()) != lastRow;
    if (column <= lastColumn || column > LAST_COLUMN || ofAnotherRow) {
      throw new Damaged();
    }
    lastColumn = column;
    boolean formula = false;
    String stored = "";
    while (part.next() && !part.isEndOf("c")) {
      if (part.isAt("v")) {
        stored = part.text();
      } else if (part.isAt("is")) {
        stored = RichText.read(part, "is");
      } else if (part.isAt("f")) {
        formula = true;
        part.text();
      }
    }
    CellFormats.Text text = text(type, stored, style, formula);
    return text.text().isEmpty() || isReturnedMark(text.text())
        ? Optional.empty()
        : Optional.of(new SheetCell(column, text.text(), text.isNumber(), formula));
  }

  /** What a marked copy that went back to the sender says beside a row; it may come in again. */
  private static boolean isReturnedMark(String text) {
    return text.startsWith(SubmissionFile.RETURNED_MARK) && TextGate.kind(text).isEmpty();
  }

  private CellFormats.Text text(String type, String stored, int style, boolean formula)
      throws Damaged {
    if (stored.isBlank() && !type.equals("str")) {
      return new CellFormats.Text(formula ? "=" : "", false);
    }
    return switch (type) {
      case "s" -> new CellFormats.Text(typed(texts.get(stored)), false);
      case "n" -> formats.text(stored, style);
      case "b" -> new CellFormats.Text(stored.strip().equals("1") ? "TRUE" : "FALSE", false);
      case "d" -> new CellFormats.Text(stored.strip().replaceFirst("T00:00(:00)?$", ""), false);
      default -> new CellFormats.Text(typed(CellText.clean(texts.fonts().read(stored))), false);
    };
  }

  /** Without the apostrophe that people type before digits so that they stay text. */
  private static String typed(String text) {
    boolean marked =
        text.length() > 1 && text.charAt(0) == '\'' && Character.isDigit(text.charAt(1));
    return marked ? text.substring(1) : text;
  }

  /** Of {@code C7}, 3; 0 when it is no cell's name. */
  static int column(String cell) {
    int column = 0;
    int i = 0;
    while (i < cell.length() && i < 4 && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z') {
      column = column * 26 + cell.charAt(i++) - 'A' + 1;
    }
    return column;
  }

  private void addMerge(String cells) {
    int colon = cells.indexOf(':');
    if (colon < 0 || merges.size() >= MOST_MERGES) {
      return;
    }
    String first = cells.substring(0, colon);
    String last = cells.substring(colon + 1);
    merges.add(new Merge(rowOf(first), column(first), rowOf(last), column(last)));
  }

  /** Of {@code C7}, 7; 0 when it is no cell's name. */
  private static int rowOf(String cell) {
    int row = 0;
    int i = 0;
    while (i < cell.length() && cell.charAt(i) >= 'A' && cell.charAt(i) <= 'Z') {
      i++;
    }
    while (i < cell.length() && row <= LAST_ROW) {
      char c = cell.charAt(i++);
      if (c < '0' || c > '9') {
        return 0;
      }
      row = row * 10 + c - '0';
    }
    return row;
  }

  /** Known at the end only. */
  List<Merge> merges() {
    return List.copyOf(merges);
  }

  /** What is printed over and under its pages; known at the end only. */
  List<String> pageTexts() {
    return List.copyOf(pageTexts);
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
