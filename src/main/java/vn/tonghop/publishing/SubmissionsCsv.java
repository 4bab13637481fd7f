package vn.tonghop.publishing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.PeriodText;

/**
 * {@code submissions.csv} of an edition: every submission that went in, with its receipt, the hash
 * of its file, its place in it and its revision; those that straddle the period's edge are listed
 * as not counted.
 */
final class SubmissionsCsv {

  private final Register register;
  private final LongFunction<ReceivedFile> files;

  SubmissionsCsv(Register register, LongFunction<ReceivedFile> files) {
    this.register = register;
    this.files = files;
  }

  String of(Ingredients ingredients) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);
    csv.writeRecord(
        "programme",
        "unit",
        "unit_since",
        "unit_name",
        "period",
        "counted",
        "case",
        "revision",
        "submitted_at",
        "receipt",
        "sha256",
        "file",
        "sheet",
        "row");
    Map<Long, ReceivedFile> known = new HashMap<>();
    for (Entry entry : sorted(ingredients.entries())) {
      write(csv, entry, known.computeIfAbsent(entry.file(), files::apply), ingredients.order());
    }
    return text.toString();
  }

  private List<Entry> sorted(List<Entry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> order(entry))
                .thenComparing(entry -> entry.key().unit().text())
                .thenComparing(entry -> entry.key().period()))
        .toList();
  }

  private int order(Entry entry) {
    return unit(entry).on(entry.key().period().lastDay()).order();
  }

  private OrgUnit unit(Entry entry) {
    return register.unit(entry.key().unit()).orElseThrow();
  }

  private void write(CsvWriter csv, Entry entry, ReceivedFile file, ReviewOrder order) {
    OrgUnit unit = unit(entry);
    LocalDate lastDay = entry.key().period().lastDay();
    csv.writeRecord(
        entry.key().programme().value(),
        unit.on(lastDay).code().value(),
        unit.id().since().map(LocalDate::toString).orElse(""),
        unit.on(lastDay).name(),
        PeriodText.of(entry.key().period(), order.programme().reporting().calendar()),
        order.period().contains(entry.key().period()) ? "yes" : "no",
        entry.key().caseNumber(),
        String.valueOf(entry.revision()),
        entry.submittedAt().toString(),
        file.receipt().number(),
        file.sha256().hex(),
        file.name(),
        entry.sheet(),
        String.valueOf(entry.row()));
  }
}
