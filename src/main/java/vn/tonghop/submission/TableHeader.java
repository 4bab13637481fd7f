package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.orgunit.Spelling;

/**
 * The rows of a worksheet, mostly one, that name the columns of a table.
 *
 * @param firstRow from 1
 * @param lastRow the row of the codes or names nearest to the figures
 * @param names of the columns: an indicator's code, a fixed name, or what else stands there; empty
 *     where nothing does
 * @param beside columns, from 0, that are there for people only
 * @param titles what people read over each column
 */
record TableHeader(
    int firstRow, int lastRow, List<String> names, Set<Integer> beside, List<String> titles) {

  /** Nothing farther to the right belongs to a table. */
  static final int LAST_COLUMN = 256;

  private static final List<String> KEYS = List.of(Header.PROGRAMME, Header.UNIT, Header.PERIOD);

  TableHeader {
    names = List.copyOf(names);
    beside = Set.copyOf(beside);
    titles = List.copyOf(titles);
  }

  /**
   * Reads rows that stand one under the other as one header; of a column the lowest name counts.
   */
  static TableHeader of(List<SheetRow> rows, Columns columns) {
    int width =
        rows.stream()
            .flatMap(row -> row.cells().stream())
            .mapToInt(SheetCell::column)
            .filter(column -> column <= LAST_COLUMN)
            .max()
            .orElse(0);
    String[] titles = new String[width];
    String[] names = new String[width];
    Arrays.fill(titles, "");
    Arrays.fill(names, "");
    for (SheetRow row : rows) {
      for (SheetCell cell : row.cells()) {
        int i = cell.column() - 1;
        if (i < width && (names[i].isEmpty() || isKnown(cell.text(), columns))) {
          names[i] = Spelling.fold(cell.text());
          titles[i] = cell.text();
        }
      }
    }
    return new Naming(columns, List.of(names))
        .header(rows.get(0).number(), rows.get(rows.size() - 1).number(), Arrays.asList(titles));
  }

  private static boolean isKnown(String text, Columns columns) {
    String folded = Spelling.fold(text);
    return columns.name(folded).isPresent()
        || columns.secondBest(folded).isPresent()
        || columns.isBeside(folded);
  }

  /** Whether it has all that a table needs. */
  boolean isComplete(Columns columns) {
    return names.containsAll(KEYS) && (isLong() || indicators(columns) > 0);
  }

  boolean isLong() {
    return names.contains(Header.INDICATOR) && names.contains(Header.VALUE);
  }

  /** Whether it was meant as a table's header, though something is missing. */
  boolean isNear(Columns columns) {
    long keys = KEYS.stream().filter(names::contains).count();
    int figures = indicators(columns) > 0 || names.contains(Header.VALUE) ? 1 : 0;
    return keys + figures >= 2 && names.stream().filter(name -> !name.isEmpty()).count() >= 2;
  }

  /** Whether it names any of those whose, of what and of when. */
  boolean hasKeys() {
    return KEYS.stream().anyMatch(names::contains);
  }

  private long indicators(Columns columns) {
    return names.stream().filter(columns.indicators()::contains).count();
  }

  /** Decides which columns stand for which names. */
  private record Naming(Columns columns, List<String> folded) {

    TableHeader header(int firstRow, int lastRow, List<String> titles) {
      List<String> names = new ArrayList<>();
      for (String each : folded) {
        names.add(columns.name(each).orElse(""));
      }
      Set<Integer> beside = new HashSet<>();
      settleIndicator(names, beside);
      for (int i = 0; i < folded.size(); i++) {
        if (names.get(i).isEmpty() && !folded.get(i).isEmpty() && !beside.contains(i)) {
          settle(i, names, beside);
        }
      }
      return new TableHeader(firstRow, lastRow, names, beside, titles);
    }

    /** "Mã" over no column of values is the unit's code, or for people. */
    private void settleIndicator(List<String> names, Set<Integer> beside) {
      int at = names.indexOf(Header.INDICATOR);
      if (at < 0 || names.contains(Header.VALUE) || folded.get(at).equals(Header.INDICATOR)) {
        return;
      }
      boolean unit = !names.contains(Header.UNIT);
      names.set(at, unit ? Header.UNIT : "");
      if (!unit) {
        beside.add(at);
      }
    }

    private void settle(int i, List<String> names, Set<Integer> beside) {
      Optional<String> second =
          columns
              .secondBest(folded.get(i))
              .filter(name -> !name.equals(Header.INDICATOR) || names.contains(Header.VALUE));
      if (second.isPresent() && !names.contains(second.get())) {
        names.set(i, second.get());
      } else if (columns.secondBest(folded.get(i)).isPresent() || columns.isBeside(folded.get(i))) {
        beside.add(i);
      } else {
        names.set(i, folded.get(i));
      }
    }
  }
}
