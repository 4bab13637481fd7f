package vn.tonghop.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.View;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Members;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Passphrase;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Person;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Scope;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Tokens;

/** A home that is served on a free port, and people who are signed in there. To be closed. */
public final class Served implements AutoCloseable {

  private final TestHome home;
  private final WebServer server;
  private int people;
  private int tokens;

  private Served(TestHome home, WebServer server) {
    this.home = home;
    this.server = server;
  }

  /** Serves a test home; what was handed in before lies there. */
  public static Served of(TestHome home, Clock clock) {
    return new Served(
        home, WebServer.begin(new Home(home.root()), 0, clock, (asked, out, err) -> 0));
  }

  /** The same in an empty folder, at the test homes' own time. */
  public static Served in(Path folder) {
    return of(new TestHome(folder), TestHome.clock());
  }

  public TestHome home() {
    return home;
  }

  /** Where a page is. */
  public String at(String path) {
    return "http://localhost:" + server.port() + path;
  }

  /** What it is at work on. */
  Runs runs() {
    return server.runs();
  }

  /** It is at work, and whatever else is asked for waits, until the latch opens. */
  public long keepBusy(CountDownLatch until) {
    return runs()
        .launchNight(
            new Words("Giữ máy", "Keeping it busy"),
            "",
            context -> {
              await(until);
              return new Words("Xong", "Done");
            })
        .orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Was never let go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  OptionalInt metricsPort() {
    return server.metricsPort();
  }

  Optional<String> firstCode() {
    return server.firstCode();
  }

  /** Somebody new on the staff, with these roles for the unit that bears the code today. */
  public Member member(String unit, Role... roles) {
    return member(unit, TestHome.TODAY, roles);
  }

  /** The same for the unit that bore the code on a day. */
  public Member member(String unit, LocalDate day, Role... roles) {
    people++;
    String login = "nguoi." + people;
    Register register = ShippedUnits.REGISTER;
    Scope scope = new Scope(register.bearer(new UnitCode(unit), day).orElseThrow().id());
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(List.of(roles));
    Person person = new Person("Cán bộ " + people, "", all, scope, Locale.forLanguageTag("vi"));
    try (HomeContext context = writing()) {
      Staff staff = context.staff();
      return context
          .transactions()
          .during(
              () -> {
                Member member =
                    ((Members.Answer.Done)
                            staff.members().add(Login.of(login).orElseThrow(), person))
                        .member();
                staff
                    .passphrases()
                    .set(member, Passphrase.of("ngựa xám qua cầu tre cũ".toCharArray()));
                return member;
              });
    }
  }

  private HomeContext writing() {
    return HomeContext.open(
        new Home(home.root()),
        HomeContext.Storage.HOME,
        vn.tonghop.jobs.Progress.SILENT,
        TestHome.clock());
  }

  /** The token of a session in which they are signed in. */
  public String token(Member member) {
    return token(new Outcome.In(member));
  }

  /** The same of one who has come so far. */
  String token(Outcome.Admitted admitted) {
    try (HomeContext context = writing()) {
      return context
          .transactions()
          .during(() -> context.staff().sessions().begin(admitted, Source.HERE, "test").token());
    }
  }

  /** Tokens of programs of somebody new of each role, for the unit that bore the code on a day. */
  public Map<Role, String> programTokens(String unit, LocalDate day) {
    Scope scope =
        new Scope(ShippedUnits.REGISTER.bearer(new UnitCode(unit), day).orElseThrow().id());
    Map<Role, String> made = new EnumMap<>(Role.class);
    try (HomeContext context = writing()) {
      Staff staff = context.staff();
      for (Role role : Role.values()) {
        people++;
        Login login = Login.of("nguoi." + people).orElseThrow();
        Person person =
            new Person("Cán bộ " + people, "", EnumSet.of(role), scope, Person.VIETNAMESE);
        Set<Permission> granted =
            EnumSet.of(Permission.SEE, Permission.SUBMIT, Permission.LAUNCH, Permission.STOP);
        granted.retainAll(role.permissions());
        Tokens.Answer answer =
            context
                .transactions()
                .during(
                    () -> {
                      Members.Answer added = staff.members().add(login, person);
                      return staff
                          .tokens()
                          .make(
                              ((Members.Answer.Done) added).member(),
                              "chương trình",
                              granted,
                              TestHome.NOW.plus(Duration.ofDays(30)));
                    });
        made.put(role, ((Tokens.Answer.Made) answer).text());
      }
    }
    return made;
  }

  /** The text of a token by which a program may do for them what programs do here. */
  public String programToken(Member member, Permission... less) {
    Set<Permission> granted =
        EnumSet.of(Permission.SEE, Permission.SUBMIT, Permission.LAUNCH, Permission.STOP);
    granted.retainAll(member.permissions());
    granted.removeAll(List.of(less));
    tokens++;
    try (HomeContext context = writing()) {
      Tokens.Answer answer =
          context
              .transactions()
              .during(
                  () ->
                      context
                          .staff()
                          .tokens()
                          .make(
                              member,
                              "chương trình " + tokens,
                              granted,
                              TestHome.NOW.plus(Duration.ofDays(30))));
      return ((Tokens.Answer.Made) answer).text();
    }
  }

  /** From now on they can do nothing. */
  public void close(Member member) {
    try (HomeContext context = writing()) {
      Members.Answer closed =
          context.transactions().during(() -> context.staff().members().close(member));
      if (!(closed instanceof Members.Answer.Done)) {
        throw new IllegalStateException("Not closed: " + member.login());
      }
    }
  }

  /** A page as they see it. */
  View open(Browser browser, Member member, String path, int width) {
    View view = browser.open("about:blank", width);
    Page page = view.page();
    page.context().addCookies(List.of(new Cookie("tonghop", token(member)).setUrl(at("/"))));
    page.navigate(at(path));
    return view;
  }

  @Override
  public void close() {
    server.close();
  }

  @Override
  public String toString() {
    return Objects.toString(home.root());
  }
}
