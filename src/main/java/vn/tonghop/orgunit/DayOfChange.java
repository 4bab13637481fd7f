package vn.tonghop.orgunit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All changes of one set from one day on, understood together: who begins, ends, gets another
 * state, and what goes from whom to whom. What does not fit the units of the eve is told at its
 * row; then nothing of the day is laid.
 */
final class DayOfChange {

  private final LocalDate date;
  private final List<ChangeRow> rows;
  private final Lives lives;
  private final List<ConfigFault> faults;
  private final Eve eve;

  private final Map<UnitId, ChangeRow> created = new LinkedHashMap<>();
  private final Map<UnitId, List<ChangeRow>> dissolved = new LinkedHashMap<>();
  private final Map<UnitId, List<ChangeRow>> parted = new LinkedHashMap<>();
  private final Map<UnitId, Map<UnitAction, ChangeRow>> states = new LinkedHashMap<>();
  private final Map<UnitCode, UnitId> byCode = new HashMap<>();
  private final Map<UnitId, UnitId> moved = new HashMap<>();
  private final List<Transfer> transfers = new ArrayList<>();

  DayOfChange(LocalDate date, List<ChangeRow> rows, Lives lives, List<ConfigFault> faults) {
    this.date = date;
    this.rows = rows;
    this.lives = lives;
    this.faults = faults;
    this.eve = new Eve(date, lives);
  }

  void lay(Links links) {
    int before = faults.size();
    rows.forEach(this::take);
    codes();
    dissolved.forEach((unit, lines) -> lines.forEach(line -> transfer(unit, line, lines.size())));
    parted.forEach((unit, lines) -> lines.forEach(line -> transfer(unit, line, 2)));
    states.forEach(this::move);
    created.values().forEach(row -> onTheDay(row.cell("parent"), "parent", row));
    dissolved.forEach(this::checkBelow);
    if (faults.size() > before) {
      return;
    }
    checkTheSame();
    transfers.addAll(new Land(this, faults).above());
    Set<UnitId> anew = anew();
    if (faults.size() == before) {
      new DayWriting(this, anew).write(links);
    }
  }

  Eve eve() {
    return eve;
  }

  LocalDate date() {
    return date;
  }

  Lives lives() {
    return lives;
  }

  List<Transfer> transfers() {
    return transfers;
  }

  Map<UnitId, ChangeRow> created() {
    return created;
  }

  boolean ends(UnitId unit) {
    return dissolved.containsKey(unit);
  }

  /** By what rows it gets another state. */
  Map<UnitAction, ChangeRow> states(UnitId unit) {
    return states.getOrDefault(unit, Map.of());
  }

  /** Units that a row puts under another one. */
  Map<UnitId, UnitId> moved() {
    return moved;
  }

  ChangeRow first() {
    return rows.get(0);
  }

  private void take(ChangeRow row) {
    if (row.action() == UnitAction.CREATE) {
      create(row);
      return;
    }
    Optional<UnitId> unit = eve.named(row.code());
    if (unit.isEmpty()) {
      Eve.Told near = eve.near(row.code());
      faults.add(
          row.fault(
              "Cột code: trước ngày "
                  + date
                  + " không có đơn vị \""
                  + row.code()
                  + "\"."
                  + near.vi(),
              "Column code: there is no unit \""
                  + row.code()
                  + "\" on the day before "
                  + date
                  + "."
                  + near.en()));
    } else if (!eve.isOpen(unit.get())) {
      faults.add(later(row, unit.get()));
    } else {
      take(row, unit.get());
    }
  }

  private ConfigFault later(ChangeRow row, UnitId unit) {
    List<UnitRow> known = lives.of(unit);
    UnitRow last = known.get(known.size() - 1);
    return row.fault(
        "Đơn vị "
            + unit
            + " đã có thay đổi từ ngày "
            + date
            + " hoặc sau đó ("
            + last.vi()
            + "); hai khoảng thời gian chồng lên nhau. Sửa date, hoặc bỏ thay đổi kia trước.",
        "Unit "
            + unit
            + " has a change from "
            + date
            + " on or later already ("
            + last.en()
            + "); the two would overlap. Mend date, or take the other change back first.");
  }

  private void take(ChangeRow row, UnitId unit) {
    Optional<ChangeRow> other = clash(row.action(), unit);
    if (other.isPresent()) {
      faults.add(
          row.fault(
              "Đơn vị "
                  + unit
                  + " cùng ngày đã có việc "
                  + other.get().action().code()
                  + " ở dòng "
                  + other.get().line().line()
                  + ". Bỏ một trong hai dòng.",
              "Unit "
                  + unit
                  + " has the action "
                  + other.get().action().code()
                  + " of the same day on line "
                  + other.get().line().line()
                  + ". Remove one of the two."));
      return;
    }
    switch (row.action()) {
      case DISSOLVE -> dissolved.computeIfAbsent(unit, id -> new ArrayList<>()).add(row);
      case PART -> parted.computeIfAbsent(unit, id -> new ArrayList<>()).add(row);
      default ->
          states
              .computeIfAbsent(unit, id -> new EnumMap<>(UnitAction.class))
              .put(row.action(), row);
    }
  }

  /** What the same day already has for the unit and does not go with it. */
  private Optional<ChangeRow> clash(UnitAction action, UnitId unit) {
    List<ChangeRow> ending = dissolved.getOrDefault(unit, List.of());
    List<ChangeRow> parts = parted.getOrDefault(unit, List.of());
    Map<UnitAction, ChangeRow> others = states.getOrDefault(unit, Map.of());
    if (action == UnitAction.DISSOLVE) {
      List<ChangeRow> found = new ArrayList<>(parts);
      found.addAll(others.values());
      ending.stream().filter(row -> row.into().isEmpty()).forEach(found::add);
      return found.stream().findFirst();
    }
    return ending.stream()
        .findFirst()
        .or(() -> Optional.ofNullable(action.isOfState() ? others.get(action) : null));
  }

  private void create(ChangeRow row) {
    int before = faults.size();
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : List.of("code", "name", "type", "level", "parent", "order")) {
      cells.put(column, row.cell(column));
    }
    cells.put("from", date.toString());
    Optional<UnitRow> unit = UnitRowReader.read(row.made(cells), faults);
    if (faults.size() == before && unit.isPresent()) {
      ChangeRow other = created.putIfAbsent(unit.get().id(), row);
      if (other != null) {
        faults.add(
            row.fault(
                "Mã " + row.code() + " đã được lập ở dòng " + other.line().line() + ".",
                "Code " + row.code() + " is created on line " + other.line().line() + " already."));
      }
    }
  }

  /** Which code is whose on the day; one that two would bear is told. */
  private void codes() {
    eve.begun().forEach((unit, row) -> byCode.put(row.code(), unit));
    Map<UnitId, ChangeRow> recoded = new LinkedHashMap<>();
    for (Map.Entry<UnitId, UnitRow> each : eve.living().entrySet()) {
      UnitId unit = each.getKey();
      ChangeRow recode = states(unit).get(UnitAction.RECODE);
      if (recode != null) {
        recoded.put(unit, recode);
      } else if (!ends(unit) && each.getValue().validity().until().filter(date::equals).isEmpty()) {
        byCode.put(each.getValue().code(), unit);
      }
    }
    recoded.forEach((unit, row) -> bear(new UnitCode(row.into()), unit, row));
    created.forEach((unit, row) -> bear(unit.code(), unit, row));
  }

  private void bear(UnitCode code, UnitId unit, ChangeRow row) {
    UnitId other = byCode.putIfAbsent(code, unit);
    if (other != null) {
      UnitRow theirs = eve.living().getOrDefault(other, eve.begun().get(other));
      String name = theirs == null ? other.text() : other + " " + theirs.name();
      faults.add(
          row.fault(
              "Mã " + code + " vào ngày " + date + " vẫn là của " + name + ". Dùng mã khác.",
              "Code " + code + " is still that of " + name + " on " + date + ". Use another."));
    }
  }

  /** Who a text means on the day itself: a code of then, or an identity. */
  private Optional<UnitId> onTheDay(String text, String column, ChangeRow row) {
    Optional<UnitId> named =
        UnitCode.isCode(text)
            ? Optional.ofNullable(byCode.get(new UnitCode(text)))
            : Eve.identity(text).flatMap(this::known);
    if (named.isPresent()) {
      return named;
    }
    Optional<UnitId> ended = eve.named(text).filter(this::ends);
    if (ended.isPresent()) {
      String ring = ring(ended.get());
      faults.add(
          row.fault(
              "Cột "
                  + column
                  + ": "
                  + text
                  + " cũng kết thúc vào ngày "
                  + date
                  + (ring.isEmpty() ? "" : " (vòng " + ring + ")")
                  + ". Ghi đơn vị còn lại sau ngày ấy.",
              "Column "
                  + column
                  + ": "
                  + text
                  + " ends on "
                  + date
                  + " too"
                  + (ring.isEmpty() ? "" : " (a ring: " + ring + ")")
                  + ". Write the unit that is left afterwards."));
    } else {
      Eve.Told near = eve.near(text);
      faults.add(
          row.fault(
              "Cột " + column + ": ngày " + date + " không có đơn vị \"" + text + "\"." + near.vi(),
              "Column "
                  + column
                  + ": there is no unit \""
                  + text
                  + "\" on "
                  + date
                  + "."
                  + near.en()));
    }
    return Optional.empty();
  }

  /** By the identity that it had, or gets on the day. */
  private Optional<UnitId> known(UnitId id) {
    if (byCode.containsValue(id)) {
      return Optional.of(id);
    }
    return id.since()
        .filter(date::equals)
        .flatMap(day -> Optional.ofNullable(byCode.get(id.code())));
  }

  /** How one that ends leads back to itself: {@code A → B → A}; empty when it does not. */
  private String ring(UnitId start) {
    List<UnitId> way = new ArrayList<>(List.of(start));
    Set<UnitId> seen = new HashSet<>(way);
    Optional<UnitId> next = intoEnded(start);
    while (next.isPresent()) {
      way.add(next.get());
      if (next.get().equals(start)) {
        return way.stream().map(UnitId::text).collect(Collectors.joining(" → "));
      }
      next = seen.add(next.get()) ? intoEnded(next.get()) : Optional.empty();
    }
    return "";
  }

  private Optional<UnitId> intoEnded(UnitId unit) {
    return dissolved.getOrDefault(unit, List.of()).stream()
        .flatMap(row -> eve.named(row.into()).stream())
        .filter(this::ends)
        .findFirst();
  }

  private void transfer(UnitId from, ChangeRow row, int ways) {
    if (row.into().isEmpty()) {
      if (ways > 1) {
        faults.add(
            row.fault(
                "Cột into trống, mà " + from + " còn dòng khác. Ghi đơn vị nhận phần này.",
                "Column into is empty, but "
                    + from
                    + " has other lines. Write who takes this part in."));
      }
      return;
    }
    Optional<UnitId> to = onTheDay(row.into(), "into", row);
    if (to.isPresent() && to.get().equals(from)) {
      faults.add(
          row.fault(
              "Cột into: " + from + " không thể giao một phần cho chính nó.",
              "Column into: " + from + " cannot give a part to itself."));
    } else if (to.isPresent()) {
      Succession.Kind kind =
          Succession.Kind.ofCode(row.cell("kind"))
              .orElse(ways == 1 ? Succession.Kind.WHOLE : Succession.Kind.PART);
      transfers.add(new Transfer(from, to.get(), kind, row, true));
    }
  }

  private void move(UnitId unit, Map<UnitAction, ChangeRow> changes) {
    ChangeRow row = changes.get(UnitAction.MOVE);
    if (row != null) {
      onTheDay(row.cell("parent"), "parent", row).ifPresent(parent -> moved.put(unit, parent));
    }
  }

  /** Who stands above it from the day on; empty when nobody is known to. */
  Optional<UnitId> parent(UnitId unit) {
    ChangeRow creation = created.get(unit);
    if (creation != null) {
      return parentOf(creation);
    }
    UnitId to = moved.get(unit);
    return to != null
        ? Optional.of(to)
        : eve.parent(unit).flatMap(above -> ends(above) ? heir(above) : Optional.of(above));
  }

  private Optional<UnitId> parentOf(ChangeRow creation) {
    String text = creation.cell("parent");
    return UnitCode.isCode(text)
        ? Optional.ofNullable(byCode.get(new UnitCode(text)))
        : Eve.identity(text).flatMap(this::known);
  }

  /** The one that takes all of it in and may stand in its place. */
  private Optional<UnitId> heir(UnitId ended) {
    return transfers.stream()
        .filter(each -> each.told() && each.from().equals(ended))
        .filter(each -> each.kind() != Succession.Kind.PART)
        .map(Transfer::to)
        .filter(to -> level(to) == eve.state(ended).level())
        .findFirst();
  }

  Level level(UnitId unit) {
    ChangeRow creation = created.get(unit);
    if (creation != null) {
      return Level.ofCode(creation.cell("level")).orElseThrow();
    }
    UnitRow begun = eve.begun().get(unit);
    return begun != null ? begun.level() : eve.state(unit).level();
  }

  /** A gap: units that are left without one above them. */
  private void checkBelow(UnitId ended, List<ChangeRow> lines) {
    if (heir(ended).isPresent()) {
      return;
    }
    List<String> left =
        eve.living().keySet().stream()
            .filter(unit -> eve.parent(unit).filter(ended::equals).isPresent())
            .filter(unit -> !ends(unit) && !moved.containsKey(unit))
            .filter(unit -> eve.state(unit).validity().until().filter(date::equals).isEmpty())
            .map(unit -> eve.state(unit).code().value())
            .sorted()
            .toList();
    if (!left.isEmpty()) {
      String shown =
          left.stream().limit(10).collect(Collectors.joining(", "))
              + (left.size() > 10 ? ", …" : "");
      faults.add(
          lines
              .get(0)
              .fault(
                  ended
                      + " kết thúc thì "
                      + left.size()
                      + " đơn vị không còn cấp trên: "
                      + shown
                      + ". Thêm dòng move hoặc dissolve cho từng đơn vị.",
                  "With the end of "
                      + ended
                      + " nobody is above "
                      + left.size()
                      + " units: "
                      + shown
                      + ". Add a line move or dissolve for each."));
    }
  }

  /** One whole unit of the same level under another code or name is no other unit (law 4). */
  private void checkTheSame() {
    created.forEach(
        (unit, row) -> {
          List<Transfer> into = transfers.stream().filter(each -> each.to().equals(unit)).toList();
          if (into.size() == 1
              && into.get(0).kind() != Succession.Kind.PART
              && eve.state(into.get(0).from()).level() == level(unit)) {
            UnitId same = into.get(0).from();
            faults.add(
                row.fault(
                    "Đơn vị mới "
                        + row.code()
                        + " chỉ gồm toàn bộ "
                        + same
                        + " nên vẫn là đơn vị ấy. Thay hai dòng bằng rename, retype, move hoặc"
                        + " recode của "
                        + same
                        + ".",
                    "The new unit "
                        + row.code()
                        + " is all of "
                        + same
                        + " and nothing else, so it is the same unit. Write rename, retype, move or"
                        + " recode of "
                        + same
                        + " instead."));
          }
        });
  }

  /** Who was there before and begins anew: whoever takes in or gives a part. */
  private Set<UnitId> anew() {
    Set<UnitId> anew = new HashSet<>();
    for (Transfer each : transfers) {
      for (UnitId unit : List.of(each.from(), each.to())) {
        if (eve.living().containsKey(unit) && !ends(unit) && anew.add(unit) && !eve.isOpen(unit)) {
          faults.add(later(each.row(), unit));
        }
      }
    }
    return anew;
  }
}
