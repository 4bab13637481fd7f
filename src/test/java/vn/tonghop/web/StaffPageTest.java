package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** The way in, staff, and the journal of acts. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPageTest {

  private static final String PASSPHRASE = "con trâu đi cày trên đồng sâu";

  private final Served served;

  StaffPageTest(@TempDir Path folder) {
    served = Served.in(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void somebodyIsInvitedChoosesAPassphraseAndComesBackWithIt(Browser browser) {
    Member administrator = served.member("42", Role.ADMINISTRATOR);
    String code;
    try (View view = served.open(browser, administrator, "/staff/new", Browser.DESK)) {
      Page page = view.page();
      page.fill("#f-login", "Lan.Anh");
      page.fill("#f-name", "Trần Lan Anh");
      page.fill("#f-unit", "Ba Đình");
      page.check("#role-officer");
      page.getByText("Lưu").click();
      assertThat(page.textContent(".fault")).contains("Không có đơn vị này trong phạm vi");
      assertThat(page.inputValue("#f-name")).isEqualTo("Trần Lan Anh");
      page.fill("#f-unit", "42");
      page.getByText("Lưu").click();
      code = page.textContent(".done .secret").strip();
    }
    try (View view = browser.open(served.at("/"), Browser.DESK)) {
      Page page = view.page();
      assertThat(page.url()).endsWith("/sign-in");
      page.getByText("Tôi có mã mời").click();
      page.fill("#login-i", "lan.anh");
      page.fill("#code-i", code);
      page.keyboard().press("Enter");
      page.fill("#new-1", "123456789012345");
      page.fill("#new-2", "123456789012345");
      page.keyboard().press("Enter");
      assertThat(page.textContent(".fault")).contains("dễ đoán");
      page.fill("#new-1", PASSPHRASE);
      page.fill("#new-2", PASSPHRASE);
      page.keyboard().press("Enter");
      page.waitForURL(served.at("/"));
      assertThat(page.textContent(".who")).contains("Trần Lan Anh");
      assertThat(page.navigate(served.at("/staff")).status()).isEqualTo(404);
      assertThat(page.navigate(served.at("/audit")).status()).isEqualTo(404);
      page.navigate(served.at("/"));
      page.getByText("Đăng xuất").click();
      page.fill("#login", "lan.anh");
      page.fill("#passphrase", "sai rồi, sai hết rồi nhé");
      page.keyboard().press("Enter");
      assertThat(page.textContent(".fault")).contains("không đúng");
      page.fill("#login", "lan.anh");
      page.fill("#passphrase", PASSPHRASE);
      page.keyboard().press("Enter");
      page.waitForURL(served.at("/"));
    }
    try (View view = served.open(browser, administrator, "/audit?check=true", Browser.DESK)) {
      assertThat(view.page().textContent("main"))
          .contains(
              "còn nguyên",
              "Thêm người",
              "Trao mã mời",
              "Đặt cụm mật khẩu",
              "Đăng nhập không được",
              "người chưa đăng nhập",
              administrator.person().name() + " (" + administrator.login() + ")",
              " (lan.anh)",
              Role.OFFICER.vi() + " (officer)",
              "Tỉnh Hà Tĩnh (42)");
      view.page()
          .context()
          .addCookies(
              List.of(
                  new com.microsoft.playwright.options.Cookie("language", "en")
                      .setUrl(served.at("/"))));
      view.page().reload();
      assertThat(view.page().textContent("main")).contains(Role.OFFICER.en() + " (officer)");
    }
  }

  @Test
  void anAdministratorDoesNotReachTheStaffOfOthers(Browser browser) {
    Member other = served.member("01", Role.OFFICER);
    Member administrator = served.member("42", Role.ADMINISTRATOR);
    try (View view = served.open(browser, administrator, "/staff", Browser.DESK)) {
      assertThat(view.page().textContent("main")).doesNotContain(other.login().text());
      assertThat(view.page().navigate(served.at("/staff/" + other.id())).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/staff, 1366",
    "/staff, 320",
    "/staff/new, 1366",
    "/staff/new, 320",
    "/staff/1, 360",
    "/me, 1366",
    "/me, 320",
    "/audit, 1366",
    "/audit?check=true, 320"
  })
  void nobodyIsHindered(String path, int width, Browser browser) {
    Member administrator = served.member("42", Role.ADMINISTRATOR);
    String own = path.equals("/staff/1") ? "/staff/" + administrator.id() : path;
    try (View view = served.open(browser, administrator, own, width)) {
      assertThat(view.faults()).isEmpty();
      assertThat(view.excess()).isZero();
      view.page()
          .context()
          .addCookies(List.of(new Cookie("language", "en").setUrl(served.at("/"))));
      view.page().reload();
      assertThat(view.page().textContent("body")).doesNotContain("??");
      assertThat(view.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"/sign-in, 1366", "/sign-in, 320", "/sign-in/invitation, 360"})
  void nobodyIsHinderedOnTheWayIn(String path, int width, Browser browser) {
    try (View view = browser.open(served.at(path), width)) {
      assertThat(view.faults()).isEmpty();
      assertThat(view.excess()).isZero();
      assertThat(view.complaints()).isEmpty();
    }
  }
}
