package vn.tonghop.web;

import static com.microsoft.playwright.options.WaitForSelectorState.HIDDEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** What units owe and have handed in, as a list and case by case. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionsPageTest {

  private final Served served;
  private final Member officer;

  SubmissionsPageTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,trên 120,");
    home.handIn("b.csv", "18589", "2019-Q1", "2019-04-28", "4,80,2");
    home.handIn("c.csv", "18589", "2019-Q2", "2019-07-01", "9,8,1");
    home.night();
    home.handIn("a2.csv", "18565", "2019-Q1", "2019-04-03", "5,trên 120,6");
    home.night();
    served = Served.of(home, TestHome.clock());
    officer = served.member("42", Role.OFFICER);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private static List<String> cases(Page page) {
    return page.locator("table tbody tr").allTextContents().stream()
        .map(row -> row.replaceAll("\\s+", " ").strip())
        .toList();
  }

  private View list(Browser browser, String query) {
    return served.open(browser, officer, "/submissions?" + query, Browser.DESK);
  }

  @Test
  void warningsThatSomebodyLetsStandAreNotAskedAboutAgain(Browser browser) {
    try (View view = list(browser, "state=WARNED")) {
      Page page = view.page();
      assertThat(cases(page)).hasSize(2).element(1).asString().contains("18589", "2019-Q1");
      page.locator("tbody a").last().click();
      page.waitForURL("**/submissions/HS-*");
      assertThat(view.faults()).isEmpty();
      page.locator("#warning-reason").fill("Ông Nguyễn Văn A, số 0912345678, đã xác nhận");
      page.locator("#warning-reason ~ button").click();
      page.locator(".fault").waitFor();
      assertThat(page.textContent(".fault")).contains("dữ liệu cá nhân");
      assertThat(page.inputValue("#warning-reason")).contains("0912345678");
      assertThat(view.faults()).isEmpty();
      page.locator("#warning-reason").fill("Đã hỏi đơn vị, số liệu đúng");
      page.locator("#warning-reason").press("Tab");
      page.keyboard().press("Enter");
      page.locator("#warning-reason").waitFor(new Locator.WaitForOptions().setState(HIDDEN));
      assertThat(page.textContent("main"))
          .contains("đã chấp nhận cảnh báo")
          .contains("Đã hỏi đơn vị, số liệu đúng");
      assertThat(view.faults()).isEmpty();
    }
    try (View view = list(browser, "state=WARNED")) {
      assertThat(cases(view.page())).singleElement().asString().contains("18565");
    }
  }

  @Test
  void unitsStandInOfficialOrderAndThenByPeriod(Browser browser) {
    try (View view = list(browser, "programme=thu&period=2019-H1")) {
      Page page = view.page();
      List<String> rows = cases(page);
      int first = index(rows, "(18565) thu 2019-Q1");
      assertThat(index(rows, "(445) thu 2019-Q1")).isZero();
      assertThat(index(rows, "(18565) thu 2019-Q2")).isEqualTo(first + 1);
      assertThat(index(rows, "(18589) thu 2019-Q1")).isGreaterThan(first);
      assertThat(rows.get(first)).contains("Đúng hạn").contains("bản 2");
    }
  }

  private static int index(List<String> rows, String part) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).contains(part)) {
        return row;
      }
    }
    throw new AssertionError("No " + part + " in " + rows);
  }

  @ParameterizedTest
  @CsvSource({
    "IN_FORCE, 2",
    "REVISED, 1",
    "LATE, 1",
    "REFUSED, 1",
    "WITHDRAWN, 0",
  })
  void thoseOfOneStateAreCountedAndShown(String state, int count, Browser browser) {
    try (View view = list(browser, "programme=thu&period=2019-H1&state=" + state)) {
      assertThat(view.page().textContent("h2#found")).isEqualTo(count + " hồ sơ");
      assertThat(cases(view.page())).hasSize(count);
      assertThat(view.page().textContent("option[value=" + state + "]"))
          .endsWith("(" + count + ")");
    }
  }

  @ParameterizedTest
  @CsvSource({"18586", "Thạch Kênh", "thach kenh", "xa thach ke"})
  void aUnitIsFoundByCodeOrNameWithOrWithoutTones(String typed, Browser browser) {
    try (View view = list(browser, "period=2019-Q1&programme=thu&unit=" + Caller.encoded(typed))) {
      assertThat(cases(view.page())).singleElement().asString().contains("Xã Thạch Kênh (18586)");
    }
  }

  @Test
  void whoStandsBelowAUnitIsMeantWithIt(Browser browser) {
    try (View view = list(browser, "period=2019-Q1&programme=thu&unit=thach+ha")) {
      assertThat(cases(view.page()))
          .anyMatch(row -> row.contains("Huyện Thạch Hà"))
          .anyMatch(row -> row.contains("Xã Thạch Kênh"));
    }
  }

  @Test
  void theAreaOfADistrictIsMeantByItsGroup(Browser browser) {
    try (View view = list(browser, "period=2019-Q1&programme=thu&unit=CU-445")) {
      assertThat(cases(view.page()))
          .anyMatch(row -> row.contains("Huyện Thạch Hà"))
          .anyMatch(row -> row.contains("Xã Thạch Kênh"));
    }
  }

  @Test
  void fiftyStandOnAPageAndTheRestIsReached(Browser browser) {
    try (View view = list(browser, "programme=thu")) {
      Page page = view.page();
      assertThat(cases(page)).hasSize(50);
      assertThat(page.textContent("main")).contains("Đang xem 1–50 trong");
      String first = cases(page).get(0);
      page.click("a[rel=next]");
      assertThat(page.textContent("main")).contains("Đang xem 51–");
      assertThat(cases(page)).isNotEmpty().doesNotContain(first);
      page.click("a[rel=next]");
      assertThat(page.textContent("main")).contains("Đang xem 101–128 trong 128");
      assertThat(page.locator("a[rel=next]").count()).isZero();
    }
  }

  @Test
  void whatCannotBeUnderstoodIsToldAndKept(Browser browser) {
    try (View view = list(browser, "unit=Khong+co+xa+nao&period=quy+mot")) {
      Page page = view.page();
      assertThat(page.locator(".fault a").allTextContents()).hasSize(2);
      assertThat(page.inputValue("#unit")).isEqualTo("Khong co xa nao");
      assertThat(page.getAttribute("#period", "aria-invalid")).isEqualTo("true");
      page.waitForFunction("() => document.activeElement.className === 'fault'");
      assertThat(view.faults()).isEmpty();
    }
  }

  private String number(String unit, String period) {
    Caller caller = new Caller(served, officer);
    String text =
        caller.get("/submissions?programme=thu&unit=" + unit + "&period=" + period).text();
    java.util.regex.Matcher number =
        java.util.regex.Pattern.compile("HS-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(text);
    assertThat(number.find()).as(unit + " " + period).isTrue();
    return number.group();
  }

  private View one(Browser browser, String unit, String period, int width) {
    return served.open(browser, officer, "/submissions/" + number(unit, period), width);
  }

  @Test
  void aCaseTellsItsFiguresAndWhatEachRevisionChanged(Browser browser) {
    try (View view = one(browser, "18565", "2019-Q1", Browser.DESK)) {
      Page page = view.page();
      assertThat(cases(page))
          .contains("Số cuộc họp cuộc 5", "Số lượt người lượt người trên 120", "Số giờ giờ 6");
      assertThat(page.locator(".steps h3").allTextContents().stream().map(String::strip))
          .hasSize(2);
      assertThat(page.textContent("main"))
          .contains("Số cuộc họp: 3 → 5")
          .contains("Số giờ: … → 6")
          .contains("a2.csv")
          .contains("Đã thay bằng bản sau");
    }
  }

  @Test
  void aRefusedOneTellsEveryFaultAtItsPlace(Browser browser) {
    try (View view = one(browser, "18589", "2019-Q2", Browser.DESK)) {
      assertThat(view.page().textContent("main"))
          .contains("Bị trả lại")
          .contains("R40")
          .contains("dòng 2")
          .contains("Số lượt người ít hơn số cuộc");
      assertThat(view.page().locator("a[href$='/findings']").count()).isOne();
    }
  }

  @Test
  void aMissingOneTellsWhatIsDueAndGivesTheForm(Browser browser) {
    try (View view = one(browser, "18586", "2019-Q3", Browser.DESK)) {
      Page page = view.page();
      assertThat(page.textContent("main")).contains("Thiếu").contains("quá hạn");
      String form = page.getAttribute("a[href$='/template']", "href");
      Caller.Answer answer = new Caller(served, officer).get(form);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Disposition")).contains("attachment").contains(".xlsx");
      assertThat(new String(answer.bytes(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
          .isEqualTo("PK");
    }
  }

  @Test
  void theFileComesBackAsItWasHandedIn() {
    Caller caller = new Caller(served, officer);
    String page = caller.get("/submissions/" + number("18589", "2019-Q1")).text();
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("/submissions/files/TN-[^/]+/original").matcher(page);
    assertThat(link.find()).isTrue();
    Caller.Answer answer = caller.get(link.group());
    assertThat(answer.text()).isEqualTo(served.home().read("input/b.csv"));
    assertThat(answer.header("Content-Disposition")).contains("b.csv");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void whatIsGivenBackIsOutOfForceAndSaysWhy(Browser browser, @TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.handIn("b.csv", "18589", "2019-Q1", "2019-04-28", "4,80,2");
    home.night();
    try (Served other = Served.of(home, TestHome.clock());
        View view =
            other.open(
                browser,
                other.member("42", Role.OFFICER),
                "/submissions?unit=18589&period=2019-Q1&state=IN_FORCE",
                Browser.DESK)) {
      Page page = view.page();
      page.click("tbody th a");
      page.fill("#reason", "   ");
      page.click(".give-back button");
      assertThat(page.textContent(".fault")).contains("không được để trống");
      page.waitForFunction("() => document.activeElement.className === 'fault'");
      assertThat(view.faults()).isEmpty();
      page.fill("#reason", "Số giờ ghi nhầm cột");
      page.press("#reason", "Tab");
      page.keyboard().press("Enter");
      page.waitForSelector(".done");
      assertThat(page.textContent(".done")).contains("Đã trả lại HS-");
      assertThat(page.textContent("main"))
          .contains("Số giờ ghi nhầm cột")
          .contains("Thiếu")
          .doesNotContain("Số liệu đang có hiệu lực");
      assertThat(view.faults()).isEmpty();
      page.navigate(other.at("/submissions?unit=18589&state=WITHDRAWN"));
      assertThat(cases(page)).singleElement().asString().contains("có bản đã rút");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.DESK, Browser.TELEPHONE, Browser.NARROWEST})
  void nobodyIsHindered(int width, Browser browser) {
    List<String> pages =
        List.of(
            "/submissions",
            "/submissions?programme=thu&state=REVISED",
            "/submissions?state=WITHDRAWN&unit=18565",
            "/submissions/" + number("18565", "2019-Q1"),
            "/submissions/" + number("18589", "2019-Q2"),
            "/submissions/" + number("18586", "2019-Q3"),
            "/submissions/template",
            "/submissions/template?programme=thu&unit=1&period=x");
    for (String language : List.of("vi", "en")) {
      try (View view = served.open(browser, officer, "/submissions", width)) {
        view.page()
            .context()
            .addCookies(
                List.of(
                    new com.microsoft.playwright.options.Cookie("language", language)
                        .setUrl(served.at("/"))));
        for (String path : pages) {
          view.page().navigate(served.at(path));
          assertThat(view.page().getAttribute("html", "lang")).isEqualTo(language);
          assertThat(view.faults()).as(path + " " + language).isEmpty();
          assertThat(view.excess()).as(path + " " + language).isZero();
          assertThat(view.outOfReach()).as(path + " " + language).isEmpty();
          assertThat(view.page().textContent("body")).doesNotContain("??");
        }
        assertThat(view.complaints()).allMatch(complaint -> complaint.contains("422"));
      }
    }
  }

  @Test
  void aFormThatThereIsNotIsToldWhy() {
    Caller caller = new Caller(served, officer);
    Caller.Answer none = caller.get("/submissions/template?programme=thu&unit=18565&period=2018");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("nằm ngoài hiệu lực", "id=\"period-wrong\"");
    Caller.Answer unknown =
        caller.get("/submissions/template?programme=thu&unit=99999&period=2019-Q4");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text())
        .contains("không có đơn vị mang mã này", "id=\"unit-wrong\"", "href=\"#unit\"", "99999")
        .doesNotContain("id=\"period-wrong\"");
    assertThat(caller.get("/submissions/template?programme=&unit=%20&period=x").text())
        .contains("id=\"programme-wrong\"", "id=\"unit-wrong\"");
    assertThat(
            Map.of(
                "form",
                caller
                    .get("/submissions/template?programme=thu&unit=18565&period=2019-Q4")
                    .status()))
        .containsEntry("form", 200);
  }
}
