package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The states of all units while the register is put together: the product's first, then the home's,
 * which replace or add to them.
 */
final class Lives {

  private static final Comparator<UnitRow> BY_TIME =
      Comparator.comparing(row -> row.validity().since().orElse(LocalDate.MIN));

  private final Map<UnitId, List<UnitRow>> byId = new LinkedHashMap<>();
  private final Map<UnitCode, List<UnitRow>> byCode = new HashMap<>();
  private final Map<UnitId, Integer> orders = new HashMap<>();
  private final Map<Level, Integer> added = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  /** Takes the lines of one file; a unit that is there already is replaced whole. */
  void lay(List<Table.Row> lines, List<ConfigFault> faults) {
    Map<UnitId, List<UnitRow>> units = new LinkedHashMap<>();
    for (Table.Row line : lines) {
      UnitRowReader.read(line, faults)
          .ifPresentOrElse(
              row -> units.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row),
              () -> setAside(line));
    }
    units.forEach((id, rows) -> lay(id, rows, faults));
  }

  private void setAside(Table.Row line) {
    broken.add(line.cell("code"));
    broken.add(line.cell("id"));
  }

  private void lay(UnitId id, List<UnitRow> rows, List<ConfigFault> faults) {
    List<UnitRow> replaced = byId.getOrDefault(id, List.of());
    if (!replaced.isEmpty() && rows.stream().noneMatch(UnitRow::namesItself)) {
      faults.add(
          rows.get(0)
              .fault(
                  "Mã "
                      + id
                      + " đã là của "
                      + replaced.get(0).name()
                      + ". Dùng mã khác; muốn thay"
                      + " đơn vị ấy thì ghi "
                      + id
                      + " vào cột id.",
                  "Code "
                      + id
                      + " is that of "
                      + replaced.get(0).name()
                      + " already. Use another;"
                      + " to replace that unit, write "
                      + id
                      + " in column id."));
      return;
    }
    put(id, rows);
  }

  /** Gives a unit these states, instead of those that it had. */
  void put(UnitId id, List<UnitRow> states) {
    List<UnitRow> rows = new ArrayList<>(states);
    List<UnitRow> replaced = byId.remove(id);
    (replaced == null ? List.<UnitRow>of() : replaced)
        .forEach(row -> byCode.getOrDefault(row.code(), new ArrayList<>()).remove(row));
    rows.sort(BY_TIME);
    byId.put(id, rows);
    rows.forEach(row -> byCode.computeIfAbsent(row.code(), c -> new ArrayList<>()).add(row));
    orders.put(id, order(id, rows));
  }

  /** As given; else as it was; else after all others of its level. */
  private int order(UnitId id, List<UnitRow> rows) {
    for (UnitRow row : rows) {
      OptionalInt given = row.order();
      if (given.isPresent()) {
        return given.getAsInt();
      }
    }
    Integer before = orders.get(id);
    return before == null ? last(rows.get(0).level()) : before;
  }

  private int last(Level level) {
    return band(level) + 50_000 + added.merge(level, 1, Integer::sum);
  }

  /** Each level has its own hundred thousand; what ships stands in the lower half of it. */
  private static int band(Level level) {
    return switch (level) {
      case COUNTRY -> 0;
      case PROVINCE -> 100_000;
      case DEPARTMENT -> 200_000;
      case DISTRICT -> 300_000;
      case COMMUNE -> 400_000;
      case GROUP -> throw new IllegalArgumentException("A group is no unit");
    };
  }

  Collection<List<UnitRow>> all() {
    return byId.values();
  }

  Collection<List<UnitRow>> bearersByCode() {
    return byCode.values();
  }

  List<UnitRow> of(UnitId id) {
    return byId.getOrDefault(id, List.of());
  }

  /** In the order in which the files name them, not of time. */
  List<UnitRow> bearers(UnitCode code) {
    return byCode.getOrDefault(code, List.of());
  }

  Set<UnitCode> codes() {
    return byCode.keySet();
  }

  int order(UnitId id) {
    return orders.getOrDefault(id, Integer.MAX_VALUE);
  }

  /**
   * Whether a line with this code or identity was refused, so that what follows from it is known.
   */
  boolean isBroken(String text) {
    return broken.contains(text);
  }
}
