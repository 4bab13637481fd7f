package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.orgunit.Group;
import vn.tonghop.orgunit.Lineage;
import vn.tonghop.orgunit.Lineage.Kin;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Succession;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.orgunit.UnitsBelow;
import vn.tonghop.period.Validity;

/**
 * {@code units show --json}. Days are first days; {@code until} is the first on which it no longer
 * holds; null where none is known.
 */
final class UnitJson {

  private UnitJson() {}

  static String of(List<OrgUnit> units, Register register) {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(
            Map.of("units", units.stream().map(unit -> unit(unit, register)).toList()));
  }

  private static Map<String, @Nullable Object> unit(OrgUnit unit, Register register) {
    Lineage lineage = Lineage.of(register, unit);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("unit", unit.id().text());
    fields.put("level", unit.level().code());
    days(fields, unit.validity());
    fields.put("beginning", small(lineage.self().beginning()));
    fields.put("ending", small(lineage.self().ending()));
    fields.put("states", unit.states().stream().map(UnitJson::state).toList());
    fields.put("below", UnitsBelow.of(register, unit).stream().map(UnitJson::below).toList());
    fields.put("predecessors", lineage.sources().stream().map(UnitJson::link).toList());
    fields.put("successors", lineage.targets().stream().map(UnitJson::link).toList());
    fields.put("lineage", lineage.kin().stream().map(UnitJson::kin).toList());
    fields.put("links", lineage.links().stream().map(UnitJson::link).toList());
    fields.put("left_out", lineage.leftOut());
    fields.put(
        "members",
        register.group(unit).stream()
            .flatMap(group -> group.members().stream())
            .map(UnitJson::member)
            .toList());
    return fields;
  }

  private static Map<String, @Nullable Object> state(UnitState state) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", state.code().value());
    fields.put("name", state.name());
    fields.put("type", state.type());
    fields.put("parent", state.parent().map(UnitId::text).orElse(null));
    days(fields, state.validity());
    return fields;
  }

  private static Map<String, @Nullable Object> member(Group.Membership membership) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("unit", membership.member().text());
    days(fields, membership.days());
    fields.put("partly", membership.partly());
    return fields;
  }

  private static Map<String, @Nullable Object> below(UnitsBelow below) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("level", below.level().code());
    fields.put("count", below.count());
    fields.put("came", below.came());
    fields.put("went", below.went());
    days(fields, below.days());
    return fields;
  }

  private static Map<String, @Nullable Object> kin(Kin kin) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("unit", kin.unit().id().text());
    fields.put("code", kin.unit().states().get(0).code().value());
    fields.put("name", kin.unit().states().get(0).name());
    fields.put("steps", kin.steps());
    days(fields, kin.unit().validity());
    fields.put("beginning", small(kin.beginning()));
    fields.put("ending", small(kin.ending()));
    fields.put("other_sources", kin.otherSources());
    fields.put("other_targets", kin.otherTargets());
    return fields;
  }

  private static Map<String, Object> link(Succession link) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("predecessor", link.predecessor().text());
    fields.put("successor", link.successor().text());
    fields.put("kind", link.kind().code());
    fields.put("remainder", link.remainder());
    fields.put("detail", link.detail());
    link.areaShare().ifPresent(share -> fields.put("area_share", share));
    link.populationShare().ifPresent(share -> fields.put("population_share", share));
    fields.put("resolution", link.resolution());
    fields.put("item", link.item());
    return fields;
  }

  private static void days(Map<String, @Nullable Object> fields, Validity days) {
    fields.put("since", text(days.since()));
    fields.put("until", text(days.until()));
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
