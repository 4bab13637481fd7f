package vn.tonghop.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.CatalogueReader;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.submission.Columns;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.Judge.Judged;

/** Files judged as the night judges them, beside nothing in the ledger. */
final class Intake {

  static final LocalDate TODAY = LocalDate.parse("2026-10-15");
  static final LocalDateTime FILE_TIME = LocalDateTime.parse("2019-04-01T08:00");
  static final Register REGISTER = ShippedUnits.REGISTER;
  static final Programmes PROGRAMMES = programmes(List.of());

  /** The register and the programmes that ship. */
  static final Intake SHIPPED = new Intake(REGISTER, PROGRAMMES);

  private final Set<String> indicators;
  private final Columns columns;
  private final Judge judge;
  private final History history;

  Intake(Register register, Programmes programmes) {
    this(
        programmes.indicatorCodes(),
        Columns.of(programmes),
        new Judge(register, programmes, new WorkingDays(Set.of()), TODAY),
        History.NONE);
  }

  private Intake(Set<String> indicators, Columns columns, Judge judge, History history) {
    this.indicators = indicators;
    this.columns = columns;
    this.judge = judge;
    this.history = history;
  }

  Intake with(History before) {
    return new Intake(indicators, columns, judge, before);
  }

  /** These programmes beside those that ship. */
  static Programmes programmes(List<String> yaml) {
    try {
      Path folder = Files.createTempDirectory("programmes");
      try {
        for (int i = 0; i < yaml.size(); i++) {
          Files.writeString(folder.resolve(i + ".yaml"), yaml.get(i));
        }
        return new CatalogueReader(code -> true)
            .read(folder)
            .fold(
                sound -> sound,
                faults -> {
                  throw new IllegalArgumentException(faults.toString());
                });
      } finally {
        for (int i = 0; i < yaml.size(); i++) {
          Files.delete(folder.resolve(i + ".yaml"));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What became of a file.
   *
   * @param judged its submissions, in the order in which they were read
   */
  record Result(FileJudgement file, List<Judged> judged) {

    /** Rule and place of every finding in the order of places: {@code R01 D2}, {@code V09 2}. */
    List<String> findings() {
      return sorted().stream().map(finding -> finding.rule() + " " + where(finding)).toList();
    }

    List<Finding> sorted() {
      return file.findings().stream()
          .map(Told::finding)
          .sorted(
              Comparator.comparingInt((Finding f) -> f.place().row())
                  .thenComparingInt(f -> f.place().column())
                  .thenComparing(Finding::rule))
          .toList();
    }

    Finding only() {
      if (file.findings().size() != 1) {
        throw new AssertionError(file.findings().toString());
      }
      return sorted().get(0);
    }

    List<AcceptedSubmission> accepted() {
      List<AcceptedSubmission> accepted = new ArrayList<>();
      for (Judged each : judged) {
        if (each.verdict() instanceof Verdict.Accepted sound) {
          accepted.add(sound.submission());
        }
      }
      return accepted;
    }

    /** {@code dialogue_total = 5} and so on, of all accepted. */
    List<String> figures() {
      return accepted().stream()
          .flatMap(submission -> submission.figures().stream())
          .map(figure -> figure.indicator() + " = " + figure.quantity())
          .toList();
    }
  }

  static String where(Finding finding) {
    return finding.place().cell().orElse(String.valueOf(finding.place().row()));
  }

  /** A wide file of one row, from column to cell: {@code "unit=00004 | period=2019 | a=5"}. */
  Result row(String cells) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String cell : cells.split("\\s*\\|\\s*", -1)) {
      int equals = cell.indexOf('=');
      names.add(cell.substring(0, equals).strip());
      values.add('"' + cell.substring(equals + 1).strip() + '"');
    }
    return file(String.join(",", names) + "\n" + String.join(",", values) + "\n");
  }

  Result file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  Result file(byte[] bytes) {
    try {
      Path path = Files.createTempFile("handed", ".csv");
      try {
        Files.write(path, bytes);
        return file(path, "a.csv");
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Result file(Path path, String name) {
    FileJudgement judgement = new FileJudgement(1);
    List<Judged> all = new ArrayList<>();
    try (SubmissionFile file = SubmissionFile.open(path, columns)) {
      judgement.open(file, name, indicators);
      Judge.Source source = new Judge.Source(1, name, FILE_TIME, file::columnName);
      for (Optional<Submission> next = file.next(); next.isPresent(); next = file.next()) {
        Judged judged = judge.open(next.get(), source).decide(history);
        all.add(judged);
        judgement.add(settled(judged));
      }
    }
    return new Result(judgement, all);
  }

  private static Settled settled(Judged judged) {
    Settled.State state =
        judged.verdict() instanceof Verdict.Accepted
            ? Settled.State.ENTERED
            : Settled.State.REFUSED;
    return new Settled(
        judged,
        state,
        judged.verdict().findings(),
        judged.cells(),
        judged
            .verdict()
            .fold(entered -> Effect.added(entered.submission().figures()), refused -> Effect.NONE),
        List.of(),
        List.of());
  }
}
