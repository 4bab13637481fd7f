package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;

/** Who gets which review and figure, asked without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewReachTest {

  private static final LocalDate THEN = LocalDate.of(2019, 6, 30);
  private static final String REVIEW = "/reviews/thu/2019-H1/445";
  private static final Pattern CODE = Pattern.compile("BC-[0-9A-Z]{4}-[0-9A-Z]{4}");

  private final Served served;
  private final String code;

  /** The code of the sum of the communes' meetings, 3 and 4. */
  private final String sum;

  ReviewReachTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-28", "4,80,2");
    home.night();
    assertThat(
            home.run(
                    "review",
                    "--programme",
                    "thu",
                    "--unit",
                    "445",
                    "--period",
                    "2019-H1",
                    "--formats",
                    "pdf,html,docx,csv")
                .code())
        .isZero();
    served = Served.of(home, TestHome.clock());
    code =
        CODE.matcher(home.read(TestHome.REVIEW + "review.html"))
            .results()
            .findFirst()
            .orElseThrow()
            .group();
    sum =
        Pattern.compile("data-code=\"([^\"]+)\"[^>]*>7<")
            .matcher(home.read(TestHome.REVIEW + "review.html"))
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private Caller caller(Member member) {
    return new Caller(served, member);
  }

  /** What can be got or done, with the permission that it takes. */
  private record Route(String method, String path, Permission permission) {}

  private List<Route> routes() {
    return List.of(
        new Route("GET", REVIEW, Permission.SEE),
        new Route("GET", REVIEW + "?language=en", Permission.SEE),
        new Route("GET", REVIEW + "/preview", Permission.SEE),
        new Route("GET", REVIEW + "/changes", Permission.SEE),
        new Route("GET", REVIEW + "/files/review.pdf", Permission.SEE),
        new Route("GET", REVIEW + "/files/figures.csv", Permission.SEE),
        new Route("GET", REVIEW + "/zip", Permission.SEE),
        new Route("GET", "/figures/" + code + ".1.1.1", Permission.SEE),
        new Route("GET", "/figures/" + code + ".1.1.1/export", Permission.SEE),
        new Route("GET", REVIEW + "/paragraphs", Permission.WRITE),
        new Route("GET", REVIEW + "/issue", Permission.ISSUE),
        new Route("GET", REVIEW + "/seal", Permission.SEAL),
        new Route("POST", REVIEW + "/seal", Permission.SEAL),
        new Route("POST", REVIEW + "/issue", Permission.ISSUE),
        new Route("POST", REVIEW + "/paragraphs", Permission.WRITE),
        new Route("POST", REVIEW + "/check", Permission.CHECK),
        new Route("POST", REVIEW + "/make", Permission.LAUNCH));
  }

  private Caller.Answer ask(Caller caller, Route route) {
    return route.method().equals("GET")
        ? caller.get(route.path())
        : caller.post(
            route.path(),
            // what each is refused for even to whoever may, so that nothing is changed
            Map.of(
                "version",
                "99",
                "password",
                "x",
                "edition",
                "99",
                "snapshot",
                "",
                "formats",
                "html"));
  }

  @ParameterizedTest
  @CsvSource({
    "445,2019-06-30,own",
    "42,2026-01-15,parent",
    "18565,2019-06-30,child",
    "446,2019-06-30,sibling",
    "01,2026-01-15,other"
  })
  void eachRoleGetsWhatIsItsOwnAndTheRestIsAsIfItWereNotThere(
      String unit, LocalDate day, String which) {
    List<String> wrong = new ArrayList<>();
    for (Role role : Role.values()) {
      Member member = served.member(unit, day, role);
      Caller caller = caller(member);
      boolean reaches = which.equals("own") || (which.equals("parent") && role != Role.CLERK);
      for (Route route : routes()) {
        boolean may = reaches && role.permissions().contains(route.permission());
        int status = ask(caller, route).status();
        if (may == (status == 404) || status >= 500 || status == 403) {
          wrong.add(role + " " + route + ": " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsOutOfReachIsNotEvenListedNorFoundByItsCode() {
    Caller other = caller(served.member("01", Role.OFFICER));
    assertThat(other.text("/reviews")).doesNotContain("Huyện Thạch Hà").contains("0 báo cáo");
    Caller.Answer hidden = other.get("/figures?code=" + code + ".1.1.1");
    Caller.Answer unknown = other.get("/figures?code=BC-0000-0000.1.1.1");
    assertThat(hidden.status()).isEqualTo(unknown.status()).isEqualTo(422);
    assertThat(hidden.text().replace(code, "BC-0000-0000"))
        .contains("Không có báo cáo nào đã lập mang mã BC-0000-0000");
    assertThat(other.get("/reviews/" + code).status()).isEqualTo(404);
    Caller own = caller(served.member("42", Role.VIEWER));
    assertThat(own.text("/reviews")).contains("Huyện Thạch Hà").contains("1 báo cáo");
    assertThat(own.get("/reviews/" + code).response().headers().firstValue("Location"))
        .contains(REVIEW);
  }

  @Test
  void somebodyWhoIsNotSignedInGetsNothing() throws Exception {
    var client = java.net.http.HttpClient.newHttpClient();
    for (Route route : routes()) {
      if (route.method().equals("GET")) {
        HttpResponse<String> answer =
            client.send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(served.at(route.path())))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(route.path()).isEqualTo(302);
      }
    }
  }

  @Test
  void theZipHoldsTheFolder() throws IOException {
    Caller.Answer answer = caller(served.member("42", Role.VIEWER)).get(REVIEW + "/zip");
    assertThat(answer.response().headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename*=UTF-8''thu%202019-H1%20Huy%E1%BB%87n%20Th%E1%BA%A1ch%20H%C3%A0.zip");
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    Path folder = served.home().path(TestHome.REVIEW);
    try (var there = Files.list(folder)) {
      for (Path file : there.toList()) {
        assertThat(files.remove(file.getFileName().toString()))
            .as(file.toString())
            .isEqualTo(Files.readAllBytes(file));
      }
    }
    assertThat(files).isEmpty();
  }

  @Test
  void noOtherFileOfTheHomeIsHandedOut() {
    Caller caller = caller(served.member("42", Role.VIEWER));
    for (String name :
        List.of("..%2Fmanifest.json", "nothing.pdf", "..%5Cmanifest.json", "review.xlsx")) {
      assertThat(caller.get(REVIEW + "/files/" + name).status()).as(name).isIn(400, 404);
    }
    assertThat(caller.get(REVIEW + "/issued/1/review.pdf").status()).isEqualTo(404);
    assertThat(caller.get("/reviews/thu/2018-H1/445").status()).isEqualTo(404);
    assertThat(caller.get("/reviews/no-such/2019-H1/445").status()).isEqualTo(404);
    assertThat(caller.get("/reviews/thu/khi-nao/445").status()).isEqualTo(404);
  }

  @Test
  void thePreviewRunsNothingAndIsStyledByItsOwnStyleOnly() {
    Caller.Answer answer = caller(served.member("42", Role.VIEWER)).get(REVIEW + "/preview");
    assertThat(answer.response().headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "style-src 'sha256-", "sandbox")
        .doesNotContain("script-src", "unsafe");
    assertThat(answer.text()).contains("href=\"/figures/" + code + ".1.1.1\"");
  }

  @Test
  void aFigureShowsOnlyWhatItsReaderMaySee() {
    Caller clerk = caller(served.member("445", THEN, Role.CLERK));
    String total = "/figures/" + sum;
    assertThat(clerk.text(total)).contains("ngoài phạm vi").doesNotContain("a.csv");
    assertThat(clerk.text(total + "/export").lines()).hasSize(1);
    Caller officer = caller(served.member("445", THEN, Role.OFFICER));
    assertThat(officer.text(total + "/export").lines()).hasSize(3);
    String at =
        "/figures/at?programme=thu&period=2019-H1&piece=2019-H1&level=commune&indicator=meetings&unit=";
    assertThat(officer.get(at + "18565").status()).isIn(200, 404);
    assertThat(clerk.get(at + "18565").status()).isEqualTo(404);
    assertThat(officer.get(at + "nonsense!").status()).isEqualTo(404);
  }
}
