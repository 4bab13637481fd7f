package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.SealKey;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** A review's way from the first look to the download of what was issued, as staff go it. */
@ExtendWith(InBrowser.class)
class ReviewJourneyTest {

  private static final String REVIEW = "/reviews/thu/2019-Q1/445";
  private static final String PASSWORD = "mat-khau-thu";

  private final Path folder;

  ReviewJourneyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Served served() {
    TestHome home = new TestHome(folder);
    home.write("config/bodies.yaml", "terms: [2025-10-16]\n");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-28", "4,80,2");
    home.night();
    return Served.of(home, TestHome.clock());
  }

  /** Somebody of a small office, who does everything. */
  private static Member all(Served served) {
    return served.member("42", Role.OFFICER, Role.ISSUER);
  }

  private static void settled(Page page) {
    page.waitForURL(url -> !url.contains("/runs/"));
    page.waitForLoadState(LoadState.LOAD);
  }

  /** Also where something else is at work first, so that the page has to be looked at again. */
  @Test
  void whoeverWaitsForAReviewIsTakenToIt(Browser browser) throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    try (Served served = served();
        View view =
            served.open(
                browser,
                all(served),
                "/reviews/new?programme=thu&unit=445&period=2019-Q1&formats=html&look=true",
                Browser.DESK)) {
      assertThat(
              served
                  .runs()
                  .launchNight(
                      new Words("Chạy thử", "A trial"),
                      "nguoi.1",
                      home -> {
                        await(over);
                        return home.nightly().run(TestHome.TODAY).words();
                      }))
          .isPresent();
      Page page = view.page();
      page.click("#look .btn-primary");
      page.waitForURL("**/runs/*");
      assertThat(page.textContent("#run")).contains("Đang chờ");
      over.countDown();
      settled(page);
      assertThat(page.url()).contains(REVIEW + "?done=made");
      assertThat(page.locator("h1").count()).isOne();
      assertThat(page.textContent(".done")).contains("Đã lập");
    } finally {
      over.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void byMouseFromTheFirstLookToTheCellOfTheOriginal(Browser browser) throws IOException {
    try (Served served = served();
        View view = served.open(browser, all(served), "/reviews", Browser.DESK)) {
      Page page = view.page();
      page.click("main .btn-primary >> text=Lập báo cáo");
      page.selectOption("#programme", "thu");
      page.fill("#unit", "Huyện Thạch Hà");
      page.fill("#period", "quý một");
      page.click("text=Xem trước khi lập");
      assertThat(page.textContent(".fault")).contains("2019-Q3");
      assertThat(page.inputValue("#unit")).isEqualTo("Huyện Thạch Hà");
      page.waitForFunction("() => document.activeElement.className === 'fault'");
      page.fill("#period", "2019-Q1");
      page.click("text=Xem trước khi lập");
      assertThat(page.textContent("#look"))
          .contains("tổng hợp từ 2 báo cáo")
          .contains("chưa được lập lần nào");
      page.click("#look .btn-primary");
      settled(page);
      assertThat(page.url()).contains(REVIEW);
      assertThat(page.textContent(".done")).contains("Đã lập");
      assertThat(page.frameLocator("iframe").locator("body").textContent())
          .contains("DỰ THẢO")
          .contains("7");

      page.click("text=Viết phần lời");
      page.fill("#strengths", "Cách làm hay được nhân rộng.");
      page.fill("#causes", "Gọi 0912345678 để biết thêm.");
      page.click("form.card-form .btn-primary");
      assertThat(page.textContent("#causes-wrong")).contains("dữ liệu cá nhân");
      assertThat(page.inputValue("#strengths")).isEqualTo("Cách làm hay được nhân rộng.");
      page.fill("#causes", "Một số nơi còn lúng túng.");
      page.click("form.card-form .btn-primary");
      settled(page);
      assertThat(page.inputValue("#causes")).isEqualTo("Một số nơi còn lúng túng.");
      assertThat(page.frameLocator("iframe").locator("body").textContent())
          .contains("Cách làm hay được nhân rộng.");

      page.click(".crumb a >> nth=1");
      page.click("text=Xác nhận đã kiểm tra");
      settled(page);
      assertThat(page.textContent("main")).contains("Cán bộ 1, 10:00 15/01/2026");

      page.click("main a >> text=Ban hành");
      assertThat(page.inputValue("#number")).isEqualTo("1");
      page.fill("#signatory", "Nguyễn Văn Mẫu");
      page.click("form.card-form .btn-primary");
      assertThat(page.textContent("#unwritten-wrong")).contains("chưa viết");
      assertThat(page.inputValue("#signatory")).isEqualTo("Nguyễn Văn Mẫu");
      page.check("#unwritten");
      page.click("form.card-form .btn-primary");
      settled(page);
      assertThat(page.textContent(".done")).contains("Đã ban hành").contains("Số 01-BC/");
      assertThat(page.textContent("[aria-current=step]")).isEqualTo("Đã ban hành");

      Download pdf = page.waitForDownload(() -> page.click("text=review.pdf >> nth=0"));
      assertThat(pdf.suggestedFilename()).isEqualTo("thu 2019-Q1 Huyện Thạch Hà.pdf");
      assertThat(Files.readAllBytes(pdf.path()))
          .isEqualTo(Files.readAllBytes(served.home().path("reports/thu/2019-Q1/445/review.pdf")));

      page.frameLocator("iframe").locator("td a >> text=7").first().click();
      page.waitForURL(url -> url.contains("/figures/BC-"));
      assertThat(page.textContent("h1")).contains("7").contains("cuộc");
      assertThat(page.locator("table").first().textContent()).contains("57,1 %");
      page.locator("table").first().locator("tbody a").first().click();
      page.waitForURL(url -> url.contains("/figures/at"));
      assertThat(page.textContent("h1")).contains("3");
      assertThat(page.textContent("#counted ~ .wide tbody"))
          .contains("a.csv")
          .contains("E2")
          .contains("TN-")
          .contains("HS-");
    }
  }

  /** Moves on with the key as often as it takes, so that what cannot be reached is found. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 120; i++) {
      boolean there =
          (Boolean)
              page.evaluate(
                  "s => document.activeElement !== null && document.activeElement.matches(s)",
                  selector);
      if (there) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Not reached with the keyboard: " + selector);
  }

  private static void press(Page page, String selector) {
    tabTo(page, selector);
    page.evaluate("() => { document.documentElement.dataset.before = 'yes'; }");
    page.keyboard().press("Enter");
    page.waitForSelector(
        "html:not([data-before])",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForLoadState(LoadState.LOAD);
  }

  @Test
  void byKeyboardAloneAndInEnglish(Browser browser) {
    try (Served served = served();
        View view = served.open(browser, all(served), "/reviews/new", Browser.DESK)) {
      Page page = view.page();
      press(page, "button[lang=en]");
      page.navigate(served.at("/reviews/new"));
      tabTo(page, "#programme");
      page.keyboard().type("thu");
      tabTo(page, "#unit");
      page.keyboard().type("445");
      tabTo(page, "#period");
      page.keyboard().type("2019-q1");
      press(page, "button[name=look]");
      press(page, "#look .btn-primary");
      settled(page);
      assertThat(page.textContent(".done")).contains("Made.");
      press(page, "a[href*='/paragraphs']");
      tabTo(page, "#tasks");
      page.keyboard().type("Tổ chức đúng kế hoạch.");
      press(page, "form.card-form .btn-primary");
      settled(page);
      assertThat(page.textContent(".done")).contains("made anew");
      page.navigate(served.at(REVIEW));
      press(page, "form[action$='/check'] button");
      settled(page);
      assertThat(page.textContent("[aria-current=step]")).isEqualTo("Checked");
      press(page, "a[href*='/issue']");
      tabTo(page, "#unwritten");
      page.keyboard().press("Space");
      press(page, "form.card-form .btn-primary");
      settled(page);
      assertThat(page.textContent("[aria-current=step]")).isEqualTo("Issued");
      tabTo(page, "a[href='#files']");
      page.keyboard().press("Enter");
      tabTo(page, "a[href$='review.pdf']");
      Download pdf = page.waitForDownload(() -> page.keyboard().press("Enter"));
      assertThat(pdf.suggestedFilename()).endsWith(".pdf");
      page.navigate(served.at("/figures"));
      tabTo(page, "#code");
      page.keyboard().type("bc-0000-0000.1.1.1");
      press(page, "#code");
      assertThat(page.textContent(".fault")).contains("No review that was ever made");
    }
  }

  @Test
  void whoeverSavesLaterIsToldAndSeesBoth() {
    try (Served served = served()) {
      assertThat(made(served)).isTrue();
      Caller one = new Caller(served, served.member("42", Role.OFFICER));
      Caller other = new Caller(served, served.member("42", Role.OFFICER));
      String to = REVIEW + "/paragraphs";
      assertThat(one.post(to, Map.of("version", "0", "strengths", "Bản của người trước.")).status())
          .isEqualTo(303);
      var late = other.post(to, Map.of("version", "0", "strengths", "Bản của người sau."));
      String page = late.text();
      assertThat(late.status()).isEqualTo(422);
      assertThat(page)
          .contains("Bản của người trước.")
          .contains("Bản của người sau.")
          .contains("name=\"version\" value=\"1\"");
      assertThat(other.post(to, Map.of("version", "1", "strengths", "Cả hai.")).status())
          .isEqualTo(303);
      assertThat(one.text(to)).contains("Cả hai.").contains("name=\"version\" value=\"2\"");
    }
  }

  private static boolean made(Served served) {
    Caller officer = new Caller(served, served.member("42", Role.OFFICER));
    return officer
            .post(
                "/reviews/new",
                Map.of("programme", "thu", "unit", "445", "period", "2019-Q1", "formats", "html"))
            .status()
        == 303;
  }

  @Test
  void whatWasNotLookedAtIsNotIssuedAndAnEditionMadeAnewIsADraft() {
    try (Served served = served()) {
      assertThat(made(served)).isTrue();
      Caller officer = new Caller(served, all(served));
      assertThat(
              officer
                  .post(REVIEW + "/check", Map.of("edition", "1", "snapshot", snapshot(officer)))
                  .status())
          .isEqualTo(303);
      assertThat(officer.text(REVIEW)).contains("at-checked now");
      String form = officer.text(REVIEW + "/issue");
      String content = form.replaceFirst("(?s).*name=\"content\" value=\"([0-9a-f]+)\".*", "$1");
      officer.post(REVIEW + "/paragraphs", Map.of("version", "0", "tasks", "Việc mới."));
      assertThat(officer.text(REVIEW)).contains("at-draft now").doesNotContain("at-checked now");
      var stale =
          officer.post(
              REVIEW + "/issue",
              Map.of("date", "15/1/2026", "unwritten", "true", "content", content));
      assertThat(stale.status()).isEqualTo(422);
      assertThat(served.home().has("reviews/issued")).isFalse();
    }
  }

  private static String snapshot(Caller caller) {
    return caller
        .text(REVIEW)
        .replaceFirst("(?s).*name=\"snapshot\" value=\"([0-9a-f]+)\".*", "$1");
  }

  @Test
  void aCopyIsSealedAndThePasswordIsNotTold() throws Exception {
    try (Served served = served()) {
      assertThat(made(served)).isTrue();
      Caller issuer = new Caller(served, all(served));
      String form = issuer.text(REVIEW + "/issue");
      String content = form.replaceFirst("(?s).*name=\"content\" value=\"([0-9a-f]+)\".*", "$1");
      Map<String, String> asked =
          Map.of("date", "15/1/2026", "unwritten", "true", "formats", "pdf", "content", content);
      assertThat(issuer.post(REVIEW + "/issue", asked).status()).isEqualTo(303);
      assertThat(issuer.text(REVIEW + "/seal")).contains("seal.p12");
      SealKey.in(folder, PASSWORD);
      var wrong = issuer.post(REVIEW + "/seal", Map.of("password", "sai-mat-khau"));
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.text()).contains("sai mật khẩu").doesNotContain("sai-mat-khau");
      var early = issuer.post(REVIEW + "/seal", Map.of("password", PASSWORD));
      assertThat(early.status()).isEqualTo(200);
      try (PDDocument sealed = Loader.loadPDF(early.bytes())) {
        assertThat(sealed.getSignatureDictionaries()).hasSize(1);
      }
      assertThat(served.home().read("data/logs/tonghop.log")).doesNotContain(PASSWORD);
    }
  }

  @Test
  void nobodyIsHinderedOnAnyPageInEitherLanguage(Browser browser) {
    try (Served served = served()) {
      assertThat(made(served)).isTrue();
      Member member = all(served);
      Caller caller = new Caller(served, member);
      String code =
          caller.text(REVIEW).replaceFirst("(?s).*figures\\?code=(BC-[0-9A-Z-]+).*", "$1");
      List<String> pages =
          List.of(
              "/reviews?held=true",
              "/reviews?unit=khong-co",
              "/reviews/new",
              "/reviews/new?look=true&programme=thu&unit=445&period=nay&formats=",
              "/reviews/new?look=true&programme=thu&unit=445&period=2019-Q1&formats=pdf",
              REVIEW,
              REVIEW + "?done=made&language=en",
              REVIEW + "/paragraphs",
              REVIEW + "/issue",
              REVIEW + "/seal",
              "/figures",
              "/figures?code=x",
              "/figures?code=" + code + "&figure=7",
              "/figures/" + code + ".1.1.1");
      List<String> faults = new ArrayList<>();
      try (View view = served.open(browser, member, "/figures", Browser.DESK)) {
        for (String language : List.of("vi", "en")) {
          view.page()
              .context()
              .addCookies(
                  List.of(
                      new com.microsoft.playwright.options.Cookie("language", language)
                          .setUrl(served.at("/"))));
          for (String page : pages) {
            view.page().navigate(served.at(page));
            assertThat(view.page().getAttribute("html", "lang")).isEqualTo(language);
            // what is shown within has its own test, and lets nobody look into it
            view.page()
                .evaluate("() => document.querySelectorAll('iframe').forEach(f => f.remove())");
            for (int width : List.of(Browser.DESK, Browser.TELEPHONE, Browser.NARROWEST)) {
              view.widen(width);
              String at = language + " " + page + " " + width + ": ";
              view.faults().forEach(fault -> faults.add(at + fault));
              if (view.excess() != 0) {
                faults.add(at + "too wide by " + view.excess());
              }
              view.outOfReach().forEach(part -> faults.add(at + "out of reach " + part));
            }
          }
        }
      }
      assertThat(faults).isEmpty();
    }
  }
}
