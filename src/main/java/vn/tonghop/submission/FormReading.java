package vn.tonghop.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.Spelling;
import vn.tonghop.submission.Submission.Value;

/**
 * One submission read from a form: labels, each with its value in the next cell of its row that has
 * anything in it, and under a header the rows of indicators, known by their codes.
 *
 * <p>Rows without a code are headings, notes and signatures, and are left out; a number among them
 * is told.
 */
final class FormReading {

  private static final int MOST_VALUES = 2_000;
  private static final String FORM_VERSION = "form_version";
  private static final Set<String> LABELS =
      Set.of(
          Header.PROGRAMME,
          Header.UNIT,
          Header.PERIOD,
          Header.SUBMITTED_AT,
          Header.REASONS,
          Header.LIMITATIONS);

  private final String sheet;
  private final Layout.Form form;
  private final Columns columns;
  private final Map<String, Cell> labelled = new HashMap<>();
  private final Map<String, Cell> secondBest = new HashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final List<Flaw> remarks = new ArrayList<>();
  private long cells;
  private int formulas;
  private int hidden;

  private FormReading(String sheet, Layout.Form form, Columns columns) {
    this.sheet = sheet;
    this.form = form;
    this.columns = columns;
  }

  static FormReading of(String sheet, SheetReader rows, Layout.Form form, Columns columns)
      throws Damaged {
    FormReading reading = new FormReading(sheet, form, columns);
    for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      reading.take(row.get());
    }
    reading.remarks.addAll(0, Remarks.of(reading.formulas, reading.hidden));
    return reading;
  }

  private void take(SheetRow row) throws Damaged {
    cells += row.cells().size();
    if (row.number() < form.headerRow()) {
      takeLabels(row);
    } else if (row.number() > form.headerRow()) {
      takeValue(row);
    }
  }

  private void takeLabels(SheetRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      SheetCell label = row.cells().get(i);
      int colon = label.text().indexOf(':');
      boolean filled = colon > 0 && colon < label.text().length() - 1;
      String name = filled ? label.text().substring(0, colon) : label.text();
      Cell value =
          filled
              ? new Cell(label.text().substring(colon + 1).strip(), row.number(), label.column())
              : valueAfter(row, i);
      Map<String, Cell> taking = isLabel(name) ? labelled : secondBest;
      label(name).ifPresent(of -> taking.putIfAbsent(of, withDate(of, value)));
    }
  }

  private static Cell withDate(String name, Cell value) {
    return name.equals(Header.SUBMITTED_AT)
        ? new Cell(WrittenDate.iso(value.text()), value.row(), value.column())
        : value;
  }

  private Cell valueAfter(SheetRow row, int label) {
    int column = row.cells().get(label).column();
    if (label + 1 < row.cells().size()) {
      SheetCell next = row.cells().get(label + 1);
      if (!isLabel(next.text())) {
        formulas += next.isFormula() ? 1 : 0;
        return cell(row, next);
      }
      column = next.column() == column + 1 ? -1 : column;
    }
    return new Cell("", row.number(), column + 1);
  }

  private boolean isLabel(String text) {
    String folded = Spelling.fold(text);
    return folded.equals(Spelling.fold("phiên bản biểu"))
        || columns.name(folded).filter(LABELS::contains).isPresent();
  }

  private Optional<String> label(String text) {
    String folded = Spelling.fold(text);
    if (folded.equals(Spelling.fold("phiên bản biểu"))) {
      return Optional.of(FORM_VERSION);
    }
    return columns
        .name(folded)
        .filter(LABELS::contains)
        .or(() -> columns.secondBest(folded).filter(Header.UNIT::equals));
  }

  private void takeValue(SheetRow row) throws Damaged {
    Optional<SheetCell> code = row.cell(form.code());
    Optional<SheetCell> amount = row.cell(form.value());
    if (code.isEmpty() || (amount.isEmpty() && !isCode(code.get()))) {
      amount.filter(RowWords::isAmount).ifPresent(cell -> tellUncoded(row, cell));
      return;
    }
    if (isPrintedAgain(code.get())) {
      return;
    }
    if (values.size() == MOST_VALUES) {
      throw new Damaged(Flaw.ofFile(Flaw.Kind.TOO_LARGE, "rows"));
    }
    hidden += row.isHidden() && amount.isPresent() ? 1 : 0;
    formulas += amount.filter(SheetCell::isFormula).isPresent() ? 1 : 0;
    values.add(
        new Value(
            new Cell(columns.indicator(code.get().text()), row.number(), form.code()),
            amount
                .map(cell -> cell(row, cell))
                .orElseGet(() -> new Cell("", row.number(), form.value()))));
  }

  private void tellUncoded(SheetRow row, SheetCell cell) {
    remarks.add(new Flaw(Flaw.Kind.FIGURE_WITHOUT_CODE, row.number(), cell.column(), ""));
  }

  private boolean isCode(SheetCell cell) {
    String code = columns.indicator(cell.text());
    return columns.indicators().contains(code.toLowerCase(java.util.Locale.ROOT))
        || code.matches("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+");
  }

  private boolean isPrintedAgain(SheetCell code) {
    return columns.name(Spelling.fold(code.text())).filter(Header.INDICATOR::equals).isPresent();
  }

  private static Cell cell(SheetRow row, SheetCell cell) {
    return new Cell(cell.text(), row.number(), cell.column(), cell.isNumber());
  }

  /** Whether nobody has written anything into it yet. */
  boolean isUntouched() {
    return values.stream().allMatch(value -> value.amount().isBlank())
        && labelled.values().stream().allMatch(Cell::isBlank);
  }

  /** What is doubtful about it. */
  List<Flaw> remarks() {
    return List.copyOf(remarks);
  }

  /** Cells of the worksheet that are not the submission's. */
  long cellsAside() {
    return cells - ownCells().stream().filter(cell -> !cell.isBlank()).count();
  }

  Submission submission(int ordinal) {
    return new Submission(
        ordinal,
        sheet,
        key(Header.PROGRAMME),
        unit(),
        key(Header.PERIOD),
        optional(Header.SUBMITTED_AT),
        optional(Header.REASONS),
        optional(Header.LIMITATIONS),
        values,
        ownCells().size() - values.size(),
        List.of(),
        ownCells().size(),
        List.of());
  }

  /** Its keys, the codes of its indicators and their values, blank ones too. */
  private Set<Cell> ownCells() {
    Set<Cell> own = new HashSet<>();
    List.of(key(Header.PROGRAMME), unit(), key(Header.PERIOD)).forEach(own::add);
    optionalCells().forEach(own::add);
    values.forEach(value -> own.add(value.indicator()));
    values.forEach(value -> own.add(value.amount()));
    own.removeIf(Cell::isMissing);
    return own;
  }

  private List<Cell> optionalCells() {
    List<Cell> cells = new ArrayList<>();
    for (String name : List.of(Header.SUBMITTED_AT, Header.REASONS, Header.LIMITATIONS)) {
      Cell cell = optional(name);
      if (cell != null) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private Cell key(String name) {
    return labelled.getOrDefault(name, new Cell("", form.headerRow(), 0));
  }

  private Cell unit() {
    Cell unit = key(Header.UNIT);
    return unit.isBlank() ? secondBest.getOrDefault(Header.UNIT, unit) : unit;
  }

  private @Nullable Cell optional(String name) {
    return labelled.get(name);
  }

  /** The form as a part of its file. */
  Stretch stretch(List<String> titles) {
    return new Stretch() {
      @Override
      public String sheet() {
        return sheet;
      }

      @Override
      public List<String> columnNames() {
        return titles;
      }

      @Override
      public Portion open(java.util.function.IntSupplier ordinals) {
        return new Portion() {
          private boolean given;

          @Override
          public Optional<Submission> next() throws IOException {
            if (given) {
              return Optional.empty();
            }
            given = true;
            return Optional.of(submission(ordinals.getAsInt()));
          }

          @Override
          public void close() {
            // All of it has been read.
          }
        };
      }
    };
  }
}
