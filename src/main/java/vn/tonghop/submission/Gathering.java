package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.submission.Submission.Value;

/** The rows of one submission of a long file, until all of them are there. */
final class Gathering {

  /** Of rows; no programme has nearly as many indicators. */
  private static final int MOST_ROWS = 10_000;

  private final int ordinal;
  private final String sheet;
  private final int rowsExpected;
  private final List<Value> values = new ArrayList<>();
  private final List<Cell> strays = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private int rows;
  private int keyCells;
  private int cells;
  private @Nullable Cell programme;
  private @Nullable Cell unit;
  private @Nullable Cell period;
  private @Nullable Cell submittedAt;
  private @Nullable Cell reasons;
  private @Nullable Cell limitations;

  Gathering(int ordinal, String sheet, int rowsExpected) {
    this.ordinal = ordinal;
    this.sheet = sheet;
    this.rowsExpected = rowsExpected;
  }

  /**
   * Whether any submission of a file has more rows than can be meant.
   *
   * @param rowsByKey how many rows each has
   */
  static boolean isTooMuch(Map<String, Integer> rowsByKey) {
    return rowsByKey.values().stream().anyMatch(rows -> rows > MOST_ROWS);
  }

  void add(Sheet.Row row, RowReader reader) {
    if (rows++ == 0) {
      programme = reader.programme(row);
      unit = reader.unit(row);
      period = reader.period(row);
      submittedAt = reader.submittedAt(row);
      reasons = reader.reasons(row);
      limitations = reader.limitations(row);
    } else {
      checkSubmittedAt(reader.submittedAt(row));
      reasons = with(reasons, reader.reasons(row));
      limitations = with(limitations, reader.limitations(row));
    }
    keyCells += reader.keyCells(row);
    strays.addAll(reader.strays(row));
    cells += row.cells().size();
    values.add(reader.value(row));
    flaws.addAll(reader.flaws(row));
  }

  private void checkSubmittedAt(@Nullable Cell other) {
    if (other != null
        && submittedAt != null
        && !other.isMissing()
        && !other.text().equals(submittedAt.text())) {
      flaws.add(new Flaw(Flaw.Kind.SUBMITTED_AT_DIFFERS, other.row(), other.column(), ""));
    }
  }

  /** Each row may give the reasons for its own figure; what all rows give stands at the first. */
  private static @Nullable Cell with(@Nullable Cell before, @Nullable Cell more) {
    if (more == null || more.isBlank() || before == null || before.text().equals(more.text())) {
      return before;
    }
    return before.isBlank()
        ? more
        : new Cell(
            String.join(" ", union(before.text(), more.text())), before.row(), before.column());
  }

  private static Set<String> union(String one, String other) {
    Set<String> all = new LinkedHashSet<>(List.of(one.split("\\s+", -1)));
    all.addAll(List.of(other.split("\\s+", -1)));
    return all;
  }

  boolean isWhole() {
    return rows == rowsExpected;
  }

  Submission submission() {
    return new Submission(
        ordinal,
        sheet,
        Objects.requireNonNull(programme),
        Objects.requireNonNull(unit),
        Objects.requireNonNull(period),
        submittedAt,
        reasons,
        limitations,
        values,
        keyCells,
        strays,
        cells,
        flaws);
  }
}
