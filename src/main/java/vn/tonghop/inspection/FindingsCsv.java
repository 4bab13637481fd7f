package vn.tonghop.inspection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.PeriodText;
import vn.tonghop.provenance.HarmlessText;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Finding;

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
    csv.writeRecord(
        "programme",
        "unit",
        "unit_name",
        "period",
        "case",
        "state",
        "receipt",
        "file",
        "sheet",
        "row",
        "column",
        "cell",
        "severity",
        "rule",
        "message_vi",
        "message_en");
  }

  /**
   * Writes a finding.
   *
   * @param about empty for the file as a whole, and where unit or period could not be read
   * @param refused whether the submission that it is about was refused
   */
  public void write(
      ReceivedFile file, Optional<SubmissionKey> about, boolean refused, Finding finding) {
    Place place = finding.place();
    LocalDate day = about.map(key -> key.period().lastDay()).orElse(LocalDate.EPOCH);
    Optional<UnitState> unit =
        about.flatMap(key -> register.unit(key.unit())).map(known -> known.on(day));
    csv.writeRecord(
        about.map(key -> key.programme().value()).orElse(""),
        unit.map(state -> state.code().value()).orElse(""),
        unit.map(UnitState::name).orElse(""),
        about.map(this::period).orElse(""),
        about.map(SubmissionKey::caseNumber).orElse(""),
        refused ? "refused" : "accepted",
        file.receipt().number(),
        HarmlessText.of(file.name()),
        HarmlessText.of(place.sheet()),
        place.row() == 0 ? "" : String.valueOf(place.row()),
        HarmlessText.of(finding.column().isEmpty() ? place.columnName() : finding.column()),
        place.cell().orElse(""),
        finding.severity().code(),
        finding.rule(),
        finding.message().vi(),
        finding.message().en());
  }

  private String period(SubmissionKey key) {
    return programmes
        .programme(key.programme())
        .map(programme -> PeriodText.of(key.period(), programme.reporting().calendar()))
        .orElse(key.period().dates());
  }
}
