package vn.tonghop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;
import vn.tonghop.web.Served;

/** What programs do and are told; every answer is held against the contract as well. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

  private static final LocalDate THEN = LocalDate.of(2019, 6, 30);
  private static final String REVIEW = "/reviews/thu/2019-H1/445";

  private final Served served;
  private final TestHome home;
  private final Member officer;
  private final Asking asking;

  ApiTest(@TempDir Path folder) {
    home = new TestHome(folder);
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-28", "4,80,2");
    home.handIn("sai.csv", "18565", "2019-Q2", "2019-07-02", "30,12,4");
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
        "html,csv");
    served = Served.of(home, TestHome.clock());
    officer = served.member("445", THEN, Role.OFFICER);
    asking = new Asking(served, served.programToken(officer));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private static byte[] row(String unit, String period, String submittedAt, String figures) {
    return (TestHome.WIDE + String.join(",", "thu", unit, period, submittedAt, figures) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  // ---- who it is

  @Test
  void aProgramIsToldForWhomItActsAndWhatItMayDo() {
    JsonNode me = asking.get("/me").json();
    assertThat(me.get("login").asString()).isEqualTo(officer.login().text());
    assertThat(me.get("permissions").toString())
        .isEqualTo("[\"launch\",\"see\",\"stop\",\"submit\"]");
    assertThat(me.has("unit")).as("a district of 2019 is not there any more").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "th_", "th_0000000000000000000000000000000000000000000000000"})
  void withoutATokenNothingIsToldButThatOneIsNeeded(String token) {
    Asking stranger = new Asking(served, token);
    for (String path : List.of("/me", "/submissions", REVIEW, "/no-such", "/units/01")) {
      Asking.Answer answer = stranger.get(path);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate"))
          .isEqualTo(
              "Bearer realm=\"tong-hop\"" + (token.isEmpty() ? "" : ", error=\"invalid_token\""));
      assertThat(answer.json().get("type").asString()).isEqualTo("/api/v1/problems/unauthorized");
    }
  }

  @Test
  void aSessionsCookieIsNotTakenForAToken() {
    Asking stranger = new Asking(served, "");
    String cookie = "tonghop=" + served.token(officer);
    assertThat(stranger.get("/me", "Cookie", cookie).status()).isEqualTo(401);
  }

  @Test
  void aTokenIsNotTakenOnPagesNorInAnAddress() throws Exception {
    String token = served.programToken(officer);
    assertThat(new Asking(served, "").get("/me?access_token=" + token).status()).isEqualTo(401);
    var page =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create(served.at("/submissions")))
                    .header("Authorization", "Bearer " + token)
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(302);
  }

  @Test
  void aTokenMayDoNoMoreThanItWasGranted() {
    Asking looking =
        new Asking(
            served,
            served.programToken(officer, Permission.SUBMIT, Permission.LAUNCH, Permission.STOP));
    assertThat(looking.get(REVIEW).status()).isEqualTo(200);
    assertThat(looking.post("/runs", "").status()).isEqualTo(404);
    assertThat(looking.post("/reviews", "{}").status()).isEqualTo(404);
    assertThat(looking.post("/runs/1/stop", "").status()).isEqualTo(404);
    assertThat(looking.handIn("", row("18565", "2019-Q4", "2020-01-02", "1,2,3")).status())
        .isEqualTo(404);
    assertThat(looking.get("/templates/thu/2019-Q4/18565").status()).isEqualTo(404);
  }

  // ---- handing in

  @Test
  void aFileIsLookedAtThenTakenInAndTheSameBytesGiveTheSameReceipt() {
    byte[] file = row("18565", "2019-Q3", "2019-10-02", "3,120,4");
    JsonNode looked = asking.handedIn("?dry-run=true", file);
    assertThat(looked.get("takable").asBoolean()).isTrue();
    assertThat(looked.has("receipt")).isFalse();
    assertThat(home.has("input/xa.csv")).isFalse();

    String receipt = asking.handedIn("", file).get("receipt").asString();
    assertThat(asking.handedIn("", file).get("receipt").asString()).isEqualTo(receipt);
    Asking.Answer again = asking.handIn("", file);
    assertThat(again.status()).isIn(200, 202);

    assertThat(asking.get("/files/" + receipt + "/original").bytes()).isEqualTo(file);
    JsonNode judged = asking.get("/files/" + receipt).json();
    assertThat(judged.get("counts").get("entered").asInt()).isEqualTo(1);
    JsonNode cases = asking.get("/submissions?programme=thu&unit=18565&period=2019-Q3").json();
    assertThat(cases.get("total").asInt()).isEqualTo(1);
    String number = cases.get("items").get(0).get("number").asString();
    JsonNode one = asking.get("/submissions/" + number).json();
    assertThat(one.get("figures").get(0).get("amount").get("value").asInt()).isEqualTo(3);
    assertThat(one.get("revisions").get(0).get("receipt").asString()).isEqualTo(receipt);
  }

  @Test
  void whatIsHandedInIsInTheJournalWithTheToken() {
    asking.handedIn("", row("18565", "2019-Q4", "2020-01-02", "3,120,4"));
    assertThat(
            new Asking(served, served.programToken(served.member("445", THEN, Role.CLERK)))
                .get("/me")
                .status())
        .isEqualTo(200);
    String acts =
        new vn.tonghop.web.Reading(served, served.member("42", Role.ADMINISTRATOR)).page("/audit");
    assertThat(acts).contains("Nộp báo cáo", "chương trình");
  }

  @Test
  void aFileThatCannotBeTakenInIsToldWithEachFault() {
    byte[] file = row("18565", "2019-Q9", "2019-01-02", "3,120,4");
    JsonNode report = asking.handedIn("", file);
    assertThat(report.get("takable").asBoolean()).isFalse();
    assertThat(report.get("obstacle_vi").asString()).isNotBlank();
    JsonNode finding = report.get("findings").get(0);
    assertThat(finding.get("message_vi").asString()).isNotBlank();
    assertThat(finding.get("message_en").asString())
        .isNotBlank()
        .isNotEqualTo(finding.get("message_vi").asString());
    Asking.Answer answer = asking.handIn("", file);
    assertThat(answer.status()).isIn(422, 202);
    if (answer.status() == 422) {
      assertThat(answer.json().get("type").asString()).isEqualTo("/api/v1/problems/not-taken");
    }
    assertThat(home.tree("input").keySet()).noneMatch(name -> name.contains("Q9"));
  }

  @Test
  void whatIsOfAnotherUnitIsNotTakenInAndTellsNothingOfIt() {
    Asking other =
        new Asking(served, served.programToken(served.member("18586", THEN, Role.CLERK)));
    JsonNode report = other.handedIn("", row("18565", "2019-Q1", "2019-08-02", "9,9,9"));
    assertThat(report.get("takable").asBoolean()).isFalse();
    assertThat(report.get("findings")).isEmpty();
    assertThat(report.get("beyond")).hasSize(1);
  }

  @Test
  void manyFilesMayBeSentOneAfterTheOther() {
    List<String> receipts = new ArrayList<>();
    for (int i = 2; i <= 4; i++) {
      JsonNode file = asking.handedIn("", row("18586", "2019-Q" + i, "2020-01-0" + i, i + ",20,2"));
      receipts.add(file.get("receipt").asString());
    }
    assertThat(receipts).doesNotHaveDuplicates().allMatch(each -> each.startsWith("TN-"));
  }

  @Test
  void theFindingsOfARefusedFileAndItsMarkedCopyAreGiven() {
    String number =
        asking
            .get("/submissions?programme=thu&unit=18565&period=2019-Q2&state=refused")
            .json()
            .get("items")
            .get(0)
            .get("number")
            .asString();
    JsonNode refused = asking.get("/submissions/" + number).json();
    assertThat(refused.get("findings")).isNotEmpty();
    String receipt = refused.get("findings").get(0).get("receipt").asString();
    assertThat(asking.get("/files/" + receipt).json().get("findings")).isNotEmpty();
    assertThat(asking.get("/files/" + receipt + "/annotated").bytes()).startsWith('P', 'K');
  }

  // ---- reviews and runs

  @Test
  void aReviewIsLookedAtMadeWatchedAndDownloaded() throws IOException {
    String asked = "?programme=thu&unit=445&period=2019-Q1";
    JsonNode look = asking.get("/reviews/look" + asked).json();
    assertThat(look.get("submissions").asInt()).isEqualTo(2);
    Asking.Answer begun =
        asking.post(
            "/reviews",
            "{\"programme\":\"thu\",\"unit\":\"445\",\"period\":\"2019-Q1\",\"formats\":[\"html\"]}");
    assertThat(begun.status()).isEqualTo(202);
    JsonNode run = asking.over(begun.header("Location"));
    assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("done");
    JsonNode review = asking.get("/reviews/thu/2019-Q1/445").json();
    for (JsonNode file : review.get("files")) {
      String path = file.get("path").asString().replaceFirst("^/api/v1", "");
      assertThat(asking.get(path).bytes()).hasSize(file.get("size").asInt());
    }
    try (ZipInputStream zip =
        new ZipInputStream(
            new ByteArrayInputStream(asking.get("/reviews/thu/2019-Q1/445/zip").bytes()))) {
      assertThat(zip.getNextEntry()).isNotNull();
    }
    assertThat(asking.get("/reviews?period=2019-Q1").json().get("total").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsAtWorkIsNotBegunTwice() {
    String wanted = "{\"programme\":\"thu\",\"unit\":\"445\",\"period\":\"2019-H1\"}";
    List<String> locations = new ArrayList<>();
    Asking.Answer second = asking.post("/runs", "");
    locations.add(second.header("Location"));
    Asking.Answer first = asking.post("/reviews", wanted);
    locations.add(first.header("Location"));
    Asking.Answer again = asking.post("/reviews", wanted);
    assertThat(again.status()).as(again.text()).isEqualTo(409);
    assertThat(locations.get(1)).endsWith("/runs/" + again.json().get("run").get("id").asLong());
    locations.forEach(asking::over);
    assertThat(asking.post("/reviews", wanted).status()).isEqualTo(202);
    assertThat(asking.get("/runs").json().get("items")).isNotEmpty();
    assertThat(asking.get("/past-runs").json().get("items")).isNotEmpty();
    long night = asking.get("/past-runs").json().get("items").get(0).get("id").asLong();
    assertThat(asking.get("/past-runs/" + night).status()).isEqualTo(200);
  }

  @Test
  void aRunThatWaitsIsStoppedAndSaysSo() throws Exception {
    java.util.concurrent.CountDownLatch pen = new java.util.concurrent.CountDownLatch(1);
    assertThat(served.keepBusy(pen)).isPositive();
    JsonNode begun = asking.post("/runs", "").json();
    JsonNode stopped = asking.post("/runs/" + begun.get("id").asLong() + "/stop", "").json();
    pen.countDown();
    assertThat(stopped.get("state").asString()).isEqualTo("stopped");
    assertThat(stopped.get("over").asBoolean()).isTrue();
    JsonNode again = asking.post("/runs/" + begun.get("id").asLong() + "/stop", "").json();
    assertThat(again.get("state").asString()).isEqualTo("stopped");
    assertThat(asking.post("/runs/99999/stop", "").status()).isEqualTo(404);
  }

  // ---- figures

  @Test
  void aPrintedFigureIsFollowedToItsCells() {
    String review = asking.get(REVIEW).json().get("summary").get("code").asString();
    JsonNode figure =
        asking
            .get("/figures?programme=thu&period=2019-H1&unit=445&level=commune&indicator=meetings")
            .json();
    List<JsonNode> cells = figure.get("cells").valueStream().toList();
    assertThat(cells.stream().mapToInt(each -> each.get("value").get("value").asInt()).sum())
        .isEqualTo(figure.get("value").get("value").asInt())
        .isGreaterThan(6);
    assertThat(figure.has("code")).isFalse();
    assertThat(figure.get("review").asString()).endsWith(REVIEW);
    assertThat(figure.get("total").asInt()).isEqualTo(cells.size());
    JsonNode cell =
        cells.stream()
            .filter(each -> each.get("file").asString().equals("b.csv"))
            .findFirst()
            .orElseThrow();
    assertThat(cell.get("unit").get("code").asString()).isEqualTo("18586");
    assertThat(cell.get("cell").asString()).isEqualTo("E2");
    assertThat(cell.get("value").get("value").asInt()).isEqualTo(4);
    assertThat(asking.get("/submissions/" + cell.get("number").asString()).status()).isEqualTo(200);
    List<JsonNode> parts = figure.get("parts").valueStream().toList();
    JsonNode part =
        parts.stream()
            .filter(each -> each.has("at") && each.has("value"))
            .findFirst()
            .orElseThrow();
    String at = part.get("at").asString().substring(ApiConfiguration.V1.length());
    assertThat(asking.get(at).json().get("value")).isEqualTo(part.get("value"));
    JsonNode printed =
        asking.get("/figures/" + review.toLowerCase(java.util.Locale.ROOT) + ".1.1.1").json();
    assertThat(printed.get("code").asString()).isEqualTo(review + ".1.1.1");
    assertThat(asking.get("/figures/" + review + ".99.1.1").status()).isEqualTo(404);
    assertThat(asking.get("/figures?programme=thu").status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongWithALaunchIsToldPointByPointInTheLanguageAskedFor() {
    Asking.Answer answer =
        asking.post("/reviews", "{\"programme\":\"no\",\"formats\":[\"odt\"],\"language\":\"fr\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/language", "/formats/0");
    assertThat(answer.header("Content-Language")).isEqualTo("vi");
    JsonNode look = asking.get("/reviews/look?programme=thu&unit=445&period=mai").json();
    assertThat(look.get("errors").findValuesAsString("parameter")).containsExactly("period");
    JsonNode english =
        asking
            .get(
                "/reviews/look?programme=thu&unit=445&period=mai",
                "Accept-Language",
                "en-GB,vi;q=0.5")
            .json();
    assertThat(english.get("title").asString()).isEqualTo("Something is wrong");
    assertThat(english.get("errors").get(0).get("detail").asString()).startsWith("Not a period");
  }

  // ---- looking

  @Test
  void unitsAreFoundWithoutTones() {
    Asking board = new Asking(served, served.programToken(served.member("42", Role.VIEWER)));
    assertThat(board.get("/units").json().get("items").get(0).get("code").asString())
        .isEqualTo("42");
    assertThat(names(board.get("/units?q=thach+ha&day=2019-06-30"))).contains("Huyện Thạch Hà");
    assertThat(names(board.get("/units?q=thach+ha&day=2026-01-01")))
        .isNotEmpty()
        .doesNotContain("Huyện Thạch Hà");
    assertThat(names(board.get("/units?q=dak+lak"))).isEmpty();
    JsonNode unit = board.get("/units/445?day=2019-06-30").json();
    assertThat(unit.get("above").get("code").asString()).isEqualTo("42");
    assertThat(unit.get("children")).isNotEmpty();
    assertThat(board.get("/programmes").json().get("items").findValuesAsString("code"))
        .contains("thu", "meetings");
  }

  private static List<String> names(Asking.Answer answer) {
    return answer.json().get("items").findValuesAsString("name");
  }

  @Test
  void aListIsReadPageByPage() {
    JsonNode all = asking.get("/submissions?programme=thu&limit=500").json();
    assertThat(all.get("total").asInt()).isGreaterThan(80);
    List<String> numbers = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      JsonNode part = asking.get("/submissions?programme=thu&limit=40&page=" + page).json();
      part.get("items").forEach(each -> numbers.add(each.get("number").asString()));
    }
    List<String> first = new ArrayList<>();
    all.get("items").forEach(each -> first.add(each.get("number").asString()));
    assertThat(numbers).isEqualTo(first.subList(0, 80));
    assertThat(asking.get("/completeness?programme=thu").json().get("matrix").get("rows"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/submissions?page=0, 422, page",
    "/submissions?limit=501, 422, limit",
    "/submissions?state=lost, 422, state",
    "/submissions?unit=Atlantis, 422, unit",
    "/submissions?period=mai, 422, period",
    "/submissions?page=one, 400, page",
    "/units?day=mai, 400, day",
    "/reviews?state=lost, 422, state",
    "/completeness?programme=N%20N, 422, programme",
    "/runs/one, 400, id"
  })
  void whatIsWrongInAnAddressIsToldByItsName(String path, int status, String parameter) {
    Asking.Answer answer = asking.get(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().get("errors").get(0).get("parameter").asString()).isEqualTo(parameter);
  }

  // ---- never a page

  @Test
  void everyFaultIsAProblemAndNeverAPage() {
    byte[] nothing = new byte[0];
    byte[] json = "{".getBytes(StandardCharsets.UTF_8);
    assertThat(asking.get("/no-such").status()).isEqualTo(404);
    assertThat(asking.get("/runs/99999").status()).isEqualTo(404);
    assertThat(asking.get("/submissions/HS-0000-0000").status()).isEqualTo(404);
    assertThat(asking.get("/files/TN-0000-0000-0000").status()).isEqualTo(404);
    assertThat(asking.get("/uploads/0").status()).isEqualTo(404);
    assertThat(asking.get(REVIEW + "/files/..%2Fmanifest.json").status()).isIn(400, 404);
    assertThat(asking.get("/me", "Accept", "text/html").status()).isEqualTo(406);
    Asking.Answer put = asking.send("PUT", "/me", "", nothing);
    assertThat(put.status()).isEqualTo(405);
    assertThat(put.header("Allow")).contains("GET");
    assertThat(asking.send("POST", "/reviews", "application/json", json).status()).isEqualTo(400);
    assertThat(asking.send("POST", "/reviews", "text/plain", json).status()).isEqualTo(415);
    assertThat(asking.send("POST", "/files", "text/csv", json).status()).isEqualTo(415);
    assertThat(asking.send("POST", "/files", "multipart/form-data; boundary=x", json).status())
        .isEqualTo(400);
    assertThat(asking.handIn("").status()).isEqualTo(400);
    assertThat(asking.handIn("", "other", new byte[] {1}).status()).isEqualTo(400);
    assertThat(asking.handIn("", new byte[] {1}, new byte[] {2}).status()).isEqualTo(400);
  }

  @Test
  void whoeverSaysThatTheySendTooMuchIsTurnedAwayBeforeTheySendIt() throws IOException {
    String head =
        "POST /api/v1/files HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Authorization: Bearer "
            + served.programToken(officer)
            + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000000\r\n\r\n";
    int port = java.net.URI.create(served.at("/")).getPort();
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      byte[] begin = socket.getInputStream().readNBytes(12);
      assertThat(new String(begin, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/me;x=1", "//me", "/./me", "/%2e%2e/me", "/me%00", "/me\\"})
  void oddAddressesAreAnsweredWithAProblemToo(String path) throws IOException {
    int port = java.net.URI.create(served.at("/")).getPort();
    try (Socket socket = new Socket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET /api/v1" + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .matches("(?s)HTTP/1.1 4\\d\\d.*")
          .doesNotContain("Exception", "\tat ", "<html");
    }
  }

  @Test
  void theContractAndTextsAboutProblemsAreForEverybody() {
    Asking stranger = new Asking(served, "");
    assertThat(stranger.get("/openapi.yaml").text()).startsWith("openapi: 3.1");
    for (ProblemKind kind : ProblemKind.values()) {
      Asking.Answer vi = stranger.get("/problems/" + kind.code());
      assertThat(vi.text()).contains(kind.title().vi());
      assertThat(stranger.get("/problems/" + kind.code(), "Accept-Language", "en").text())
          .contains(kind.title().en());
    }
    assertThat(stranger.get("/problems/no-such").status()).isEqualTo(404);
  }

  @Test
  void answersAreForNobodyElse() {
    Asking.Answer answer = asking.get("/me");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
  }
}
