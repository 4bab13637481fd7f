package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.Validity;

/** Writes a day of change as states of units and links between them, as the tables hold them. */
final class DayWriting {

  private final DayOfChange day;
  private final LocalDate date;
  private final Set<UnitId> anew;
  private final Map<UnitId, ChangeRow> causes = new HashMap<>();

  /**
   * Of one day.
   *
   * @param anew those of the eve that begin anew
   */
  DayWriting(DayOfChange day, Set<UnitId> anew) {
    this.day = day;
    this.date = day.date();
    this.anew = anew;
    for (Transfer each : day.transfers()) {
      causes.putIfAbsent(each.to(), each.row());
      causes.putIfAbsent(each.from(), each.row());
    }
  }

  void write(Links links) {
    for (UnitId unit : List.copyOf(day.eve().living().keySet())) {
      write(unit);
    }
    day.created().forEach(this::create);
    links.lay(links());
  }

  /** Which unit it is from the day on. */
  private UnitId now(UnitId unit) {
    return anew.contains(unit) ? new UnitId(code(unit), date) : unit;
  }

  private UnitCode code(UnitId unit) {
    ChangeRow row = day.states(unit).get(UnitAction.RECODE);
    return row == null ? day.eve().state(unit).code() : new UnitCode(row.into());
  }

  private void write(UnitId unit) {
    UnitRow state = day.eve().state(unit);
    if (state.validity().until().filter(date::equals).isPresent()) {
      return;
    }
    if (day.ends(unit)) {
      replace(state, null);
      return;
    }
    Optional<UnitId> parent = day.parent(unit).map(this::now);
    boolean same = parent.equals(day.eve().parent(unit)) && day.states(unit).isEmpty();
    if (anew.contains(unit)) {
      replace(state, null);
      UnitId begun = now(unit);
      day.lives().put(begun, List.of(state(begun, state, parent)));
    } else if (!same) {
      replace(state, state(unit, state, parent));
    }
  }

  /** Ends a state on the eve; another may follow. */
  private void replace(UnitRow state, @Nullable UnitRow next) {
    List<UnitRow> rows = new ArrayList<>();
    for (UnitRow row : day.lives().of(state.id())) {
      if (!row.equals(state)) {
        rows.add(row);
        continue;
      }
      rows.add(
          new UnitRow(
              row.line(),
              row.id(),
              row.code(),
              row.level(),
              new Validity(row.validity().from(), date)));
      if (next != null) {
        rows.add(next);
      }
    }
    day.lives().put(state.id(), rows);
  }

  private UnitRow state(UnitId id, UnitRow before, Optional<UnitId> parent) {
    UnitId unit = before.id();
    Map<UnitAction, ChangeRow> changes = day.states(unit);
    ChangeRow cause =
        changes.values().stream()
            .findFirst()
            .or(() -> Optional.ofNullable(causes.get(unit)))
            .or(() -> day.eve().parent(unit).map(causes::get))
            .orElseGet(day::first);
    Naming naming = Naming.of(before, changes);
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", id.text());
    cells.put("name", naming.name());
    cells.put("type", naming.type());
    cells.put("parent", parent.map(UnitId::text).orElse(before.parent()));
    cells.put("order", String.valueOf(day.lives().order(unit)));
    LocalDate until = id.equals(unit) ? before.validity().untilExclusive() : null;
    return new UnitRow(
        cause.made(cells), id, code(unit), before.level(), new Validity(date, until));
  }

  private void create(UnitId unit, ChangeRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", unit.text());
    for (String column : List.of("name", "type", "order")) {
      cells.put(column, row.cell(column));
    }
    cells.put("parent", day.parent(unit).map(this::now).map(UnitId::text).orElse(""));
    day.lives()
        .put(
            unit,
            List.of(
                new UnitRow(
                    row.made(cells),
                    unit,
                    unit.code(),
                    day.level(unit),
                    new Validity(date, null))));
  }

  private List<Table.Row> links() {
    List<Table.Row> lines = new ArrayList<>();
    Set<UnitId> givers = new HashSet<>();
    for (Transfer each : day.transfers()) {
      givers.add(each.from());
      Map<String, String> cells = new LinkedHashMap<>();
      String given = each.told() ? each.row().cell("kind") : "";
      cells.put("predecessor", each.from().text());
      cells.put("successor", now(each.to()).text());
      cells.put("kind", given.isEmpty() ? each.kind().code() : given);
      cells.put("detail", each.told() ? "" : "communes");
      if (each.told()) {
        cells.put("area_share", each.row().cell("area_share"));
        cells.put("population_share", each.row().cell("population_share"));
      }
      lines.add(link(each.row(), cells));
    }
    for (UnitId unit : anew.stream().sorted(Comparator.comparing(UnitId::text)).toList()) {
      boolean gave = givers.contains(unit);
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("predecessor", unit.text());
      cells.put("successor", now(unit).text());
      cells.put("kind", (gave ? Succession.Kind.PART : Succession.Kind.WHOLE).code());
      cells.put("remainder", gave ? "1" : "");
      cells.put("detail", "continued");
      lines.add(link(causes.getOrDefault(unit, day.first()), cells));
    }
    return lines;
  }

  private static Table.Row link(ChangeRow row, Map<String, String> cells) {
    cells.put("resolution", row.cell("resolution"));
    cells.put("item", row.cell("item"));
    return row.made(cells);
  }
}
