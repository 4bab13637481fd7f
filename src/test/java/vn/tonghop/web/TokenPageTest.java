package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** Tokens that members make for their programs. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenPageTest {

  private static final String FORM = "th_[0-9A-Za-z]{49}";

  private final Served served;

  TokenPageTest(@TempDir Path folder) {
    served = Served.in(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void aTokenIsMadeShownOnceAndTakenBackAndAllIsInTheJournal(Browser browser) {
    Member member = served.member("42", Role.OFFICER, Role.ADMINISTRATOR);
    try (View view = served.open(browser, member, "/me", Browser.DESK)) {
      Page page = view.page();
      page.getByText("Mã truy cập").click();
      assertThat(page.textContent("main")).contains("Chưa có mã nào");
      page.fill("#f-name", "  ");
      page.getByText("Lập mã", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.textContent(".fault")).contains("1 đến 100 ký tự");
      page.fill("#f-name", "máy chủ văn thư");
      page.check("#permission-submit");
      page.getByText("Lập mã", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.textContent(".done .secret").strip()).matches(FORM);
      assertThat(page.textContent(".sessions")).contains("máy chủ văn thư", "Nộp báo cáo");
      page.navigate(served.at("/me/tokens"));
      assertThat(page.content()).doesNotContainPattern(FORM);
      page.getByText("Thu hồi", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.textContent(".done")).contains("Đã thu hồi");
      assertThat(page.textContent("main")).contains("Chưa có mã nào");
      page.navigate(served.at("/audit"));
      assertThat(page.textContent("main"))
          .contains("Lập mã truy cập", "Thu hồi mã truy cập", "máy chủ văn thư");
    }
  }

  @Test
  void nobodyTakesBackTheTokenOfAnother() {
    Member lan = served.member("42", Role.OFFICER);
    Caller caller = new Caller(served, lan);
    caller.post("/me/tokens", Map.of("name", "a", "days", "30"));
    String revoke =
        caller.text("/me/tokens").replaceAll("(?s).*(/me/tokens/[0-9a-f]+/revoke).*", "$1");
    Caller other = new Caller(served, served.member("42", Role.ADMINISTRATOR));
    assertThat(other.text("/me/tokens")).doesNotContain("/revoke");
    assertThat(other.post(revoke, Map.of()).status()).isEqualTo(404);
    assertThat(caller.text("/me/tokens")).contains(revoke);
    assertThat(caller.post(revoke, Map.of()).location()).startsWith("/me/tokens");
    assertThat(caller.text("/me/tokens")).doesNotContain("/revoke");
  }

  @Test
  void aTokenIsMadeForNothingThatTheirMemberMayNot() {
    Caller viewer = new Caller(served, served.member("42", Role.VIEWER));
    Map<String, String> launching = Map.of("name", "a", "permission", "launch", "days", "30");
    assertThat(viewer.post("/me/tokens", launching).status()).isEqualTo(422);
    Map<String, String> issuing = Map.of("name", "a", "permission", "issue", "days", "30");
    Caller issuer = new Caller(served, served.member("42", Role.ISSUER));
    assertThat(issuer.post("/me/tokens", issuing).status()).isEqualTo(422);
    Map<String, String> longer = Map.of("name", "a", "days", "367");
    assertThat(issuer.post("/me/tokens", longer).status()).isEqualTo(422);
    assertThat(issuer.text("/me/tokens")).doesNotContain("/revoke");
  }

  @ParameterizedTest
  @ValueSource(ints = {1366, 360, 320})
  void nobodyIsHindered(int width, Browser browser) {
    Member member = served.member("42", Role.OFFICER);
    new Caller(served, member)
        .post("/me/tokens", Map.of("name", "m".repeat(100), "permission", "submit", "days", "30"));
    for (String language : new String[] {"vi", "en"}) {
      try (View view = served.open(browser, member, "/me/tokens", width)) {
        view.page()
            .context()
            .addCookies(java.util.List.of(new Cookie("language", language).setUrl(served.at("/"))));
        view.page().reload();
        assertThat(view.page().textContent("body")).doesNotContain("??");
        assertThat(view.faults()).isEmpty();
        assertThat(view.excess()).isZero();
        view.page().fill("#f-name", " ");
        view.page().locator("form.card-form button").click();
        assertThat(view.faults()).isEmpty();
        view.page().fill("#f-name", "mã " + language);
        view.page().locator("form.card-form button").click();
        assertThat(view.faults()).isEmpty();
        assertThat(view.excess()).isZero();
        assertThat(view.complaints()).allMatch(text -> text.contains("422"));
      }
    }
  }
}
