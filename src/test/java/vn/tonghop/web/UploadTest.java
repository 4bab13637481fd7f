package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import vn.tonghop.jobs.TestHome;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** Handing in at the desk: looked at first, then taken in. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {

  private static final String FAULTY = TestHome.WIDE + "thu,18604,2019-Q1,2019-04-01,9,3,1\n";

  private final Served served;
  private final Path files;

  UploadTest(@TempDir Path folder) throws IOException {
    this.served = Served.in(folder.resolve("home"));
    this.files = Files.createDirectories(folder.resolve("files"));
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /** Of a commune of 2019. */
  private Member clerk(String unit) {
    return served.member(unit, LocalDate.of(2019, 6, 30), Role.CLERK);
  }

  private static String row(String unit, String period, String figures) {
    return TestHome.WIDE + String.join(",", "thu", unit, period, "2019-12-31", figures) + "\n";
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(files.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies there of somebody's, between being looked at and being handed in. */
  private List<Path> waiting(Member member) {
    Path folder = served.home().path("data/uploads/" + member.id());
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Caller.Answer looked(Caller caller, String name, byte[] bytes) {
    Caller.Answer sent = caller.upload(Map.of(name, bytes));
    assertThat(sent.status()).as(sent.text()).isIn(302, 303);
    return over(caller, sent.location());
  }

  private static Caller.Answer looked(Caller caller, String name, String text) {
    return looked(caller, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As soon as nothing is at work any more. */
  private static Caller.Answer over(Caller caller, String path) {
    for (int look = 0; look < 600; look++) {
      Caller.Answer answer = caller.get(path);
      if (!answer.text().contains("hx-trigger")) {
        return answer;
      }
      pause();
    }
    throw new AssertionError("Still at work: " + path);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void taken(Page page) {
    page.waitForSelector("#batch .done", new Page.WaitForSelectorOptions().setTimeout(60_000));
  }

  @Test
  void aFaultIsMendedLookedAtAndTakenInWithTheMouse(Browser browser) {
    Member clerk = clerk("18604");
    try (View view = served.open(browser, clerk, "/submissions/upload", Browser.DESK)) {
      Page page = view.page();
      page.setInputFiles("#files", file("quy1.csv", FAULTY));
      page.click("#upload button");
      page.waitForSelector("h2.file-name");
      assertThat(page.textContent("#batch"))
          .contains("chưa tệp nào nộp được")
          .contains("R40")
          .contains("dòng 2")
          .contains("Chưa có tệp nào nộp được");
      assertThat(page.locator("#take-in").count()).isZero();
      assertThat(view.faults()).isEmpty();

      String mended = row("18604", "2019-Q1", "9,300,1");
      page.navigate(served.at("/submissions/upload"));
      page.setInputFiles("#files", file("quy1.csv", mended));
      page.click("#upload button");
      page.waitForSelector("#take-in");
      assertThat(page.textContent("#batch")).contains("Nếu nộp: 1 báo cáo được ghi vào sổ");
      assertThat(served.home().tree("input"))
          .doesNotContainKey("input/nop/18604/2026-01-15/quy1.csv");
      page.click("#take-in");
      taken(page);
      String receipt = Receipt.of(Sha256.of(mended)).number();
      assertThat(page.textContent(".receipt")).isEqualTo(receipt);
      assertThat(page.textContent("#batch")).contains("Kết quả: 1 báo cáo đã ghi vào sổ");
      assertThat(view.faults()).isEmpty();
      assertThat(view.complaints()).isEmpty();
      assertThat(served.home().read("input/nop/18604/2026-01-15/quy1.csv")).isEqualTo(mended);
      page.click("#batch details a");
      assertThat(page.textContent("main")).contains("Số lượt người").contains("300");
      assertThat(waiting(clerk)).isEmpty();
    }
  }

  @Test
  void itIsDoneInEnglishWithTheKeyboardAlone(Browser browser) {
    Member clerk = clerk("18619");
    try (View view = served.open(browser, clerk, "/submissions/upload", Browser.DESK)) {
      Page page = view.page();
      page.context()
          .addCookies(
              List.of(
                  new com.microsoft.playwright.options.Cookie("language", "en")
                      .setUrl(served.at("/"))));
      page.navigate(served.at("/submissions/upload"));
      page.setInputFiles("#files", file("q2.csv", row("18619", "2019-Q2", "4,44,2")));
      page.focus("#files");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForSelector("#take-in");
      assertThat(page.textContent("#batch")).contains("If handed in: 1 submissions entered");
      tabTo(page, "take-in");
      page.keyboard().press("Enter");
      taken(page);
      assertThat(page.textContent("#batch")).contains("Receipt:").contains("Outcome: 1");
      assertThat(view.faults()).isEmpty();
    }
  }

  private static void tabTo(Page page, String id) {
    for (int tab = 0; tab < 40; tab++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Not reached with Tab: " + id);
  }

  @Test
  void itWorksWithoutScripts() {
    Caller clerk = new Caller(served, clerk("18589"));
    Caller.Answer looked = looked(clerk, "q3.csv", row("18589", "2019-Q3", "1,20,1"));
    assertThat(looked.text()).contains("Nếu nộp: 1 báo cáo");
    String id = looked.response().uri().getPath();
    Caller.Answer begun = clerk.post(id, Map.of());
    assertThat(over(clerk, begun.location()).text()).contains("Kết quả: 1 báo cáo");
  }

  @Test
  void aColumnIsToldWithTheNameOfItsIndicator() {
    Caller clerk = new Caller(served, clerk("18589"));
    Caller.Answer looked = looked(clerk, "chu.csv", row("18589", "2019-Q3", "1,abc,1"));
    assertThat(looked.text()).contains("cột people – Số lượt người");
  }

  @Test
  void rowsOfOtherUnitsRefuseTheWholeFileAndAreNamed() {
    Member member = clerk("18622");
    Caller clerk = new Caller(served, member);
    String two = row("18622", "2019-Q1", "1,20,1") + "thu,18586,2019-Q1,2019-12-31,1,20,1\n";
    Caller.Answer looked = looked(clerk, "hai-xa.csv", two);
    assertThat(looked.text())
        .contains("cả tệp không được nhận")
        .contains("Xã Thạch Kênh (18586)")
        .doesNotContain("id=\"take-in\"");
    assertThat(waiting(member)).isEmpty();
    Caller.Answer forced = clerk.post(looked.response().uri().getPath(), Map.of());
    assertThat(forced.status()).isEqualTo(404);
    assertThat(served.home().tree("input")).doesNotContainValue(Sha256.of(two).hex());
  }

  @Test
  void personalDataAreToldByPlaceAndDeletedAtOnce() {
    Member member = clerk("18625");
    Caller clerk = new Caller(served, member);
    String text =
        "programme,unit,period,meetings,people,hours\nthu,18625,2019-Q1,Nguyễn Văn Bình,001085012345,1\n";
    Caller.Answer looked = looked(clerk, "ca-nhan.csv", text);
    assertThat(looked.text())
        .contains("dữ liệu cá nhân")
        .contains("dòng 2")
        .doesNotContain("Nguyễn Văn Bình")
        .doesNotContain("001085012345");
    assertThat(waiting(member)).isEmpty();
  }

  @Test
  void aBombIsRefused() throws IOException {
    Member member = clerk("18628");
    Caller clerk = new Caller(served, member);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      byte[] zeros = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    Caller.Answer looked = looked(clerk, "bom.xlsx", bytes.toByteArray());
    assertThat(looked.text()).contains("bom.xlsx").doesNotContain("id=\"take-in\"");
    assertThat(waiting(member)).isEmpty();
  }

  @Test
  void whatIsNoTableIsRefused() {
    Member member = clerk("18631");
    Caller clerk = new Caller(served, member);
    Caller.Answer looked = looked(clerk, "anh.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    assertThat(looked.text()).contains("anh.png.bin").doesNotContain("id=\"take-in\"");
    assertThat(waiting(member)).isEmpty();
  }

  @Test
  void tooMuchIsRefusedWithAWord() {
    Member member = clerk("18562");
    Caller clerk = new Caller(served, member);
    Caller.Answer answer = clerk.upload(Map.of("to.csv", new byte[70 << 20]));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("to.csv lớn hơn 64 MB");
    assertThat(waiting(member)).isEmpty();
  }

  @Test
  void aNameThatLeadsElsewhereIsMadeHarmless() {
    Caller clerk = new Caller(served, clerk("18565"));
    String text = row("18565", "2019-Q1", "1,20,1");
    Caller.Answer looked =
        looked(clerk, "../../config/..\\\\programmes/\u202Etên <b>$(x).csv", text);
    assertThat(looked.status()).isEqualTo(200);
    Caller.Answer begun = clerk.post(looked.response().uri().getPath(), Map.of());
    over(clerk, begun.location());
    assertThat(served.home().tree("input"))
        .containsEntry("input/nop/18565/2026-01-15/tên b (x).csv", Sha256.of(text).hex());
    assertThat(served.home().tree("config")).containsOnlyKeys("config/programmes/thu.yaml");
  }

  @Test
  void theVerySameFileAgainChangesNothingAndSaysSo() {
    Caller clerk = new Caller(served, clerk("18637"));
    String text = row("18637", "2019-Q1", "1,20,1");
    Caller.Answer looked = looked(clerk, "mot.csv", text);
    over(clerk, clerk.post(looked.response().uri().getPath(), Map.of()).location());
    assertThat(looked(clerk, "hai.csv", text).text())
        .contains("đã được nhận trước đây")
        .contains(Receipt.of(Sha256.of(text)).number());
  }

  @Test
  void nobodySeesWhatAnotherSent() {
    Member one = clerk("18643");
    Caller clerk = new Caller(served, one);
    String id =
        looked(clerk, "mot.csv", row("18643", "2019-Q1", "1,20,1")).response().uri().getPath();
    Caller other = new Caller(served, clerk("18643"));
    assertThat(other.get(id).status()).isEqualTo(404);
    assertThat(other.get(id + "/state").status()).isEqualTo(404);
    assertThat(other.post(id, Map.of()).status()).isEqualTo(404);
    assertThat(other.post(id + "/discard", Map.of()).status()).isEqualTo(404);
    assertThat(clerk.post(id + "/discard", Map.of()).status()).isIn(302, 303);
    assertThat(clerk.get(id).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(ints = {Browser.DESK, Browser.TELEPHONE, Browser.NARROWEST})
  void nobodyIsHindered(int width, Browser browser) {
    Member clerk = clerk("18649");
    Caller caller = new Caller(served, clerk);
    String two = row("18649", "2019-Q1", "9,3,1") + "thu,18586,2019-Q1,2019-12-31,1,20,1\n";
    for (String language : List.of("vi", "en")) {
      for (String text :
          List.of(two, row("18649", "2019-Q1", "9,3,1"), row("18649", "2019-Q1", "9,30,1"))) {
        String path =
            looked(caller, "mot-ten-kha-dai-cua-mot-tep-bao-cao-quy-1.csv", text)
                .response()
                .uri()
                .getPath();
        try (View view = served.open(browser, clerk, "/submissions/upload", width)) {
          view.page()
              .context()
              .addCookies(
                  List.of(
                      new com.microsoft.playwright.options.Cookie("language", language)
                          .setUrl(served.at("/"))));
          for (String each : List.of("/submissions/upload", path)) {
            view.page().navigate(served.at(each));
            assertThat(view.faults()).as(each).isEmpty();
            assertThat(view.excess()).as(each).isZero();
            assertThat(view.outOfReach()).as(each).isEmpty();
            assertThat(view.page().textContent("body")).doesNotContain("??");
          }
          assertThat(view.complaints()).isEmpty();
        }
      }
    }
  }
}
