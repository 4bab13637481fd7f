package vn.tonghop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.Databases;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.staff.Outcome.Admitted;
import vn.tonghop.staff.Outcome.CodeNeeded;
import vn.tonghop.staff.Outcome.FactorToBeSetUp;
import vn.tonghop.staff.Outcome.In;
import vn.tonghop.staff.Outcome.NotTaken;
import vn.tonghop.staff.Outcome.PassphraseToBeSet;
import vn.tonghop.staff.Outcome.Refused;
import vn.tonghop.staff.Outcome.Throttled;
import vn.tonghop.staff.PassphraseHash.Cost;
import vn.tonghop.staff.People.Wall;
import vn.tonghop.staff.Session.Stage;

/** What every database must do for the staff; a subclass brings an empty one. */
abstract class StaffContract {

  private static final Cost CHEAP = new Cost(64, 1, 1);
  private static final Source DESK = new Source("203.0.113.7");
  private static final Source AWAY = new Source("198.51.100.9");
  private static final String WORDS = "bàn ghế mưa rào 7 cây bút";
  private static final String OTHER_WORDS = "thuyền thúng bình vôi gạch đỏ";
  private static final String AGENT = "Firefox on Windows";
  private static final List<String> TABLES =
      List.of(
          "member",
          "credential",
          "second_factor",
          "recovery_code",
          "invitation",
          "known_source",
          "sign_in_failure",
          "staff_session",
          "api_token");

  @TempDir private Path home = Path.of("");

  private final Wall wall = new Wall();
  private JdbcTemplate jdbc = new JdbcTemplate();
  private TransactionTemplate transactions = new TransactionTemplate();
  private StaffStore store = new StaffStore(jdbc);
  private Staff staff = staff(CHEAP, 1);

  /** A database in which nothing is. */
  abstract DataSource empty();

  @BeforeEach
  void begin() {
    DataSource database = empty();
    Databases.migrate(database);
    jdbc = new JdbcTemplate(database);
    transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    store = new StaffStore(jdbc);
    staff = staff(CHEAP, 1);
  }

  private Staff staff(Cost cost, long seed) {
    KeyFolder keys = new KeyFolder(home.resolve("data/keys"), () -> {});
    Transactions each =
        new Transactions() {
          @Override
          public <T> T during(Supplier<T> work) {
            return committed(work);
          }
        };
    return new Staff(store, keys, People.random(seed), wall, each, cost);
  }

  private <T> T committed(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  private static Passphrase words(String text) {
    return Passphrase.of(text.toCharArray());
  }

  private Member add(String login, String scope, Role... roles) {
    Members.Answer answer =
        committed(() -> staff.members().add(new Login(login), People.person(scope, roles)));
    return ((Members.Answer.Done) answer).member();
  }

  /** Somebody who can sign in, with the usual words. */
  private Member able(String login, Role... roles) {
    Member member = add(login, "01", roles);
    assertThat(committed(() -> staff.passphrases().set(member, words(WORDS)))).isEmpty();
    return member;
  }

  private Member again(Member member) {
    return staff.members().find(member.id()).orElseThrow();
  }

  private Outcome signIn(String login, String typed, Source source) {
    return staff.signIn().passphrase(login, words(typed), source);
  }

  private Sessions.Opened open(Outcome outcome, Source source) {
    return committed(() -> staff.sessions().begin((Admitted) outcome, source, AGENT));
  }

  /** A second factor that is in use; the step of its code is used up. */
  private Totp secondFactor(Member member) {
    Totp totp = committed(() -> staff.secondFactors().begin(member));
    assertThat(committed(() -> staff.secondFactors().confirm(member, code(totp)))).isPresent();
    wall.pass(Duration.ofSeconds(60));
    return totp;
  }

  private String code(Totp totp) {
    return totp.code(Math.floorDiv(wall.instant().getEpochSecond(), 30L));
  }

  private String everything() {
    StringBuilder all = new StringBuilder();
    for (String table : TABLES) {
      jdbc.query(
          "SELECT * FROM " + table,
          row -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              all.append(row.getString(i)).append('\n');
            }
          });
    }
    return all.toString();
  }

  // ---- members

  @Test
  void whoeverIsAddedIsFoundByLoginInAnyCase() {
    Member lan = add("lan", "01", Role.OFFICER, Role.CLERK);
    assertThat(lan.id()).isEqualTo(1);
    assertThat(lan.person()).isEqualTo(People.person("01", Role.CLERK, Role.OFFICER));
    assertThat(lan.since()).isEqualTo(People.NOW);
    assertThat(staff.members().find(Login.of("LAN").orElseThrow())).contains(lan);
    assertThat(staff.members().find(1)).contains(lan);
    assertThat(staff.members().find(2)).isEmpty();
    assertThat(add("an.an", "00004@2025-07-01", Role.VIEWER).id()).isEqualTo(2);
    assertThat(staff.members().all()).extracting(Member::id).containsExactly(2L, 1L);
  }

  @Test
  void aLoginIsGivenOnceAndNotAgainAfterItsMemberHasLeft() {
    Member lan = add("lan", "01", Role.OFFICER);
    Person other = People.person("01", Role.VIEWER);
    Members.Answer taken = new Members.Answer.Not(MemberFault.LOGIN_TAKEN);
    assertThat(committed(() -> staff.members().add(new Login("lan"), other))).isEqualTo(taken);
    committed(() -> staff.members().close(lan));
    assertThat(committed(() -> staff.members().add(new Login("lan"), other))).isEqualTo(taken);
    assertThat(staff.members().all()).hasSize(1);
  }

  @Test
  void whoeverIsClosedStaysInTheTableAndHasNothingToSignInWith() {
    Member lan = able("lan", Role.OFFICER);
    secondFactor(lan);
    committed(() -> staff.invitations().invite(lan));
    Sessions.Opened session = open(new In(lan), DESK);
    Tokens.Answer.Made token = token(lan, "night", Permission.LAUNCH);

    Members.Answer.Done closed = (Members.Answer.Done) committed(() -> staff.members().close(lan));

    assertThat(closed.member().closed()).contains(wall.instant());
    assertThat(again(lan).person()).isEqualTo(lan.person());
    assertThat(again(lan).permissions()).isEmpty();
    assertThat(staff.sessions().find(session.token())).isEmpty();
    assertThat(staff.tokens().find(token.text())).isEmpty();
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new Refused());
    for (String table : TABLES) {
      Integer rows = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
      boolean stays = table.equals("member") || table.equals("sign_in_failure");
      assertThat(rows != null && rows > 0).as(table).isEqualTo(stays);
    }
    assertThat(committed(() -> staff.members().close(lan)))
        .isEqualTo(new Members.Answer.Not(MemberFault.IS_CLOSED));
    assertThat(committed(() -> staff.members().change(lan, People.person("01", Role.VIEWER))))
        .isEqualTo(new Members.Answer.Not(MemberFault.IS_CLOSED));
  }

  @Test
  void whoeverComesBackIsInvitedLikeSomebodyNew() {
    Member lan = able("lan", Role.OFFICER);
    committed(() -> staff.members().close(lan));
    assertThatThrownBy(() -> staff.invitations().invite(again(lan)))
        .isInstanceOf(IllegalArgumentException.class);
    committed(() -> staff.members().reopen(again(lan)));
    assertThat(again(lan)).isEqualTo(lan);
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new Refused());
    String code = committed(() -> staff.invitations().invite(again(lan))).code();
    assertThat(staff.signIn().invited("lan", code, DESK)).isEqualTo(new PassphraseToBeSet(lan));
  }

  @Test
  void otherRolesOrAnotherScopeEndSessionsAndAnotherTitleDoesNot() {
    Member lan = able("lan", Role.OFFICER);
    Person now = lan.person();
    Person titled = new Person("Trần Thị Lan", "Phó ban", now.roles(), now.scope(), Locale.ENGLISH);
    String first = open(new In(lan), DESK).token();
    committed(() -> staff.members().change(lan, titled));
    assertThat(staff.sessions().find(first).orElseThrow().member().person()).isEqualTo(titled);

    committed(() -> staff.members().change(again(lan), People.person("42", Role.OFFICER)));
    assertThat(staff.sessions().find(first)).isEmpty();

    String second = open(new In(again(lan)), DESK).token();
    committed(() -> staff.members().change(again(lan), People.person("42", Role.VIEWER)));
    assertThat(staff.sessions().find(second)).isEmpty();
  }

  @Test
  void theLastAdministratorStaysOne() {
    Member first = able("first", Role.ADMINISTRATOR);
    Member second = add("second", "01", Role.ADMINISTRATOR);
    Members.Answer no = new Members.Answer.Not(MemberFault.LAST_ADMINISTRATOR);
    Person viewer = People.person("01", Role.VIEWER);

    assertThat(committed(() -> staff.members().close(first))).isEqualTo(no);
    assertThat(committed(() -> staff.members().change(first, viewer))).isEqualTo(no);

    committed(() -> staff.passphrases().set(second, words(WORDS)));
    assertThat(committed(() -> staff.members().change(first, viewer)))
        .isInstanceOf(Members.Answer.Done.class);
    assertThat(committed(() -> staff.members().close(second))).isEqualTo(no);
  }

  // ---- the first administrator

  @Test
  void aCodeForTheFirstAdministratorIsMadeAtEachStartUntilThereIsOne() {
    String old = committed(() -> staff.invitations().first()).orElseThrow();
    String code = committed(() -> staff.invitations().first()).orElseThrow();
    Person person = People.person("01", Role.ADMINISTRATOR, Role.ISSUER, Role.OFFICER);
    Login login = new Login("lan");

    assertThat(staff.signIn().first(old, login, person, DESK)).isEqualTo(new Refused());
    assertThat(staff.members().all()).isEmpty();
    assertThat(staff.members().hasAdministrator()).isFalse();

    wall.pass(Duration.ofDays(30));
    Outcome begun = staff.signIn().first(code.toLowerCase(Locale.ROOT), login, person, DESK);
    Member lan = staff.members().find(login).orElseThrow();
    assertThat(begun).isEqualTo(new PassphraseToBeSet(lan));
    assertThat(lan.person()).isEqualTo(person);
    assertThat(staff.signIn().first(code, login, person, DESK)).isEqualTo(new Refused());

    Session session = open(begun, DESK).session();
    assertThat(session.stage()).isEqualTo(Stage.PASSPHRASE);
    Outcome set = staff.signIn().setPassphrase(session, words(WORDS));
    assertThat(set).isEqualTo(new FactorToBeSetUp(lan));
    assertThat(staff.members().hasAdministrator()).isTrue();
    assertThat(committed(() -> staff.invitations().first())).isEmpty();

    Session setUp = committed(() -> staff.sessions().goOn(session, (Admitted) set)).session();
    assertThat(setUp.stage()).isEqualTo(Stage.SETUP);
    assertThat(staff.signIn().goOn(setUp)).isEqualTo(new FactorToBeSetUp(lan));
    secondFactor(lan);
    assertThat(staff.signIn().goOn(setUp)).isEqualTo(new In(lan));
  }

  @Test
  void whoeverBeganAndDidNotEndMayBeginAgainAtTheNextStart() {
    String code = committed(() -> staff.invitations().first()).orElseThrow();
    Login login = new Login("lan");
    Person person = People.person("01", Role.ADMINISTRATOR);
    staff.signIn().first(code, login, person, DESK);
    assertThat(staff.signIn().invited("lan", code, DESK)).isInstanceOf(PassphraseToBeSet.class);

    String next = committed(() -> staff.invitations().first()).orElseThrow();
    Person other = People.person("42", Role.ADMINISTRATOR);
    assertThat(staff.signIn().first(next, login, other, DESK))
        .isInstanceOf(PassphraseToBeSet.class);
    assertThat(staff.members().all()).singleElement().extracting(Member::person).isEqualTo(other);
  }

  @Test
  void theFirstOneIsAnAdministratorUnderALoginThatNobodyHas() {
    String code = committed(() -> staff.invitations().first()).orElseThrow();
    add("lan", "01", Role.OFFICER);
    Person person = People.person("01", Role.ADMINISTRATOR);
    assertThat(staff.signIn().first(code, new Login("lan"), person, DESK)).isEqualTo(new Refused());
    Person officer = People.person("01", Role.OFFICER);
    assertThatThrownBy(() -> staff.signIn().first(code, new Login("an.an"), officer, DESK))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(staff.signIn().first(code, new Login("an.an"), person, DESK))
        .isInstanceOf(PassphraseToBeSet.class);
  }

  // ---- invitations

  @Test
  void anInvitationIsGoodForADayAndUsedUpByThePassphrase() {
    Member lan = add("lan", "01", Role.OFFICER);
    Invitations.Invitation invitation = committed(() -> staff.invitations().invite(lan));
    assertThat(invitation.expires()).isEqualTo(People.NOW.plus(Duration.ofHours(24)));
    assertThat(invitation.code()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){4}");
    assertThat(staff.invitations().isOpen(lan)).isTrue();

    Outcome invited = staff.signIn().invited("Lan", invitation.code(), DESK);
    assertThat(invited).isEqualTo(new PassphraseToBeSet(lan));
    assertThat(staff.signIn().invited("lan", invitation.code(), AWAY))
        .isEqualTo(new PassphraseToBeSet(lan));
    Session session = open(invited, DESK).session();
    Session elsewhere = open(invited, AWAY).session();

    assertThat(staff.signIn().setPassphrase(session, words("mưa rào")))
        .isEqualTo(new NotTaken(PassphraseFault.TOO_SHORT));
    assertThat(staff.signIn().setPassphrase(session, words(WORDS))).isEqualTo(new In(lan));
    assertThat(staff.signIn().setPassphrase(elsewhere, words(OTHER_WORDS)))
        .isEqualTo(new Refused());
    assertThat(staff.signIn().invited("lan", invitation.code(), DESK)).isEqualTo(new Refused());
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new In(lan));
    assertThat(staff.invitations().isOpen(lan)).isFalse();
  }

  @Test
  void anInvitationThatIsOldReplacedTakenBackOrAnothersIsRefused() {
    Member lan = add("lan", "01", Role.OFFICER);
    Member an = add("an.an", "01", Role.OFFICER);
    String old = committed(() -> staff.invitations().invite(lan)).code();
    String code = committed(() -> staff.invitations().invite(lan)).code();
    String ans = committed(() -> staff.invitations().invite(an)).code();

    assertThat(staff.signIn().invited("lan", old, DESK)).isEqualTo(new Refused());
    assertThat(staff.signIn().invited("lan", ans, DESK)).isEqualTo(new Refused());
    assertThat(staff.signIn().invited("nobody", code, DESK)).isEqualTo(new Refused());
    wall.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(staff.signIn().invited("lan", code, DESK)).isInstanceOf(PassphraseToBeSet.class);
    Session session = open(new PassphraseToBeSet(lan), DESK).session();
    wall.pass(Duration.ofSeconds(1));
    assertThat(staff.signIn().invited("lan", code, DESK)).isEqualTo(new Refused());
    assertThat(staff.signIn().setPassphrase(session, words(WORDS))).isEqualTo(new Refused());
    assertThat(committed(() -> staff.invitations().takeBack(an))).isTrue();
    assertThat(committed(() -> staff.invitations().takeBack(an))).isFalse();
  }

  @Test
  void whoeverForgotIsInvitedAndStillHasToShowTheSecondFactor() {
    Member lan = able("lan", Role.ISSUER);
    Totp totp = secondFactor(lan);
    String before = open(new In(lan), DESK).token();
    String code = committed(() -> staff.invitations().invite(lan)).code();
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new CodeNeeded(lan, false));

    Outcome invited = staff.signIn().invited("lan", code, DESK);
    assertThat(invited).isEqualTo(new CodeNeeded(lan, true));
    Session session = open(invited, DESK).session();
    assertThat(staff.signIn().setPassphrase(session, words(OTHER_WORDS))).isEqualTo(new Refused());
    assertThat(staff.signIn().code(session, "000000")).isEqualTo(new Refused());
    Outcome shown = staff.signIn().code(session, code(totp));
    assertThat(shown).isEqualTo(new PassphraseToBeSet(lan));
    Session next = committed(() -> staff.sessions().goOn(session, (Admitted) shown)).session();
    assertThat(staff.signIn().setPassphrase(next, words(OTHER_WORDS))).isEqualTo(new In(lan));

    assertThat(staff.sessions().find(before)).isEmpty();
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new Refused());
    assertThat(signIn("lan", OTHER_WORDS, DESK)).isEqualTo(new CodeNeeded(lan, false));
  }

  // ---- passphrases

  @Test
  void whoeverHasNoPassphraseIsRefusedLikeAnybody() {
    Member lan = able("lan", Role.CLERK);
    add("an.an", "01", Role.CLERK);
    assertThat(signIn("LAN", WORDS, DESK)).isEqualTo(new In(lan));
    for (String login : List.of("lan", "an.an", "nobody", "", "not a login")) {
      assertThat(signIn(login, OTHER_WORDS, DESK)).as(login).isEqualTo(new Refused());
    }
    assertThat(staff.passphrases().matches(lan, words(WORDS))).isTrue();
    assertThat(staff.passphrases().matches(lan, words(OTHER_WORDS))).isFalse();
  }

  /** What is held against costs the same whoever it is. */
  @Test
  void aLoginThatNobodyHasCostsWhatAnyOtherDoes() {
    Staff usual = staff(Cost.USUAL, 3);
    Member lan = add("lan", "01", Role.CLERK);
    committed(() -> usual.passphrases().set(lan, words(WORDS)));
    PassphraseHash hers = usual.passphrases().kept(Optional.of(lan));
    PassphraseHash nobodys = usual.passphrases().kept(Optional.empty());
    assertThat(nobodys.cost()).isEqualTo(hers.cost()).isEqualTo(Cost.USUAL);
    assertThat(nobodys.text()).hasSameSizeAs(hers.text());
    assertThat(usual.passphrases().matches(nobodys, words(WORDS))).isFalse();
  }

  @Test
  void aHashThatWasMadeWhenLessWasUsualIsMadeAnew() {
    able("lan", Role.CLERK);
    Cost more = new Cost(128, 2, 1);
    staff = staff(more, 4);
    String before = jdbc.queryForObject("SELECT passphrase FROM credential", String.class);
    assertThat(before).contains("m=64,t=1");
    assertThat(signIn("lan", OTHER_WORDS, DESK)).isEqualTo(new Refused());
    assertThat(jdbc.queryForObject("SELECT passphrase FROM credential", String.class))
        .isEqualTo(before);
    assertThat(signIn("lan", WORDS, DESK)).isInstanceOf(In.class);
    assertThat(jdbc.queryForObject("SELECT passphrase FROM credential", String.class))
        .contains("m=128,t=2");
    assertThat(signIn("lan", WORDS, DESK)).isInstanceOf(In.class);
  }

  // ---- the second factor

  @Test
  void whoeverIssuesOrAdministersNeedsASecondFactorAndOthersMayHaveOne() {
    able("clerk", Role.CLERK);
    able("officer", Role.OFFICER, Role.VIEWER);
    able("issuer", Role.ISSUER, Role.CLERK);
    able("admin", Role.ADMINISTRATOR);
    assertThat(signIn("clerk", WORDS, DESK)).isInstanceOf(In.class);
    assertThat(signIn("issuer", WORDS, DESK)).isInstanceOf(FactorToBeSetUp.class);
    assertThat(signIn("admin", WORDS, DESK)).isInstanceOf(FactorToBeSetUp.class);
    Member officer = staff.members().find(new Login("officer")).orElseThrow();
    assertThat(signIn("officer", WORDS, DESK)).isEqualTo(new In(officer));
    secondFactor(officer);
    assertThat(signIn("officer", WORDS, DESK)).isEqualTo(new CodeNeeded(officer, false));
  }

  @Test
  void aCodeCountsOnce() {
    Member lan = able("lan", Role.OFFICER);
    Totp totp = secondFactor(lan);
    Session session = open(signIn("lan", WORDS, DESK), DESK).session();
    assertThat(staff.sessions().of(lan)).singleElement().extracting(Session::isIn).isEqualTo(false);

    assertThat(staff.signIn().code(session, code(totp))).isEqualTo(new In(lan));
    assertThat(staff.signIn().code(session, code(totp))).isEqualTo(new Refused());
    wall.pass(Duration.ofSeconds(30));
    assertThat(staff.signIn().code(session, code(totp))).isEqualTo(new In(lan));
  }

  @Test
  void ofManyWhoShowOneCodeAtOnceOneIsLetIn() throws Exception {
    Member lan = able("lan", Role.OFFICER);
    Totp totp = secondFactor(lan);
    String shown = code(totp);
    assertThat(atOnce(8, () -> committed(() -> staff.secondFactors().use(lan, shown))))
        .containsOnlyOnce(true);
    List<String> recovery = committed(() -> staff.secondFactors().renewRecoveryCodes(lan));
    assertThat(atOnce(8, () -> committed(() -> staff.secondFactors().use(lan, recovery.get(3)))))
        .containsOnlyOnce(true);
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    CyclicBarrier together = new CyclicBarrier(threads);
    Callable<T> each =
        () -> {
          together.await();
          return work.call();
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> came = new ArrayList<>();
      List<Callable<T>> all = IntStream.range(0, threads).mapToObj(i -> each).toList();
      for (Future<T> one : pool.invokeAll(all)) {
        came.add(one.get());
      }
      return came;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void tenRecoveryCodesAreEachGoodForOnce() {
    Member lan = able("lan", Role.ISSUER);
    Totp totp = committed(() -> staff.secondFactors().begin(lan));
    List<String> codes =
        committed(() -> staff.secondFactors().confirm(lan, code(totp))).orElseThrow();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    Session session = open(signIn("lan", WORDS, DESK), DESK).session();
    for (int i = 0; i < 10; i++) {
      assertThat(staff.secondFactors().recoveryCodesLeft(lan)).isEqualTo(10 - i);
      assertThat(staff.signIn().code(session, codes.get(i))).isEqualTo(new In(lan));
      assertThat(staff.signIn().code(session, codes.get(i))).isEqualTo(new Refused());
    }
    List<String> fresh = committed(() -> staff.secondFactors().renewRecoveryCodes(lan));
    assertThat(fresh).doesNotContainAnyElementsOf(codes);
    assertThat(staff.signIn().code(session, fresh.get(0))).isEqualTo(new In(lan));
  }

  @Test
  void aSecondFactorIsInUseOnceACodeOfItWasShown() {
    Member lan = able("lan", Role.OFFICER);
    Totp first = secondFactor(lan);
    Totp second = committed(() -> staff.secondFactors().begin(lan));
    assertThat(committed(() -> staff.secondFactors().confirm(lan, "123456"))).isEmpty();
    Session session = open(signIn("lan", WORDS, DESK), DESK).session();
    assertThat(staff.signIn().code(session, code(second))).isEqualTo(new Refused());
    assertThat(staff.signIn().code(session, code(first))).isEqualTo(new In(lan));

    wall.pass(Duration.ofSeconds(60));
    String shown = code(second);
    assertThat(committed(() -> staff.secondFactors().confirm(lan, shown))).isPresent();
    assertThat(staff.signIn().code(session, shown)).isEqualTo(new Refused());
    assertThat(committed(() -> staff.secondFactors().confirm(lan, code(second)))).isEmpty();
    wall.pass(Duration.ofSeconds(60));
    assertThat(staff.signIn().code(session, code(first))).isEqualTo(new Refused());
    assertThat(staff.signIn().code(session, code(second))).isEqualTo(new In(lan));
  }

  @Test
  void whoeverLostAllIsGivenASecondFactorAnew() {
    Member lan = able("lan", Role.ISSUER);
    secondFactor(lan);
    String token = open(new In(lan), DESK).token();
    assertThat(staff.secondFactors().isSet(lan)).isTrue();
    transactions.executeWithoutResult(status -> staff.secondFactors().remove(lan));
    assertThat(staff.secondFactors().isSet(lan)).isFalse();
    assertThat(staff.secondFactors().recoveryCodesLeft(lan)).isZero();
    assertThat(staff.sessions().find(token)).isEmpty();
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new FactorToBeSetUp(lan));
  }

  /** The database was restored without {@code data/keys}. */
  @Test
  void withoutItsKeyOnlyRecoveryCodesFit() throws Exception {
    Member lan = able("lan", Role.ISSUER);
    Totp totp = secondFactor(lan);
    List<String> codes = committed(() -> staff.secondFactors().renewRecoveryCodes(lan));
    Files.delete(home.resolve("data/keys/staff.key"));
    staff = staff(CHEAP, 99);

    Session session = open(signIn("lan", WORDS, DESK), DESK).session();
    assertThat(staff.signIn().code(session, code(totp))).isEqualTo(new Refused());
    assertThat(staff.signIn().code(session, codes.get(0))).isEqualTo(new In(lan));
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"PASSPHRASE", "SETUP", "IN"})
  void aCodeIsTakenOnlyWhereOneIsWaitedFor(Stage stage) {
    Member lan = able("lan", Role.OFFICER);
    Totp totp = secondFactor(lan);
    Session session = new Session("0", lan, stage, DESK, AGENT, wall.instant(), wall.instant());
    assertThat(staff.signIn().code(session, code(totp))).isEqualTo(new Refused());
    if (stage != Stage.PASSPHRASE) {
      committed(() -> staff.invitations().invite(lan));
      assertThat(staff.signIn().setPassphrase(session, words(OTHER_WORDS)))
          .isEqualTo(new Refused());
    }
    if (stage != Stage.SETUP) {
      assertThat(staff.signIn().goOn(session)).isEqualTo(new Refused());
    }
  }

  // ---- throttling

  /** Fails so often, each as soon as it may, and tells how long was waited. */
  private Duration failures(String login, Source source, int times) {
    Instant begun = wall.instant();
    for (int i = 0; i < times; i++) {
      Outcome outcome = signIn(login, OTHER_WORDS, source);
      if (outcome instanceof Throttled throttled) {
        wall.pass(Duration.between(wall.instant(), throttled.until()));
        outcome = signIn(login, OTHER_WORDS, source);
      }
      assertThat(outcome).isEqualTo(new Refused());
    }
    return Duration.between(begun, wall.instant());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lan", "nobody", "not a login"})
  void fiveFailuresAreFreeAndThenEachDoublesTheWaitToAQuarterOfAnHour(String login) {
    able("lan", Role.CLERK);
    assertThat(failures(login, DESK, 5)).isZero();
    assertThat(failures(login, DESK, 1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(failures(login, DESK, 1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(failures(login, DESK, 1)).isEqualTo(Duration.ofSeconds(4));
    failures(login, DESK, 12);
    assertThat(failures(login, DESK, 1)).isEqualTo(Duration.ofMinutes(15));
    assertThat(failures(login, DESK, 1)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void whoeverIsThrottledIsNotLookedAtEvenWithTheRightWords() {
    able("lan", Role.CLERK);
    failures("lan", DESK, 9);
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new Throttled(wall.instant().plusSeconds(16)));
    wall.pass(Duration.ofSeconds(15));
    assertThat(signIn("lan", WORDS, DESK)).isInstanceOf(Throttled.class);
    wall.pass(Duration.ofSeconds(1));
    assertThat(signIn("lan", WORDS, DESK)).isInstanceOf(In.class);
  }

  @Test
  void successForgivesTheFailuresFromThere() {
    able("lan", Role.CLERK);
    for (int i = 0; i < 4; i++) {
      assertThat(failures("lan", DESK, 4)).isZero();
      assertThat(signIn("lan", WORDS, DESK)).isInstanceOf(In.class);
    }
  }

  @Test
  void failuresAreForgottenAfterAWhile() {
    able("lan", Role.CLERK);
    failures("lan", DESK, 20);
    wall.pass(Duration.ofHours(16));
    assertThat(failures("lan", DESK, 5)).isZero();
    assertThat(store.failures().rows()).isPositive();
    wall.pass(Duration.ofHours(25));
    failures("other", AWAY, 1);
    assertThat(store.failures().rows()).isEqualTo(3);
  }

  @Test
  void strangersElsewhereDoNotSlowWhoeverSignedInFromTheirDeskBefore() {
    Member lan = able("lan", Role.CLERK);
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new In(lan));
    for (int i = 0; i < 300; i++) {
      signIn("lan", OTHER_WORDS, new Source("198.51.100." + i));
    }
    assertThat(signIn("lan", WORDS, AWAY)).isInstanceOf(Throttled.class);
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new In(lan));
    assertThat(failures("lan", DESK, 5)).isZero();
    wall.pass(Duration.ofMinutes(15));
    assertThat(signIn("lan", WORDS, AWAY)).isEqualTo(new In(lan));
    assertThat(signIn("lan", WORDS, AWAY)).isEqualTo(new In(lan));
  }

  @Test
  void strangersSlowOnlyTheLoginThatTheyTry() {
    able("lan", Role.CLERK);
    able("an.an", Role.CLERK);
    for (int i = 0; i < 20; i++) {
      signIn("lan", OTHER_WORDS, new Source("198.51.100." + i));
    }
    Source fresh = new Source("192.0.2.1");
    assertThat(signIn("lan", WORDS, fresh)).isInstanceOf(Throttled.class);
    assertThat(signIn("an.an", WORDS, fresh)).isInstanceOf(In.class);
  }

  /** Thirty are free: an office has one address. */
  @Test
  void aSourceThatTriesManyLoginsIsSlowed() {
    able("lan", Role.CLERK);
    int looked = 0;
    for (int i = 0; i < 60; i++) {
      looked += signIn("somebody" + i, OTHER_WORDS, AWAY).equals(new Refused()) ? 1 : 0;
    }
    assertThat(looked).isEqualTo(30);
    assertThat(signIn("lan", WORDS, AWAY)).isInstanceOf(Throttled.class);
    assertThat(signIn("lan", WORDS, DESK)).isInstanceOf(In.class);
    wall.pass(Duration.ofHours(1));
    assertThat(signIn("lan", WORDS, AWAY)).isInstanceOf(In.class);
  }

  @Test
  void whoeverSignsInRightDoesNotUseUpWhatTheOfficeMayFail() {
    for (int i = 0; i < 50; i++) {
      able("clerk" + i, Role.CLERK);
      assertThat(signIn("clerk" + i, WORDS, DESK)).isInstanceOf(In.class);
    }
  }

  @Test
  void codesAndInvitationsAreThrottledToo() {
    Member lan = able("lan", Role.OFFICER);
    secondFactor(lan);
    Session session = open(signIn("lan", WORDS, DESK), DESK).session();
    for (int i = 0; i < 5; i++) {
      assertThat(staff.signIn().code(session, "12345" + i)).isEqualTo(new Refused());
    }
    assertThat(staff.signIn().code(session, "123459")).isInstanceOf(Throttled.class);
    for (int i = 0; i < 5; i++) {
      assertThat(staff.signIn().invited("lan", "ABCD" + i, DESK)).isEqualTo(new Refused());
      assertThat(staff.signIn().first("ABCD", new Login("x" + i + "x"), administrator(), DESK))
          .isEqualTo(new Refused());
    }
    assertThat(staff.signIn().invited("lan", "ABCD", DESK)).isInstanceOf(Throttled.class);
    assertThat(staff.signIn().first("ABCD", new Login("xyz"), administrator(), DESK))
        .isInstanceOf(Throttled.class);
    assertThat(signIn("lan", WORDS, DESK)).isEqualTo(new CodeNeeded(lan, false));
  }

  private static Person administrator() {
    return People.person("01", Role.ADMINISTRATOR);
  }

  @Test
  void whatIsCountedIsBounded() {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < 10_500; i++) {
      rows.add(new Object[] {"x" + i, 1, StaffStore.utc(wall.instant().minusSeconds(i + 1))});
    }
    jdbc.batchUpdate(
        "INSERT INTO sign_in_failure (counted, failures, last) VALUES (?, ?, ?)", rows);
    signIn("lan", OTHER_WORDS, DESK);
    assertThat(store.failures().rows()).isEqualTo(10_000);
    assertThat(store.failures().count("x0")).isPresent();
    assertThat(store.failures().count("x10000")).isEmpty();
  }

  @Test
  void sourcesThatAreRememberedAreBounded() {
    Member lan = able("lan", Role.CLERK);
    for (int i = 0; i < 60; i++) {
      wall.pass(Duration.ofHours(1));
      assertThat(signIn("lan", WORDS, new Source("192.0.2." + i))).isInstanceOf(In.class);
    }
    assertThat(store.failures().isKnown(lan.id(), new Source("192.0.2.9"))).isFalse();
    assertThat(store.failures().isKnown(lan.id(), new Source("192.0.2.10"))).isTrue();
    assertThat(store.failures().isKnown(lan.id(), new Source("192.0.2.59"))).isTrue();
  }

  @Test
  void manyAtOnceFromOnePlaceGainNothing() throws Exception {
    able("lan", Role.CLERK);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      outcomes.addAll(atOnce(8, () -> signIn("lan", OTHER_WORDS, AWAY)));
    }
    assertThat(outcomes.stream().filter(new Refused()::equals).count()).isBetween(1L, 5L);
    assertThat(outcomes).hasSize(32).allMatch(each -> !(each instanceof In));
  }

  @RepeatedTest(10)
  void anOfficeSignsInAllAtOnce() throws Exception {
    for (int i = 0; i < 16; i++) {
      able("clerk" + i, Role.CLERK);
    }
    AtomicInteger next = new AtomicInteger();
    List<Outcome> outcomes =
        atOnce(16, () -> signIn("clerk" + next.getAndIncrement(), WORDS, DESK));
    assertThat(outcomes).hasSize(16).allMatch(In.class::isInstance);
    assertThat(jdbc.queryForObject("SELECT SUM(failures) FROM sign_in_failure", Long.class))
        .isZero();
  }

  // ---- sessions

  @Test
  void aSessionEndsHalfAnHourAfterItWasLastSeen() {
    Member lan = able("lan", Role.CLERK);
    String token = open(new In(lan), DESK).token();
    for (int i = 0; i < 10; i++) {
      wall.pass(Duration.ofMinutes(30).minusMillis(1));
      assertThat(staff.sessions().find(token)).isPresent();
    }
    wall.pass(Duration.ofMinutes(30));
    assertThat(staff.sessions().find(token)).isEmpty();
    assertThat(staff.sessions().of(lan)).isEmpty();
  }

  @Test
  void aSessionEndsEightHoursAfterItBegan() {
    String token = open(new In(able("lan", Role.CLERK)), DESK).token();
    for (int i = 0; i < 8 * 6 - 1; i++) {
      wall.pass(Duration.ofMinutes(10));
      assertThat(staff.sessions().find(token)).isPresent();
    }
    wall.pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(staff.sessions().find(token)).isPresent();
    wall.pass(Duration.ofMillis(1));
    assertThat(staff.sessions().find(token)).isEmpty();
  }

  @Test
  void aSessionThatIsOnTheWayInEndsSooner() {
    Member lan = able("lan", Role.ISSUER);
    String token = open(new FactorToBeSetUp(lan), DESK).token();
    wall.pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(staff.sessions().find(token)).isPresent();
    wall.pass(Duration.ofMillis(1));
    assertThat(staff.sessions().find(token)).isEmpty();
  }

  @Test
  void aSessionIsSeenOnceAMinute() {
    Member lan = able("lan", Role.CLERK);
    String token = open(new In(lan), DESK).token();
    wall.pass(Duration.ofSeconds(59));
    staff.sessions().find(token);
    assertThat(staff.sessions().of(lan).get(0).seen()).isEqualTo(People.NOW);
    wall.pass(Duration.ofSeconds(1));
    staff.sessions().find(token);
    assertThat(staff.sessions().of(lan).get(0).seen()).isEqualTo(wall.instant());
  }

  @Test
  void theStepsOfSigningInHaveEachATokenOfTheirOwn() {
    Member lan = able("lan", Role.OFFICER);
    Sessions.Opened first = open(new CodeNeeded(lan, false), DESK);
    Sessions.Opened second = committed(() -> staff.sessions().goOn(first.session(), new In(lan)));
    assertThat(second.token()).isNotEqualTo(first.token()).matches("[0-9A-Za-z]{43}");
    assertThat(staff.sessions().find(first.token())).isEmpty();
    Session found = staff.sessions().find(second.token()).orElseThrow();
    assertThat(found).isEqualTo(second.session());
    assertThat(found.isIn()).isTrue();
    assertThat(found.source()).isEqualTo(DESK);
    assertThat(found.agent()).isEqualTo(AGENT);
    Member an = able("an.an", Role.OFFICER);
    assertThatThrownBy(() -> staff.sessions().goOn(found, new In(an)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sessionsAreListedAndEndedOneOrAll() {
    Member lan = able("lan", Role.CLERK);
    Member an = able("an.an", Role.CLERK);
    Sessions.Opened first = open(new In(lan), DESK);
    wall.pass(Duration.ofMinutes(1));
    Sessions.Opened second = open(new In(lan), AWAY);
    Sessions.Opened others = open(new In(an), DESK);

    assertThat(staff.sessions().of(lan)).containsExactly(second.session(), first.session());
    assertThat(committed(() -> staff.sessions().revoke(an, first.session().id()))).isFalse();
    assertThat(committed(() -> staff.sessions().revoke(lan, first.session().id()))).isTrue();
    assertThat(committed(() -> staff.sessions().revoke(lan, first.session().id()))).isFalse();
    assertThat(staff.sessions().find(first.token())).isEmpty();
    assertThat(staff.sessions().find(second.token())).isPresent();
    assertThat(committed(() -> staff.sessions().revokeAll(lan))).isEqualTo(1);
    assertThat(staff.sessions().find(second.token())).isEmpty();
    assertThat(staff.sessions().find(others.token())).isPresent();
    assertThat(staff.sessions().find("")).isEmpty();
  }

  @Test
  void anotherPassphraseEndsAllSessions() {
    Member lan = able("lan", Role.CLERK);
    String token = open(new In(lan), DESK).token();
    assertThat(committed(() -> staff.passphrases().set(lan, words("ngắn"))))
        .contains(PassphraseFault.TOO_SHORT);
    assertThat(staff.sessions().find(token)).isPresent();
    assertThat(committed(() -> staff.passphrases().set(lan, words(OTHER_WORDS)))).isEmpty();
    assertThat(staff.sessions().find(token)).isEmpty();
  }

  @Test
  void whatIsOverIsSweptAway() {
    Member lan = able("lan", Role.CLERK);
    open(new In(lan), DESK);
    wall.pass(Duration.ofMinutes(20));
    String live = open(new In(lan), DESK).token();
    wall.pass(Duration.ofMinutes(15));
    assertThat(committed(() -> staff.sessions().sweep())).isEqualTo(1);
    assertThat(staff.sessions().find(live)).isPresent();
    wall.pass(Duration.ofMinutes(40));
    open(new In(lan), DESK);
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM staff_session", Integer.class))
        .isEqualTo(1);
  }

  @Test
  void aBrowserIsNotedInFewPlainSigns() {
    Member lan = able("lan", Role.CLERK);
    Sessions.Opened opened =
        committed(() -> staff.sessions().begin(new In(lan), DESK, "a\n\0đ" + "x".repeat(500)));
    assertThat(opened.session().agent()).hasSize(120).startsWith("a???xxx");
    assertThat(staff.sessions().find(opened.token())).contains(opened.session());
  }

  // ---- tokens

  private Tokens.Answer make(Member member, String name, Duration valid, Permission... wanted) {
    return committed(
        () -> staff.tokens().make(member, name, Set.of(wanted), wall.instant().plus(valid)));
  }

  private Tokens.Answer.Made token(Member member, String name, Permission... wanted) {
    return (Tokens.Answer.Made) make(member, name, Duration.ofDays(365), wanted);
  }

  @Test
  void aTokenMayDoWhatItWasGivenAsLongAsItsMemberMay() {
    Member lan = able("lan", Role.OFFICER);
    Tokens.Answer.Made made = token(lan, " nightly run ", Permission.SEE, Permission.LAUNCH);
    assertThat(made.text()).matches("th_[0-9A-Za-z]{49}");
    Token found = staff.tokens().find(made.text()).orElseThrow();
    assertThat(found).isEqualTo(made.token());
    assertThat(found.name()).isEqualTo("nightly run");
    assertThat(found.may(Permission.LAUNCH)).isTrue();
    assertThat(found.may(Permission.SUBMIT)).isFalse();
    assertThat(staff.tokens().of(lan).get(0).used()).contains(wall.instant());

    committed(() -> staff.members().change(lan, People.person("01", Role.VIEWER)));
    Token less = staff.tokens().find(made.text()).orElseThrow();
    assertThat(less.may(Permission.SEE)).isTrue();
    assertThat(less.may(Permission.LAUNCH)).isFalse();
  }

  @Test
  void whoeverActsByATokenMayDoWhatBothMayAndIsTheSamePerson() {
    Member lan = able("lan", Role.OFFICER);
    Member acting = token(lan, "night", Permission.SEE, Permission.LAUNCH).token().acting();
    assertThat(acting.id()).isEqualTo(lan.id());
    assertThat(acting.by().orElseThrow().name()).isEqualTo("night");
    assertThat(acting.permissions()).containsExactlyInAnyOrder(Permission.SEE, Permission.LAUNCH);
    UnitId own = lan.person().scope().unit();
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThat(lan.may(Permission.WITHDRAW, own, day, ShippedUnits.REGISTER)).isTrue();
    assertThat(acting.may(Permission.WITHDRAW, own, day, ShippedUnits.REGISTER)).isFalse();
    assertThat(acting.may(Permission.LAUNCH, own, day, ShippedUnits.REGISTER)).isTrue();
  }

  @Test
  void whoeverShowsTooManyTextsThatAreNoTokensWaitsButATokenIsLetIn() {
    Tokens.Answer.Made made = token(able("lan", Role.OFFICER), "night", Permission.SEE);
    for (int i = 0; i < 30; i++) {
      assertThat(staff.tokens().show("th_" + i, DESK)).isEqualTo(new Tokens.Shown.Unknown());
    }
    assertThat(staff.tokens().show("th_30", DESK))
        .isEqualTo(new Tokens.Shown.Throttled(wall.instant().plusSeconds(1)));
    assertThat(staff.tokens().show(made.text(), DESK)).isInstanceOf(Tokens.Shown.Known.class);
    assertThat(staff.tokens().show("th_30", AWAY)).isEqualTo(new Tokens.Shown.Unknown());
    wall.pass(Duration.ofMinutes(2));
    assertThat(staff.tokens().show("th_30", DESK)).isEqualTo(new Tokens.Shown.Unknown());
  }

  @Test
  void aTokenIsForAYearAtMostAndForWhatAProgramMayDo() {
    Member lan = able("lan", Role.OFFICER, Role.ADMINISTRATOR, Role.ISSUER);
    Duration year = Duration.ofDays(365);
    token(lan, "a", Permission.SEE);
    assertThat(make(lan, "a", year, Permission.SEE)).isEqualTo(not(TokenFault.NAME_TAKEN));
    assertThat(make(lan, "", year, Permission.SEE)).isEqualTo(not(TokenFault.NAME));
    assertThat(make(lan, "a\nb", year, Permission.SEE)).isEqualTo(not(TokenFault.NAME));
    assertThat(make(lan, "x".repeat(101), year, Permission.SEE)).isEqualTo(not(TokenFault.NAME));
    assertThat(make(lan, "b", year)).isEqualTo(not(TokenFault.PERMISSIONS));
    assertThat(make(lan, "b", year, Permission.ISSUE)).isEqualTo(not(TokenFault.PERMISSIONS));
    assertThat(make(lan, "b", year, Permission.STAFF)).isEqualTo(not(TokenFault.PERMISSIONS));
    assertThat(make(lan, "b", Duration.ZERO, Permission.SEE)).isEqualTo(not(TokenFault.EXPIRY));
    assertThat(make(lan, "b", Duration.ofDays(367), Permission.SEE))
        .isEqualTo(not(TokenFault.EXPIRY));
    Member an = able("an.an", Role.VIEWER);
    assertThat(make(an, "a", year, Permission.SUBMIT)).isEqualTo(not(TokenFault.PERMISSIONS));
    assertThat(make(an, "a", year, Permission.SEE)).isInstanceOf(Tokens.Answer.Made.class);
  }

  private static Tokens.Answer not(TokenFault fault) {
    return new Tokens.Answer.Not(fault);
  }

  @Test
  void aTokenThatIsOverOrTakenBackOrMistypedIsNobodys() {
    Member lan = able("lan", Role.OFFICER);
    Member an = able("an.an", Role.OFFICER);
    Tokens.Answer.Made day =
        (Tokens.Answer.Made) make(lan, "day", Duration.ofDays(1), Permission.SEE);
    Tokens.Answer.Made year = token(lan, "year", Permission.SEE);
    assertThat(staff.tokens().of(lan)).hasSize(2);
    wall.pass(Duration.ofDays(1).minusMillis(1));
    assertThat(staff.tokens().find(day.text())).isPresent();
    wall.pass(Duration.ofMillis(1));
    assertThat(staff.tokens().find(day.text())).isEmpty();
    assertThat(staff.tokens().of(lan)).extracting(Token::name).containsExactly("year");

    assertThat(committed(() -> staff.tokens().revoke(an, year.token().id()))).isFalse();
    assertThat(staff.tokens().find(year.text())).isPresent();
    assertThat(committed(() -> staff.tokens().revoke(lan, year.token().id()))).isTrue();
    assertThat(staff.tokens().find(year.text())).isEmpty();
    assertThat(staff.tokens().find("th_")).isEmpty();
  }

  @Test
  void aTokenIsKnownByItsLook() {
    Secrets secrets = new Secrets(People.random(5));
    for (int i = 0; i < 200; i++) {
      String text = Token.fresh(secrets);
      assertThat(Token.looksLikeOne(text)).isTrue();
      char last = text.charAt(text.length() - 1);
      String mistyped = text.substring(0, text.length() - 1) + (last == 'x' ? 'y' : 'x');
      assertThat(Token.looksLikeOne(mistyped)).isFalse();
    }
    assertThat(Token.looksLikeOne("th_" + "a".repeat(49))).isFalse();
  }

  // ---- what lies in the database

  @Test
  void whatWouldLetSomebodyInLiesNowhereInTheDatabase() {
    Member lan = able("lan", Role.OFFICER);
    String first = committed(() -> staff.invitations().first()).orElseThrow();
    String invitation = committed(() -> staff.invitations().invite(lan)).code();
    Totp totp = committed(() -> staff.secondFactors().begin(lan));
    List<String> recovery =
        committed(() -> staff.secondFactors().confirm(lan, code(totp))).orElseThrow();
    committed(() -> staff.secondFactors().begin(lan));
    String session = open(new In(lan), DESK).token();
    String token = token(lan, "night", Permission.LAUNCH).text();
    signIn(OTHER_WORDS, WORDS, DESK);

    String all = everything();

    assertThat(all).contains("lan", DESK.text(), Secrets.hash(session), Secrets.hash(token));
    assertThat(all)
        .doesNotContain(first, invitation, session, token, WORDS, OTHER_WORDS, totp.base32())
        .doesNotContain(first.replace("-", ""), invitation.replace("-", ""));
    recovery.forEach(code -> assertThat(all).doesNotContain(code, code.replace("-", "")));
    byte[] secret = totp.secret();
    assertThat(jdbc.queryForList("SELECT secret FROM second_factor", byte[].class))
        .allMatch(kept -> !contains(kept, secret));
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    return IntStream.rangeClosed(0, bytes.length - part.length)
        .anyMatch(at -> IntStream.range(0, part.length).allMatch(i -> bytes[at + i] == part[i]));
  }

  @Test
  void whatIsPrintedOfItTellsNothing() {
    Member lan = able("lan", Role.OFFICER);
    Sessions.Opened session = open(new In(lan), DESK);
    Tokens.Answer.Made token = token(lan, "night", Permission.LAUNCH);
    assertThat(session.toString()).doesNotContain(session.token());
    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(words(WORDS).toString()).doesNotContain(WORDS);
    assertThat(Totp.fresh(new Secrets(People.random(1))).toString()).isEqualTo("second factor");
  }
}
