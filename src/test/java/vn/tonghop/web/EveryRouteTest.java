package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;

/**
 * Every route of pages and API, as its controllers declare it, for every role, for the unit itself
 * (district 445 of 2019), one above it, one below it, one beside it and another province. Whoever
 * may not is answered as if it were not there. A route without a line in {@link #LINES} fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {

  private static final String API = "/api/v1";
  private static final Pattern NUMBER = Pattern.compile("HS-[0-9A-Z]{4}-[0-9A-Z]{4}");
  private static final Pattern CODE = Pattern.compile("BC-[0-9A-Z]{4}-[0-9A-Z]{4}");

  /** Whose a route is. */
  private enum Of {
    /** Of the unit: who reaches it and has the permission. */
    UNIT,
    /** Of the desk: who has the permission, wherever. */
    DESK,
    /** Of whoever is signed in. */
    SELF,
    /** Of somebody else, who alone has it: nobody here does. */
    ANOTHERS,
    /** Not walked, for it ends or begins something; its own tests ask it. */
    APART
  }

  /** A route with what it takes; blank = nothing. */
  private record Line(Of of, String permission, String path) {}

  private static final Map<String, Line> LINES = new LinkedHashMap<>();

  private static void line(String route, Of of, String permission, String path) {
    LINES.put(route, new Line(of, permission, path));
  }

  static {
    String review = "/reviews/{programme}/{period}/{unit}";
    String here = "/reviews/thu/2019-H1/445";
    line("GET /", Of.SELF, "", "/");
    line("GET /tonight/outdated", Of.SELF, "", "/tonight/outdated");
    line("GET /first-steps", Of.DESK, "staff", "/first-steps");
    line("GET /actuator/health", Of.SELF, "", "/actuator/health");
    line("GET /figures", Of.SELF, "", "/figures");
    line("GET /figures/at", Of.UNIT, "see", "/figures/at?{at}");
    line("GET /figures/at/export", Of.UNIT, "see", "/figures/at/export?{at}");
    line("GET /figures/{code:[Bb][Cc]-.*}", Of.UNIT, "see", "/figures/{code}.1.1.1");
    line("GET /figures/{code:[Bb][Cc]-.*}/export", Of.UNIT, "see", "/figures/{code}.1.1.1/export");
    line("GET /submissions", Of.SELF, "", "/submissions");
    line("GET /submissions/{number:(?i)HS-.+}", Of.UNIT, "see", "/submissions/{number}");
    line(
        "POST /submissions/{number:(?i)HS-.+}/return",
        Of.UNIT,
        "return",
        "/submissions/{number}/return");
    line(
        "POST /submissions/{number:(?i)HS-.+}/warnings",
        Of.UNIT,
        "return",
        "/submissions/{number}/warnings");
    line(
        "GET /submissions/{number:(?i)HS-.+}/template",
        Of.UNIT,
        "submit",
        "/submissions/{number}/template");
    line(
        "GET /submissions/template",
        Of.DESK,
        "submit",
        "/submissions/template?programme=thu&unit=445&period=2019-Q4");
    for (String what : List.of("original", "copy", "findings")) {
      line(
          "GET /submissions/files/{receipt}/" + what,
          Of.UNIT,
          "see",
          "/submissions/files/{wrong}/" + what);
    }
    line("GET /submissions/upload", Of.DESK, "submit", "/submissions/upload");
    line("POST /submissions/upload", Of.APART, "submit", "");
    String upload = "/submissions/upload/0123456789abcdef0123456789abcdef";
    String uploads = " /submissions/upload/{id:[0-9a-f]{32}}";
    line("GET" + uploads, Of.ANOTHERS, "", upload);
    line("GET" + uploads + "/state", Of.ANOTHERS, "", upload + "/state");
    line("POST" + uploads, Of.ANOTHERS, "", upload);
    line("POST" + uploads + "/discard", Of.ANOTHERS, "", upload + "/discard");
    line("GET /reviews", Of.SELF, "", "/reviews");
    line("GET /reviews/{code:[Bb][Cc]-.*}", Of.UNIT, "see", "/reviews/{code}");
    line("GET /reviews/new", Of.DESK, "launch", "/reviews/new");
    line("POST /reviews/new", Of.DESK, "launch", "/reviews/new");
    line("GET " + review, Of.UNIT, "see", here);
    line("GET " + review + "/changes", Of.UNIT, "see", here + "/changes");
    line("GET " + review + "/preview", Of.UNIT, "see", here + "/preview");
    line("GET " + review + "/files/{name}", Of.UNIT, "see", here + "/files/figures.csv");
    line(
        "GET " + review + "/issued/{edition}/{name}",
        Of.ANOTHERS,
        "",
        here + "/issued/1/review.pdf");
    line("GET " + review + "/zip", Of.UNIT, "see", here + "/zip");
    line("POST " + review + "/make", Of.UNIT, "launch", here + "/make");
    line("POST " + review + "/check", Of.UNIT, "check", here + "/check");
    line("GET " + review + "/runs/{run:\\d{1,12}}", Of.ANOTHERS, "", here + "/runs/999");
    line("GET " + review + "/runs/busy", Of.UNIT, "see", here + "/runs/busy");
    line("GET " + review + "/issue", Of.UNIT, "issue", here + "/issue");
    line("POST " + review + "/issue", Of.UNIT, "issue", here + "/issue");
    line("GET " + review + "/seal", Of.UNIT, "seal", here + "/seal");
    line("POST " + review + "/seal", Of.UNIT, "seal", here + "/seal");
    line("GET " + review + "/paragraphs", Of.UNIT, "write", here + "/paragraphs");
    line("POST " + review + "/paragraphs", Of.UNIT, "write", here + "/paragraphs");
    line("GET /runs", Of.SELF, "", "/runs");
    line("GET /runs/{id}", Of.SELF, "", "/runs/1");
    line("GET /runs/at-work/{id}", Of.ANOTHERS, "", "/runs/at-work/999");
    line("GET /runs/at-work/{id}/progress", Of.ANOTHERS, "", "/runs/at-work/999/progress");
    line("POST /runs/at-work/{id}/stop", Of.ANOTHERS, "", "/runs/at-work/999/stop");
    line("POST /runs", Of.APART, "launch", "");
    line("GET /units", Of.SELF, "", "/units");
    line("GET /units/{code}", Of.APART, "see", "");
    line("GET /staff", Of.DESK, "staff", "/staff");
    line("GET /staff/new", Of.DESK, "staff", "/staff/new");
    line("POST /staff/new", Of.DESK, "staff", "/staff/new");
    line("GET /staff/{id}", Of.UNIT, "staff", "/staff/{member}");
    line("POST /staff/{id}", Of.UNIT, "staff", "/staff/{member}");
    for (String what : List.of("invite", "closed", "second-factor", "sessions/end")) {
      line("POST /staff/{id}/" + what, Of.APART, "staff", "");
    }
    line("GET /audit", Of.DESK, "audit", "/audit");
    line("GET /me", Of.SELF, "", "/me");
    line("GET /me/passphrase", Of.SELF, "", "/me/passphrase");
    line("POST /me/passphrase", Of.SELF, "", "/me/passphrase");
    line("GET /me/tokens", Of.SELF, "", "/me/tokens");
    line("POST /me/tokens", Of.SELF, "", "/me/tokens");
    line("POST /me/tokens/{id}/revoke", Of.ANOTHERS, "", "/me/tokens/0123456789abcdef/revoke");
    line("POST /me/sessions/{id}/end", Of.SELF, "", "/me/sessions/0123456789abcdef/end");
    for (String in :
        List.of("", "/invitation", "/first", "/code", "/passphrase", "/second-factor")) {
      line("POST /sign-in" + in, Of.APART, "", "");
    }
    line("GET /sign-in", Of.APART, "", "");
    line("GET /sign-in/invitation", Of.APART, "", "");
    line("POST /sign-out", Of.APART, "", "");
    line("POST /language", Of.APART, "", "");
    api();
  }

  private static void api() {
    String review = API + "/reviews/{programme}/{period}/{unit}";
    String here = API + "/reviews/thu/2019-H1/445";
    line("GET " + API + "/openapi.yaml", Of.SELF, "", API + "/openapi.yaml");
    line("GET " + API + "/problems/{kind}", Of.SELF, "", API + "/problems/not-found");
    line("GET " + API + "/me", Of.SELF, "", API + "/me");
    line("GET " + API + "/programmes", Of.SELF, "", API + "/programmes");
    line("GET " + API + "/units", Of.SELF, "", API + "/units?q=445");
    line("GET " + API + "/units/{code}", Of.UNIT, "see", API + "/units/445?day=2019-06-30");
    line("GET " + API + "/completeness", Of.SELF, "", API + "/completeness?programme=thu");
    line("GET " + API + "/submissions", Of.SELF, "", API + "/submissions");
    line("GET " + API + "/submissions/{number}", Of.UNIT, "see", API + "/submissions/{number}");
    line(
        "GET " + API + "/submissions/{number}/template",
        Of.UNIT,
        "submit",
        API + "/submissions/{number}/template");
    line(
        "GET " + API + "/templates/{programme}/{period}/{unit}",
        Of.UNIT,
        "submit",
        API + "/templates/thu/2019-Q4/445");
    line("POST " + API + "/files", Of.APART, "submit", "");
    line("GET " + API + "/uploads/{id}", Of.ANOTHERS, "", API + "/uploads/0123456789abcdef");
    line("GET " + API + "/files/{receipt}", Of.UNIT, "see", API + "/files/{wrong}");
    line(
        "GET " + API + "/files/{receipt}/original",
        Of.UNIT,
        "see",
        API + "/files/{wrong}/original");
    line(
        "GET " + API + "/files/{receipt}/annotated",
        Of.UNIT,
        "see",
        API + "/files/{wrong}/annotated");
    line("GET " + API + "/reviews", Of.SELF, "", API + "/reviews");
    line("GET " + API + "/reviews/look", Of.DESK, "launch", API + "/reviews/look");
    line("POST " + API + "/reviews", Of.DESK, "launch", API + "/reviews");
    line("GET " + review, Of.UNIT, "see", here);
    line("GET " + review + "/files/{name}", Of.UNIT, "see", here + "/files/figures.csv");
    line(
        "GET " + review + "/editions/{edition}/files/{name}",
        Of.ANOTHERS,
        "",
        here + "/editions/9/files/review.pdf");
    line("GET " + review + "/zip", Of.UNIT, "see", here + "/zip");
    line("GET " + API + "/runs", Of.SELF, "", API + "/runs");
    line("POST " + API + "/runs", Of.APART, "launch", "");
    line("GET " + API + "/runs/{id}", Of.ANOTHERS, "", API + "/runs/999");
    line("POST " + API + "/runs/{id}/stop", Of.ANOTHERS, "", API + "/runs/999/stop");
    line("GET " + API + "/figures", Of.UNIT, "see", API + "/figures?{at}");
    line("GET " + API + "/figures/{code}", Of.UNIT, "see", API + "/figures/{code}.1.1.1");
    line("GET " + API + "/past-runs", Of.SELF, "", API + "/past-runs");
    line("GET " + API + "/past-runs/{id}", Of.SELF, "", API + "/past-runs/1");
  }

  private final Served served;
  private final Map<String, String> real = new TreeMap<>();
  private final HttpClient programs = HttpClient.newHttpClient();

  EveryRouteTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.handIn("huyen.csv", "445", "2019-Q1", "2019-04-02", "3,120,");
    home.handIn("huyen-sai.csv", "445", "2019-Q2", "2019-07-02", "30,12,");
    home.handIn("xa.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.run(
        "review",
        "--programme",
        "thu",
        "--unit",
        "445",
        "--period",
        "2019-H1",
        "--formats",
        "pdf,html,csv");
    served = Served.of(home, TestHome.clock());
    Caller board = new Caller(served, served.member("42", Role.OFFICER));
    real.put(
        "{number}",
        first(
            NUMBER,
            board.text("/submissions?programme=thu&unit=445&period=2019-Q1&state=in_force")));
    real.put("{code}", first(CODE, home.read(TestHome.REVIEW + "review.html")));
    real.put("{wrong}", Receipt.of(Sha256.of(home.read("input/huyen-sai.csv"))).number());
    real.put(
        "{at}",
        "programme=thu&period=2019-H1&unit=445&piece=2019-H1&level=district&indicator=meetings");
    Member colleague = served.member("445", LocalDate.of(2019, 6, 30), Role.CLERK);
    real.put("{member}", String.valueOf(colleague.id()));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /** {@code GET /units/{code}}, of all controllers. */
  private static Set<String> declared() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(/* useDefaultFilters= */ false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    Set<String> routes = new TreeSet<>();
    for (String room : List.of("vn.tonghop.web", "vn.tonghop.api")) {
      for (BeanDefinition found : scanner.findCandidateComponents(room)) {
        routes(found.getBeanClassName(), routes);
      }
    }
    return routes;
  }

  private static void routes(@org.jspecify.annotations.Nullable String name, Set<String> into) {
    try {
      Class<?> type = Class.forName(java.util.Objects.requireNonNull(name));
      RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
      String above = all == null ? "" : all.path()[0];
      for (Method method : type.getDeclaredMethods()) {
        RequestMapping one =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (one != null) {
          for (RequestMethod verb : one.method()) {
            for (String below : one.path().length == 0 ? new String[] {""} : one.path()) {
              into.add(verb + " " + above + below);
            }
          }
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyRouteHasALineAndEveryLineIsARoute() {
    assertThat(LINES.keySet()).containsExactlyInAnyOrderElementsOf(declared());
  }

  @ParameterizedTest
  @CsvSource({
    "445,2019-06-30,own",
    "42,2026-01-15,parent",
    "18565,2019-06-30,child",
    "446,2019-06-30,sibling",
    "01,2026-01-15,other"
  })
  void whoeverMayNotIsAnsweredAsIfItWereNotThere(String unit, LocalDate day, String which) {
    List<String> wrong = new ArrayList<>();
    Map<Role, String> tokens = served.programTokens(unit, day);
    int walked = 0;
    for (Role role : Role.values()) {
      Caller caller = new Caller(served, served.member(unit, day, role));
      boolean reaches = which.equals("own") || (which.equals("parent") && role.coversSubtree());
      for (Map.Entry<String, Line> each : LINES.entrySet()) {
        Line line = each.getValue();
        if (line.of() != Of.APART) {
          int status = ask(each.getKey(), line, caller, tokens.getOrDefault(role, ""));
          boolean may = may(role, line, reaches);
          walked++;
          if (status >= 500 || may == (status == 404 || status == 403 || status == 401)) {
            wrong.add(role + " " + each.getKey() + ": " + status);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(walked).isGreaterThan(350);
  }

  private static boolean may(Role role, Line line, boolean reaches) {
    boolean has =
        line.permission().isEmpty()
            || role.permissions().stream()
                .map(Permission::code)
                .anyMatch(line.permission()::equals);
    return switch (line.of()) {
      case UNIT -> has && reaches;
      case DESK -> has;
      case SELF -> true;
      case ANOTHERS, APART -> false;
    };
  }

  private int ask(String route, Line line, Caller caller, String token) {
    String path = line.path();
    for (Map.Entry<String, String> name : real.entrySet()) {
      path = path.replace(name.getKey(), name.getValue());
    }
    boolean gets = route.startsWith("GET ");
    if (path.startsWith(API)) {
      return program(path, token, gets);
    }
    return (gets ? caller.get(path) : caller.post(path, NOTHING)).status();
  }

  /** What each is refused for even to whoever may, so that nothing is changed. */
  private static final Map<String, String> NOTHING =
      Map.of(
          "version", "99",
          "password", "x",
          "edition", "99",
          "snapshot", "",
          "login", "",
          "name", "",
          "unit", "",
          "reason", "");

  private int program(String path, String token, boolean gets) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(served.at(path)))
              .header("Authorization", "Bearer " + token);
      if (!gets) {
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
      }
      HttpResponse<Void> answer = programs.send(request.build(), BodyHandlers.discarding());
      return answer.statusCode();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
