package vn.tonghop.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the total rows of a table with its rows: a total may be of the rows since the total
 * before it, of all rows above, or, when it stands over them, of all rows below.
 *
 * <p>A column with anything in it that is no plain number is not compared.
 */
final class Totals {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}");
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3}){1,4}");
  private static final int MOST_TOLD = 100;

  private final Set<Integer> columns;
  private final Map<Integer, BigDecimal> all = new HashMap<>();
  private final Map<Integer, BigDecimal> sinceTotal = new HashMap<>();
  private final Set<Integer> doubtful = new HashSet<>();
  private final List<Stated> above = new ArrayList<>();
  private final List<Flaw> differing = new ArrayList<>();
  private boolean anyRow;

  private record Stated(int row, int column, BigDecimal value) {}

  /**
   * @param columns those, from 1, whose totals are sums
   */
  Totals(Set<Integer> columns) {
    this.columns = Set.copyOf(columns);
  }

  /** Takes a row of the table. */
  void add(SheetRow row) {
    anyRow = true;
    for (SheetCell cell : row.cells()) {
      if (columns.contains(cell.column())) {
        Optional<BigDecimal> value = value(cell);
        if (value.isEmpty()) {
          doubtful.add(cell.column());
        } else {
          all.merge(cell.column(), value.get(), BigDecimal::add);
          sinceTotal.merge(cell.column(), value.get(), BigDecimal::add);
        }
      }
    }
  }

  /** Takes a total row. */
  void total(SheetRow row) {
    for (SheetCell cell : row.cells()) {
      Optional<BigDecimal> value = value(cell);
      if (columns.contains(cell.column()) && value.isPresent()) {
        Stated stated = new Stated(row.number(), cell.column(), value.get());
        if (anyRow) {
          compare(stated);
        } else if (above.size() < TableHeader.LAST_COLUMN) {
          above.add(stated);
        }
      }
    }
    sinceTotal.clear();
  }

  private void compare(Stated stated) {
    BigDecimal whole = all.getOrDefault(stated.column(), BigDecimal.ZERO);
    BigDecimal part = sinceTotal.getOrDefault(stated.column(), BigDecimal.ZERO);
    boolean same = stated.value().compareTo(whole) == 0 || stated.value().compareTo(part) == 0;
    if (!same && !doubtful.contains(stated.column()) && differing.size() < MOST_TOLD) {
      differing.add(
          new Flaw(
              Flaw.Kind.TOTAL_DIFFERS,
              stated.row(),
              stated.column(),
              plain(stated.value()) + "/" + plain(part.signum() == 0 ? whole : part)));
    }
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Totals that are not what their rows come to; to be asked for once, at the end. */
  List<Flaw> differing() {
    above.forEach(this::compareAtTheEnd);
    return List.copyOf(differing);
  }

  private void compareAtTheEnd(Stated stated) {
    sinceTotal.clear();
    compare(stated);
  }

  private static Optional<BigDecimal> value(SheetCell cell) {
    String text = cell.text();
    if (cell.isNumber() || PLAIN.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    if (text.equals("-") || text.equals("–") || text.equals("…") || text.equals("...")) {
      return Optional.of(BigDecimal.ZERO);
    }
    return GROUPED.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(".", "")))
        : Optional.empty();
  }
}
