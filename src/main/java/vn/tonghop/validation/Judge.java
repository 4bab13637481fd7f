package vn.tonghop.validation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Reporting;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.Register;
import vn.tonghop.period.DayText;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.submission.Cell;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;

/**
 * Judges submissions one by one: all findings at once, then one verdict.
 *
 * <p>It does not know the other submissions of the night; whether a sound one may stand beside them
 * is the ledger's to say. Used from one thread.
 */
public final class Judge {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final WorkingDays workingDays;
  private final KeyReader keys;
  private final FigureReader figures;

  /**
   * @param today nothing can be of a period that begins later, or handed in later
   */
  public Judge(Register register, Programmes programmes, WorkingDays workingDays, LocalDate today) {
    this.workingDays = workingDays;
    this.keys = new KeyReader(register, programmes, today);
    this.figures = new FigureReader(programmes);
  }

  /**
   * The file that a submission came in.
   *
   * @param number in the ledger; 0 when it is only checked
   * @param modified its own time, Vietnam time
   * @param columnNames the names of its columns
   */
  public record Source(long number, String name, LocalDateTime modified, ColumnNames columnNames) {

    /** A received file that has been opened. */
    public static Source of(ReceivedFile file, SubmissionFile opened) {
      return new Source(
          file.id(),
          file.name(),
          LocalDateTime.ofInstant(file.modified(), VIETNAM),
          opened::columnName);
    }

    /** Where the findings on a submission of it are gathered. */
    Findings findings(Submission submission) {
      String sheet = submission.sheet();
      return new Findings(name, sheet, column -> columnNames.name(sheet, column));
    }
  }

  /** What stands over the columns of a file. */
  @FunctionalInterface
  public interface ColumnNames {

    /**
     * Empty when nothing does, and for column 0.
     *
     * @param sheet the worksheet's name; empty for CSV
     * @param column from 1
     */
    String name(String sheet, int column);
  }

  /** A verdict and what became of the submission's cells. */
  public record Judged(Submission submission, Source source, Verdict verdict, CellCount cells) {}

  /** Begins with whose figures they are, of what and of when. */
  public Case open(Submission submission, Source source) {
    keys.beginFile(source.number());
    figures.beginFile(source.number());
    Findings findings = source.findings(submission);
    submission
        .flaws()
        .forEach(flaw -> findings.at(flaw.row(), flaw.column(), Flaws.notice(flaw, Set.of())));
    return new Case(
        submission, source, keys.read(submission, source.modified(), findings), findings);
  }

  /** A submission whose key has been read, to be decided. */
  public final class Case {

    private final Submission submission;
    private final Source source;
    private final KeyReader.Key key;
    private final Findings findings;

    private Case(Submission submission, Source source, KeyReader.Key key, Findings findings) {
      this.submission = submission;
      this.source = source;
      this.key = key;
      this.findings = findings;
    }

    /** Empty when it could not be understood. */
    public Optional<SubmissionKey> key() {
      return key.of().map(SubmissionOf::key);
    }

    /**
     * Judges the figures, as far as they can be when something else is wrong already; to be called
     * once.
     */
    public Judged decide(History history) {
      if (submission.ordinal() == 1) {
        figures.forgetSigns();
      }
      Optional<SubmissionOf> of = key.of();
      List<Figure> read =
          of.map(known -> figures.read(submission, known, findings)).orElse(List.of());
      if (of.isPresent()) {
        new ProgrammeChecks(history).apply(submission, of.get(), read, findings);
        new UsualFigures(history).apply(submission.reasons().isPresent(), of.get(), read, findings);
        tellIfEmpty(read, history);
        tellIfLate(submission, of.get(), findings);
      } else {
        key.programme().ifPresent(known -> figures.look(submission, known, findings));
      }
      Verdict verdict =
          of.isEmpty() || findings.hasErrors()
              ? new Verdict.Refused(key().orElse(null), findings.list())
              : new Verdict.Accepted(accepted(submission, of.get(), source, read), findings.list());
      return new Judged(
          submission, source, verdict, Cells.count(submission, verdict, read, findings));
    }

    private void tellIfEmpty(List<Figure> read, History history) {
      if (read.isEmpty() && !findings.hasErrors()) {
        boolean replaces = key().flatMap(history::figures).filter(f -> !f.isEmpty()).isPresent();
        findings.at(
            submission.row(),
            0,
            replaces ? new ValueNotice.EmptyRevision() : new ValueNotice.NothingReported());
      }
    }
  }

  private void tellIfLate(Submission submission, SubmissionOf of, Findings findings) {
    LocalDate deadline = workingDays.after(of.period().lastDay(), deadline(of.programme(), of));
    if (of.submittedAtGiven() && of.submittedAt().toLocalDate().isAfter(deadline)) {
      findings.at(
          submission.submittedAt().orElse(submission.period()),
          new KeyNotice.Late(new Words(DayText.of(deadline), deadline.toString())));
    }
  }

  private static int deadline(Programme programme, SubmissionOf of) {
    return programme.reporting().levels().stream()
        .filter(level -> level.level() == of.unit().level())
        .mapToInt(Reporting.ReportingLevel::deadline)
        .findFirst()
        .orElseThrow();
  }

  private static AcceptedSubmission accepted(
      Submission submission, SubmissionOf of, Source source, List<Figure> figures) {
    return new AcceptedSubmission(
        of.key(),
        new Handing(
            source.number(),
            submission.ordinal(),
            submission.sheet(),
            submission.row(),
            of.submittedAt(),
            of.submittedAtGiven()),
        codes(submission.reasons()),
        codes(submission.limitations()),
        figures);
  }

  private static String codes(Optional<Cell> of) {
    return of.map(cell -> String.join(" ", ReasonText.codes(cell.text()))).orElse("");
  }
}
