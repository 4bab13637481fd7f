package vn.tonghop.orgunit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.period.Validity;

/** Has every unit, on each day of its life, one unit above it, of a higher level? */
final class Parents {

  private final Lives lives;
  private final IdentityHashMap<UnitRow, Optional<UnitId>> known = new IdentityHashMap<>();

  Parents(Lives lives) {
    this.lives = lives;
  }

  /**
   * The unit above, which the line names by identity or, if one unit bore it all the while, by
   * code; empty when there is none on some day.
   */
  Optional<UnitId> of(UnitRow row) {
    return known.computeIfAbsent(row, this::find);
  }

  private Optional<UnitId> find(UnitRow row) {
    String text = row.parent();
    if (UnitCode.isCode(text)) {
      UnitCode code = new UnitCode(text);
      UnitId early = new UnitId(code, null);
      return lives(early, row.validity()) ? Optional.of(early) : bearer(code, row.validity());
    }
    return identity(text).filter(id -> lives(id, row.validity()));
  }

  private static Optional<UnitId> identity(String text) {
    try {
      return Optional.of(UnitId.parse(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean lives(UnitId id, Validity all) {
    List<UnitRow> rows = lives.of(id);
    return !rows.isEmpty() && span(rows).contains(all);
  }

  private static Validity span(List<UnitRow> rows) {
    return new Validity(
        rows.get(0).validity().from(), rows.get(rows.size() - 1).validity().untilExclusive());
  }

  private Optional<UnitId> bearer(UnitCode code, Validity all) {
    return lives.bearers(code).stream()
        .map(UnitRow::id)
        .distinct()
        .filter(id -> lives(id, all))
        .filter(
            id ->
                lives.of(id).stream()
                    .filter(state -> state.validity().overlaps(all))
                    .allMatch(state -> state.code().equals(code)))
        .findFirst();
  }

  void check(List<ConfigFault> faults) {
    for (List<UnitRow> rows : lives.all()) {
      for (UnitRow row : rows) {
        if (row.level() != Level.COUNTRY && !lives.isBroken(row.parent())) {
          of(row)
              .ifPresentOrElse(
                  parent -> checkLevel(row, lives.of(parent).get(0), faults),
                  () -> faults.add(missing(row)));
        }
      }
    }
  }

  private static void checkLevel(UnitRow row, UnitRow parent, List<ConfigFault> faults) {
    if (row.level() != Level.DEPARTMENT
        && (parent.level() == Level.DEPARTMENT || parent.level().compareTo(row.level()) >= 0)) {
      faults.add(
          row.fault(
              "Đơn vị cấp "
                  + row.level().code()
                  + " không thể ở dưới "
                  + parent.vi()
                  + ", cấp "
                  + parent.level().code()
                  + ". Sửa parent hoặc level.",
              "A unit of level "
                  + row.level().code()
                  + " cannot stand under "
                  + parent.en()
                  + ", level "
                  + parent.level().code()
                  + ". Mend parent or level."));
    }
  }

  private ConfigFault missing(UnitRow row) {
    List<UnitRow> named =
        UnitCode.isCode(row.parent())
            ? lives.bearers(new UnitCode(row.parent()))
            : identity(row.parent()).map(lives::of).orElse(List.of());
    if (named.isEmpty()) {
      String near = near(row.parent());
      return row.fault(
          "Cột parent: không có đơn vị \""
              + row.parent()
              + "\"."
              + (near.isEmpty() ? "" : " Có phải " + near + "?")
              + " Ghi mã của đơn vị cấp trên.",
          "Column parent: there is no unit \""
              + row.parent()
              + "\"."
              + (near.isEmpty() ? "" : " Is it " + near + "?")
              + " Write the code of the unit above.");
    }
    return row.fault(
        "Cột parent: "
            + row.vi()
            + " có ngày không có đơn vị cấp trên \""
            + row.parent()
            + "\": "
            + told(named, UnitRow::vi)
            + ". Sửa from, until, hoặc tách thành nhiều dòng cùng id.",
        "Column parent: "
            + row.en()
            + " has days on which there is no unit \""
            + row.parent()
            + "\" above it: "
            + told(named, UnitRow::en)
            + ". Mend from or until, or write several lines with one id.");
  }

  private static String told(List<UnitRow> rows, Function<UnitRow, String> words) {
    return rows.stream().map(words).collect(Collectors.joining("; "));
  }

  private String near(String text) {
    List<String> codes = lives.codes().stream().sorted().map(UnitCode::value).toList();
    return codes.stream()
        .filter(code -> code.equals("0" + text))
        .findFirst()
        .or(() -> EditDistance.nearest(text, codes))
        .orElse("");
  }

  /** Departments may stand under departments; so only they can stand under each other in a ring. */
  void checkRings(List<ConfigFault> faults) {
    for (List<UnitRow> rows : lives.all()) {
      for (UnitRow row : rows) {
        if (row.level() == Level.DEPARTMENT && isAboveItself(row)) {
          faults.add(
              row.fault(
                  "Đơn vị " + row.id() + " ở dưới chính nó. Sửa parent.",
                  "Unit " + row.id() + " stands under itself. Mend parent."));
        }
      }
    }
  }

  private boolean isAboveItself(UnitRow row) {
    LocalDate day = row.validity().since().orElse(LocalDate.MIN);
    Set<UnitId> seen = new HashSet<>();
    Optional<UnitId> above = of(row);
    while (above.isPresent() && seen.add(above.get())) {
      if (above.get().equals(row.id())) {
        return true;
      }
      above =
          lives.of(above.get()).stream()
              .filter(state -> state.validity().contains(day))
              .findFirst()
              .flatMap(this::of);
    }
    return false;
  }
}
