package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Launcher;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Authenticator;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Totp;

/** What an administrator is led through in a new home. */
@ExtendWith(InBrowser.class)
class FirstStepsPageTest {

  private static void setUpSecondFactor(Served served, Member member) {
    try (HomeContext context = served.home().open()) {
      context
          .transactions()
          .during(
              () -> {
                Totp totp = context.staff().secondFactors().begin(member);
                String code = Authenticator.code(totp, TestHome.NOW);
                return context.staff().secondFactors().confirm(member, code).orElseThrow();
              });
    }
  }

  private static List<String> states(Page page) {
    return page.locator(".first-steps .state").allTextContents();
  }

  @Test
  void eachStepIsSeenByWhatIsThereAndTheFirstPageLeadsToTheNext(
      @TempDir Path folder, Browser browser) {
    TestHome home = new TestHome(folder);
    try (Served served = Served.of(home, TestHome.clock())) {
      Member administrator = served.member("01", Role.ADMINISTRATOR, Role.OFFICER);
      try (View view = served.open(browser, administrator, "/", Browser.DESK)) {
        Page page = view.page();
        page.getByText("Mã xác thực của bạn").click();
        assertThat(page.url()).endsWith("/first-steps");
        assertThat(states(page))
            .containsExactly("Làm tiếp", "Xong", "Xong", "Sau", "Sau", "Sau", "Sau");
        assertThat(page.textContent("main"))
            .contains("Thành phố Hà Nội", "hn-2200", "Chưa có người ban hành")
            .doesNotContain("Chưa có cán bộ tổng hợp");

        setUpSecondFactor(served, administrator);
        served.member("01", Role.ISSUER);
        page.reload();
        assertThat(states(page))
            .containsExactly("Xong", "Xong", "Xong", "Xong", "Làm tiếp", "Sau", "Sau");

        home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
        try (HomeContext context = served.home().open()) {
          context.nightly().intake(TestHome.TODAY, Launcher.COMMAND_LINE);
        }
        page.navigate(served.at("/"));
        assertThat(page.textContent("#first + p")).contains("Xong 6 trên 7");
        page.navigate(served.at("/first-steps"));
        assertThat(states(page).get(6)).isEqualTo("Làm tiếp");

        try (HomeContext context = served.home().open()) {
          context.nightly().run(TestHome.TODAY);
        }
        page.reload();
        assertThat(page.textContent(".done")).contains("Mọi bước đầu đã xong");
        page.navigate(served.at("/"));
        assertThat(page.locator("#first").count()).isZero();
      }
    }
  }

  @Test
  void theUnitAndProgrammesOfAnotherProvinceAreTheirOwn(@TempDir Path folder, Browser browser) {
    try (Served served = Served.in(folder);
        View view =
            served.open(
                browser,
                served.member("42", Role.ADMINISTRATOR),
                "/first-steps",
                Browser.TELEPHONE)) {
      assertThat(view.page().textContent("main"))
          .contains("Tỉnh Hà Tĩnh", "Chưa có cán bộ tổng hợp")
          .doesNotContain("hn-2200");
    }
  }

  @Test
  void onlyAdministratorsAreLed(@TempDir Path folder) {
    try (Served served = Served.in(folder)) {
      for (Role role : List.of(Role.CLERK, Role.OFFICER, Role.ISSUER, Role.VIEWER)) {
        Caller caller = new Caller(served, served.member("01", role));
        assertThat(caller.get("/first-steps").status()).as(role.code()).isEqualTo(404);
        assertThat(caller.text("/")).doesNotContain("/first-steps");
      }
    }
  }

  @Test
  void nobodyIsHindered(@TempDir Path folder, Browser browser) {
    try (Served served = Served.in(folder)) {
      for (int width : List.of(Browser.DESK, Browser.TELEPHONE, Browser.NARROWEST)) {
        Member administrator = served.member("01", Role.ADMINISTRATOR);
        try (View view = served.open(browser, administrator, "/first-steps", width)) {
          assertThat(view.faults()).isEmpty();
          assertThat(view.excess()).isZero();
          view.page()
              .context()
              .addCookies(List.of(new Cookie("language", "en").setUrl(served.at("/"))));
          view.page().reload();
          assertThat(view.page().textContent("body")).doesNotContain("??").contains("First steps");
          assertThat(view.faults()).isEmpty();
          view.page().navigate(served.at("/"));
          assertThat(view.faults()).isEmpty();
        }
      }
    }
  }

  @Test
  void thePageForSigningInSpeaksTheOtherLanguageToo(@TempDir Path folder, Browser browser) {
    try (Served served = Served.in(folder);
        View view = browser.open(served.at("/sign-in/invitation"), Browser.DESK)) {
      Page page = view.page();
      page.click(".who button");
      assertThat(page.url()).endsWith("/sign-in/invitation");
      assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
    }
  }
}
