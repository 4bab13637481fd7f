package vn.tonghop.inspection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.PeriodText;
import vn.tonghop.validation.Finding;
import vn.tonghop.validation.FindingRow;

/**
 * {@code findings.csv} of many files: every finding with the unit and period that it is about, as
 * far as that could be read. UTF-8, LF, comma.
 */
public final class FindingsCsv {

  private final Programmes programmes;
  private final Register register;
  private final CsvWriter csv;

  /** Writes the header. */
  public FindingsCsv(Programmes programmes, Register register, Writer out) {
    this.programmes = programmes;
    this.register = register;
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(out);
    List<String> header =
        new ArrayList<>(
            List.of("programme", "unit", "unit_name", "period", "case", "state", "receipt"));
    header.addAll(FindingRow.HEADER);
    csv.writeRecord(header);
  }

  /**
   * Writes a finding.
   *
   * @param about empty for the file as a whole, and where unit or period could not be read
   * @param refused whether the submission that it is about was refused
   */
  public void write(
      ReceivedFile file, Optional<SubmissionKey> about, boolean refused, Finding finding) {
    LocalDate day = about.map(key -> key.period().lastDay()).orElse(LocalDate.EPOCH);
    Optional<UnitState> unit =
        about.flatMap(key -> register.unit(key.unit())).map(known -> known.on(day));
    List<String> row =
        new ArrayList<>(
            List.of(
                about.map(key -> key.programme().value()).orElse(""),
                unit.map(state -> state.code().value()).orElse(""),
                unit.map(UnitState::name).orElse(""),
                about.map(this::period).orElse(""),
                about.map(SubmissionKey::caseNumber).orElse(""),
                refused ? "refused" : "accepted",
                file.receipt().number()));
    row.addAll(FindingRow.of(file.name(), finding));
    csv.writeRecord(row);
  }

  private String period(SubmissionKey key) {
    return programmes
        .programme(key.programme())
        .map(programme -> PeriodText.of(key.period(), programme.reporting().calendar()))
        .orElse(key.period().dates());
  }
}
