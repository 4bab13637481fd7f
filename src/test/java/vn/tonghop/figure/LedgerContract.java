package vn.tonghop.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.figure.Handed.KEY;
import static vn.tonghop.figure.Handed.figure;
import static vn.tonghop.figure.Handed.key;
import static vn.tonghop.quantity.Qualifier.ABOUT;
import static vn.tonghop.quantity.Qualifier.EXACT;
import static vn.tonghop.quantity.Qualifier.NEARLY;
import static vn.tonghop.quantity.Qualifier.OVER;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.Databases;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.Outcome.Contested;
import vn.tonghop.figure.Outcome.Contested.Fate;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;

/** What every database must do for the ledger; a subclass brings an empty one. */
abstract class LedgerContract {

  private static final ProgrammeCode PROGRAMME = new ProgrammeCode("p");

  /** Nothing may change in these but by a new row. */
  private static final List<String> APPEND_ONLY =
      List.of(
          "received_file",
          "indicator_number",
          "submission",
          "figures",
          "confirmation",
          "withdrawal");

  private JdbcTemplate jdbc = new JdbcTemplate();
  private TransactionTemplate transactions = new TransactionTemplate();
  private LedgerStore ledger = new LedgerStore(jdbc);

  /** How often the database was asked for one: outside of a transaction once a query. */
  private final AtomicInteger connections = new AtomicInteger();

  /** A database in which nothing is. */
  abstract DataSource empty();

  @BeforeEach
  void begin() {
    DataSource database = counted(empty());
    Databases.migrate(database);
    jdbc = new JdbcTemplate(database);
    transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    ledger = new LedgerStore(jdbc);
  }

  private DataSource counted(DataSource database) {
    return new DelegatingDataSource(database) {
      @Override
      public Connection getConnection() throws SQLException {
        connections.incrementAndGet();
        return super.getConnection();
      }
    };
  }

  /** Receives a file in a run. */
  private long file(long run, String content) {
    ReceivedFile file =
        new ReceivedFile(
            0, Sha256.of(content), content.length(), content + ".csv", Instant.EPOCH, true);
    return ledger.receive(file, Instant.EPOCH, run).id();
  }

  /** Enters submissions in one transaction, and tells what became of each. */
  private List<Outcome> enter(long run, Handed... handed) {
    List<Outcome> outcomes = new ArrayList<>();
    transactions.executeWithoutResult(
        status -> {
          Entries entries = ledger.entries(run);
          for (Handed each : handed) {
            outcomes.add(entries.enter(each.submission()));
          }
          entries.write();
        });
    return outcomes;
  }

  private Outcome enterOne(long run, Handed handed) {
    return enter(run, handed).get(0);
  }

  private List<Figure> inForce(SubmissionKey key) {
    return ledger.inForce(key).map(ledger::figures).orElse(List.of());
  }

  private Set<String> rows(String table) {
    return new LinkedHashSet<>(
        jdbc.query(
            "SELECT * FROM " + table,
            (row, number) -> {
              StringBuilder text = new StringBuilder();
              for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(row.getString(column)).append('|');
              }
              return text.toString();
            }));
  }

  // ---- asked for by days

  /** Periods of a programme may have any length: the longest decides how far back is looked. */
  @Test
  void whatSharesADayIsFoundHoweverLongAgoItBegan() {
    List<String> periods =
        List.of("2019-01-01..2019-01-31", "2020-01-01..2022-12-31", "2023-01-01..2023-01-31");
    for (int i = 0; i < periods.size(); i++) {
      String days = periods.get(i);
      enterOne(1, Handed.in(file(1, "f" + i), key("00001", days), i));
    }
    assertThat(inForceOn("2022-12-31")).containsExactly("2020-01-01..2022-12-31");
    assertThat(inForceOn("2023-01-01")).containsExactly("2023-01-01..2023-01-31");
    assertThat(inForceOn("2019-12-31")).isEmpty();
    assertThat(
            ledger.inForce(
                PROGRAMME, List.of(UnitId.parse("00001")), days("2022-12-01", "2022-12-02")))
        .hasSize(1);
  }

  private List<String> inForceOn(String day) {
    return ledger.inForce(PROGRAMME, days(day, day)).stream()
        .map(entry -> entry.key().period())
        .map(period -> period.start() + ".." + period.lastDay())
        .toList();
  }

  private static Period days(String first, String last) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }

  @Test
  void whatWasTouchedIsWhatCameAfterOrWasWithdrawn() {
    SubmissionKey other = key("00004", "2019-01-01..2019-03-31");
    enterOne(1, Handed.in(file(1, "a"), KEY, 1));
    long then = ledger.lastSubmission();
    assertThat(ledger.touched(then, false, 10)).isEmpty();
    enterOne(2, Handed.in(file(2, "b"), other, 1));
    enterOne(3, Handed.in(file(3, "c"), other, 2));
    assertThat(ledger.touched(then, false, 10)).containsExactly(other);
    assertThat(ledger.withdrawals()).isZero();

    then = ledger.lastSubmission();
    transactions.executeWithoutResult(
        status -> ledger.withdraw(List.of(ledger.inForce(KEY).orElseThrow()), "why", 4));
    assertThat(ledger.withdrawals()).isOne();
    assertThat(ledger.touched(then, false, 10)).isEmpty();
    assertThat(ledger.touched(then, true, 10)).containsExactly(KEY);
  }

  // ---- what the unit reported before

  @Test
  void earlierPeriodsAreGivenFromSixOnTheNewestFirstAndTwelveAtMost() {
    SubmissionKey now = quarter(0);
    for (int back = 15; back > 0; back--) {
      enterOne(1, Handed.in(file(1, "q" + back), quarter(back), back));
      int known = 16 - back;
      Map<SubmissionKey, List<Figure>> before = ledger.entries(2).before(quarter(back - 1));

      assertThat(before).hasSize(known < 6 ? 0 : Math.min(known, 12));
    }
    enterOne(1, Handed.in(file(1, "after"), quarter(-1), 99));
    enterOne(1, Handed.in(file(1, "other"), key("00002", "2019-01-01..2019-03-31"), 99));
    withdraw(2, ledger.inForce(quarter(2)).orElseThrow());

    Entries entries = ledger.entries(3);
    entries.expect(List.of(now));
    assertThat(entries.before(now).values().stream().map(each -> each.get(0)))
        .startsWith(figure("meetings", 1, 1), figure("meetings", 3, 1));
    assertThat(entries.before(now).keySet().stream().map(SubmissionKey::period))
        .allSatisfy(period -> assertThat(period.endExclusive()).isBefore("2019-10-02"));
  }

  @Test
  void whatWasEnteredInTheSameStretchIsAmongThem() {
    List<Handed> handed = new ArrayList<>();
    for (int back = 6; back > 0; back--) {
      handed.add(Handed.in(file(1, "q" + back), quarter(back), back));
    }
    transactions.executeWithoutResult(
        status -> {
          Entries entries = ledger.entries(1);
          entries.expect(handed.stream().map(Handed::key).toList());
          handed.forEach(each -> entries.enter(each.submission()));
          assertThat(entries.before(quarter(0)).values()).hasSize(6).allMatch(f -> f.size() == 1);
        });
  }

  /** So many quarters before the last of 2019. */
  private static SubmissionKey quarter(int back) {
    LocalDate start = LocalDate.of(2019, 10, 1).minusMonths(3L * back);
    return key("00001", start + ".." + start.plusMonths(3).minusDays(1));
  }

  // ---- withdrawn by staff

  @Test
  void whatIsWithdrawnIsOutOfForceAndNothingElseChanges() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3));
    enterOne(1, Handed.in(file(1, "b"), key("00002", "2019-01-01..2019-03-31"), 5));
    Entry entry = ledger.inForce(KEY).orElseThrow();
    Map<String, Set<String>> before = new HashMap<>();
    APPEND_ONLY.forEach(table -> before.put(table, rows(table)));

    List<Withdrawal> done = withdraw(2, entry);

    assertThat(done).containsExactly(new Withdrawal(entry, Optional.empty()));
    assertThat(ledger.inForce(KEY)).isEmpty();
    assertThat(ledger.inForceCount()).isEqualTo(1);
    assertThat(ledger.withdrawnCount()).isEqualTo(1);
    APPEND_ONLY.forEach(table -> assertThat(rows(table)).containsAll(before.get(table)));
  }

  @Test
  void theNewestOfTheOthersThatWasNotWithdrawnComesBack() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(1));
    enterOne(2, Handed.in(file(2, "b"), KEY, 4).on(2));
    enterOne(3, Handed.in(file(3, "c"), KEY, 5).on(3));
    Entry third = ledger.inForce(KEY).orElseThrow();

    Entry second = withdraw(4, third).get(0).back().orElseThrow();
    assertThat(second.revision()).isEqualTo(2);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 4, 1));

    assertThat(withdraw(5, second).get(0).back().orElseThrow().revision()).isEqualTo(1);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 3, 1));
  }

  @Test
  void whatIsNotInForceCannotBeWithdrawn() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(1));
    Entry first = ledger.inForce(KEY).orElseThrow();
    enterOne(2, Handed.in(file(2, "b"), KEY, 4).on(2));

    assertThatThrownBy(() -> withdraw(3, first)).isInstanceOf(IllegalStateException.class);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 4, 1));
  }

  @Test
  void itsDaysAreFreeForAnother() {
    enterOne(1, Handed.in(file(1, "a"), key("00001", "2019-01-01..2019-12-31"), 3));
    Handed quarter = Handed.in(file(2, "b"), KEY, 4);
    assertThat(enterOne(2, quarter)).isInstanceOf(Outcome.Overlapping.class);

    withdraw(3, ledger.inForce(key("00001", "2019-01-01..2019-12-31")).orElseThrow());

    assertThat(enterOne(4, quarter)).isInstanceOf(Outcome.Entered.class);
  }

  @Test
  void ofAFileIsInForceWhatCameInItOrWasHandedInAgainInIt() {
    long first = file(1, "a");
    long second = file(2, "b");
    SubmissionKey other = key("00002", "2019-01-01..2019-03-31");
    enter(1, Handed.in(first, KEY, 3).on(1), Handed.in(first, other, 5).at(2).on(1));
    enterOne(2, Handed.in(second, KEY, 3).on(2));
    Entry shared = ledger.inForce(KEY).orElseThrow();

    assertThat(ledger.inForce(ledger.received(second).orElseThrow())).containsExactly(shared);
    assertThat(ledger.inForce(ledger.received(first).orElseThrow()))
        .containsExactly(shared, ledger.inForce(other).orElseThrow());
    assertThat(ledger.inForceUnder(other.caseNumber()))
        .containsExactly(ledger.inForce(other).orElseThrow());
    withdraw(3, shared);
    assertThat(ledger.inForce(ledger.received(second).orElseThrow())).isEmpty();
  }

  private List<Withdrawal> withdraw(long run, Entry entry) {
    List<Withdrawal> done =
        transactions.execute(status -> ledger.withdraw(List.of(entry), "a reason", run));
    return done == null ? List.of() : done;
  }

  // ---- received files

  @Test
  void aFileIsKnownByItsBytes() {
    long first = file(1, "a");
    long second = file(1, "b");

    assertThat(ledger.received(Sha256.of("a")).map(ReceivedFile::id)).contains(first);
    assertThat(ledger.received(Sha256.of("c"))).isEmpty();
    assertThat(ledger.received()).extracting(ReceivedFile::id).containsExactly(first, second);
    assertThat(ledger.received(first).orElseThrow())
        .isEqualTo(new ReceivedFile(first, Sha256.of("a"), 1, "a.csv", Instant.EPOCH, true));
  }

  @Test
  void theSameBytesHaveTheSameReceiptInEveryHome() {
    long first = file(1, "a");
    String receipt = ledger.received(first).orElseThrow().receipt().number();

    begin();
    file(1, "b");
    long later = file(2, "a");

    assertThat(later).isNotEqualTo(first);
    assertThat(ledger.received(later).orElseThrow().receipt().number()).isEqualTo(receipt);
  }

  @Test
  void filesAreCountedByTheRunThatReceivedThem() {
    file(1, "a");
    file(2, "b");
    file(2, "c");

    assertThat(List.of(ledger.receivedAfter(0), ledger.receivedAfter(1), ledger.receivedAfter(2)))
        .containsExactly(3, 2, 0);
  }

  // ---- entering

  @Test
  void theFirstOfAKeyIsItsFirstRevisionAndInForce() {
    Handed handed = Handed.in(file(1, "a"), KEY, 3);

    Outcome outcome = enterOne(1, handed);

    Entry entry = ledger.inForce(KEY).orElseThrow();
    assertThat(outcome).isEqualTo(new Outcome.Entered(entry.submission(), 1));
    assertThat(entry)
        .isEqualTo(
            new Entry(
                entry.submission(), KEY, handed.handing(), 1, handed.submission().content(), 1));
    assertThat(ledger.inForceCount()).isEqualTo(1);
  }

  @Test
  void figuresAreReadBackExactly() {
    Handed handed =
        Handed.in(file(1, "a"), KEY, 0)
            .with(
                figure("people", "2300", OVER, 5),
                figure("papers", "40000", NEARLY, 7),
                figure("homes", "12", ABOUT, 6),
                figure("hours", "7.50", EXACT, 9),
                figure("money", "123456789012.123456", EXACT, 300),
                figure("round", "1E+3", EXACT, 11));

    enterOne(1, handed);

    List<Figure> back = inForce(KEY);
    assertThat(back).isEqualTo(handed.figures());
    assertThat(back.get(4).quantity().value()).hasToString("7.50");
  }

  @Test
  void aSubmissionWithoutAnyFigureIsOneToo() {
    Handed handed =
        new Handed(
            KEY,
            file(1, "a"),
            1,
            Handed.in(1, KEY, 1).submittedAt(),
            /* given= */ false,
            List.of());

    enterOne(1, handed);

    List<ReportedFigures> read = new ArrayList<>();
    ledger.figures(List.of(ledger.inForce(KEY).orElseThrow()), read::add);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).figures()).isEmpty();
  }

  @Test
  void aLaterOneOfTheSameKeyIsARevision() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3));
    Outcome outcome = enterOne(2, Handed.in(file(2, "b"), KEY, 4));

    Entry entry = ledger.inForce(KEY).orElseThrow();
    assertThat(outcome).isEqualTo(new Outcome.Entered(entry.submission(), 2));
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 4, 1));
    assertThat(ledger.inForceCount()).isEqualTo(1);
    assertThat(rows("submission")).hasSize(2);
  }

  @Test
  void revisionsOfOneTransactionSeeEachOther() {
    long file = file(1, "a");
    List<Outcome> outcomes =
        enter(
            1,
            Handed.in(file, KEY, 3).on(1),
            Handed.in(file, KEY, 4).on(2).at(2),
            Handed.in(file, KEY, 5).on(3).at(3));

    assertThat(outcomes)
        .extracting(outcome -> ((Outcome.Entered) outcome).revision())
        .containsExactly(1, 2, 3);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 5, 1));
    assertThat(ledger.inForceCount()).isEqualTo(1);
  }

  @Test
  void theSameFiguresAreUnchangedWhateverTheirOrder() {
    Handed handed = Handed.in(file(1, "a"), KEY, 3).with(figure("people", 70, 2));
    enterOne(1, handed);
    Entry entry = ledger.inForce(KEY).orElseThrow();
    Set<String> before = rows("submission");

    Handed again =
        new Handed(
            KEY,
            file(2, "b"),
            5,
            handed.submittedAt().plusDays(1),
            /* given= */ true,
            List.of(figure("people", "70.0", EXACT, 9), figure("meetings", 3, 8)));

    assertThat(enterOne(2, again)).isEqualTo(new Outcome.Unchanged(entry));
    assertThat(rows("submission")).isEqualTo(before);
  }

  @Test
  void anotherQualifierIsAnotherFigure() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).with(figure("people", 70, 2)));

    Outcome outcome =
        enterOne(2, Handed.in(file(2, "b"), KEY, 3).with(figure("people", "70", OVER, 2)));

    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    assertThat(inForce(KEY)).contains(figure("people", "70", OVER, 2));
  }

  @Test
  void anOlderOneIsKeptButNeverAppliedOverANewerOne() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(9));
    Entry newer = ledger.inForce(KEY).orElseThrow();

    Outcome older = enterOne(2, Handed.in(file(2, "b"), KEY, 4).on(8));
    Outcome newest = enterOne(3, Handed.in(file(3, "c"), KEY, 5).on(10));

    assertThat(older).isEqualTo(new Outcome.Older(newer));
    assertThat(newest).isInstanceOf(Outcome.Entered.class);
    assertThat(((Outcome.Entered) newest).revision()).isEqualTo(3);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 5, 1));
    assertThat(rows("submission")).hasSize(3);
  }

  @Test
  void whatWasHandedInAgainHoldsAsOfThen() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(1));
    Entry first = ledger.inForce(KEY).orElseThrow();

    Outcome again = enterOne(2, Handed.in(file(2, "b"), KEY, 3).on(9));
    Outcome between = enterOne(3, Handed.in(file(3, "c"), KEY, 4).on(5));

    assertThat(again).isEqualTo(new Outcome.Unchanged(first));
    assertThat(between).isEqualTo(new Outcome.Older(first));
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 3, 1));
    assertThat(ledger.recorded(2)).isEqualTo(Map.of(1, Recorded.CONFIRMATION));
  }

  @Test
  void itDoesWithinOneTransactionToo() {
    List<Outcome> outcomes =
        enter(
            1,
            Handed.in(file(1, "a"), KEY, 3).on(1),
            Handed.in(file(1, "b"), KEY, 3).on(9),
            Handed.in(file(1, "c"), KEY, 4).on(5),
            Handed.in(file(1, "d"), KEY, 5).on(10));

    assertThat(outcomes)
        .extracting(outcome -> outcome.getClass().getSimpleName())
        .containsExactly("Entered", "Unchanged", "Older", "Entered");
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 5, 1));
  }

  @Test
  void anOlderHandingInOfTheSameChangesNoTime() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(5));
    enterOne(2, Handed.in(file(2, "b"), KEY, 3).on(1));

    assertThat(enterOne(3, Handed.in(file(3, "c"), KEY, 4).on(4)))
        .isInstanceOf(Outcome.Older.class);
    assertThat(enterOne(4, Handed.in(file(4, "d"), KEY, 4).on(6)))
        .isInstanceOf(Outcome.Entered.class);
  }

  @Test
  void whatComesBackHoldsAsOfItsLastHandingIn() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(1));
    enterOne(2, Handed.in(file(2, "b"), KEY, 3).on(9));
    enter(3, Handed.in(file(3, "c"), KEY, 4).on(12), Handed.in(file(3, "d"), KEY, 5).on(12));

    Outcome between = enterOne(4, Handed.in(file(4, "e"), KEY, 6).on(5));

    assertThat(between).isInstanceOf(Outcome.Older.class);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 3, 1));
  }

  @Test
  void whatWasTheSameAsAContestedOneIsContestedWithIt() {
    Handed one = Handed.in(file(1, "a"), KEY, 3);
    Handed same = Handed.in(file(1, "b"), KEY, 3);
    Handed other = Handed.in(file(1, "c"), KEY, 4);

    List<Outcome> outcomes = enter(1, one, same, other);

    assertThat(((Contested) outcomes.get(2)).withdrawn())
        .containsExactly(one.handing(), same.handing());
    assertThat(ledger.recorded(same.file())).isEmpty();
    assertThat(ledger.inForce(KEY)).isEmpty();
  }

  @Test
  void anUnchangedOneOfThisNightIsNotOverruledByAnUntoldOne() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3));
    Entry first = ledger.inForce(KEY).orElseThrow();
    Handed same = Handed.in(file(2, "b"), KEY, 3);
    Handed other = Handed.in(file(2, "c"), KEY, 4);

    List<Outcome> outcomes = enter(2, same, other);

    assertThat(outcomes.get(1)).isEqualTo(new Contested(first, Fate.STAYS, List.of()));
    assertThat(ledger.inForce(KEY)).contains(first);
  }

  @Test
  void unitsAndProgrammesDoNotStandInEachOthersWay() {
    long file = file(1, "a");
    SubmissionKey otherUnit = key("00004", "2019-01-01..2019-03-31");
    SubmissionKey reborn = key("00001@2025-07-01", "2019-01-01..2019-03-31");
    SubmissionKey otherProgramme =
        new SubmissionKey(new ProgrammeCode("q"), KEY.unit(), KEY.period());

    List<Outcome> outcomes =
        enter(
            1,
            Handed.in(file, KEY, 1),
            Handed.in(file, otherUnit, 2).at(2),
            Handed.in(file, reborn, 3).at(3),
            Handed.in(file, otherProgramme, 4).at(4));

    assertThat(outcomes).allMatch(outcome -> outcome instanceof Outcome.Entered);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 1, 1));
    assertThat(inForce(otherProgramme)).containsExactly(figure("meetings", 4, 1));
    assertThat(ledger.inForce(PROGRAMME, KEY.period())).hasSize(3);
  }

  // ---- overlaps

  @Test
  void aPeriodThatSharesADayWithOthersIsNotEntered() {
    SubmissionKey second = key("00001", "2019-04-01..2019-06-30");
    enter(1, Handed.in(file(1, "a"), KEY, 3), Handed.in(file(1, "b"), second, 4));
    List<Entry> quarters =
        ledger.inForce(PROGRAMME, key("00001", "2019-01-01..2019-12-31").period());
    Set<String> before = rows("submission");

    for (String days :
        List.of("2019-01-01..2019-06-30", "2019-02-01..2019-04-01", "2018-01-01..2020-12-31")) {
      Outcome outcome = enterOne(2, Handed.in(file(2, days), key("00001", days), 7));

      assertThat(outcome).isInstanceOf(Outcome.Overlapping.class);
      assertThat(((Outcome.Overlapping) outcome).others())
          .containsExactlyInAnyOrderElementsOf(quarters);
    }
    assertThat(rows("submission")).isEqualTo(before);
  }

  @Test
  void periodsThatOnlyMeetStandSideBySide() {
    long file = file(1, "a");
    List<Outcome> outcomes =
        enter(
            1,
            Handed.in(file, key("00001", "2019-01-02..2019-01-30"), 1),
            Handed.in(file, key("00001", "2018-12-31..2019-01-01"), 2).at(2),
            Handed.in(file, key("00001", "2019-01-31..2019-01-31"), 3).at(3),
            Handed.in(file, key("00001", "2019-01-30..2019-01-31"), 4).at(4));

    assertThat(outcomes.subList(0, 3)).allMatch(outcome -> outcome instanceof Outcome.Entered);
    assertThat(outcomes.get(3)).isInstanceOf(Outcome.Overlapping.class);
    assertThat(((Outcome.Overlapping) outcomes.get(3)).others()).hasSize(2);
  }

  @Test
  void onlyWhatSharesADayWithAPeriodIsReadForIt() {
    long file = file(1, "a");
    enter(
        1,
        Handed.in(file, key("00001", "2018-10-01..2018-12-31"), 1),
        Handed.in(file, KEY, 2).at(2),
        Handed.in(file, key("00001", "2019-04-01..2019-06-30"), 3).at(3));

    assertThat(ledger.inForce(PROGRAMME, KEY.period())).extracting(Entry::key).containsExactly(KEY);
    assertThat(ledger.inForce(PROGRAMME, key("00001", "2018-12-31..2019-04-01").period()))
        .hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverAreTwoInForceThatShareADay(long seed) {
    Random random = new Random(seed);
    List<Handed> order = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(60));
      Period period = new Period(start, start.plusDays(1 + random.nextInt(12)));
      SubmissionKey key =
          new SubmissionKey(PROGRAMME, UnitId.parse("0000" + random.nextInt(3)), period);
      Handed handed = Handed.in(file(1 + i / 40, seed + "/" + i), key, random.nextInt(3));
      order.add(random.nextBoolean() ? handed : handed.on(1 + random.nextInt(28)));
    }
    int entered = 0;
    for (int from = 0; from < order.size(); from += 10) {
      List<Outcome> outcomes =
          enter(1 + from / 40, order.subList(from, from + 10).toArray(new Handed[0]));
      entered += (int) outcomes.stream().filter(o -> o instanceof Outcome.Entered).count();
      assertNoDayTwice();
    }
    assertThat(entered).isGreaterThan(10);
  }

  private void assertNoDayTwice() {
    Period ever = key("00001", "2000-01-01..2100-01-01").period();
    List<Entry> all = ledger.inForce(PROGRAMME, ever);
    assertThat(all).hasSize(ledger.inForceCount());
    for (Entry one : all) {
      assertThat(all)
          .filteredOn(other -> other.key().unit().equals(one.key().unit()))
          .filteredOn(other -> other.key().period().overlaps(one.key().period()))
          .containsExactly(one);
    }
  }

  // ---- two for one key, and nothing tells which is the newer

  @Test
  void twoOfOneNightThatDifferAreBothOutOfForce() {
    Handed one = Handed.in(file(1, "a"), KEY, 3);
    Handed other = Handed.in(file(1, "b"), KEY, 4);

    List<Outcome> outcomes = enter(1, one, other);

    Entry first = ((Contested) outcomes.get(1)).other();
    assertThat(first.file()).isEqualTo(one.file());
    assertThat(outcomes.get(1))
        .isEqualTo(new Contested(first, Fate.WITHDRAWN_NOW, List.of(one.handing())));
    assertThat(ledger.inForce(KEY)).isEmpty();
    assertThat(ledger.inForceCount()).isZero();
  }

  @Test
  void theyAreInTwoTransactionsOfOneNightToo() {
    Handed one = Handed.in(file(1, "a"), KEY, 3);
    Handed other = Handed.in(file(1, "b"), KEY, 4);

    enterOne(1, one);
    Outcome outcome = enterOne(1, other);

    assertThat(((Contested) outcome).fateOfOther()).isEqualTo(Fate.WITHDRAWN_NOW);
    assertThat(ledger.inForce(KEY)).isEmpty();
  }

  @Test
  void theyAreWhenARunDiedBetweenThemToo() {
    Handed one = Handed.in(file(1, "a"), KEY, 3);
    Handed other = Handed.in(file(1, "b"), KEY, 4);

    enterOne(1, one);
    Outcome outcome = enterOne(2, other);

    assertThat(((Contested) outcome).fateOfOther()).isEqualTo(Fate.WITHDRAWN_NOW);
    assertThat(ledger.inForce(KEY)).isEmpty();
  }

  @Test
  void whatWasInForceBeforeTheNightComesBack() {
    enterOne(1, Handed.in(file(1, "old"), KEY, 1).on(1));
    Entry before = ledger.inForce(KEY).orElseThrow();
    Handed one = Handed.in(file(2, "a"), KEY, 3);
    Handed other = Handed.in(file(2, "b"), KEY, 4);

    List<Outcome> outcomes = enter(2, one, other);

    assertThat(((Contested) outcomes.get(1)).fateOfOther()).isEqualTo(Fate.WITHDRAWN_NOW);
    assertThat(ledger.inForce(KEY)).contains(before);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aThirdOneIsContestedAsWell(boolean predecessor) {
    if (predecessor) {
      enterOne(1, Handed.in(file(1, "old"), KEY, 1).on(1));
    }
    List<Entry> before = ledger.inForce(KEY).stream().toList();
    enter(2, Handed.in(file(2, "a"), KEY, 3), Handed.in(file(2, "b"), KEY, 4));

    Outcome third = enterOne(2, Handed.in(file(2, "c"), KEY, 5));
    Outcome likeTheFirst = enterOne(2, Handed.in(file(2, "d"), KEY, 3));

    assertThat(((Contested) third).fateOfOther()).isEqualTo(Fate.WITHDRAWN_BEFORE);
    assertThat(((Contested) likeTheFirst).fateOfOther()).isEqualTo(Fate.WITHDRAWN_BEFORE);
    assertThat(ledger.inForce(KEY).stream().toList()).isEqualTo(before);
  }

  @Test
  void aThirdOneOfTheSameTimeIsContestedAsWell() {
    enter(1, Handed.in(file(1, "a"), KEY, 3).on(5), Handed.in(file(1, "b"), KEY, 4).on(5));

    Outcome third = enterOne(1, Handed.in(file(1, "c"), KEY, 4).on(5));

    assertThat(((Contested) third).fateOfOther()).isEqualTo(Fate.WITHDRAWN_BEFORE);
    assertThat(ledger.inForce(KEY)).isEmpty();
  }

  @Test
  void judgedAgainOnALaterNightTheyAreStillContested() {
    Handed one = Handed.in(file(1, "a"), KEY, 3);
    Handed other = Handed.in(file(1, "b"), KEY, 4);
    enter(1, one, other);

    assertThat(ledger.recorded(one.file())).isEmpty();
    List<Outcome> outcomes = enter(2, one, other);

    assertThat(outcomes)
        .extracting(outcome -> ((Contested) outcome).fateOfOther())
        .containsExactly(Fate.WITHDRAWN_BEFORE, Fate.WITHDRAWN_BEFORE);
    assertThat(ledger.inForce(KEY)).isEmpty();
  }

  @Test
  void oneThatTellsItsTimeEndsTheContest() {
    enter(1, Handed.in(file(1, "a"), KEY, 3), Handed.in(file(1, "b"), KEY, 4));

    Outcome sameNight = enterOne(1, Handed.in(file(1, "c"), KEY, 5).on(2));
    Outcome nextNight = enterOne(2, Handed.in(file(2, "d"), KEY, 6).on(3));

    assertThat(sameNight).isInstanceOf(Outcome.Entered.class);
    assertThat(((Outcome.Entered) nextNight).revision()).isEqualTo(3);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 6, 1));
  }

  @Test
  void oneThatComesOnALaterNightEndsTheContest() {
    enter(1, Handed.in(file(1, "a"), KEY, 3), Handed.in(file(1, "b"), KEY, 4));

    assertThat(enterOne(2, Handed.in(file(2, "c"), KEY, 4))).isInstanceOf(Outcome.Entered.class);
    assertThat(inForce(KEY)).containsExactly(figure("meetings", 4, 1));
  }

  @Test
  void onLaterNightsTheFilesTimeTellsWhichIsNewer() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3));

    assertThat(enterOne(2, Handed.in(file(2, "b"), KEY, 4))).isInstanceOf(Outcome.Entered.class);
  }

  @Test
  void twoWithTheSameTimeOnTwoNightsLeaveTheFirstInForce() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(5));
    Entry first = ledger.inForce(KEY).orElseThrow();

    Outcome outcome = enterOne(2, Handed.in(file(2, "b"), KEY, 4).on(5));

    assertThat(outcome).isEqualTo(new Contested(first, Fate.STAYS, List.of()));
    assertThat(ledger.inForce(KEY)).contains(first);
  }

  // ---- reading many

  @Test
  void everySubmissionIsReadOnceWhateverStandsBetween() {
    long file = file(1, "a");
    List<Handed> handed =
        IntStream.rangeClosed(1, 1300)
            .mapToObj(i -> Handed.in(file, dayOf2019(i), i).at(i))
            .toList();
    enter(1, handed.toArray(new Handed[0]));
    List<Entry> all = ledger.inForce(PROGRAMME, key("00001", "2000-01-01..2100-01-01").period());

    assertRead(all);
    assertRead(all.stream().filter(entry -> entry.ordinal() % 2 == 0).toList());
    assertRead(all.stream().filter(entry -> entry.ordinal() % 100 < 3).toList());
    assertRead(List.of(all.get(0), all.get(1299)));
    assertRead(List.of());
    Random random = new Random(7);
    assertRead(all.stream().filter(entry -> random.nextInt(20) == 0).toList());
  }

  private static SubmissionKey dayOf2019(int number) {
    LocalDate day = LocalDate.of(2019, 1, 1).plusDays(number);
    return new SubmissionKey(PROGRAMME, UnitId.parse("00001"), new Period(day, day.plusDays(1)));
  }

  private void assertRead(List<Entry> wanted) {
    List<ReportedFigures> read = new ArrayList<>();
    ledger.figures(wanted, read::add);
    assertThat(read)
        .isEqualTo(
            wanted.stream()
                .map(
                    entry ->
                        new ReportedFigures(
                            entry.submission(),
                            entry.key().unit(),
                            entry.key().period(),
                            List.of(figure("meetings", entry.ordinal(), 1))))
                .toList());
  }

  @Test
  void theOrdinalsOfAFileThatWereEnteredAreKnown() {
    long file = file(1, "a");
    enter(
        1,
        Handed.in(file, KEY, 1).at(4),
        Handed.in(file, key("00004", "2019-01-01..2019-03-31"), 2).at(9),
        Handed.in(file(1, "b"), key("00006", "2019-01-01..2019-03-31"), 2).at(2));

    assertThat(ledger.recorded(file)).isEqualTo(Map.of(4, Recorded.ENTERED, 9, Recorded.ENTERED));
  }

  // ---- what is asked of it

  @Test
  void aFileIsKnownByItsReceipt() {
    long first = file(1, "a");
    file(1, "b");

    assertThat(ledger.received(Receipt.of(Sha256.of("a"))).map(ReceivedFile::id)).contains(first);
    assertThat(ledger.received(Receipt.of(Sha256.of("c")))).isEmpty();
  }

  @Test
  void whatAFileIsForIsKnownWhetherItWasEnteredUnchangedOrContested() {
    SubmissionKey other = key("00002", "2019-01-01..2019-03-31");
    long first = file(1, "a");
    enter(1, Handed.in(first, KEY, 3).on(1), Handed.in(first, other, 4).at(7).on(1));
    long second = file(2, "b");
    enter(2, Handed.in(second, KEY, 3).at(5).on(2));

    assertThat(ledger.keys(first)).isEqualTo(Map.of(1, KEY, 7, other));
    assertThat(ledger.keys(second)).isEqualTo(Map.of(5, KEY));
    assertThat(ledger.keys(file(3, "c"))).isEmpty();
  }

  @Test
  void whatIsInForceIsFoundByItsPlaceInAFile() {
    long file = file(1, "a");
    SubmissionKey other = key("00002", "2019-01-01..2019-03-31");
    enter(1, Handed.in(file, KEY, 3).at(4).on(1), Handed.in(file, other, 4).at(5).on(1));
    enterOne(2, Handed.in(file(2, "b"), other, 9).on(2));
    ReceivedFile received = ledger.received(file).orElseThrow();

    assertThat(ledger.inForce(received, 4)).isEqualTo(ledger.inForce(KEY));
    assertThat(ledger.inForce(received, 4).map(Entry::row)).contains(5);
    assertThat(ledger.inForce(received, 5)).isEmpty();
    assertThat(ledger.inForce(received, 6)).isEmpty();
  }

  @Test
  void ofSeveralRevisionsItIsToldWhenTheFirstWasHandedIn() {
    SubmissionKey single = key("00002", "2019-01-01..2019-03-31");
    SubmissionKey withdrawn = key("00003", "2019-01-01..2019-03-31");
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(5));
    enterOne(1, Handed.in(file(1, "b"), single, 3).on(5));
    enterOne(1, Handed.in(file(1, "c"), withdrawn, 3).on(5));
    withdraw(1, ledger.inForce(withdrawn).orElseThrow());
    enterOne(2, Handed.in(file(2, "d"), KEY, 4).on(9));
    enterOne(2, Handed.in(file(2, "e"), withdrawn, 4).on(9));

    assertThat(ledger.firstHanded(PROGRAMME))
        .isEqualTo(
            Map.of(
                KEY,
                LocalDateTime.of(2019, 4, 5, 0, 0),
                withdrawn,
                LocalDateTime.of(2019, 4, 9, 0, 0)));
    assertThat(ledger.firstHanded(new ProgrammeCode("q"))).isEmpty();
  }

  @Test
  void aCaseTellsAllThatHappenedToItsRevisions() {
    Handed first = Handed.in(file(1, "a"), KEY, 3).on(1);
    Handed again = Handed.in(file(2, "b"), KEY, 3).on(2);
    Handed second = Handed.in(file(3, "c"), KEY, 4).on(3);
    enterOne(1, first);
    enterOne(2, again);
    enterOne(3, second);
    Entry newest = ledger.inForce(KEY).orElseThrow();
    withdraw(4, newest);
    Entry oldest = ledger.inForce(KEY).orElseThrow();
    enterOne(4, Handed.in(file(4, "d"), key("00002", "2019-01-01..2019-03-31"), 9));

    assertThat(ledger.revisions(KEY.caseNumber()))
        .containsExactly(
            new Revision(
                oldest,
                first.figures(),
                List.of(again.handing()),
                Optional.empty(),
                /* inForce= */ true),
            new Revision(
                newest,
                second.figures(),
                List.of(),
                Optional.of(new Revision.OutOfForce("a reason", /* contested= */ false)),
                /* inForce= */ false));
    assertThat(ledger.revisions("HS-0000-0000")).isEmpty();
  }

  @Test
  void whatStaffTookOutIsToldInTheOrderOfItsEntryAndWhatWasContestedIsNot() {
    SubmissionKey other = key("00002", "2019-01-01..2019-03-31");
    enterOne(1, Handed.in(file(1, "a"), KEY, 3));
    enterOne(1, Handed.in(file(1, "b"), other, 4));
    Entry first = ledger.inForce(KEY).orElseThrow();
    Entry second = ledger.inForce(other).orElseThrow();
    withdraw(7, second);
    withdraw(8, first);
    enter(
        2,
        Handed.in(file(2, "c"), key("00003", "2019-01-01..2019-03-31"), 5),
        Handed.in(file(2, "d"), key("00003", "2019-01-01..2019-03-31"), 6));

    assertThat(ledger.takenOut())
        .containsExactly(new TakenOut(first, "a reason", 8), new TakenOut(second, "a reason", 7));
    assertThat(ledger.withdrawnCount()).isEqualTo(2);
  }

  @Test
  void unitsAreCountedOnceForEachLimitationTheyName() {
    SubmissionKey later = key("00001", "2019-04-01..2019-06-30");
    SubmissionKey other = key("00002", "2019-01-01..2019-03-31");
    SubmissionKey none = key("00003", "2019-01-01..2019-03-31");
    long file = file(1, "a");
    Entries entries = ledger.entries(1);
    transactions.executeWithoutResult(
        status -> {
          entries.enter(naming("late", Handed.in(file, KEY, 1)));
          entries.enter(naming("late few", Handed.in(file, later, 2).at(2)));
          entries.enter(naming("few", Handed.in(file, other, 3).at(3)));
          entries.enter(naming("", Handed.in(file, none, 4).at(4)));
          entries.write();
        });
    List<Entry> all = ledger.inForce(PROGRAMME, key("00001", "2019-01-01..2019-12-31").period());

    assertThat(ledger.unitsByLimitation(all)).isEqualTo(Map.of("late", 1, "few", 2));
    assertThat(ledger.unitsByLimitation(List.of())).isEmpty();
    assertThat(ledger.unitsByLimitation(Collections.nCopies(MORE_THAN_AN_ARRAY_HOLDS, all.get(0))))
        .isEqualTo(ledger.unitsByLimitation(all.subList(0, 1)));
  }

  /** In one statement; a review of the country has more submissions. */
  private static final int MORE_THAN_AN_ARRAY_HOLDS = 70_000;

  private static AcceptedSubmission naming(String limitations, Handed handed) {
    return new AcceptedSubmission(
        handed.key(), handed.handing(), "", limitations, handed.figures());
  }

  @Test
  void otherLimitationsAreARevision() {
    Entries entries = ledger.entries(1);
    transactions.executeWithoutResult(
        status -> {
          Handed one = Handed.in(file(1, "a"), KEY, 1).on(1);
          Handed later = Handed.in(file(1, "b"), KEY, 1).on(2);
          entries.enter(naming("late few", one));
          assertThat(entries.enter(naming("few late", later)))
              .isInstanceOf(Outcome.Unchanged.class);
          assertThat(entries.enter(naming("few", later.on(3)))).isInstanceOf(Outcome.Entered.class);
          entries.write();
        });
  }

  /** Kept in every home: made otherwise, all that comes again would be taken for a revision. */
  @Test
  void whatIsReportedHasTheSameDigestForEver() {
    Handed handed = Handed.in(1, KEY, 3).with(figure("people", "70.0", OVER, 2));

    assertThat(handed.submission().content()).isEqualTo("eead2499beca86c231934a009654ccaf");
    assertThat(naming("late few", handed).content()).isEqualTo("de85de02fd3e5e251c804c6b9ed88d0f");
  }

  // ---- what is asked while submissions are entered

  @Test
  void figuresInForceAreThoseEnteredLastWhetherWrittenOrNot() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).on(1));
    transactions.executeWithoutResult(
        status -> {
          Entries entries = ledger.entries(2);
          assertThat(entries.figuresInForce(KEY)).contains(List.of(figure("meetings", 3, 1)));
          Outcome entered = entries.enter(Handed.in(file(2, "b"), KEY, 4).on(2).submission());
          assertThat(entries.figuresInForce(KEY)).contains(List.of(figure("meetings", 4, 1)));
          assertThat(entries.enter(Handed.in(file(2, "c"), KEY, 4).on(2).submission()))
              .isInstanceOfSatisfying(
                  Outcome.Unchanged.class,
                  same -> {
                    assertThat(entered)
                        .isEqualTo(new Outcome.Entered(same.inForce().submission(), 2));
                    assertThat(entries.figures(same.inForce()))
                        .containsExactly(figure("meetings", 4, 1));
                  });
          assertThat(entries.figuresInForce(key("00001", "2019-04-01..2019-06-30"))).isEmpty();
        });
  }

  @Test
  void whatARevisionReplacedIsFoundByThePlaceOfTheRevision() {
    Handed first = Handed.in(file(1, "a"), KEY, 3).on(1);
    Handed second = Handed.in(file(2, "b"), KEY, 4).at(6).on(2);
    enterOne(1, first);
    enterOne(2, second);
    Entries entries = ledger.entries(3);

    assertThat(entries.replacedBy(second.handing())).contains(first.figures());
    assertThat(entries.replacedBy(first.handing())).isEmpty();
  }

  @Test
  void aThirdOneOfTheSameStretchIsContestedAsWell() {
    List<Outcome> outcomes =
        enter(
            1,
            Handed.in(file(1, "a"), KEY, 3),
            Handed.in(file(1, "b"), KEY, 4),
            Handed.in(file(1, "c"), KEY, 5));

    assertThat(((Contested) outcomes.get(2)).fateOfOther()).isEqualTo(Fate.WITHDRAWN_BEFORE);
    assertThat(ledger.inForce(KEY)).isEmpty();
  }

  @Test
  void whatIsExpectedIsReadAtOnceAndNotOneByOne() {
    List<Handed> handed = new ArrayList<>();
    for (int back = 8; back > 0; back--) {
      handed.add(Handed.in(file(1, "q" + back), quarter(back), back).on(1));
    }
    enter(1, handed.toArray(new Handed[0]));
    long next = file(2, "again");

    Entries entries = ledger.entries(2);
    int begun = connections.get();
    entries.expect(handed.stream().map(Handed::key).toList());
    int expected = connections.get();
    for (Handed each : handed) {
      Handed again = new Handed(each.key(), next, 1, each.submittedAt(), true, each.figures());
      assertThat(entries.before(each.key())).hasSizeLessThan(8);
      assertThat(entries.enter(again.submission())).isInstanceOf(Outcome.Unchanged.class);
    }

    assertThat(expected - begun).isBetween(1, handed.size() - 1);
    assertThat(connections.get()).isEqualTo(expected);
  }

  // ---- durable

  @Test
  void aLedgerThatIsOpenedAgainKnowsItsIndicators() {
    enterOne(1, Handed.in(file(1, "a"), KEY, 3).with(figure("people", 70, 2)));
    SubmissionKey later = key("00001", "2019-04-01..2019-06-30");

    ledger = new LedgerStore(jdbc);
    enterOne(
        2, Handed.in(file(2, "b"), later, 5).with(figure("homes", 6, 2), figure("people", 7, 3)));

    LedgerStore third = new LedgerStore(jdbc);
    assertThat(third.figures(third.inForce(KEY).orElseThrow()))
        .containsExactly(figure("meetings", 3, 1), figure("people", 70, 2));
    assertThat(third.figures(third.inForce(later).orElseThrow()))
        .containsExactly(figure("meetings", 5, 1), figure("homes", 6, 2), figure("people", 7, 3));
    assertThat(rows("indicator_number")).hasSize(3);
  }

  @Test
  void indicatorsOfATransactionThatWasUndoneAreNumberedAgain() {
    Handed handed = Handed.in(file(1, "a"), KEY, 3).with(figure("people", 70, 2));
    transactions.executeWithoutResult(
        status -> {
          Entries entries = ledger.entries(1);
          entries.enter(handed.submission());
          entries.write();
          status.setRollbackOnly();
        });

    enterOne(2, handed);

    LedgerStore again = new LedgerStore(jdbc);
    assertThat(again.figures(again.inForce(KEY).orElseThrow())).isEqualTo(handed.figures());
  }

  @Test
  void nothingIsInTheLedgerOfATransactionThatWasUndone() {
    long file = file(1, "a");
    transactions.executeWithoutResult(
        status -> {
          Entries entries = ledger.entries(1);
          entries.enter(Handed.in(file, KEY, 3).submission());
          entries.write();
          status.setRollbackOnly();
        });

    assertThat(ledger.inForce(KEY)).isEmpty();
    assertThat(rows("submission")).isEmpty();
    assertThat(rows("figures")).isEmpty();
  }

  @Test
  void rowsAreOnlyEverAdded() {
    Random random = new Random(11);
    Map<String, Set<String>> before = new HashMap<>();
    for (int night = 1; night <= 25; night++) {
      List<Handed> handed = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        SubmissionKey key = key("0000" + random.nextInt(2), "2019-01-01..2019-03-31");
        Handed one = Handed.in(file(night, night + "/" + i), key, random.nextInt(4));
        handed.add(random.nextInt(3) > 0 ? one : one.on(1 + random.nextInt(28)));
      }
      enter(night, handed.toArray(new Handed[0]));
      for (String table : APPEND_ONLY) {
        Set<String> now = rows(table);
        assertThat(now).containsAll(before.getOrDefault(table, Set.of()));
        before.put(table, now);
      }
    }
    assertThat(before.get("withdrawal")).isNotEmpty();
    assertThat(before.get("submission")).hasSizeGreaterThan(20);
  }
}
