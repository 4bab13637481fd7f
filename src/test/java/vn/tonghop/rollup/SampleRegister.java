package vn.tonghop.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Validity;

/** A register put together unit by unit, in official order. */
final class SampleRegister {

  private final Map<UnitId, List<UnitState>> states = new LinkedHashMap<>();

  /** A unit that was always there, below the unit with this identity ("" = at the top). */
  UnitId always(String code, Level level, String parent) {
    return between(code, level, parent, null, null);
  }

  UnitId between(
      String code,
      Level level,
      String parent,
      @Nullable LocalDate from,
      @Nullable LocalDate untilExclusive) {
    UnitId id = new UnitId(new UnitCode(code), from);
    state(id, level, parent, new Validity(from, untilExclusive), states.size());
    return id;
  }

  /** From the day on the unit stands below another. */
  void move(UnitId id, LocalDate day, String parent) {
    List<UnitState> known = Objects.requireNonNull(states.get(id));
    UnitState last = known.remove(known.size() - 1);
    known.add(
        new UnitState(
            new Validity(last.validity().from(), day),
            last.code(),
            last.name(),
            last.type(),
            last.level(),
            last.parentId(),
            last.order()));
    state(
        id,
        last.level(),
        parent,
        new Validity(day, last.validity().untilExclusive()),
        last.order());
  }

  Register build() {
    List<OrgUnit> units = new ArrayList<>();
    states.forEach((id, known) -> units.add(new OrgUnit(id, known)));
    return new Register(units, "test");
  }

  private void state(UnitId id, Level level, String parent, Validity validity, int order) {
    states
        .computeIfAbsent(id, unit -> new ArrayList<>())
        .add(
            new UnitState(
                validity,
                id.code(),
                "Đơn vị " + id,
                "Đơn vị",
                level,
                parent.isEmpty() ? null : UnitId.parse(parent),
                order));
  }
}
