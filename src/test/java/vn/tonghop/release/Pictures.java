package vn.tonghop.release;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.Tools;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.View;
import vn.tonghop.jobs.Home;
import vn.tonghop.web.WebServer;

/**
 * Takes the pictures of the manual: {@code bin/pictures}. Serves a home that has been through a
 * night over the sample and has no staff yet, and does there what a new office does on its first
 * day, in the order of the manual.
 */
final class Pictures {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 860;
  private static final String REVIEW = "/reviews/hn-2200/2017-05-25..2022-10-28/01";
  private static final String PASSPHRASE = "ngựa xám qua cầu tre cũ";

  /** A number in words, and kinds that do not add up to their total. */
  private static final String FAULTY =
      "programme,unit,period,submitted_at,dialogue_total,dialogue_periodic,dialogue_adhoc,"
          + "dialogue_thematic,dialogue_participants\n"
          + "feedback-218,006,2024-Q1,2024-04-09,4,1,0,0,mười hai\n";

  private static final Pattern CODE = Pattern.compile("BC-[0-9A-Z]{4}-[0-9A-Z]{4}");

  private final Path folder;
  private final Page page;
  private final String at;

  private Pictures(Path folder, Page page, String at) {
    this.folder = folder;
    this.page = page;
    this.at = at;
  }

  public static void main(String[] arguments) {
    Home home = new Home(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    Path chromium = Tools.need("chromium", "chromium-browser", "google-chrome");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (WebServer server = WebServer.begin(home, 0, Clock.systemUTC(), (asked, told, wrong) -> 0);
        Browser browser = Browser.start(chromium);
        View view = browser.open("about:blank", WIDTH)) {
      view.page().setViewportSize(WIDTH, HEIGHT);
      String code =
          server.firstCode().orElseThrow(() -> new IllegalStateException("Has staff already"));
      Pictures pictures = new Pictures(folder, view.page(), "http://localhost:" + server.port());
      pictures.firstDay(code);
      pictures.everyDay();
      pictures.issuing();
    }
    out.println(folder);
  }

  private void firstDay(String code) {
    go("/");
    page.locator("#login-f").fill("quan.tri");
    page.locator("#name-f").fill("Nguyễn Văn Mẫu");
    page.locator("#unit-f").fill("Thành phố Hà Nội");
    take("nguoi-dau-tien");
    page.locator("#code-f").fill(code);
    goOn();
    page.locator("#new-1").fill(PASSPHRASE);
    page.locator("#new-2").fill(PASSPHRASE);
    take("cum-mat-khau");
    goOn();
    take("ma-xac-thuc");
    secondFactor();
    goOn();
    take("dem-qua");
    go("/staff/new");
    page.locator("#f-login").fill("le.ban.hanh");
    page.locator("#f-name").fill("Lê Thị Ban Hành");
    page.locator("#f-title").fill("Phó Trưởng ban");
    page.locator("#f-unit").fill("Thành phố Hà Nội");
    page.locator("#role-issuer").check();
    take("them-can-bo");
    goOn();
    take("ma-moi");
  }

  private void everyDay() {
    String invitation = page.locator(".secret").textContent();
    go("/submissions/upload");
    page.locator("#files").setInputFiles(faulty());
    page.locator("#upload button").click();
    page.locator(".counts, .fault, table")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    page.waitForTimeout(2_500);
    take("nop-bao-cao");
    go("/submissions?programme=hn-2200&state=overdue");
    take("bao-cao-da-gui");
    go("/reviews");
    take("bao-cao-tong-hop");
    go(REVIEW);
    page.waitForTimeout(2_500);
    take("mot-bao-cao");
    String figure = figure();
    go(REVIEW + "/paragraphs");
    page.waitForTimeout(2_500);
    take("phan-loi");
    go("/figures/" + figure);
    take("tra-so");
    go(REVIEW);
    page.locator("form[action$='/check'] button").click();
    page.waitForLoadState();
    go("/runs");
    take("lan-chay");
    go("/audit");
    take("nhat-ky");
    page.locator("form[action$='/sign-out'] button").click();
    go("/sign-in/invitation");
    page.locator("#login-i").fill("le.ban.hanh");
    page.locator("#code-i").fill(invitation.strip());
    take("dung-ma-moi");
    goOn();
  }

  private void issuing() {
    page.locator("#new-1").fill(PASSPHRASE);
    page.locator("#new-2").fill(PASSPHRASE);
    goOn();
    secondFactor();
    goOn();
    go(REVIEW + "/issue");
    page.locator("#signatory").fill("Lê Thị Ban Hành");
    take("ban-hanh");
  }

  /** The code of a figure of the review that is open. */
  private String figure() {
    Matcher code = CODE.matcher(page.content());
    if (!code.find()) {
      throw new IllegalStateException("No code of a review on " + page.url());
    }
    return code.group() + ".5.1.3";
  }

  private void secondFactor() {
    String secret = page.locator(".secret").textContent();
    page.locator("#code-s").fill(AuthenticatorCode.now(secret, Clock.systemUTC()));
    goOn();
  }

  private Path faulty() {
    try {
      Path file = Files.createTempDirectory("pictures-").resolve("phuong-quy-1.csv");
      return Files.writeString(file, FAULTY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void go(String path) {
    page.navigate(at + path, new Page.NavigateOptions().setTimeout(120_000));
  }

  private void goOn() {
    page.locator("main .btn-primary").first().click();
    page.waitForLoadState();
  }

  /** As much of the page as a screen shows, without what is below its end. */
  private void take(String name) {
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0); }");
    int end =
        ((Number)
                page.evaluate(
                    "() => Math.ceil(document.querySelector('main').getBoundingClientRect().bottom) + 24"))
            .intValue();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setClip(0, 0, WIDTH, Math.min(HEIGHT, Math.max(300, end)))
            .setPath(folder.resolve(name + ".png")));
  }
}
