package vn.tonghop.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.Databases;
import vn.tonghop.audit.AuditVerdict.Broken;
import vn.tonghop.audit.AuditVerdict.Sound;
import vn.tonghop.staff.KeyFolder;
import vn.tonghop.staff.People;
import vn.tonghop.staff.Source;

/** What every database must do for the journal of acts; a subclass brings an empty one. */
abstract class AuditContract {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant NOW = People.NOW;
  private static final int THREADS = 8;

  @TempDir private Path home = Path.of("");

  private JdbcTemplate jdbc = new JdbcTemplate();
  private TransactionTemplate transactions = new TransactionTemplate();
  private ActJournal journal = journal(1);
  private int asked;

  /** A database in which nothing is. */
  abstract DataSource empty();

  @BeforeEach
  void begin() {
    DataSource database = empty();
    Databases.migrate(database);
    jdbc = new JdbcTemplate(database);
    transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    journal = journal(1);
  }

  private ActJournal journal(long seed) {
    return new ActJournal(
        new AuditStore(jdbc),
        new KeyFolder(home.resolve("data/keys"), () -> {}),
        file(),
        VIETNAM,
        People.random(seed),
        note -> note.contains("0912345678"),
        () -> asked++);
  }

  private Path file() {
    return home.resolve("data/audit/heads.csv");
  }

  private <T> T committed(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private long append(Act act) {
    return committed(() -> journal.append(act));
  }

  private void append(int acts, Instant from) {
    Random random = new Random(9);
    for (int i = 0; i < acts; i++) {
      append(Acts.any(random, from.plusSeconds(i)));
    }
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  @Test
  void actsAreReadBackAsTheyWereWritten() {
    Act first = Acts.act(NOW.plusNanos(123_456_789), "Báo nhầm kỳ");
    Act second =
        new Act(NOW, Actor.stranger(), ActKind.SIGN_IN_REFUSED, List.of(), Source.HERE, "");
    assertThat(append(first)).isEqualTo(1);
    assertThat(append(second)).isEqualTo(2);

    assertThat(first.when()).isEqualTo(NOW.plusMillis(123));
    assertThat(journal.before(Long.MAX_VALUE, 10))
        .containsExactly(new ActJournal.Recorded(2, second), new ActJournal.Recorded(1, first));
    assertThat(journal.before(2, 10)).containsExactly(new ActJournal.Recorded(1, first));
    assertThat(journal.before(Long.MAX_VALUE, 1))
        .containsExactly(new ActJournal.Recorded(2, second));
    assertThat(journal.check()).isEqualTo(new Sound(2, Optional.empty()));
  }

  @Test
  void actsAboutSomethingAreFound() {
    append(Acts.act(NOW, "một"));
    append(5, NOW);
    append(Acts.act(NOW, "hai"));
    Subject unit = new Subject(Subject.Kind.UNIT, "00004@2025-07-01");
    assertThat(journal.about(unit, 10))
        .extracting(each -> each.act().note())
        .containsExactly("hai", "một");
    assertThat(journal.about(unit, 1)).hasSize(1);
    assertThat(journal.about(new Subject(Subject.Kind.UNIT, "00004"), 10)).isEmpty();
    assertThat(journal.about(new Subject(Subject.Kind.UNIT, "%"), 10)).isEmpty();
  }

  @Test
  void anActStandsOrFallsWithWhatWasDone() {
    append(Acts.act(NOW, "một"));
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      journal.append(Acts.act(NOW, "hai"));
                      throw new IllegalStateException("it was not done");
                    }))
        .hasMessage("it was not done");
    assertThat(append(Acts.act(NOW, "ba"))).isEqualTo(2);
    assertThat(journal.before(9, 9)).extracting(each -> each.act().note()).contains("ba", "một");
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void severalActsOfOneTransactionFollowEachOther() {
    committed(
        () -> {
          journal.append(Acts.act(NOW, "một"));
          journal.append(Acts.act(NOW.plus(Duration.ofDays(1)), "hai"));
          return journal.append(Acts.act(NOW.plus(Duration.ofDays(2)), "ba"));
        });
    assertThat(journal.check()).isInstanceOf(Sound.class);
    assertThat(jdbc.queryForList("SELECT seq FROM audit_head ORDER BY seq", Long.class))
        .containsExactly(1L, 2L);
  }

  @Test
  void actsAtOnceQueueUpWithoutGaps() throws Exception {
    List<Callable<List<Long>>> work = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int thread = t;
      work.add(
          () ->
              IntStream.range(0, 25)
                  .mapToObj(i -> append(Acts.act(NOW.plusSeconds(3600L * i), "t" + thread)))
                  .toList());
    }
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    List<Long> given = new ArrayList<>();
    try {
      for (Future<List<Long>> each : pool.invokeAll(work)) {
        given.addAll(each.get());
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, 25L * THREADS).boxed().toList());
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void theFirstActOfALaterDayHasTheDayBeforeSigned() throws IOException {
    Instant lastOfTheDay = Instant.parse("2026-01-15T16:59:59.999Z");
    append(Acts.act(NOW, "một"));
    append(Acts.act(lastOfTheDay, "hai"));
    assertThat(file()).doesNotExist();
    assertThat(home.resolve("data/keys")).doesNotExist();
    assertThat(asked).isZero();

    append(Acts.act(lastOfTheDay.plusMillis(1), "ba"));

    assertThat(asked).isPositive();
    Sound sound = (Sound) journal.check();
    Head head = sound.lastHead().orElseThrow();
    assertThat(head.day()).isEqualTo(LocalDate.of(2026, 1, 15));
    assertThat(head.seq()).isEqualTo(2);
    assertThat(lines()).containsExactly(HeadsFile.HEADER, head.line());
    assertThat(home.resolve("data/keys")).isDirectoryContaining("glob:**/audit.key");
    append(Acts.act(lastOfTheDay.plusMillis(2), "bốn"));
    assertThat(lines()).hasSize(2);
  }

  @Test
  void aDayWithoutActsHasNoHeadAndAClockThatGoesBackSignsNothing() throws IOException {
    append(Acts.act(NOW, "một"));
    append(Acts.act(NOW.plus(Duration.ofDays(7)), "hai"));
    append(Acts.act(NOW.plus(Duration.ofDays(3)), "ba"));
    assertThat(lines()).hasSize(2);
    append(Acts.act(NOW.plus(Duration.ofDays(8)), "bốn"));
    assertThat(lines()).hasSize(3);
    assertThat(lines().get(2)).startsWith("2026-01-22,3,");
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void whoeverAsksHasTheEndSigned() throws IOException {
    assertThat(transactions.<Optional<Head>>execute(status -> journal.sign())).isEmpty();
    append(3, NOW);
    Head head = committed(() -> journal.sign()).orElseThrow();
    assertThat(head.seq()).isEqualTo(3);
    assertThat(committed(() -> journal.sign())).isEmpty();
    append(2, NOW.plusSeconds(60));
    assertThat(committed(() -> journal.sign()).orElseThrow().day()).isEqualTo(head.day());
    assertThat(lines()).hasSize(3);
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void aHeadWhoseTransactionWasGivenUpIsSignedAgainAndNotedOnce() throws IOException {
    append(3, NOW);
    Act next = Acts.act(NOW.plus(Duration.ofDays(1)), "bốn");
    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> {
                      journal.append(next);
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(lines()).hasSize(2);
    assertThat(journal.check()).isInstanceOf(Sound.class);

    append(next);
    assertThat(lines()).hasSize(2);
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void aLineThatWasCutOffIsWrittenAgain() throws IOException {
    append(3, NOW);
    append(Acts.act(NOW.plus(Duration.ofDays(1)), "bốn"));
    String whole = Files.readString(file());
    Files.writeString(file(), "2026-01-16,4,abc", StandardOpenOption.APPEND);
    assertThat(journal.check()).isInstanceOf(Sound.class);
    String hash = jdbc.queryForObject("SELECT hash FROM audit WHERE seq = 4", String.class);
    Files.writeString(file(), whole + "2026-01-16,4," + hash);

    append(Acts.act(NOW.plus(Duration.ofDays(2)), "năm"));

    assertThat(lines()).hasSize(4);
    assertThat(lines().get(3)).startsWith(lines().get(2));
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void aNoteThatLooksLikePersonalDataIsLeftOut() {
    append(Acts.act(NOW, "gọi 0912345678 hỏi lại"));
    String note = journal.before(9, 1).get(0).act().note();
    assertThat(note).doesNotContain("0912").contains("không ghi lại", "left out");
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void textsStayInOneLineAndInTheirColumns() {
    Act act = Acts.act(NOW, "một\nhai\u0000 " + "ba ".repeat(900));
    assertThat(act.note()).startsWith("một hai ").hasSize(1000).endsWith("…");
    append(act);
    assertThat(journal.before(9, 1).get(0).act()).isEqualTo(act);
    assertThatThrownBy(() -> new Subject(Subject.Kind.UNIT, "\n "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Act(
                    NOW,
                    Actor.system(),
                    ActKind.LAUNCHED,
                    IntStream.range(0, 11)
                        .mapToObj(i -> new Subject(Subject.Kind.RUN, "" + i))
                        .toList(),
                    Source.HERE,
                    ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Everything that a table can be made to say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit SET happened = happened + INTERVAL '0.001' SECOND WHERE seq = 5",
        "UPDATE audit SET actor = 'system' WHERE seq = 5",
        "UPDATE audit SET member = member + 1 WHERE seq = 5",
        "UPDATE audit SET name = name || 'x' WHERE seq = 5",
        "UPDATE audit SET kind = 'issue' WHERE seq = 5",
        "UPDATE audit SET subjects = subjects || '\n' || 'unit:01' WHERE seq = 5",
        "UPDATE audit SET source = '10.0.0.1' WHERE seq = 5",
        "UPDATE audit SET note = note || ' ' WHERE seq = 5",
        "UPDATE audit SET hash = RIGHT(hash, 63) || LEFT(hash, 1) WHERE seq = 5",
        "UPDATE audit SET seq = 500 WHERE seq = 5",
        "DELETE FROM audit WHERE seq = 5",
        "UPDATE audit SET seq = CASE WHEN seq = 5 THEN -6 ELSE -5 END WHERE seq IN (5, 6);"
            + " UPDATE audit SET seq = -seq WHERE seq < 0"
      })
  void anyChangeOfARowIsFoundAtThatRow(String sql) {
    append(12, NOW);
    committed(() -> journal.sign());
    Arrays.stream(sql.split(";")).forEach(jdbc::execute);
    AuditVerdict verdict = journal.check();
    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(((Broken) verdict).seq()).as("%s", verdict).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM audit WHERE seq > 9",
        "DELETE FROM audit",
        "TRUNCATE TABLE audit_head",
        "DELETE FROM audit_head WHERE seq = 20",
        "UPDATE audit_head SET of_day = of_day + INTERVAL '1' DAY WHERE seq = 20",
        "UPDATE audit_head SET signer = '0123456789abcdef' WHERE seq = 10",
        "UPDATE audit_head SET signature = RIGHT(signature, 87) || LEFT(signature, 1) WHERE seq = 10",
        "UPDATE audit_tail SET last_day = last_day + INTERVAL '1' DAY",
        "UPDATE audit_tail SET seq = 19",
        "UPDATE audit_tail SET head = 10",
        "DELETE FROM audit_tail",
        "ALTER TABLE audit ALTER COLUMN note DROP NOT NULL; UPDATE audit SET note = NULL WHERE seq = 21"
      })
  void anyOtherChangeIsFoundToo(String sql) {
    append(10, NOW);
    append(10, NOW.plus(Duration.ofDays(1)));
    append(Acts.act(NOW.plus(Duration.ofDays(2)), ""));
    committed(() -> journal.sign());
    assertThat(journal.check()).isInstanceOf(Sound.class);
    Arrays.stream(sql.split(";")).forEach(jdbc::execute);
    assertThat(journal.check()).isInstanceOf(Broken.class);
  }

  @Test
  void aFileOrAKeyThatIsGoneOrAnothersIsFound() throws IOException {
    append(3, NOW);
    append(3, NOW.plus(Duration.ofDays(1)));
    byte[] heads = Files.readAllBytes(file());
    Files.delete(file());
    assertThat(journal.check()).isInstanceOf(Broken.class);
    Files.writeString(file(), "something,else\n");
    assertThat(journal.check()).isInstanceOf(Broken.class);
    Files.write(file(), heads);
    assertThat(journal.check()).isInstanceOf(Sound.class);

    Path key = home.resolve("data/keys/audit.key");
    Files.delete(key);
    assertThat(journal.check()).isInstanceOf(Broken.class);
    journal = journal(2);
    append(Acts.act(NOW.plus(Duration.ofDays(2)), "với khóa khác"));
    assertThat(((Broken) journal.check()).en()).contains("another key");
    Files.writeString(key, "no key");
    assertThatThrownBy(journal::check).hasMessageContaining("audit.key");
  }

  @Test
  void aTableIsMadeOfAllActs() {
    append(Acts.act(NOW, "=1+1, \"hai\""));
    append(5000, NOW);
    StringWriter out = new StringWriter();
    assertThat(journal.export(out)).isEqualTo(5001);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSize(5002);
    assertThat(lines.get(0))
        .isEqualTo("seq,when,actor,member,name,kind,kind_vi,subjects,source,note,hash");
    assertThat(lines.get(1))
        .startsWith(
            "1,2026-01-15T10:00:00+07:00,member,7,lan,withdrawn,Rút báo cáo,"
                + "receipt:TN-7Q2M-4F1X-0001 unit:00004@2025-07-01,203.0.113.7,"
                + "\"'=1+1, \"\"hai\"\"\",");
    assertThat(lines.get(5001)).startsWith("5001,");
    assertThat(journal.check()).isInstanceOf(Sound.class);
  }

  @Test
  void everyKindHasItsNameInBothLanguages() {
    for (ActKind kind : ActKind.values()) {
      assertThat(kind.vi()).isNotBlank();
      assertThat(kind.en()).isNotBlank().isNotEqualTo(kind.vi());
      assertThat(kind.code()).hasSizeLessThanOrEqualTo(40);
      assertThat(ActKind.ofCode(kind.code())).isEqualTo(kind);
    }
    assertThat(ActKind.ofCode("of a later version")).isEqualTo(ActKind.UNKNOWN);
  }
}
