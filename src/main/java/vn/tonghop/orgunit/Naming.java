package vn.tonghop.orgunit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a unit is called after its name or type has changed. */
record Naming(String name, String type) {

  static Naming of(UnitRow before, Map<UnitAction, ChangeRow> changes) {
    ChangeRow renamed = changes.get(UnitAction.RENAME);
    ChangeRow retyped = changes.get(UnitAction.RETYPE);
    if (renamed == null && retyped == null) {
      return new Naming(before.name(), before.type());
    }
    String type = cell(retyped, "type");
    if (type.isEmpty()) {
      type = cell(renamed, "type");
    }
    String name = cell(renamed, "name");
    if (name.isEmpty()) {
      name = cell(retyped, "name");
    }
    if (name.isEmpty()) {
      name = with(before, type);
    }
    if (type.isEmpty()) {
      type = UnitRow.typeIn(name).orElse(before.type());
    }
    return new Naming(name, type);
  }

  /** Names begin with the type, where they do. */
  private static String with(UnitRow before, String type) {
    String old = before.type() + " ";
    return before.name().startsWith(old)
        ? type + " " + before.name().substring(old.length())
        : before.name();
  }

  private static String cell(@Nullable ChangeRow row, String column) {
    return row == null ? "" : row.cell(column);
  }
}
