package vn.tonghop.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.Databases;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.Recorded;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Submission;
import vn.tonghop.submission.SubmissionFile;
import vn.tonghop.validation.FileJudgement.Told;

/** Nights of a home that has a ledger of its own: files are received, judged and entered. */
final class Night {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final JdbcTemplate jdbc;
  private final LedgerStore ledger;
  private final JudgementStore judgements;
  private final Judge judge =
      new Judge(Intake.REGISTER, Intake.PROGRAMMES, new WorkingDays(Set.of()), Intake.TODAY);
  private long run = 1;

  Night() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Databases.migrate(source);
    jdbc = new JdbcTemplate(source);
    ledger = new LedgerStore(jdbc);
    judgements = new JudgementStore(jdbc);
  }

  LedgerStore ledger() {
    return ledger;
  }

  JudgementStore judgements() {
    return judgements;
  }

  long run() {
    return run;
  }

  /** What is handed in from now on comes in another run. */
  void next() {
    run++;
  }

  /**
   * A file that was judged.
   *
   * @param settled its submissions, in the order in which they were read
   */
  record Handed(ReceivedFile file, FileJudgement judgement, List<Settled> settled) {

    List<Settled.State> states() {
      return settled.stream().map(Settled::state).toList();
    }

    /** Rule and place of every finding, in the order of places. */
    List<String> findings() {
      return judgement.findings().stream()
          .map(Told::finding)
          .sorted(
              Comparator.comparingInt((Finding f) -> f.place().row())
                  .thenComparingInt(f -> f.place().column())
                  .thenComparing(Finding::rule))
          .map(finding -> finding.rule() + " " + Intake.where(finding))
          .toList();
    }

    String message() {
      return judgement.findings().get(judgement.findings().size() - 1).finding().message().en();
    }
  }

  Handed hand(String name, String text) {
    return hand(name, text, "2019-04-01T08:00");
  }

  /** Receives a file and judges it, as {@link #judge} does. */
  Handed hand(String name, String text, String modified) {
    Sha256 sha256 = Sha256.of(text);
    Instant time = LocalDateTime.parse(modified).atZone(VIETNAM).toInstant();
    ReceivedFile file =
        ledger
            .received(sha256)
            .orElseGet(
                () ->
                    ledger.receive(
                        new ReceivedFile(0, sha256, text.length(), name, time, true), time, run));
    return judge(file, text);
  }

  /** Judges a file anew whose run died after the last submission was entered. */
  Handed judgeAfterDeath(ReceivedFile file, String text) {
    jdbc.update("DELETE FROM judgement WHERE file = ?", file.id());
    return judge(file, text);
  }

  /** Judges a file, again or for the first time, and keeps the judgement. */
  Handed judge(ReceivedFile file, String text) {
    Entries entries = ledger.entries(run);
    Acceptance acceptance =
        new Acceptance(entries, number -> ledger.received(number).orElseThrow(), Intake.PROGRAMMES);
    Map<Integer, Recorded> recorded = ledger.recorded(file.id());
    boolean judgedBefore = judgements.latest(file.id()).isPresent();
    FileJudgement judgement = new FileJudgement(file.id());
    List<Settled> all = new ArrayList<>();
    Map<Long, Runnable> others = new HashMap<>();
    with(
        text,
        opened -> {
          judgement.open(opened, file.name(), Intake.PROGRAMMES.indicatorCodes());
          Judge.Source source =
              new Judge.Source(
                  file.id(),
                  file.name(),
                  LocalDateTime.ofInstant(file.modified(), VIETNAM),
                  opened::columnName);
          for (Optional<Submission> next = opened.next(); next.isPresent(); next = opened.next()) {
            Judge.Judged judged = judge.open(next.get(), source).decide(entries::figuresInForce);
            Settled settled =
                acceptance.settle(
                    judged,
                    Optional.ofNullable(recorded.get(judged.submission().ordinal()))
                        .map(how -> Settled.State.again(how, judgedBefore)));
            all.add(settled);
            judgement.add(settled);
            for (Settled.Withdrawn other : settled.alsoRefused()) {
              Finding finding = acceptance.alsoRefused(other.handing(), judged);
              long of = other.handing().file();
              if (of == file.id()) {
                judgement.alsoRefuse(other, settled.key().orElseThrow(), finding);
              } else {
                others.put(
                    of,
                    () ->
                        judgements.refuseAfterAll(
                            other, settled.key().orElseThrow(), finding, run));
              }
            }
          }
        });
    entries.write();
    judgements.save(judgement, RuleBook.version(), run);
    others.values().forEach(Runnable::run);
    return new Handed(file, judgement, all);
  }

  private interface Reading {
    void read(SubmissionFile opened);
  }

  private static void with(String text, Reading reading) {
    try {
      Path path = Files.createTempFile("handed", ".csv");
      try {
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        try (SubmissionFile opened =
            SubmissionFile.open(path, Intake.PROGRAMMES.indicatorCodes())) {
          reading.read(opened);
        }
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in force of hn-2200: {@code 00001 2019-01-01..2019-03-31 r1 dialogue_total = 5}. */
  List<String> inForce() {
    return ledger
        .inForce(
            new ProgrammeCode("hn-2200"),
            PeriodText.parse("2017..2030", PeriodCalendar.CALENDAR).orElseThrow())
        .stream()
        .map(
            entry ->
                entry.key().unit()
                    + " "
                    + entry.key().period().dates()
                    + " r"
                    + entry.revision()
                    + " "
                    + ledger.figures(entry).stream()
                        .map(figure -> figure.indicator() + " = " + figure.quantity())
                        .toList())
        .sorted()
        .toList();
  }
}
