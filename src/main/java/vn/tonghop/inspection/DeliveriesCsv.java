package vn.tonghop.inspection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.inspection.Delivery.RefusedHanding;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;

/**
 * {@code deliveries.csv}: a row for each unit and piece that was due. UTF-8, LF, comma; several
 * values of one cell are separated by spaces.
 */
public final class DeliveriesCsv {

  private final Register register;
  private final LongFunction<ReceivedFile> files;
  private final CsvWriter csv;

  /**
   * Writes the header.
   *
   * @param files the received file of a number
   */
  public DeliveriesCsv(Register register, LongFunction<ReceivedFile> files, Writer out) {
    this.register = register;
    this.files = files;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(
        "programme",
        "unit",
        "unit_since",
        "unit_name",
        "level",
        "parent",
        "parent_name",
        "period",
        "deadline",
        "state",
        "handed_in",
        "days_late",
        "not_covered",
        "case",
        "revisions",
        "receipt",
        "refused_receipts");
  }

  /**
   * Writes the deliveries of a programme.
   *
   * @param day lateness of what has not come is counted to this day
   */
  public void write(Programme programme, Collection<Delivery> deliveries, LocalDate day) {
    PeriodCalendar calendar = programme.reporting().calendar();
    deliveries.forEach(delivery -> write(delivery, calendar, day));
  }

  private void write(Delivery delivery, PeriodCalendar calendar, LocalDate day) {
    Obligation obligation = delivery.obligation();
    OrgUnit unit = obligation.unit();
    LocalDate lastDay = obligation.piece().lastDay();
    UnitState state = unit.on(lastDay);
    UnitState parent =
        register.treeOn(lastDay).parent(unit).map(above -> above.on(lastDay)).orElse(state);
    csv.writeRecord(
        obligation.programme().value(),
        state.code().value(),
        unit.id().since().map(LocalDate::toString).orElse(""),
        state.name(),
        unit.level().code(),
        parent.code().value(),
        parent.name(),
        PeriodText.of(obligation.piece(), calendar),
        obligation.deadline().toString(),
        delivery.state().code(),
        delivery.handedIn().map(Object::toString).orElse(""),
        delivery.daysLate(day) == 0 ? "" : String.valueOf(delivery.daysLate(day)),
        periods(delivery, calendar),
        joined(delivery.by().stream().map(entry -> entry.key().caseNumber())),
        delivery.revisions() == 0 ? "" : String.valueOf(delivery.revisions()),
        joined(delivery.by().stream().map(Entry::file).map(this::receipt)),
        joined(delivery.refused().stream().map(RefusedHanding::file).map(this::receipt)));
  }

  private static String periods(Delivery delivery, PeriodCalendar calendar) {
    Stream<Period> rest = delivery.by().isEmpty() ? Stream.empty() : delivery.rest().stream();
    return joined(rest.map(period -> PeriodText.of(period, calendar)));
  }

  private String receipt(long file) {
    return files.apply(file).receipt().number();
  }

  private static String joined(Stream<String> texts) {
    return texts.distinct().collect(Collectors.joining(" "));
  }
}
