package vn.tonghop.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a worksheet's table that are submissions or figures. Left out, and counted, are what
 * stands above the header, total rows, the numbering of columns, headers printed again, and notes
 * and signatures among and under the rows.
 */
final class TableRows implements Sheet {

  private final SheetReader rows;
  private final TableHeader table;
  private final Header header;
  private final Columns columns;
  private final Carried carried;
  private final Totals totals;
  private final Set<Integer> keys;
  private long cellsAside;
  private int formulas;
  private int hidden;
  private @Nullable Flaw flaw;

  TableRows(
      SheetReader rows,
      TableHeader table,
      Header header,
      List<SheetReader.Merge> merges,
      Columns columns) {
    this.rows = rows;
    this.table = table;
    this.header = header;
    this.columns = columns;
    this.keys = keys(header);
    this.carried = new Carried(merges, keys);
    this.totals = new Totals(summed(header, columns));
  }

  /** From 1. */
  private static Set<Integer> keys(Header header) {
    Set<Integer> keys = new HashSet<>();
    Header.Positions at = header.positions();
    IntStream.of(
            at.programme(),
            at.unit(),
            at.period(),
            at.submittedAt(),
            at.reasons(),
            at.limitations())
        .filter(index -> index >= 0)
        .forEach(index -> keys.add(index + 1));
    return keys;
  }

  private static Set<Integer> summed(Header header, Columns columns) {
    Set<Integer> summed = new HashSet<>();
    header.indicators().stream()
        .filter(cell -> columns.isSummed(cell.text()))
        .forEach(cell -> summed.add(cell.column()));
    return summed;
  }

  @Override
  public Optional<Row> next() throws IOException {
    try {
      for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (isTaken(row.get())) {
          return Optional.of(taken(row.get()));
        }
        cellsAside += row.get().cells().size();
      }
    } catch (Damaged e) {
      flaw = e.flaw();
    }
    return Optional.empty();
  }

  private boolean isTaken(SheetRow row) {
    if (row.number() <= table.lastRow() || isPrintedAgain(row) || isNumbering(row)) {
      return false;
    }
    if (isTotal(row)) {
      totals.total(row);
      return false;
    }
    Optional<SheetCell> programme = carried.cell(row, at().programme() + 1);
    boolean unit = carried.cell(row, at().unit() + 1).isPresent();
    boolean period = carried.cell(row, at().period() + 1).isPresent();
    if (row.cells().stream().anyMatch(this::isFigure)) {
      return true;
    }
    boolean heading =
        !period && programme.filter(cell -> RowWords.isOutline(cell.text())).isPresent();
    return !heading && (programme.isPresent() ? unit || period : unit && period);
  }

  private Header.Positions at() {
    return header.positions();
  }

  /** A page's header again. */
  private boolean isPrintedAgain(SheetRow row) {
    return !row.cells().isEmpty()
        && row.cells().stream()
            .allMatch(
                cell ->
                    cell.column() <= table.titles().size()
                        && (cell.text().equals(table.titles().get(cell.column() - 1))
                            || cell.text()
                                .toLowerCase(Locale.ROOT)
                                .equals(table.names().get(cell.column() - 1))));
  }

  private boolean isNumbering(SheetRow row) {
    return row.number() <= table.lastRow() + 2
        && row.cells().size() > 1
        && row.cells().stream().allMatch(cell -> RowWords.isNumbering(cell.text()))
        && row.cell(at().programme() + 1).isPresent();
  }

  private boolean isTotal(SheetRow row) {
    return row.cells().stream()
        .anyMatch(cell -> !isValue(cell) && !cell.isNumber() && RowWords.isTotal(cell.text()));
  }

  private boolean isFigure(SheetCell cell) {
    return isValue(cell) && RowWords.isAmount(cell);
  }

  private boolean isValue(SheetCell cell) {
    return cell.column() - 1 == at().value()
        || header.indicators().stream().anyMatch(each -> each.column() == cell.column());
  }

  private Row taken(SheetRow row) {
    totals.add(row);
    hidden += row.isHidden() ? 1 : 0;
    List<String> texts = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    int last = 0;
    for (SheetCell cell : row.cells()) {
      if (cell.column() > TableHeader.LAST_COLUMN) {
        cellsAside++;
      } else {
        last = cell.column();
      }
    }
    int next = 0;
    for (int column = 1; column <= Math.max(last, header.size()); column++) {
      SheetCell own = null;
      if (next < row.cells().size() && row.cells().get(next).column() == column) {
        own = row.cells().get(next++);
      }
      SheetCell cell = keys.contains(column) ? carried.cell(row, column).orElse(null) : own;
      texts.add(cell == null ? "" : text(cell, column));
      if (cell != null && cell.isNumber()) {
        numbers.add(column - 1);
      }
      if (own != null && own.isFormula() && column <= header.size()) {
        formulas++;
      }
    }
    return new Row(row.number(), texts, numbers);
  }

  /** In a long table an indicator may be given by its name, and a date as people write it. */
  private String text(SheetCell cell, int column) {
    if (column - 1 == at().submittedAt()) {
      return WrittenDate.iso(cell.text());
    }
    return column - 1 == at().indicator() ? columns.indicator(cell.text()) : cell.text();
  }

  @Override
  public Optional<Flaw> flaw() {
    return Optional.ofNullable(flaw);
  }

  /** What is doubtful about the rows that were given; to be asked for once, at the end. */
  List<Flaw> remarks() {
    List<Flaw> remarks = new ArrayList<>(Remarks.of(formulas, hidden));
    remarks.addAll(totals.differing());
    return remarks;
  }

  /** Cells of rows that were left out so far. */
  long cellsAside() {
    return cellsAside;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
