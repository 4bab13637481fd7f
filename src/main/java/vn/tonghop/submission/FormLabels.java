package vn.tonghop.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.orgunit.Spelling;

/**
 * Whose, of what and of when a form is: labels above its header, each with its value in the next
 * cell of the row that has anything in it, or after a colon in its own.
 */
final class FormLabels {

  private static final String VERSION = "form_version";
  private static final String VERSION_LABEL = Spelling.fold("phiên bản biểu");
  private static final Set<String> LABELS =
      Set.of(
          Header.PROGRAMME,
          Header.UNIT,
          Header.PERIOD,
          Header.SUBMITTED_AT,
          Header.REASONS,
          Header.LIMITATIONS);

  private final Columns columns;
  private final Map<String, Cell> values = new HashMap<>();
  private final Map<String, Cell> secondBest = new HashMap<>();
  private int formulas;

  FormLabels(Columns columns) {
    this.columns = columns;
  }

  /** Takes the next row; of a label that stands twice the first counts. */
  void take(SheetRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      SheetCell label = row.cells().get(i);
      int colon = label.text().indexOf(':');
      boolean filled = colon > 0 && colon < label.text().length() - 1;
      String name = filled ? label.text().substring(0, colon) : label.text();
      Optional<String> of = label(name);
      if (of.isPresent()) {
        Cell value =
            filled
                ? new Cell(label.text().substring(colon + 1).strip(), row.number(), label.column())
                : valueAfter(row, i);
        (isLabel(name) ? values : secondBest).putIfAbsent(of.get(), withDate(of.get(), value));
      }
    }
  }

  private static Cell withDate(String name, Cell value) {
    return name.equals(Header.SUBMITTED_AT)
        ? new Cell(WrittenDate.iso(value.text()), value.row(), value.column())
        : value;
  }

  private Cell valueAfter(SheetRow row, int label) {
    int column = row.cells().get(label).column() + 1;
    if (label + 1 == row.cells().size()) {
      return new Cell("", row.number(), column);
    }
    SheetCell next = row.cells().get(label + 1);
    if (isLabel(next.text())) {
      return new Cell("", row.number(), next.column() == column ? 0 : column);
    }
    formulas += next.isFormula() ? 1 : 0;
    return new Cell(next.text(), row.number(), next.column(), next.isNumber());
  }

  private boolean isLabel(String text) {
    String folded = Spelling.fold(text);
    return folded.equals(VERSION_LABEL)
        || columns.name(folded).filter(LABELS::contains).isPresent();
  }

  private Optional<String> label(String text) {
    String folded = Spelling.fold(text);
    if (folded.equals(VERSION_LABEL)) {
      return Optional.of(VERSION);
    }
    return columns
        .name(folded)
        .filter(LABELS::contains)
        .or(() -> columns.secondBest(folded).filter(Header.UNIT::equals));
  }

  /** What a label says; empty when it is not there. */
  Optional<Cell> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Its code, or else its name. */
  Optional<Cell> unit() {
    return value(Header.UNIT)
        .filter(cell -> !cell.isBlank())
        .or(() -> Optional.ofNullable(secondBest.get(Header.UNIT)))
        .or(() -> value(Header.UNIT));
  }

  /** Whether no label has a value. */
  boolean areBlank() {
    return values.values().stream().allMatch(Cell::isBlank);
  }

  /** How many of the values are formulas. */
  int formulas() {
    return formulas;
  }

  /** The cells of values that a submission takes, blank ones too. */
  List<Cell> cells() {
    return List.of(
            Header.PROGRAMME,
            Header.PERIOD,
            Header.SUBMITTED_AT,
            Header.REASONS,
            Header.LIMITATIONS)
        .stream()
        .flatMap(name -> value(name).stream())
        .toList();
  }
}
