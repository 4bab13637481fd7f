package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;

/** Finds units by what people type: a code or a whole name. */
public final class ScopeUnits {

  private final Register register;
  private final Today today;

  ScopeUnits(Register register, Today today) {
    this.register = register;
    this.today = today;
  }

  /** The unit of that code, or the only one of that name, as they are today. */
  public Optional<OrgUnit> current(String typed) {
    List<OrgUnit> found = on(typed, today.day());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The unit that bears that code on a day, else all of that name. */
  List<OrgUnit> on(String typed, LocalDate day) {
    String text = typed.strip();
    Optional<OrgUnit> coded =
        UnitCode.isCode(text) ? register.bearer(new UnitCode(text), day) : Optional.empty();
    return coded
        .map(List::of)
        .orElseGet(() -> text.isEmpty() ? List.of() : register.named(text, day));
  }
}
