package vn.tonghop.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Columns;
import vn.tonghop.submission.PersonalDataGate;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.Judge.Judged;

/** A file of a fuzzer's making, judged. */
final class FuzzedFile {

  private static final LocalDateTime FILE_TIME = LocalDateTime.parse("2019-04-01T08:00");
  private static final Columns COLUMNS = Columns.of(Intake.PROGRAMMES);
  private static final Set<String> CODES = Intake.PROGRAMMES.indicatorCodes();
  private static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of());
  private static final Path PLACE = place();
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final FileJudgement judgement = new FileJudgement(1);
  private final Set<String> personal = new HashSet<>();
  private long cells;
  private boolean mayBeKept;
  private int accepted;

  private FuzzedFile() {}

  private static Path place() {
    try {
      Path place = Files.createTempFile("fuzzed", ".bytes");
      place.toFile().deleteOnExit();
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FuzzedFile judge(byte[] bytes) {
    try {
      Files.write(PLACE, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FuzzedFile fuzzed = new FuzzedFile();
    try (SubmissionFile file = SubmissionFile.open(PLACE, COLUMNS)) {
      fuzzed.judge(file);
    }
    return fuzzed;
  }

  private void judge(SubmissionFile file) {
    cells = file.cells();
    mayBeKept = file.mayBeKept();
    judgement.open(file, "a.csv", CODES);
    Judge judge = new Judge(Intake.REGISTER, Intake.PROGRAMMES, WORKING_DAYS, Intake.TODAY);
    Judge.Source source = new Judge.Source(1, "a.csv", FILE_TIME, file::columnName);
    for (Optional<Submission> next = file.next(); next.isPresent(); next = file.next()) {
      lookFor(next.get());
      Judged judged = judge.open(next.get(), source).decide(History.NONE);
      boolean sound = judged.verdict() instanceof Verdict.Accepted;
      accepted += sound ? 1 : 0;
      judgement.add(
          new Settled(
              judged,
              sound ? Settled.State.ENTERED : Settled.State.REFUSED,
              judged.verdict().findings(),
              judged.cells(),
              judged
                  .verdict()
                  .fold(
                      entered -> Effect.added(entered.submission().figures()),
                      refused -> Effect.NONE),
              List.of(),
              List.of()));
    }
  }

  private void lookFor(Submission submission) {
    for (Submission.Value value : submission.values()) {
      for (Cell cell : List.of(value.indicator(), value.amount())) {
        if (PersonalDataGate.kind(cell.text()).isPresent()) {
          personal.add(cell.text());
        }
      }
    }
  }

  /** All cells that the reader counted. */
  long cells() {
    return cells;
  }

  /** All cells that came to one of the five ends. */
  long counted() {
    return judgement.cells().total();
  }

  void requireSound() {
    CellCount of = judgement.cells();
    require(
        of.keys() >= 0
            && of.figures() >= 0
            && of.notReported() >= 0
            && of.findings() >= 0
            && of.withheld() >= 0,
        "Less than nothing: " + of);
    require(accepted == judgement.entered(), "Accepted " + accepted);
    require(judgement.refused() == 0 || !judgement.findings().isEmpty(), "Refused in silence");
    require(personal.isEmpty(), "Personal data behind the gate");
    for (FileJudgement.Told told : judgement.findings()) {
      Finding finding = told.finding();
      require(!finding.rule().equals("F13") || !mayBeKept, "Personal data is kept");
      require(!finding.rule().equals("F13") || accepted == 0, "Personal data is accepted");
      String told1 = finding.message().vi() + finding.column() + finding.place().sheet();
      require(!CONTROL.matcher(told1).find(), "A terminal would obey: " + told1);
      require(PersonalDataGate.kind(finding.column()).isEmpty(), "Told: " + finding);
      require(PersonalDataGate.kind(finding.place().sheet()).isEmpty(), "Told: " + finding);
    }
  }

  void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(
          otherwise + "; " + cells + " cells, " + judgement.cells() + " " + judgement.findings());
    }
  }
}
