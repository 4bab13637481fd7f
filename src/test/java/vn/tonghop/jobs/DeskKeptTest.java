package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Actor;
import vn.tonghop.jobs.TestHome.Ran;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Members;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Passphrase;
import vn.tonghop.staff.People;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Totp;
import vn.tonghop.staff.Transactions;

/** Staff and the journal of acts outlive backups and rebuilding, or it is told that they do not. */
class DeskKeptTest {

  private static final String DATABASE = "data/tonghop.mv.db";
  private static final String HEADS = "data/audit/heads.csv";
  private static final String WORDS = "bàn ghế mưa rào 7 cây bút";
  private static final List<String> STAFF =
      List.of(
          "member",
          "credential",
          "second_factor",
          "recovery_code",
          "invitation",
          "known_source",
          "api_token");

  private final Path folder;
  private final TestHome home;

  DeskKeptTest(@TempDir Path folder) {
    this.folder = folder;
    this.home = new TestHome(folder.resolve("home"));
  }

  private static Passphrase words() {
    return Passphrase.of(WORDS.toCharArray());
  }

  private static HomeContext open(TestHome of, Instant now) {
    return HomeContext.open(
        new Home(of.root()),
        HomeContext.Storage.HOME,
        Progress.SILENT,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  /** A night, an administrator with a second factor, an invited clerk, acts of two days. */
  private Totp inUse() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    try (HomeContext context = open(home, TestHome.NOW.minus(Duration.ofDays(1)))) {
      Staff staff = context.staff();
      Transactions transactions = context.transactions();
      Member lan = add(context, "lan", Role.ADMINISTRATOR);
      Totp totp = transactions.during(() -> staff.secondFactors().begin(lan));
      String code = People.code(totp, TestHome.NOW.minus(Duration.ofDays(1)));
      assertThat(transactions.during(() -> staff.passphrases().set(lan, words()))).isEmpty();
      assertThat(transactions.during(() -> staff.secondFactors().confirm(lan, code))).isPresent();
      Member an = add(context, "an.an", Role.CLERK);
      transactions.during(() -> staff.invitations().invite(an));
      transactions.during(
          () -> staff.sessions().begin(new Outcome.In(lan), Source.HERE, "Firefox"));
      append(context, 3, TestHome.NOW.minus(Duration.ofDays(1)));
      append(context, 2, TestHome.NOW);
      return totp;
    }
  }

  private static Member add(HomeContext context, String login, Role role) {
    Members.Answer answer =
        context
            .transactions()
            .during(
                () -> context.staff().members().add(new Login(login), People.person("445", role)));
    return ((Members.Answer.Done) answer).member();
  }

  private static void append(HomeContext context, int acts, Instant when) {
    for (int i = 0; i < acts; i++) {
      Act act = new Act(when, Actor.system(), ActKind.LAUNCHED, List.of(), Source.HERE, "");
      context.transactions().during(() -> context.acts().append(act));
    }
  }

  private static List<List<Map<String, Object>>> staff(TestHome of) {
    return STAFF.stream()
        .map(
            table ->
                of.rows("SELECT * FROM " + table + " ORDER BY 1, 2").stream()
                    .peek(row -> row.replaceAll((column, value) -> plain(value)))
                    .toList())
        .toList();
  }

  private static Object plain(Object value) {
    return value instanceof byte[] bytes
        ? List.of(bytes.length, Arrays.hashCode(bytes))
        : value == null ? "" : value;
  }

  private static void assertStillSignsIn(TestHome of, Totp totp) {
    try (HomeContext context = of.open()) {
      Outcome in = context.staff().signIn().passphrase("lan", words(), Source.HERE);
      assertThat(in).isInstanceOf(Outcome.CodeNeeded.class);
      Outcome.Admitted admitted = (Outcome.Admitted) in;
      Transactions transactions = context.transactions();
      var session =
          transactions.during(
              () -> context.staff().sessions().begin(admitted, Source.HERE, "").session());
      String code = People.code(totp, TestHome.NOW);
      assertThat(context.staff().signIn().code(session, code)).isInstanceOf(Outcome.In.class);
      assertThat(transactions.during(() -> context.staff().invitations().first())).isEmpty();
    }
  }

  private static List<ActKind> kinds(TestHome of) {
    try (HomeContext context = of.open()) {
      return context.actsToRead().before(Long.MAX_VALUE, 100).stream()
          .map(ActJournal.Recorded::act)
          .map(Act::kind)
          .toList();
    }
  }

  // ---- backup and restore

  @Test
  void aRestoredHomeHasItsStaffItsKeysAndItsActs() throws IOException {
    Totp totp = inUse();
    Path file = folder.resolve("home.zip");
    TestHome other = new TestHome(folder.resolve("other"));
    Files.delete(other.path("config/programmes/thu.yaml"));
    assertThat(home.run("backup", file.toString()).code()).isZero();

    Ran restored = other.run("restore", file.toString());

    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(staff(other)).isEqualTo(staff(home));
    assertThat(other.tree("data/keys")).hasSize(2).isEqualTo(home.tree("data/keys"));
    assertThat(other.read(HEADS)).isEqualTo(home.read(HEADS));
    for (String key : List.of("data/keys/staff.key", "data/keys/audit.key")) {
      assertThat(permissions(other, key)).isEqualTo("rw-------");
    }
    assertThat(permissions(other, "data/keys")).isEqualTo("rwx------");
    assertThat(other.run("audit", "verify").code()).isZero();
    assertStillSignsIn(other, totp);
  }

  private static String permissions(TestHome of, String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(of.path(name)));
  }

  /** A head is signed while the copy is made, or not at all. */
  @Test
  void whatIsBackedUpWhileActsAreAddedIsSound() throws Exception {
    inUse();
    for (int round = 0; round < 2; round++) {
      Path file = folder.resolve(round + ".zip");
      TestHome other = new TestHome(folder.resolve("other" + round));
      Files.delete(other.path("config/programmes/thu.yaml"));
      try (HomeContext context = home.open()) {
        int first = 10 * round + 1;
        Thread acting =
            new Thread(
                () -> {
                  for (int day = first; day < first + 10; day++) {
                    append(context, 2, TestHome.NOW.plus(Duration.ofDays(day)));
                  }
                });
        acting.start();
        assertThat(context.backUp(file).vi()).contains("Đã sao lưu");
        acting.join();
        assertThat(context.actsToRead().check().toString()).startsWith("Sound");
      }
      assertThat(other.run("restore", file.toString()).code()).isZero();
      Ran verified = other.run("audit", "verify");
      assertThat(verified.code()).as(verified.err()).isZero();
    }
  }

  // ---- rebuild

  @Test
  void rebuildingCarriesStaffAndActsOver() {
    Totp totp = inUse();
    List<List<Map<String, Object>>> staff = staff(home);
    List<Map<String, Object>> acts = home.rows("SELECT * FROM audit ORDER BY seq");
    List<Map<String, Object>> heads = home.rows("SELECT * FROM audit_head ORDER BY seq");

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.err()).contains("2 cán bộ, 5 thao tác").doesNotContain("Không đọc được");
    assertThat(staff(home)).isEqualTo(staff);
    assertThat(home.rows("SELECT * FROM audit WHERE seq <= 5 ORDER BY seq")).isEqualTo(acts);
    assertThat(home.rows("SELECT * FROM audit_head WHERE seq <= 3")).isEqualTo(heads);
    assertThat(home.rows("SELECT * FROM staff_session")).isEmpty();
    assertThat(kinds(home).get(0)).isEqualTo(ActKind.REBUILT);
    assertThat(home.has("data/.rebuilding")).isFalse();
    Ran verified = home.run("audit", "verify");
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out()).contains("6 thao tác").doesNotContain("bắt đầu lại");
    assertStillSignsIn(home, totp);
    assertThat(home.run("rebuild").code()).isZero();
    assertThat(home.run("audit", "verify").out()).contains("7 thao tác");
  }

  @Test
  void whenTheDatabaseIsGoneItIsToldAndTheJournalBeginsAnew() throws IOException {
    inUse();
    Files.delete(home.path(DATABASE));

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).isZero();
    assertLost(rebuilt);
  }

  @Test
  void whenTheDatabaseIsDamagedItIsToldToo() throws IOException {
    inUse();
    byte[] bytes = Files.readAllBytes(home.path(DATABASE));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 0x5A;
    }
    Files.write(home.path(DATABASE), bytes);

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertLost(rebuilt);
  }

  private void assertLost(Ran rebuilt) throws IOException {
    assertThat(rebuilt.err())
        .contains("Không đọc được danh sách cán bộ", "Không đọc được nhật ký thao tác")
        .doesNotContain("Giữ lại");
    assertThat(home.rows("SELECT * FROM member")).isEmpty();
    assertThat(kinds(home)).containsExactly(ActKind.BEGUN_ANEW);
    assertThat(home.read(HEADS).lines()).as("signed at the night's end").hasSize(2);
    assertThat(filesIn("data/audit"))
        .extracting(file -> String.valueOf(file.getFileName()))
        .filteredOn(name -> !name.equals("heads.csv"))
        .singleElement()
        .asString()
        .endsWith(".aside.csv");
    Ran verified = home.run("audit", "verify");
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("bắt đầu lại ngày 2026-01-15", "data/audit/heads-");
    try (HomeContext context = home.open()) {
      assertThat(context.transactions().during(() -> context.staff().invitations().first()))
          .isPresent();
    }
    assertThat(home.run("rebuild").err()).contains("0 cán bộ, 1 thao tác");
  }

  private List<Path> filesIn(String name) throws IOException {
    try (var files = Files.list(home.path(name))) {
      return files.toList();
    }
  }

  @Test
  void ofAHomeThatNobodyEverSignedInToNothingIsTold() throws IOException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    Ran rebuilt = home.run("rebuild");
    assertThat(rebuilt.code()).isZero();
    assertThat(rebuilt.err()).doesNotContain("cán bộ", "thao tác");
    Files.delete(home.path(DATABASE));
    Ran again = home.run("rebuild");
    assertThat(again.code()).isZero();
    assertThat(again.err()).doesNotContain("cán bộ", "thao tác");
    assertThat(kinds(home)).isEmpty();
    assertThat(home.has("data/keys")).isFalse();
  }

  @Test
  void ofADatabaseOfAnEarlierVersionNothingIsMissed() {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    JdbcTemplate jdbc =
        new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:file:" + home.path("data/tonghop")));
    STAFF.forEach(table -> jdbc.execute("DROP TABLE " + table));
    List.of("audit", "audit_head", "audit_tail")
        .forEach(table -> jdbc.execute("DROP TABLE " + table));

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.err()).doesNotContain("cán bộ", "thao tác");
    assertThat(home.rows("SELECT * FROM audit_tail")).hasSize(1);
  }

  /** Killed when the old database had been put aside and the new one was hardly begun. */
  @Test
  void whoeverWasKilledMeanwhileTakesFromTheOneThatWasPutAsideFirst() throws IOException {
    Totp totp = inUse();
    TestHome fresh = new TestHome(folder.resolve("fresh"));
    fresh.night();
    List<List<Map<String, Object>>> staff = staff(home);
    Clock clock = Clock.fixed(TestHome.NOW, ZoneOffset.UTC);
    OldDatabase.putAsideToTakeFrom(new Home(home.root()), clock);
    assertThat(home.has(DATABASE)).isFalse();
    assertThat(home.has("data/.rebuilding")).isTrue();
    Files.copy(fresh.path(DATABASE), home.path(DATABASE), StandardCopyOption.REPLACE_EXISTING);

    Ran rebuilt = home.run("rebuild");

    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.err()).contains("2 cán bộ, 5 thao tác");
    assertThat(staff(home)).isEqualTo(staff);
    assertThat(home.has("data/.rebuilding")).isFalse();
    assertStillSignsIn(home, totp);
  }
}
