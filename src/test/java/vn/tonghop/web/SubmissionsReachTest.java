package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Role;

/**
 * Who gets what of a unit's submissions: each role, for the unit itself, for one below and above
 * it, beside it, and of another province. The unit is a commune of 2019, 18565 in district 445.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionsReachTest {

  private static final LocalDate THEN = LocalDate.of(2019, 6, 30);
  private static final Pattern NUMBER = Pattern.compile("HS-[0-9A-Z]{4}-[0-9A-Z]{4}");

  private final Served served;
  private final TestHome home;

  SubmissionsReachTest(@TempDir Path folder) {
    this.home = new TestHome(folder);
    home.handIn("xa.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("xa-sai.csv", "18565", "2019-Q2", "2019-07-02", "30,12,4");
    home.handIn("huyen.csv", "445", "2019-Q1", "2019-04-02", "3,120,");
    home.handIn(
        "hai.csv",
        TestHome.WIDE
            + "thu,18565,2019-Q3,2019-10-02,30,12,4\n"
            + "thu,18586,2019-Q3,2019-10-02,31,12,4\n");
    home.night();
    served = Served.of(home, TestHome.clock());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /** Whose member it is that asks. */
  private enum Place {
    OWN("18565"),
    PARENT("445"),
    SIBLING("18586"),
    OTHER_PROVINCE("01");

    private final String unit;

    Place(String unit) {
      this.unit = unit;
    }
  }

  static Stream<Arguments> everybody() {
    List<Arguments> all = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Place place : Place.values()) {
        all.add(arguments(role, place));
      }
    }
    return all.stream();
  }

  private Caller caller(Role role, Place place) {
    return new Caller(served, served.member(place.unit, THEN, role));
  }

  /** The number of the case of a commune, by an officer who sees all of it. */
  private String number(String unit, String period) {
    Caller board = new Caller(served, served.member("42", Role.OFFICER));
    Matcher number =
        NUMBER.matcher(
            board.get("/submissions?programme=thu&unit=" + unit + "&period=" + period).text());
    String last = "";
    while (number.find()) {
      last = number.group();
    }
    return last;
  }

  private String receipt(String file) {
    return Receipt.of(Sha256.of(home.read("input/" + file))).number();
  }

  private static boolean reaches(Role role, Place place) {
    return place == Place.OWN || (place == Place.PARENT && role.coversSubtree());
  }

  private static boolean may(Role role, Permission permission) {
    return role.permissions().contains(permission);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void onlyWhoReachesTheUnitSeesItsCases(Role role, Place place) {
    Caller caller = caller(role, place);
    int expected = reaches(role, place) ? 200 : 404;
    assertThat(caller.get("/submissions/" + number("18565", "2019-Q1")).status())
        .isEqualTo(expected);
    assertThat(caller.get("/submissions/files/" + receipt("xa.csv") + "/original").status())
        .isEqualTo(expected);
    for (String what : List.of("original", "copy", "findings")) {
      assertThat(caller.get("/submissions/files/" + receipt("xa-sai.csv") + "/" + what).status())
          .as(what)
          .isEqualTo(expected);
    }
    String list = caller.get("/submissions?programme=thu&unit=18565&period=2019-Q1").text();
    assertThat(list.contains("Xã Ngọc Sơn")).isEqualTo(reaches(role, place));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void onlyWhoHandsInForTheUnitGetsItsForm(Role role, Place place) {
    Caller caller = caller(role, place);
    int expected = reaches(role, place) && may(role, Permission.SUBMIT) ? 200 : 404;
    assertThat(caller.get("/submissions/" + number("18565", "2019-Q4") + "/template").status())
        .isEqualTo(expected);
    Caller.Answer typed =
        caller.get("/submissions/template?programme=thu&unit=18565&period=2019-Q4");
    if (expected == 404 && may(role, Permission.SUBMIT)) {
      // as of a unit that there is not
      assertThat(typed.status()).isEqualTo(422);
      assertThat(typed.text()).contains("Trong kỳ ấy không có đơn vị mang mã này trong phạm vi");
      String unknown = caller.text("/submissions/template?programme=thu&unit=99999&period=2019-Q4");
      assertThat(main(unknown).replace("99999", "18565")).isEqualTo(main(typed.text()));
    } else {
      assertThat(typed.status()).isEqualTo(expected);
    }
  }

  private static String main(String page) {
    return page.substring(page.indexOf("<h1"), page.indexOf("</main>"));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void onlyWhoMayGivesBack(Role role, Place place) {
    String path = "/submissions/" + number("18565", "2019-Q1") + "/return";
    boolean may = reaches(role, place) && may(role, Permission.RETURN);
    // a blank reason changes nothing, so that all may try
    assertThat(caller(role, place).post(path, Map.of("reason", " ")).status())
        .isEqualTo(may ? 422 : 404);
    if (!may) {
      assertThat(caller(role, place).post(path, Map.of("reason", "Thử")).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void onlyWhoMayGivesBackLetsWarningsStand(Role role, Place place) {
    String path = "/submissions/" + number("18565", "2019-Q1") + "/warnings";
    boolean may = reaches(role, place) && may(role, Permission.RETURN);
    assertThat(caller(role, place).post(path, Map.of("reason", " ")).status())
        .isEqualTo(may ? 422 : 404);
    if (!may) {
      assertThat(caller(role, place).post(path, Map.of("reason", "Thử")).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void onlyWhoHandsInForTheUnitMaySendItsFiles(Role role, Place place) {
    Caller caller = caller(role, place);
    boolean submits = may(role, Permission.SUBMIT);
    assertThat(caller.get("/submissions/upload").status()).isEqualTo(submits ? 200 : 404);
    byte[] file =
        (TestHome.WIDE + "thu,18565,2019-Q4,2020-01-02,3,120,4\n").getBytes(StandardCharsets.UTF_8);
    Caller.Answer sent = caller.upload(Map.of("q4.csv", file));
    assertThat(sent.status()).isEqualTo(submits ? 302 : 404);
    if (submits) {
      String page = looked(caller, sent.location());
      assertThat(page.contains("id=\"take-in\"")).isEqualTo(reaches(role, place));
      assertThat(page.contains("cả tệp không được nhận")).isNotEqualTo(reaches(role, place));
    }
  }

  private static String looked(Caller caller, String path) {
    for (int look = 0; look < 600; look++) {
      String page = caller.get(path).text();
      if (!page.contains("hx-trigger")) {
        return page;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("Still at work: " + path);
  }

  @Test
  void aUnitBelowDoesNotSeeTheOneAbove() {
    Caller commune = caller(Role.OFFICER, Place.OWN);
    assertThat(commune.get("/submissions/" + number("445", "2019-Q1")).status()).isEqualTo(404);
    assertThat(commune.get("/submissions/files/" + receipt("huyen.csv") + "/original").status())
        .isEqualTo(404);
  }

  @Test
  void aFileOfManyUnitsIsGivenOnlyToWhoReachesAllOfThem() {
    String files = "/submissions/files/" + receipt("hai.csv");
    Caller one = caller(Role.CLERK, Place.OWN);
    assertThat(one.get(files + "/original").status()).isEqualTo(404);
    assertThat(one.get(files + "/copy").status()).isEqualTo(404);
    Caller.Answer findings = one.get(files + "/findings");
    assertThat(findings.status()).isEqualTo(200);
    assertThat(findings.text().lines().skip(1)).isNotEmpty().allMatch(row -> row.contains(",2,"));
    String page = one.get("/submissions/" + number("18565", "2019-Q3")).text();
    assertThat(page)
        .contains("không tải được tệp gốc")
        .doesNotContain("/original")
        .contains("/findings");
    Caller both = caller(Role.OFFICER, Place.PARENT);
    assertThat(both.get(files + "/original").text()).isEqualTo(home.read("input/hai.csv"));
    assertThat(both.get(files + "/copy").status()).isEqualTo(200);
    assertThat(both.get(files + "/findings").text()).contains(",2,").contains(",3,");
  }

  @Test
  void whoeverBearsTheCodeTodayIsAnotherUnit() {
    Caller today = new Caller(served, served.member("18586", Role.CLERK));
    assertThat(today.get("/submissions/" + number("18586", "2019-Q3")).status()).isEqualTo(404);
  }

  @Test
  void whatThereIsNotAnswersAsWhatIsOutOfReach() {
    Caller caller = caller(Role.OFFICER, Place.PARENT);
    assertThat(caller.get("/submissions/HS-0000-0000").status()).isEqualTo(404);
    assertThat(caller.get("/submissions/files/TN-0000-0000-0000/original").status()).isEqualTo(404);
    assertThat(caller.get("/submissions/files/..%2F..%2Fetc/original").status()).isIn(400, 404);
    assertThat(caller.get("/submissions/upload/0123456789abcdef0123456789abcdef").status())
        .isEqualTo(404);
  }
}
