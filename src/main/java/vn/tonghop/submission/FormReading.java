package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.Spelling;
import vn.tonghop.submission.Submission.Value;

/**
 * One submission read from a form: its labels, and under a header the rows of indicators, known by
 * their codes.
 *
 * <p>Rows without a code are headings, notes and signatures, and are left out; a number among them
 * is told.
 */
final class FormReading {

  private static final int MOST_VALUES = 2_000;
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)+");

  private final String sheet;
  private final Layout.Form form;
  private final Columns columns;
  private final FormLabels labels;
  private final List<Value> values = new ArrayList<>();
  private final List<Flaw> uncoded = new ArrayList<>();
  private long cells;
  private int formulas;
  private int hidden;

  private FormReading(String sheet, Layout.Form form, Columns columns) {
    this.sheet = sheet;
    this.form = form;
    this.columns = columns;
    this.labels = new FormLabels(columns);
  }

  static FormReading of(String sheet, SheetReader rows, Layout.Form form, Columns columns)
      throws Damaged {
    FormReading reading = new FormReading(sheet, form, columns);
    for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      reading.take(row.get());
    }
    return reading;
  }

  private void take(SheetRow row) throws Damaged {
    cells += row.cells().size();
    if (row.number() < form.headerRow()) {
      labels.take(row);
    } else if (row.number() > form.headerRow()) {
      takeValue(row);
    }
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
                .map(c -> new Cell(c.text(), row.number(), c.column(), c.isNumber()))
                .orElseGet(() -> new Cell("", row.number(), form.value()))));
  }

  private void tellUncoded(SheetRow row, SheetCell cell) {
    uncoded.add(new Flaw(Flaw.Kind.FIGURE_WITHOUT_CODE, row.number(), cell.column(), ""));
  }

  private boolean isCode(SheetCell cell) {
    String code = columns.indicator(cell.text());
    return columns.indicators().contains(code.toLowerCase(Locale.ROOT))
        || CODE.matcher(code).matches();
  }

  private boolean isPrintedAgain(SheetCell code) {
    return columns.name(Spelling.fold(code.text())).filter(Header.INDICATOR::equals).isPresent();
  }

  /** Whether nobody has written anything into it yet. */
  boolean isUntouched() {
    return values.stream().allMatch(value -> value.amount().isBlank()) && labels.areBlank();
  }

  /** What is doubtful about it. */
  List<Flaw> remarks() {
    List<Flaw> remarks = new ArrayList<>(Remarks.of(formulas + labels.formulas(), hidden));
    remarks.addAll(uncoded);
    return remarks;
  }

  /** Cells of the worksheet that are not the submission's. */
  long cellsAside() {
    return cells - ownCells().stream().filter(cell -> !cell.isBlank()).count();
  }

  Submission submission(int ordinal) {
    Set<Cell> own = ownCells();
    return new Submission(
        ordinal,
        sheet,
        labels.value(Header.PROGRAMME).orElse(missing()),
        labels.unit().orElse(missing()),
        labels.value(Header.PERIOD).orElse(missing()),
        labels.value(Header.SUBMITTED_AT).orElse(null),
        labels.value(Header.REASONS).orElse(null),
        labels.value(Header.LIMITATIONS).orElse(null),
        values,
        own.size() - values.size(),
        List.of(),
        own.size(),
        List.of());
  }

  private Cell missing() {
    return new Cell("", form.headerRow(), 0);
  }

  /** Its keys, the codes of its indicators and their values, blank ones too. */
  private Set<Cell> ownCells() {
    Set<Cell> own = new HashSet<>(labels.cells());
    labels.unit().ifPresent(own::add);
    values.forEach(value -> own.add(value.indicator()));
    values.forEach(value -> own.add(value.amount()));
    own.removeIf(Cell::isMissing);
    return own;
  }
}
