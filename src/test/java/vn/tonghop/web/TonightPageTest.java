package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

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
      assertThat(view.page().locator("tbody th a").allTextContents())
          .contains("hn-2200")
          .doesNotContain("thu");
      assertThat(view.page().textContent("main")).doesNotContain("Hà Tĩnh");
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
