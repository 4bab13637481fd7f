package vn.tonghop.jobs;

import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.jobs.IdentityStore.Kept;
import vn.tonghop.jobs.IdentityStore.Named;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.staff.Transactions;

/**
 * Keeps what is in the tables with the units it is of when the register learns more: 18601 without
 * a day was Việt Tiến as long as the register began in June 2025, and is Phù Việt since it begins
 * in May 2019; what was handed in for 2022 is Việt Tiến's then and now. What is of a unit that, by
 * the register of now, did not live on its last day is of whoever bore that unit's code on that
 * day.
 */
final class Identities {

  /** On which day an identity without a day named a unit while the register began with it. */
  private static final LocalDate FIRST_REGISTER = LocalDate.of(2025, 6, 1);

  private final IdentityStore store;
  private final Register register;
  private final Transactions transactions;

  Identities(IdentityStore store, Register register, Transactions transactions) {
    this.store = store;
    this.register = register;
    this.transactions = transactions;
  }

  /** Does so, once for each register; the caller owns the home and has the run slot. */
  void bringUpToDate() {
    if (!store.seen().equals(Optional.of(register.version()))) {
      transactions.during(
          () -> {
            for (Kept kept : Kept.values()) {
              for (Named named : store.named(kept)) {
                now(named.unit(), named.lastDay())
                    .ifPresent(unit -> store.rename(kept, named, unit));
              }
            }
            store.renameIssued();
            for (UnitId scope : store.scopes()) {
              if (scope.since().isEmpty()) {
                now(scope, FIRST_REGISTER).ifPresent(unit -> store.renameScope(scope, unit));
              }
            }
            store.see(register.version());
            return register;
          });
    }
  }

  /** Who it is by the register of now; empty when it is the same, or nobody knows. */
  private Optional<UnitId> now(UnitId unit, LocalDate day) {
    boolean lived = register.unit(unit).filter(known -> known.validity().contains(day)).isPresent();
    return lived ? Optional.empty() : register.bearer(unit.code(), day).map(OrgUnit::id);
  }
}
