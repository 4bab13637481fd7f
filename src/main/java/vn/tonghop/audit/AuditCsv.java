package vn.tonghop.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The journal of acts as a table. UTF-8, LF, comma. A text that a spreadsheet would take for a
 * formula is preceded by an apostrophe.
 */
final class AuditCsv {

  private final CsvWriter csv;
  private final ZoneId zone;

  /** Writes the header. */
  AuditCsv(Writer out, ZoneId zone) {
    this.zone = zone;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    csv.writeRecord(
        "seq",
        "when",
        "actor",
        "member",
        "name",
        "kind",
        "kind_vi",
        "subjects",
        "source",
        "note",
        "hash");
  }

  void write(AuditRow row) {
    csv.writeRecord(
        String.valueOf(row.seq()),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            row.happened().atZone(ZoneOffset.UTC).withZoneSameInstant(zone)),
        row.actor(),
        row.member().equals("0") ? "" : row.member(),
        plain(row.name()),
        row.kind(),
        ActKind.ofCode(row.kind()).vi(),
        plain(row.subjects().replace('\n', ' ')),
        row.source(),
        plain(row.note()),
        row.hash());
  }

  private static String plain(String text) {
    boolean begins = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return begins ? "'" + text : text;
  }
}
