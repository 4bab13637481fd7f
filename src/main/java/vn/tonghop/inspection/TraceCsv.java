package vn.tonghop.inspection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.tonghop.figure.Entry;
import vn.tonghop.inspection.Traced.Counted;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.provenance.HarmlessText;

/** The figures that a total was made of, a row each. UTF-8, LF, comma. */
public final class TraceCsv {

  private TraceCsv() {}

  /** Writes all of them below a header. */
  public static void write(Traced traced, Writer out) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(
        "code",
        "child",
        "unit",
        "unit_since",
        "unit_name",
        "level",
        "period",
        "indicator",
        "value",
        "qualifier",
        "case",
        "revision",
        "receipt",
        "sha256",
        "file",
        "sheet",
        "cell",
        "share",
        "share_source");
    PeriodCalendar calendar = traced.order().programme().reporting().calendar();
    traced.counted().forEach(each -> write(csv, traced, each, calendar));
  }

  private static String sources(Restated.Portion portion) {
    return portion.by().stream()
        .map(share -> HarmlessText.of(share.source()) + " (" + share.date() + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static void write(
      CsvWriter csv, Traced traced, Counted counted, PeriodCalendar calendar) {
    Entry entry = counted.entry();
    LocalDate lastDay = entry.key().period().lastDay();
    UnitState state = counted.unit().on(lastDay);
    csv.writeRecord(
        traced.code(),
        counted.child().on(lastDay).name(),
        state.code().value(),
        counted.unit().id().since().map(LocalDate::toString).orElse(""),
        state.name(),
        counted.unit().level().code(),
        PeriodText.of(entry.key().period(), calendar),
        counted.figure().indicator().value(),
        counted.figure().quantity().value().toPlainString(),
        counted.figure().quantity().qualifier().word(),
        entry.key().caseNumber(),
        String.valueOf(entry.revision()),
        counted.file().receipt().number(),
        counted.file().sha256().hex(),
        HarmlessText.of(counted.file().name()),
        HarmlessText.of(entry.handing().sheet()),
        counted.place().cell().orElse(""),
        counted.portion().map(portion -> portion.share().toPlainString()).orElse(""),
        counted.portion().map(TraceCsv::sources).orElse(""));
  }
}
