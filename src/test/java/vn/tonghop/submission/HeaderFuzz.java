package vn.tonghop.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Of any rows, the header names each column once or tells what is wrong with it. */
public final class HeaderFuzz {

  /** Lines are rows, {@code |} parts cells. */
  public static final List<String> SEEDS =
      List.of(
          "programme|unit|period|a|b",
          "programme|unit|period|indicator|value",
          "Mã chương trình|Mã đơn vị|Kỳ báo cáo|a",
          "TT|Đơn vị|Chương trình|Kỳ|a|b|Ghi chú",
          "programme|unit|period|a|a||x y",
          "Biểu 1||\nTT|Chỉ tiêu|Mã|Số liệu",
          "||a|b\nprogramme|unit||\n||period|dialogue_total",
          "PROGRAMME|Unit|period |submitted_at|reasons|limitations|A",
          "SĐT|0912345678|Nguyễn Thị Bình|programme");

  private static final Set<String> CODES = Set.of("a", "b", "dialogue_total");
  private static final Columns COLUMNS = Columns.ofCodes(CODES);

  private HeaderFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    List<List<String>> rows =
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .limit(5)
            .map(line -> List.of(line.split("\\|", 40)))
            .toList();
    rows.forEach(HeaderFuzz::ofText);
    ofWorksheet(rows);
  }

  private static void ofText(List<String> cells) {
    List<Flaw> flaws = new ArrayList<>();
    Header header = Header.read(cells, 1, CODES, flaws);
    require(header.size() == cells.size(), "Columns", cells);
    flaws.forEach(flaw -> require(isHarmless(flaw.detail()), flaw.detail(), cells));
    Set<Integer> told = flaws.stream().map(Flaw::column).collect(Collectors.toSet());
    for (int i = 0; i < cells.size(); i++) {
      int column = i + 1;
      String name = header.names().get(i);
      boolean indicator = header.indicators().stream().anyMatch(cell -> cell.column() == column);
      boolean fixed = Header.fixedNames().contains(name);
      boolean personal = PersonalDataGate.kind(CellText.clean(cells.get(i))).isPresent();
      require(
          indicator || fixed || told.contains(column) || name.isEmpty() || personal, name, cells);
      require(!indicator || CODES.contains(name), name, cells);
    }
    Set<String> indicators =
        header.indicators().stream().map(Cell::text).collect(Collectors.toSet());
    require(indicators.size() == header.indicators().size(), "An indicator twice", cells);
    boolean keys = header.names().containsAll(List.of("programme", "unit", "period"));
    require(keys || !flaws.isEmpty(), "A key is missing", cells);
  }

  private static void ofWorksheet(List<List<String>> rows) {
    LayoutSearch search = new LayoutSearch(COLUMNS);
    int number = 0;
    for (List<String> cells : rows) {
      List<SheetCell> filled = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        String text = CellText.clean(cells.get(i));
        if (!text.isEmpty()) {
          filled.add(new SheetCell(i + 1, text, false, false));
        }
      }
      number++;
      if (!filled.isEmpty()) {
        search.take(new SheetRow(number, false, filled));
      }
    }
    search
        .result()
        .filter(Layout.Table.class::isInstance)
        .map(Layout.Table.class::cast)
        .ifPresent(table -> ofTable(table.header(), rows));
  }

  private static void ofTable(TableHeader table, List<List<String>> rows) {
    require(table.firstRow() <= table.lastRow() && table.lastRow() <= rows.size(), "Rows", rows);
    require(table.titles().size() == table.names().size(), "Titles", rows);
    List<Flaw> flaws = new ArrayList<>();
    Header header = Header.read(table.names(), table.lastRow(), CODES, table.beside(), flaws);
    require(!table.isComplete(COLUMNS) || header.size() == table.names().size(), "Size", rows);
    flaws.forEach(flaw -> require(isHarmless(flaw.detail()), flaw.detail(), rows));
  }

  /** Nothing that a terminal would obey, and nothing without end. */
  private static boolean isHarmless(String detail) {
    return detail.length() <= 64 && detail.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String what, List<?> of) {
    if (!holds) {
      throw new IllegalStateException(what + " of " + of);
    }
  }
}
