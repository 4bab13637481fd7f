package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.Databases;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.audit.AuditStore;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.AcceptedSubmission;
import vn.tonghop.figure.Entries;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Place;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.DocumentNumber;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Edition;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.Issuance;
import vn.tonghop.publishing.IssuedEdition;
import vn.tonghop.publishing.IssuedEdition.Papers;
import vn.tonghop.publishing.IssuedStore;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.staff.KeyFolder;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Passphrase;
import vn.tonghop.staff.People;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.StaffStore;
import vn.tonghop.submission.InputFolder.FoundFile;
import vn.tonghop.validation.Effect;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.Finding;
import vn.tonghop.validation.JudgementStore;
import vn.tonghop.validation.Settled;

/**
 * What every database must do for the run slot: one process writes, and one that has lost the slot
 * writes nothing, through whatever store. A subclass brings an empty one.
 */
abstract class RunSlotContract {

  private static final Instant NOW = Instant.parse("2026-01-15T03:00:00Z");
  private static final int THREADS = 16;
  private static final List<String> TABLES =
      List.of(
          "received_file",
          "kept_later",
          "seen_file",
          "indicator_number",
          "dossier",
          "submission",
          "figures",
          "confirmation",
          "withdrawal",
          "judgement",
          "finding",
          "obstacle",
          "edition",
          "issued",
          "run",
          "member",
          "credential",
          "invitation",
          "staff_session",
          "api_token",
          "audit",
          "audit_tail");

  private static final ReviewOrder ORDER = order();

  private final DataSource source = empty();

  private static ReviewOrder order() {
    Yardstick shipped = HomeContext.yardstick(new Home(Path.of("nowhere")));
    LocalDate start = LocalDate.of(2019, 1, 1);
    return new ReviewOrder(
        shipped.programmes().programme(new ProgrammeCode("hn-2200")).orElseThrow(),
        shipped.register().bearers(new UnitCode("01")).get(0),
        new Period(start, start.plusMonths(6)),
        Language.VI);
  }

  /** A database in which nothing is. */
  abstract DataSource empty();

  @BeforeEach
  void migrate() {
    Databases.migrate(source);
  }

  /** A clock that is set by hand. */
  private static final class Wall extends Clock {

    private Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** A process that would write. */
  private final class Writer {

    final Wall wall = new Wall();
    final RunSlot slot = new RunSlot(new RunSlotStore(new JdbcTemplate(source)), wall, Pulse.USUAL);
    final JdbcTemplate jdbc = new SlotConfiguration.InTransactions(source);
    final TransactionTemplate transactions =
        new TransactionTemplate(new SlotConfiguration.Fenced(source, slot));
    final LedgerStore ledger = new LedgerStore(jdbc);
    final JudgementStore judgements = new JudgementStore(jdbc);
    final EditionStore editions = new EditionStore(jdbc);
    final IssuedStore issued = new IssuedStore(jdbc);
    final RunStore runs = new RunStore(jdbc);
    final SeenFileStore seen = new SeenFileStore(jdbc);
    final Staff staff =
        new Staff(
            new StaffStore(jdbc),
            new KeyFolder(Path.of("nowhere"), slot::ask),
            new SecureRandom(),
            wall,
            new StaffConfiguration.Begun(transactions));

    final ActJournal acts =
        new ActJournal(
            new AuditStore(jdbc),
            new KeyFolder(Path.of("nowhere"), slot::ask),
            Path.of("nowhere", "heads.csv"),
            RunStore.VIETNAM,
            new SecureRandom(),
            note -> false,
            slot::check);

    Member lan() {
      return staff.members().find(1).orElseThrow();
    }

    void commit(Consumer<Writer> work) {
      transactions.executeWithoutResult(status -> work.accept(this));
    }

    /** So many seconds after the beginning. */
    Writer at(int seconds) {
      wall.now = NOW.plusSeconds(seconds);
      return this;
    }
  }

  /** The first of the file {@code a.csv} on the second day, of {@code a2.csv} on a later one. */
  private static AcceptedSubmission submission(int day, int meetings) {
    Period quarter = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 4, 1));
    SubmissionKey key = new SubmissionKey(new ProgrammeCode("thu"), UnitId.parse("18565"), quarter);
    Quantity quantity = new Quantity(BigDecimal.valueOf(meetings), Qualifier.EXACT);
    return new AcceptedSubmission(
        key,
        new Handing(day == 2 ? 1 : 2, 1, "", 2, LocalDateTime.of(2019, 4, day, 0, 0), true),
        "",
        "",
        List.of(new Figure(new IndicatorCode("meetings"), quantity, 2, 5)));
  }

  private static void enter(Writer writer, AcceptedSubmission submission) {
    Entries entries = writer.ledger.entries(1);
    entries.enter(submission);
    entries.write();
  }

  private static ReceivedFile file(String name) {
    return new ReceivedFile(0, Sha256.of(name), 3, name, NOW, true);
  }

  /** One of everything that is ever written, after a first run received and entered a file. */
  private enum Write {
    RECEIPT,
    KEEPING_AFTER_ALL,
    REVISION,
    CONFIRMATION,
    WITHDRAWAL,
    JUDGEMENT,
    REFUSAL_AFTER_ALL,
    EDITION,
    NUMBER,
    RUN,
    END_OF_A_RUN,
    BURIAL,
    REBUILDING,
    SEEN_FILE,
    MEMBER,
    CLOSING,
    PASSPHRASE,
    INVITATION,
    SESSION,
    TOKEN,
    ACT;

    void by(Writer w, ReviewOrder of) {
      LocalDate day = LocalDate.of(2026, 1, 15);
      switch (this) {
        case RECEIPT -> w.ledger.receive(file("b.csv"), NOW, 1);
        case KEEPING_AFTER_ALL -> w.ledger.keepAfterAll(file(w, "a2.csv"), 1, 1);
        case REVISION -> enter(w, submission(9, 4));
        case CONFIRMATION -> enter(w, submission(8, 3));
        case WITHDRAWAL ->
            w.ledger.withdraw(w.ledger.inForce(file(w, "a.csv")), "wrong quarter", 1);
        case JUDGEMENT -> w.judgements.save(new FileJudgement(1), Sha256.of("rules"), 1);
        case REFUSAL_AFTER_ALL ->
            w.judgements.refuseAfterAll(
                new Settled.Withdrawn(submission(2, 3).handing(), true, 1, Effect.NONE),
                submission(2, 3).key(),
                finding(),
                1);
        case EDITION ->
            w.editions.add(of, new Edition(1, Sha256.of("s"), "p", day.atStartOfDay()), NOW, 1);
        case NUMBER -> w.issued.add(1, issued(of));
        case RUN -> w.runs.begin("nightly", day, NOW);
        case END_OF_A_RUN -> w.runs.end(1, RunStore.State.DONE, "done", NOW);
        case BURIAL -> w.runs.buryTheDead(NOW);
        case REBUILDING -> w.runs.rebuilt(7, day, NOW);
        case SEEN_FILE -> w.seen.remember(new FoundFile("c.csv", Path.of("c.csv"), 3, NOW), 1);
        case MEMBER -> w.staff.members().add(new Login("an.an"), People.person("01", Role.CLERK));
        case CLOSING -> w.staff.members().close(w.lan());
        case PASSPHRASE ->
            w.staff
                .passphrases()
                .set(w.lan(), Passphrase.of("bàn ghế mưa rào 7 cây bút".toCharArray()));
        case INVITATION -> w.staff.invitations().invite(w.lan());
        case SESSION -> w.staff.sessions().begin(new Outcome.In(w.lan()), Source.HERE, "");
        case TOKEN ->
            w.staff
                .tokens()
                .make(w.lan(), "t", Set.of(Permission.SEE), w.wall.instant().plusSeconds(60));
        case ACT ->
            w.acts.append(
                new Act(NOW, Actor.system(), ActKind.LAUNCHED, List.of(), Source.HERE, ""));
      }
    }
  }

  private static IssuedEdition issued(ReviewOrder of) {
    LocalDate day = LocalDate.of(2026, 1, 15);
    Sha256 hash = Sha256.of("s");
    return new IssuedEdition(
        EditionStore.Published.of(of),
        Language.VI,
        new Edition(1, hash, "p", day.atStartOfDay()),
        new Issuance(new DocumentNumber("BTGDVTU", "BC", "2026", 12), day, ""),
        new Papers("Số 12-BC/BTGDVTU", hash, hash, "issued/01/2026/12", Set.of(Format.PDF)),
        Optional.empty(),
        1);
  }

  private static Finding finding() {
    Place place = new Place("a.csv", "", 2, 1);
    return new Finding(Severity.ERROR, "X1", place, "", new Words("vi", "en"));
  }

  private static ReceivedFile file(Writer writer, String name) {
    return writer.ledger.received(Sha256.of(name)).orElseThrow();
  }

  /** Has the slot, and has received, entered and judged one file in a run that goes on. */
  private Writer first() {
    Writer first = new Writer();
    first.slot.take();
    first.commit(
        w -> {
          w.runs.begin("nightly", LocalDate.of(2026, 1, 15), NOW);
          w.ledger.receive(file("a.csv"), NOW, 1);
          w.ledger.receive(file("a2.csv"), NOW, 1);
          enter(w, submission(2, 3));
          w.judgements.save(new FileJudgement(1), Sha256.of("rules"), 1);
          w.staff.members().add(new Login("lan"), People.person("01", Role.OFFICER));
        });
    return first;
  }

  private Map<String, String> everything() {
    JdbcTemplate jdbc = new JdbcTemplate(source);
    Map<String, String> rows = new LinkedHashMap<>();
    for (String table : TABLES) {
      List<Map<String, Object>> all =
          jdbc.queryForList("SELECT * FROM " + table + " ORDER BY 1, 2");
      all.forEach(row -> row.remove("PACKED"));
      rows.put(table, all.toString());
    }
    return rows;
  }

  @ParameterizedTest
  @EnumSource(Write.class)
  void whoeverHasLostTheSlotWritesNothing(Write write) {
    Writer first = first();
    Writer second = new Writer().at(61);
    second.slot.take();
    Map<String, String> before = everything();

    assertThatThrownBy(() -> first.commit(w -> write.by(w, ORDER)))
        .isInstanceOf(SlotLost.class)
        .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));

    assertThat(everything()).isEqualTo(before);
    second.commit(w -> write.by(w, ORDER));
    assertThat(everything()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Write.class)
  void outsideOfATransactionNothingIsWritten(Write write) {
    Writer first = first();
    Map<String, String> before = everything();

    assertThatThrownBy(() -> write.by(first, ORDER))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside of a transaction");

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aSlotIsTakenOnlyWhenItsHeartbeatIsTooOld() {
    Writer first = first();
    Writer second = new Writer();

    assertThatThrownBy(second.at(0).slot::take).isInstanceOf(SlotLost.class);
    assertThatThrownBy(second.at(60).slot::take).isInstanceOf(SlotLost.class);
    first.at(50).commit(w -> Write.RUN.by(w, ORDER));
    assertThatThrownBy(second.at(100).slot::take).isInstanceOf(SlotLost.class);
    second.at(111).slot.take();

    assertThatThrownBy(() -> first.commit(w -> Write.RUN.by(w, ORDER)))
        .isInstanceOf(SlotLost.class);
  }

  /** It slept, but nobody came: it goes on. */
  @Test
  void aLateHeartbeatAloneLosesNothing() {
    Writer first = first();
    first.at(9 * 3600).commit(w -> Write.RUN.by(w, ORDER));
    assertThatThrownBy(new Writer().at(9 * 3600).slot::take).isInstanceOf(SlotLost.class);
  }

  @Test
  void aHeartbeatFarAheadIsThatOfAClockThatWasSetBack() {
    first();
    assertThatThrownBy(new Writer().at(-60).slot::take).isInstanceOf(SlotLost.class);
    new Writer().at(-61).slot.take();
  }

  @Test
  void whatIsGivenBackIsFreeAtOnceAndEveryTakingHasAHigherToken() {
    RunSlotStore store = new RunSlotStore(new JdbcTemplate(source));
    List<Long> tokens = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Writer each = new Writer();
      each.slot.take();
      tokens.add(store.held().token());
      each.slot.close();
      assertThat(store.held().owner()).isEmpty();
    }
    new Writer().slot.inherit();
    tokens.add(store.held().token());
    assertThat(tokens).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void whoeverLostTheSlotDoesNotGiveItBackForAnother() {
    Writer first = first();
    Writer second = new Writer();
    second.slot.inherit();
    first.slot.close();
    second.commit(w -> Write.RUN.by(w, ORDER));
  }

  @Test
  void ofSixteenThreadsOneHasTheSlotAndTheOthersAreToldWho() throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<String>> launches = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Writer each = new Writer();
      launches.add(
          () -> {
            together.await();
            try {
              each.slot.take();
              return "mine";
            } catch (SlotLost e) {
              return String.valueOf(e.getMessage());
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<String> told = new ArrayList<>();
      for (Future<String> each : threads.invokeAll(launches)) {
        told.add(each.get());
      }
      assertThat(told).containsOnlyOnce("mine");
      told.remove("mine");
      assertThat(told).allMatch(text -> text.contains("process " + ProcessHandle.current().pid()));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoeverHoldsItOftenAndAtOnceTakesItOnce() throws Exception {
    Writer writer = new Writer();
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<Boolean>> holding = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      holding.add(
          () -> {
            together.await();
            writer.slot.hold();
            writer.slot.ask();
            return true;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Boolean> each : threads.invokeAll(holding)) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(new RunSlotStore(new JdbcTemplate(source)).held().token()).isEqualTo(1);
    writer.commit(w -> Write.RUN.by(w, ORDER));
  }

  @Test
  void aSlotThatWasGivenBackForGoodIsNotTakenAgain() {
    Writer writer = first();
    writer.slot.close();
    writer.slot.close();
    assertThatThrownBy(writer.slot::hold).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(writer.slot::take).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(writer.slot::ask).isInstanceOf(SlotLost.class);
    new Writer().slot.take();
  }

  @Test
  void beforeFilesAreWrittenWhoeverHasTheSlotAloneIsLetThrough() {
    Writer first = new Writer();
    assertThatThrownBy(first.slot::ask)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without the run slot");
    first.slot.take();
    first.slot.ask();
    first.at(9 * 3600).slot.ask();
    Writer second = new Writer().at(9 * 3600);
    second.slot.take();
    assertThatThrownBy(first.slot::ask).isInstanceOf(SlotLost.class);
    second.slot.ask();
  }

  /** Its heart beats while its transactions write, and beats on until it is given back. */
  @Test
  void theHeartBeatsByItself() throws Exception {
    RunSlotStore store = new RunSlotStore(new JdbcTemplate(source));
    Pulse quick = new Pulse(java.time.Duration.ofMillis(5), java.time.Duration.ofMillis(50));
    try (RunSlot slot = new RunSlot(store, Clock.systemUTC(), quick)) {
      slot.take();
      Instant since = store.held().heartbeat();
      for (int i = 0; i < 400 && !store.held().heartbeat().isAfter(since.plusMillis(50)); i++) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      assertThat(store.held().heartbeat()).isAfter(since.plusMillis(50));
    }
    assertThat(store.held().owner()).isEmpty();
  }

  /**
   * Its heart had stopped, then it came to its commit: whoever waits for the row finds it beating.
   */
  @Test
  void nobodyTakesTheSlotBetweenTheQuestionAndTheCommit() throws Exception {
    Writer first = first().at(300);
    Writer second = new Writer().at(300);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      List<Future<?>> taking = new ArrayList<>();
      first.commit(
          w -> {
            w.runs.begin("nightly", LocalDate.of(2026, 1, 15), NOW);
            w.slot.check();
            taking.add(thread.submit(second.slot::take));
            assertThatThrownBy(() -> taking.get(0).get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
          });
      assertThatThrownBy(() -> taking.get(0).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(SlotLost.class);
    } finally {
      thread.shutdownNow();
    }
  }
}
