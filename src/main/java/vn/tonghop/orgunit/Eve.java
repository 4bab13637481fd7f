package vn.tonghop.orgunit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The units as they stand on the last day before a change, and those that begin on the day itself
 * by what was laid before.
 */
final class Eve {

  private final LocalDate date;
  private final Lives lives;
  private final Map<UnitId, UnitRow> living = new LinkedHashMap<>();
  private final Map<UnitId, UnitRow> begun = new HashMap<>();
  private final Map<UnitCode, UnitId> byCode = new HashMap<>();
  private final Map<UnitId, UnitId> parents = new HashMap<>();

  Eve(LocalDate date, Lives lives) {
    this.date = date;
    this.lives = lives;
    LocalDate eve = date.minusDays(1);
    Parents above = new Parents(lives);
    for (List<UnitRow> rows : lives.all()) {
      for (UnitRow row : rows) {
        if (row.validity().contains(eve)) {
          living.put(row.id(), row);
          byCode.put(row.code(), row.id());
          above.of(row).ifPresent(parent -> parents.put(row.id(), parent));
        }
      }
      if (rows.get(0).validity().since().filter(date::equals).isPresent()) {
        begun.put(rows.get(0).id(), rows.get(0));
      }
    }
  }

  LocalDate date() {
    return date;
  }

  /** The states of the eve, by unit. */
  Map<UnitId, UnitRow> living() {
    return living;
  }

  /** The first states of units that begin on the day already. */
  Map<UnitId, UnitRow> begun() {
    return begun;
  }

  UnitRow state(UnitId unit) {
    UnitRow row = living.get(unit);
    if (row == null) {
      throw new IllegalArgumentException("Not there on the eve of " + date + ": " + unit);
    }
    return row;
  }

  Optional<UnitId> parent(UnitId unit) {
    return Optional.ofNullable(parents.get(unit));
  }

  /** The unit of the eve that a text names, by its code then or by its identity. */
  Optional<UnitId> named(String text) {
    if (UnitCode.isCode(text)) {
      return Optional.ofNullable(byCode.get(new UnitCode(text)));
    }
    return identity(text).filter(living::containsKey);
  }

  static Optional<UnitId> identity(String text) {
    try {
      return Optional.of(UnitId.parse(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing is known of the unit from the day on but that it goes on as it was. */
  boolean isOpen(UnitId unit) {
    List<UnitRow> rows = lives.of(unit);
    UnitRow last = rows.get(rows.size() - 1);
    return last.validity().until().isEmpty() && last.equals(living.get(unit));
  }

  /** The units above one of the eve, itself left out, by level. */
  Map<Level, UnitId> above(UnitId unit) {
    Map<Level, UnitId> above = new EnumMap<>(Level.class);
    Optional<UnitId> next = parent(unit);
    while (next.isPresent() && living.containsKey(next.get())) {
      above.putIfAbsent(state(next.get()).level(), next.get());
      Optional<UnitId> upper = parent(next.get());
      next = above.containsValue(upper.orElse(null)) ? Optional.empty() : upper;
    }
    return above;
  }

  /** Who is meant by a text that names nobody of the day: whoever ever bore the code, or nearly. */
  Told near(String text) {
    String code = text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    List<UnitRow> bearers =
        UnitCode.isCode(code) ? lives.bearers(new UnitCode(code)) : new ArrayList<>();
    if (!bearers.isEmpty()) {
      return new Told(
          " Mã ấy là của: " + bearers.stream().map(UnitRow::vi).collect(Collectors.joining("; ")),
          " The code is that of: "
              + bearers.stream().map(UnitRow::en).collect(Collectors.joining("; ")));
    }
    List<String> codes = byCode.keySet().stream().map(UnitCode::value).sorted().toList();
    return codes.stream()
        .filter(known -> known.equals("0" + code))
        .findFirst()
        .or(() -> EditDistance.nearest(code, codes))
        .map(known -> new Told(" Có phải " + known + "?", " Is it " + known + "?"))
        .orElse(new Told("", ""));
  }

  /** Half a message, in both languages. */
  record Told(String vi, String en) {}
}
