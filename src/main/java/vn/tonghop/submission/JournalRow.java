package vn.tonghop.submission;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Journal.Issued;
import vn.tonghop.submission.Journal.Kept;
import vn.tonghop.submission.Journal.Line;
import vn.tonghop.submission.Journal.Withdrawn;

/** A row of the journal as it is written and read; what was cut off is no row. */
sealed interface JournalRow {

  /** The names of the columns of an arrival; the other rows begin with a word of their own. */
  String HEADER = "receipt,sha256,size,name,modified,received,archived,night\n";

  /** The field of an issued edition in which the register's facts begin. */
  int ISSUED_FACTS_FROM = 3;

  /** Something came, was withdrawn or issued; not known yet whether the database has it. */
  record Told(Journal.Step step) implements JournalRow {}

  /** The latest steps are in the database. */
  record Committed(int steps) implements JournalRow {}

  /** A change is not in the database after all. */
  record Annulled(Sha256 sha256, int ordinal) implements JournalRow {}

  /** The row as it is written, with its line end. */
  default String text() {
    if (this instanceof Committed committed) {
      return row("committed", String.valueOf(committed.steps()));
    }
    if (this instanceof Annulled none) {
      return row("void", none.sha256().hex(), String.valueOf(none.ordinal()));
    }
    Journal.Step step = ((Told) this).step();
    if (step instanceof Kept kept) {
      return row(
          "kept",
          Receipt.of(kept.sha256()).number(),
          kept.sha256().hex(),
          String.valueOf(kept.night()));
    }
    if (step instanceof Issued issued) {
      return text(issued);
    }
    return step instanceof Line line ? text(line) : text((Withdrawn) step);
  }

  private static String text(Line line) {
    return row(
        Receipt.of(line.sha256()).number(),
        line.sha256().hex(),
        String.valueOf(line.size()),
        oneLine(line.name()),
        line.modified().toString(),
        line.received().toString(),
        String.valueOf(line.archived()),
        String.valueOf(line.night()));
  }

  private static String text(Withdrawn withdrawn) {
    return row(
        "withdrawn",
        Receipt.of(withdrawn.sha256()).number(),
        withdrawn.sha256().hex(),
        String.valueOf(withdrawn.ordinal()),
        withdrawn.caseNumber(),
        String.valueOf(withdrawn.run()),
        withdrawn.when().toString(),
        oneLine(withdrawn.reason()));
  }

  private static String text(Issued issued) {
    List<String> fields =
        new ArrayList<>(List.of("issued", issued.sha256().hex(), String.valueOf(issued.run())));
    issued.facts().forEach(fact -> fields.add(oneLine(fact)));
    return row(fields.toArray(new String[0]));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]", " ");
  }

  private static String row(String... fields) {
    StringWriter text = new StringWriter();
    CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .bufferSize(0)
        .build(text)
        .writeRecord(fields);
    return text.toString();
  }

  /** Empty for the header, and for a row that was cut off. */
  static Optional<JournalRow> parse(String row) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(row)) {
      return reader.stream().findFirst().flatMap(JournalRow::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      return Optional.empty(); // cut off within quotes
    }
  }

  private static Optional<JournalRow> parse(CsvRecord row) {
    try {
      if (row.getField(0).equals("issued") && row.getFieldCount() > ISSUED_FACTS_FROM) {
        return Optional.of(new Told(issued(row)));
      }
      return switch (row.getField(0) + "/" + row.getFieldCount()) {
        case "committed/2" -> Optional.of(new Committed(Integer.parseInt(row.getField(1))));
        case "void/3" ->
            Optional.of(
                new Annulled(new Sha256(row.getField(1)), Integer.parseInt(row.getField(2))));
        case "kept/4" ->
            Optional.of(
                new Told(new Kept(new Sha256(row.getField(2)), Long.parseLong(row.getField(3)))));
        case "withdrawn/8" -> Optional.of(new Told(withdrawn(row)));
        default -> row.getFieldCount() == 8 ? Optional.of(new Told(line(row))) : Optional.empty();
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Line line(CsvRecord row) {
    return new Line(
        new Sha256(row.getField(1)),
        Long.parseLong(row.getField(2)),
        row.getField(3),
        Instant.parse(row.getField(4)),
        Instant.parse(row.getField(5)),
        Boolean.parseBoolean(row.getField(6)),
        Long.parseLong(row.getField(7)));
  }

  private static Issued issued(CsvRecord row) {
    return new Issued(
        new Sha256(row.getField(1)),
        Long.parseLong(row.getField(2)),
        row.getFields().subList(ISSUED_FACTS_FROM, row.getFieldCount()));
  }

  private static Withdrawn withdrawn(CsvRecord row) {
    return new Withdrawn(
        new Sha256(row.getField(2)),
        Integer.parseInt(row.getField(3)),
        row.getField(4),
        Long.parseLong(row.getField(5)),
        Instant.parse(row.getField(6)),
        row.getField(7));
  }
}
