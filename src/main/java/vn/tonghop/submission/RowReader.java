package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.submission.Submission.Value;

/** Makes cells of a row, after the header. */
final class RowReader {

  private static final char BETWEEN = '\u001F';

  private final String sheet;
  private final Header header;
  private final Header.Positions at;

  /**
   * @param sheet the worksheet's name; empty for CSV
   */
  RowReader(String sheet, Header header) {
    this.sheet = sheet;
    this.header = header;
    this.at = header.positions();
  }

  String sheet() {
    return sheet;
  }

  Shape shape() {
    return header.shape();
  }

  Submission wide(Sheet.Row row, int ordinal) {
    List<Value> values = new ArrayList<>(header.indicators().size());
    for (Cell indicator : header.indicators()) {
      values.add(new Value(indicator, cell(row, indicator.column() - 1)));
    }
    return new Submission(
        ordinal,
        sheet,
        cell(row, at.programme()),
        cell(row, at.unit()),
        cell(row, at.period()),
        optional(row, at.submittedAt()),
        optional(row, at.reasons()),
        optional(row, at.limitations()),
        values,
        keyCells(row),
        strays(row),
        row.cells().size(),
        flaws(row));
  }

  /**
   * How many of the row's cells are keys: in a long file the indicator's too, in a workbook those
   * that stand beside for people.
   */
  int keyCells(Sheet.Row row) {
    return (int)
        Stream.concat(at.keys().stream(), header.beside().stream())
            .filter(index -> index >= 0 && index < row.cells().size())
            .count();
  }

  /** Cells with something in them that stand under no column's name. */
  List<Cell> strays(Sheet.Row row) {
    List<Cell> strays = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (header.isNameless(i) && !CellText.isBlank(row.cells().get(i))) {
        strays.add(cell(row, i));
      }
    }
    return strays;
  }

  /** A long row's figure. */
  Value value(Sheet.Row row) {
    return new Value(cell(row, at.indicator()), cell(row, at.value()));
  }

  Cell programme(Sheet.Row row) {
    return cell(row, at.programme());
  }

  Cell unit(Sheet.Row row) {
    return cell(row, at.unit());
  }

  Cell period(Sheet.Row row) {
    return cell(row, at.period());
  }

  @Nullable Cell submittedAt(Sheet.Row row) {
    return optional(row, at.submittedAt());
  }

  @Nullable Cell reasons(Sheet.Row row) {
    return optional(row, at.reasons());
  }

  @Nullable Cell limitations(Sheet.Row row) {
    return optional(row, at.limitations());
  }

  /** What the rows of one submission of a long file have in common. */
  String key(Sheet.Row row) {
    return (programme(row).text() + BETWEEN + unit(row).text() + BETWEEN + period(row).text())
        .toUpperCase(Locale.ROOT);
  }

  /** A row must have as many cells as the header; blank ones beyond it do no harm. */
  List<Flaw> flaws(Sheet.Row row) {
    Optional<Cell> stray = strays(row).stream().findFirst();
    if (stray.isPresent()) {
      return List.of(uneven(row, stray.get().column()));
    }
    return row.cells().size() < header.size() ? List.of(uneven(row, 0)) : List.of();
  }

  private Flaw uneven(Sheet.Row row, int column) {
    return new Flaw(
        Flaw.Kind.UNEVEN_ROW, row.number(), column, row.cells().size() + "/" + header.size());
  }

  private @Nullable Cell optional(Sheet.Row row, int index) {
    return index < 0 ? null : cell(row, index);
  }

  private static Cell cell(Sheet.Row row, int index) {
    return index < row.cells().size()
        ? new Cell(
            CellText.clean(row.cells().get(index)),
            row.number(),
            index + 1,
            row.numbers().contains(index))
        : new Cell("", row.number(), 0);
  }
}
