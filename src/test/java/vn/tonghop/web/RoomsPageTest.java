package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Role;

/** Runs, units and programmes. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomsPageTest {

  private final Served served;

  RoomsPageTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder);
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    served = Served.of(home, TestHome.clock());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void anOfficerRunsByHandAndSeesItsEnd(Browser browser) {
    served.home().handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "5,80,2");
    try (View view =
        served.open(browser, served.member("42", Role.OFFICER), "/runs", Browser.DESK)) {
      Page page = view.page();
      page.getByText("Chạy ngay").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/runs/at-work/*");
      page.locator(".is-done, .is-failed").waitFor();
      assertThat(page.textContent("main")).contains("1 báo cáo được ghi nhận");
      assertThat(page.locator("[hx-trigger]").count()).isZero();
      page.navigate(served.at("/runs"));
      page.locator("tbody tr").first().getByRole(AriaRole.LINK).click();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.textContent("main")).contains("Nhận tệp", "Kiểm tra", "Lập báo cáo", "Xong");
    }
  }

  @Test
  void aNightIsStoppedAndGoneOnWith(Browser browser) {
    Runs runs = served.runs();
    CountDownLatch asked = new CountDownLatch(1);
    // whoever is to be let in is let in first: a night has the pen
    try (View view =
        served.open(browser, served.member("42", Role.OFFICER), "/runs", Browser.DESK)) {
      long night =
          runs.launchNight(
                  new Words("Chạy thử", "A trial"),
                  "nguoi.1",
                  home -> {
                    await(asked);
                    return home.nightly().run(TestHome.TODAY).words();
                  })
              .orElseThrow();
      Page page = view.page();
      page.navigate(served.at("/runs/at-work/" + night));
      assertThat(page.textContent("main")).contains("Người chạy: nguoi.1");
      assertThat(view.faults()).isEmpty();
      page.getByText("Dừng lần chạy này").click();
      page.getByText("Đã yêu cầu dừng").waitFor();
      asked.countDown();
      page.locator(".is-stopped").waitFor();
      assertThat(page.textContent("main")).contains("đã dừng theo yêu cầu");
      page.navigate(served.at("/runs"));
      page.locator("tbody tr").first().getByRole(AriaRole.LINK).click();
      page.waitForURL("**/runs/*");
      assertThat(page.textContent("main")).contains("Có người đã dừng lần chạy này");
      assertThat(view.faults()).isEmpty();
      String stopped = page.url();
      page.getByText("Chạy tiếp").click();
      page.locator(".is-done").waitFor();
      page.navigate(stopped);
      assertThat(page.textContent("main"))
          .contains("đã được làm tiếp ở lần chạy số")
          .doesNotContain("Chạy tiếp");
      assertThat(view.faults()).isEmpty();
    }
  }

  /** What is not there, and what is not theirs. */
  @ParameterizedTest
  @ValueSource(strings = {"/khong-co", "/staff"})
  void whoeverIsSignedInGoesOnFromAPageThatIsNotThere(String path, Browser browser) {
    try (View view = served.open(browser, served.member("42", Role.OFFICER), path, Browser.DESK)) {
      assertThat(view.page().textContent("h1")).isEqualTo("Không có trang này");
      assertThat(view.page().textContent("nav")).contains("Báo cáo đã gửi");
      assertThat(view.page().getAttribute("[name=back]", "value")).isEqualTo(path);
      assertThat(view.faults()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aReviewsCodeAloneIsNoMistake(Browser browser) {
    try (View view =
        served.open(browser, served.member("42", Role.OFFICER), "/reviews", Browser.DESK)) {
      Page page = view.page();
      page.locator("a[href^='/figures?code=']").first().click();
      page.waitForURL("**/figures?code=*");
      assertThat(page.locator(".fault").count()).isZero();
      assertThat(page.inputValue("#code")).startsWith("BC-");
      page.locator("#figure").press("Enter");
      page.locator(".fault").waitFor();
    }
  }

  @Test
  void aViewerIsNotOfferedARunAndCannotBeginOne(Browser browser) {
    try (View view =
        served.open(browser, served.member("42", Role.VIEWER), "/runs", Browser.DESK)) {
      assertThat(view.page().textContent("main")).doesNotContain("Chạy ngay");
      Object status =
          view.page()
              .evaluate(
                  """
                  async () => {
                    const token = document.querySelector('input[name=_csrf]').value;
                    const body = new URLSearchParams({_csrf: token});
                    return (await fetch('/runs', {method: 'POST', body})).status;
                  }
                  """);
      assertThat(status).isEqualTo(404);
    }
  }

  @Test
  void unitsAreFoundWithoutTheirTonesAndOnlyWithinReach(Browser browser) {
    try (View view =
        served.open(browser, served.member("42", Role.OFFICER), "/units?q=hong loc", 1366)) {
      assertThat(view.page().textContent("main")).contains("Xã Hồng Lộc");
      assertThat(view.page().navigate(served.at("/units/18409")).status()).isEqualTo(200);
      assertThat(view.page().navigate(served.at("/units/00004")).status()).isEqualTo(404);
      view.page().navigate(served.at("/units?q=ba dinh"));
      assertThat(view.page().textContent("main")).contains("Không có đơn vị nào như vậy");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/runs, 1366", "/runs, 320", "/runs/1, 1366", "/runs/1, 360",
    "/units, 1366", "/units, 320", "/units/18565, 360", "/nowhere, 360"
  })
  void nobodyIsHindered(String path, int width, Browser browser) {
    try (View view = served.open(browser, served.member("42", Role.OFFICER), path, width)) {
      assertThat(view.faults()).isEmpty();
      assertThat(view.excess()).isZero();
      view.page()
          .context()
          .addCookies(List.of(new Cookie("language", "en").setUrl(served.at("/"))));
      view.page().reload();
      assertThat(view.page().getAttribute("html", "lang")).isEqualTo("en");
      assertThat(view.page().textContent("body")).doesNotContain("??");
      assertThat(view.faults()).isEmpty();
    }
  }
}
