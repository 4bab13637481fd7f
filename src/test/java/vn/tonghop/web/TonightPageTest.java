package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** What staff find on the desk in the morning. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TonightPageTest {

  private final Served served;

  TonightPageTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-28", "4,80,2");
    home.night();
    served = Served.of(home, TestHome.clock());
  }

  @BeforeAll
  void isServed() {
    assertThat(served.at("/")).startsWith("http://localhost:");
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void itTellsTheNightWhatIsOverdueAndHowMuchHasCome(Browser browser) {
    try (View view = served.open(browser, served.member("42", Role.OFFICER), "/", Browser.DESK)) {
      assertThat(view.page().textContent("main")).contains("Xong").contains("thu");
      assertThat(view.page().locator(".heat tbody tr").allTextContents())
          .anyMatch(row -> row.contains("Tỉnh Hà Tĩnh"));
    }
  }

  @Test
  void nobodySeesWhatLiesBesideTheirUnit(Browser browser) {
    try (View view = served.open(browser, served.member("01", Role.OFFICER), "/", Browser.DESK)) {
      assertThat(view.page().locator("tbody th a + .quiet").allTextContents())
          .contains("hn-2200")
          .doesNotContain("thu");
      assertThat(view.page().textContent("main")).doesNotContain("Hà Tĩnh");
    }
  }

  @Test
  void whoeverLooksAfterTheSettingsIsToldWhichDoNotHoldYet(Browser browser) throws Exception {
    Member administrator = served.member("42", Role.ADMINISTRATOR);
    String said = "Thiết lập đã sửa, chưa có hiệu lực";
    Path holidays = served.home().write("config/holidays.csv", "date,name\n2026-03-03,Nghỉ\n");
    String programme = served.home().read("config/programmes/thu.yaml");
    served.home().write("config/programmes/thu.yaml", programme + "\n");
    served.home().write("config/seal.p12", "x");
    try (View view = served.open(browser, administrator, "/", Browser.DESK)) {
      Page page = view.page();
      assertThat(page.textContent("main")).contains(said);
      assertThat(page.locator("section:has(#settings) li").allTextContents())
          .containsExactly("config/holidays.csv", "config/programmes/thu.yaml");
      assertThat(view.faults()).isEmpty();
      Files.delete(holidays);
      served.home().write("config/programmes/thu.yaml", programme);
      page.reload();
      assertThat(page.textContent("main")).doesNotContain(said);
      served.home().write("config/holidays.csv", "date,name\n");
    }
    try (View view = served.open(browser, served.member("42", Role.OFFICER), "/", Browser.DESK)) {
      assertThat(view.page().textContent("main")).doesNotContain(said);
    }
    Files.delete(holidays);
  }

  /** The link that stands there until a script has fetched them. */
  @Test
  void whatIsOutdatedIsAPageOfItsOwn(Browser browser) {
    Member officer = served.member("42", Role.OFFICER);
    try (View view = served.open(browser, officer, "/tonight/outdated", Browser.DESK)) {
      assertThat(view.page().textContent("h1")).contains("còn khớp");
      assertThat(view.page().textContent("nav")).contains("Đêm qua");
      assertThat(view.page().textContent("main")).contains("Mọi báo cáo đã lập đều khớp");
      assertThat(view.faults()).isEmpty();
    }
  }

  @Test
  void programmesBearTheirNames(Browser browser) {
    try (View view = served.open(browser, served.member("01", Role.OFFICER), "/", Browser.DESK)) {
      assertThat(view.page().textContent("[aria-labelledby=needs] tbody"))
          .contains("Tiếp xúc, đối thoại trực tiếp")
          .contains("hn-2200");
    }
  }

  /** Rows stand below one another on a telephone, and are a table still. */
  @Test
  void aTableFitsATelephone(Browser browser) {
    Member officer = served.member("01", Role.OFFICER);
    try (View view = served.open(browser, officer, "/", Browser.TELEPHONE)) {
      Page page = view.page();
      String table = "[aria-labelledby=needs] table";
      assertThat(page.getAttribute(table, "role")).isEqualTo("table");
      assertThat(page.getAttribute(table + " td >> nth=0", "data-label")).isEqualTo("Phải gửi");
      assertThat(page.evaluate("at => document.querySelector(at).scrollWidth", table))
          .isEqualTo(page.evaluate("at => document.querySelector(at).clientWidth", table));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.DESK, Browser.TELEPHONE, Browser.NARROWEST})
  void nobodyIsHindered(int width, Browser browser) {
    try (View view = served.open(browser, served.member("42", Role.OFFICER), "/", width)) {
      view.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(view.faults()).isEmpty();
      assertThat(view.complaints()).isEmpty();
      assertThat(view.excess()).isZero();
    }
  }
}
