package vn.tonghop.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;

/**
 * What the units of each day cost beside the figures that stand under them: trees of days, and the
 * year brought to the units of another day, each from a register that remembers nothing yet.
 */
final class Structures {

  /** To whose units the year is brought: nearly all of them went into others on it. */
  static final LocalDate TO = LocalDate.of(2025, 7, 1);

  private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

  private final DataSet data;
  private final Meter meter;

  Structures(DataSet data, Meter meter) {
    this.data = data;
    this.meter = meter;
  }

  /**
   * @throws IllegalStateException if not every figure was read, or not every unit was brought
   */
  void measure(LedgerStore ledger) {
    System.gc();
    read(ledger);
    System.gc();
    Register one = anew();
    meter.at(Stages.ONE_TREE);
    long units = one.treeOn(DataSet.NIGHT).units().count();
    meter.end();
    Register all = anew();
    List<LocalDate> days = all.changesWithin(new Period(FIRST, DataSet.NIGHT.plusYears(3)));
    meter.at(Stages.ALL_TREES);
    long seen = days.stream().mapToLong(day -> all.treeOn(day).units().count()).sum();
    meter.end();
    System.gc();
    Register restating = anew();
    meter.at(Stages.RESTATE);
    long brought = bring(restating);
    meter.end();
    if (brought < data.submissions() || seen < units) {
      throw new IllegalStateException("Only " + brought + " units were brought, " + seen + " seen");
    }
  }

  /** How many trees there are: days on which anything changed, in twenty years. */
  static int trees() {
    return anew().changesWithin(new Period(FIRST, DataSet.NIGHT.plusYears(3))).size();
  }

  /** The same units, of which nothing has been worked out. */
  private static Register anew() {
    Register known = ShippedUnits.REGISTER;
    return new Register(
        known.units(), known.successions(), List.of(), known.version(), known.historyBegins());
  }

  private void read(LedgerStore ledger) {
    Period all =
        new Period(data.month(1).atDay(1), data.month(data.months()).atEndOfMonth().plusDays(1));
    long[] figures = {0};
    meter.at(Stages.READ);
    List<Entry> entries = ledger.inForce(new ProgrammeCode(DataSet.CODE), all);
    ledger.figures(entries, each -> figures[0] += each.figures().size());
    meter.end();
    if (figures[0] != data.figures()) {
      throw new IllegalStateException("Read " + figures[0] + " of " + data.figures() + " figures");
    }
  }

  /** Every unit below the scope in every month. */
  private long bring(Register register) {
    UnitCode scope = new UnitCode(data.size().scope());
    Structure structure = Structure.of(register, Optional.of(TO));
    long brought = 0;
    for (int month = 1; month <= data.months(); month++) {
      YearMonth of = data.month(month);
      LocalDate last = of.atEndOfMonth();
      OrgUnit top = register.bearer(scope, last).orElseThrow();
      for (OrgUnit unit : register.treeOn(last).subtree(top).toList()) {
        brought += structure.stand(unit, last).isPresent() ? 1 : 0;
      }
    }
    return brought;
  }
}
