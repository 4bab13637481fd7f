package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** One's own passphrase, one's own sessions, and what is left behind by signing out. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPassphraseTest {

  private static final String NOW = "ngựa xám qua cầu tre cũ";
  private static final String FRESH = "con trâu đi cày trên đồng sâu";

  private final Served served;

  OwnPassphraseTest(@TempDir Path folder) {
    served = Served.in(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private static void type(Page page, String current, String fresh, String again) {
    page.fill("#current", current);
    page.fill("#new-1", fresh);
    page.fill("#new-2", again);
    page.keyboard().press("Enter");
  }

  @Test
  void whoeverKnowsThePassphraseChangesItAndAllOtherSessionsEnd(Browser browser) {
    Member officer = served.member("42", Role.OFFICER);
    Caller elsewhere = new Caller(served, officer);
    assertThat(elsewhere.get("/").status()).isEqualTo(200);
    try (View view = served.open(browser, officer, "/me", Browser.DESK)) {
      Page page = view.page();
      page.getByText("Đổi cụm mật khẩu").click();
      type(page, NOW, FRESH, FRESH + "!");
      page.getByText("Hai lần gõ không giống nhau").waitFor();
      type(page, "không phải cụm này đâu", FRESH, FRESH);
      page.getByText("Cụm mật khẩu hiện nay không đúng").waitFor();
      type(page, NOW, "123456789012345", "123456789012345");
      page.getByText("dễ đoán").waitFor();
      assertThat(elsewhere.get("/").status()).as("nothing was changed").isEqualTo(200);

      type(page, NOW, FRESH, FRESH);

      assertThat(page.textContent(".done")).contains("Đã đổi");
      page.navigate(served.at("/me"));
      assertThat(page.locator(".sessions li").count()).isEqualTo(1);
      assertThat(elsewhere.get("/").status()).isEqualTo(302);
    }
  }

  @Test
  void whoeverGuessesTooOftenWaits() {
    Caller officer = new Caller(served, served.member("42", Role.OFFICER));
    Map<String, String> wrong =
        Map.of("current", "đoán mò một câu thật dài", "passphrase", FRESH, "again", FRESH);
    String last = "";
    for (int i = 0; i < 12; i++) {
      Caller.Answer answer = officer.post("/me/passphrase", wrong);
      assertThat(answer.status()).isEqualTo(422);
      last = answer.text();
    }
    assertThat(last).contains("Thử lại sau");
  }

  @Test
  void anAdministratorEndsTheSessionsOfAMemberWithinReachAlone() {
    Member officer = served.member("42", Role.OFFICER);
    Member stranger = served.member("01", Role.OFFICER);
    Caller theirs = new Caller(served, officer);
    Caller beyond = new Caller(served, stranger);
    Caller administrator = new Caller(served, served.member("42", Role.ADMINISTRATOR));
    assertThat(administrator.post("/staff/" + stranger.id() + "/sessions/end", Map.of()).status())
        .isEqualTo(404);
    assertThat(beyond.get("/").status()).isEqualTo(200);
    assertThat(administrator.post("/staff/" + officer.id() + "/sessions/end", Map.of()).status())
        .isEqualTo(302);
    assertThat(theirs.get("/").status()).isEqualTo(302);
  }

  @Test
  void signingOutLeavesNothingInTheBrowser() {
    Caller officer = new Caller(served, served.member("42", Role.OFFICER));
    assertThat(officer.get("/").header("Cache-Control")).contains("no-store");
    Caller.Answer out = officer.post("/sign-out", Map.of());
    assertThat(out.header("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
    assertThat(out.header("Set-Cookie")).contains("tonghop=;", "Max-Age=0");
    assertThat(officer.get("/").status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.DESK, Browser.NARROWEST})
  void nobodyIsHindered(int width, Browser browser) {
    Member officer = served.member("42", Role.OFFICER);
    try (View view = served.open(browser, officer, "/me/passphrase", width)) {
      assertThat(view.faults()).isEmpty();
      assertThat(view.excess()).isZero();
    }
  }
}
