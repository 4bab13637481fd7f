package vn.tonghop.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Line;
import vn.tonghop.rollup.Total;
import vn.tonghop.rollup.Totals;
import vn.tonghop.rollup.Unallocated;

/** {@code figures.csv} of an edition (contract 4.6): every total of a review, for machines. */
final class FiguresCsv {

  private FiguresCsv() {}

  static String of(Totals totals) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    csv.writeRecord(
        "unit",
        "unit_since",
        "unit_name",
        "level",
        "period",
        "indicator",
        "value",
        "qualifier",
        "reported",
        "due",
        "units_reported",
        "units_due");
    PeriodCalendar calendar = totals.programme().reporting().calendar();
    Map<Period, String> periods = new HashMap<>();
    for (Line line : totals.lines()) {
      String period = periods.computeIfAbsent(line.period(), p -> PeriodText.ofReview(p, calendar));
      write(csv, line, period, totals.unitsDay());
    }
    return text.toString();
  }

  private static void write(CsvWriter csv, Line line, String period, LocalDate unitsDay) {
    OrgUnit unit = line.unit();
    UnitState state = unit.on(unitsDay);
    Total total = line.total();
    csv.writeRecord(
        Unallocated.code(unit, unitsDay),
        unit.id().since().map(LocalDate::toString).orElse(""),
        Unallocated.is(unit) ? "" : state.name(),
        line.slice().code(),
        period,
        line.indicator().code().value(),
        total.value().map(value -> plain(value, line.indicator().decimals())).orElse(""),
        total.value().map(value -> value.qualifier().word()).orElse(""),
        String.valueOf(total.reported()),
        String.valueOf(total.due()),
        String.valueOf(total.unitsReported()),
        String.valueOf(total.unitsDue()));
  }

  private static String plain(Quantity value, int decimals) {
    return value.value().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
