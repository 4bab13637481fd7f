package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
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
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Role;

/** Setting up a second factor, with a telephone that scans what is on the page. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorPageTest {

  private final Served served;

  SecondFactorPageTest(@TempDir Path folder) {
    served = Served.in(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private View page(Browser browser, int width) {
    Member member = served.member("42", Role.ADMINISTRATOR);
    String token = served.token(new Outcome.FactorToBeSetUp(member));
    View view = browser.open("about:blank", width);
    view.page().context().addCookies(List.of(new Cookie("tonghop", token).setUrl(served.at("/"))));
    view.page().navigate(served.at("/sign-in"));
    return view;
  }

  /** What a telephone reads off the screen. */
  private static String scanned(Page page) throws Exception {
    byte[] screen = page.locator("svg.qr").screenshot();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(screen));
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  @Test
  void theCodeOnThePageIsTheKeyBesideIt(Browser browser) throws Exception {
    try (View view = page(browser, Browser.DESK)) {
      Page page = view.page();
      String scanned = scanned(page);
      assertThat(scanned).isEqualTo(page.getAttribute("a[href^='otpauth:']", "href"));
      String secret = page.textContent(".secret").replace(" ", "");
      assertThat(secret).hasSize(32);
      assertThat(URLDecoder.decode(scanned, StandardCharsets.UTF_8))
          .startsWith("otpauth://totp/Tổng Hợp:nguoi.")
          .contains("secret=" + secret);
    }
  }

  @Test
  void aWrongCodeLeavesTheKeyAsItWas(Browser browser) throws Exception {
    try (View view = page(browser, Browser.DESK)) {
      Page page = view.page();
      String scanned = scanned(page);
      page.fill("#code-s", "abcdef");
      page.keyboard().press("Enter");
      assertThat(page.textContent(".fault")).contains("Mã không đúng");
      assertThat(scanned(page)).isEqualTo(scanned);
    }
  }

  @ParameterizedTest
  @CsvSource({"1366, false", "360, true"})
  void theCodeIsAskedForInWords(int width, boolean thenPassphrase, Browser browser) {
    Member member = served.member("42", Role.ADMINISTRATOR);
    String token = served.token(new Outcome.CodeNeeded(member, thenPassphrase));
    try (View view = browser.open("about:blank", width)) {
      Page page = view.page();
      page.context().addCookies(List.of(new Cookie("tonghop", token).setUrl(served.at("/"))));
      page.navigate(served.at("/sign-in"));
      assertThat(page.textContent("form.card-form")).contains("Gõ mã 6 chữ số");
      assertThat(page.textContent("label[for=code-c]")).isEqualTo("Mã");
      assertThat(page.textContent("main .btn-primary")).isEqualTo("Tiếp tục");
      assertThat(view.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1366, vi", "320, vi", "360, en"})
  void nobodyIsHindered(int width, String language, Browser browser) {
    try (View view = page(browser, width)) {
      view.page()
          .context()
          .addCookies(List.of(new Cookie("language", language).setUrl(served.at("/"))));
      view.page().reload();
      assertThat(view.page().getAttribute("html", "lang")).isEqualTo(language);
      assertThat(view.page().textContent("#content")).doesNotContain("??");
      assertThat(view.faults()).isEmpty();
      assertThat(view.excess()).isZero();
    }
  }
}
