package vn.tonghop.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;
import vn.tonghop.web.Served;

/** Which program gets what: each route, by a token of each role, from each place of the tree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiReachTest {

  private static final LocalDate THEN = LocalDate.of(2019, 6, 30);
  private static final String REVIEW = "/reviews/thu/2019-H1/445";

  private final Served served;
  private final TestHome home;
  private final String number;
  private final String code;

  ApiReachTest(@TempDir Path folder) {
    home = new TestHome(folder);
    home.handIn("huyen.csv", "445", "2019-Q1", "2019-04-02", "3,120,");
    home.handIn("huyen-sai.csv", "445", "2019-Q2", "2019-07-02", "30,12,");
    home.handIn("xa.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    home.run(
        "review", "--programme", "thu", "--unit", "445", "--period", "2019-H1", "--formats", "csv");
    served = Served.of(home, TestHome.clock());
    Member board = served.member("42", Role.OFFICER);
    number =
        new Asking(served, served.programToken(board))
            .get("/submissions?programme=thu&period=2019-Q1&unit=445")
            .json()
            .get("items")
            .valueStream()
            .filter(each -> each.get("unit").get("code").asString().equals("445"))
            .findFirst()
            .orElseThrow()
            .get("number")
            .asString();
    code =
        new Asking(served, served.programToken(board))
            .get(REVIEW)
            .json()
            .get("summary")
            .get("code")
            .asString();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private String receipt(String file) {
    return Receipt.of(Sha256.of(home.read("input/" + file))).number();
  }

  /** What can be got, with the permission that it takes. */
  private record Route(String path, Permission permission) {}

  private List<Route> routes() {
    return List.of(
        new Route("/units/445?day=2019-06-30", Permission.SEE),
        new Route("/submissions/" + number, Permission.SEE),
        new Route("/submissions/" + number + "/template", Permission.SUBMIT),
        new Route("/templates/thu/2019-Q4/445", Permission.SUBMIT),
        new Route("/files/" + receipt("huyen.csv"), Permission.SEE),
        new Route("/files/" + receipt("huyen.csv") + "/original", Permission.SEE),
        new Route("/files/" + receipt("huyen-sai.csv"), Permission.SEE),
        new Route("/files/" + receipt("huyen-sai.csv") + "/annotated", Permission.SEE),
        new Route(
            "/figures?programme=thu&period=2019-H1&unit=445&level=district&indicator=meetings",
            Permission.SEE),
        new Route("/figures/" + code + ".1.1.1", Permission.SEE),
        new Route(REVIEW, Permission.SEE),
        new Route(REVIEW + "/files/figures.csv", Permission.SEE),
        new Route(REVIEW + "/zip", Permission.SEE));
  }

  @ParameterizedTest
  @CsvSource({
    "445,2019-06-30,own",
    "42,2026-01-15,parent",
    "18565,2019-06-30,child",
    "446,2019-06-30,sibling",
    "01,2026-01-15,other"
  })
  void eachProgramGetsWhatItsMemberReachesAndTheRestIsAsIfItWereNotThere(
      String unit, LocalDate day, String which) {
    List<String> wrong = new ArrayList<>();
    Map<Role, String> tokens = served.programTokens(unit, day);
    for (Role role : Role.values()) {
      Asking asking = new Asking(served, tokens.getOrDefault(role, ""));
      boolean reaches = which.equals("own") || (which.equals("parent") && role != Role.CLERK);
      for (Route route : routes()) {
        boolean may = reaches && role.permissions().contains(route.permission());
        int status = asking.get(route.path()).status();
        if (status != (may ? 200 : 404)) {
          wrong.add(role + " " + route + ": " + status);
        }
      }
      boolean launches = reaches && role.permissions().contains(Permission.LAUNCH);
      boolean mayAtAll = role.permissions().contains(Permission.LAUNCH);
      int look = asking.get("/reviews/look?programme=thu&period=2019-H1&unit=445").status();
      int launch =
          asking
              .post("/reviews", "{\"programme\":\"thu\",\"period\":\"2018-H1\",\"unit\":\"445\"}")
              .status();
      if (look != (launches ? 200 : mayAtAll ? 422 : 404) || launch != (mayAtAll ? 422 : 404)) {
        wrong.add(role + " launch: " + look + " " + launch);
      }
      lists(asking, reaches, which, wrong, role);
      files(asking, reaches, wrong, role);
    }
    assertThat(wrong).isEmpty();
  }

  private void lists(Asking asking, boolean reaches, String which, List<String> wrong, Role role) {
    String cases = asking.get("/submissions?programme=thu&limit=500&period=2019-Q1").text();
    String reviews = asking.get("/reviews").text();
    String units = asking.get("/units?q=445&day=2019-06-30").text();
    String complete = asking.get("/completeness?programme=thu").text();
    if (cases.contains(number) != reaches
        || reviews.contains("2019-H1") != reaches
        || units.contains("Huyện Thạch Hà") != reaches
        || (complete.contains("Thạch Hà") && !reaches)) {
      wrong.add(role + " lists of " + which);
    }
  }

  /** Only who hands in for the unit may send its files; others of the role are told that. */
  private static void files(Asking asking, boolean reaches, List<String> wrong, Role role) {
    byte[] file =
        (TestHome.WIDE + "thu,445,2019-Q4,2020-01-02,3,120,\n").getBytes(StandardCharsets.UTF_8);
    if (!role.permissions().contains(Permission.SUBMIT)) {
      int status = asking.handIn("?dry-run=true", file).status();
      if (status != 404) {
        wrong.add(role + " sends: " + status);
      }
    } else if (asking.handedIn("?dry-run=true", file).get("takable").asBoolean() != reaches) {
      wrong.add(role + " sends");
    }
  }

  @Test
  void whatAnotherHasSentIsNotTold() {
    byte[] file =
        (TestHome.WIDE + "thu,445,2019-Q4,2020-01-02,3,121,\n").getBytes(StandardCharsets.UTF_8);
    Asking own = new Asking(served, served.programToken(served.member("445", THEN, Role.OFFICER)));
    String id = own.handIn("?dry-run=true", file).json().get("id").asString();
    assertThat(own.get("/uploads/" + id).status()).isEqualTo(200);
    Asking other =
        new Asking(served, served.programToken(served.member("445", THEN, Role.OFFICER)));
    assertThat(other.get("/uploads/" + id).status()).isEqualTo(404);
  }

  @Test
  void aTokenThatWasTakenBackOrWhoseMemberWasClosedIsNoTokenAnyMore() {
    Member leaving = served.member("445", THEN, Role.OFFICER);
    Asking asking = new Asking(served, served.programToken(leaving));
    assertThat(asking.get("/me").status()).isEqualTo(200);
    served.close(leaving);
    assertThat(asking.get("/me").status()).isEqualTo(401);
  }
}
