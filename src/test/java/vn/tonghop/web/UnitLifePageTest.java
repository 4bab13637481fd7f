package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** The history of a unit on its page. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitLifePageTest {

  private static final String VIET_TIEN = "/units/18601?on=2020-08-11";

  private final Served served;

  UnitLifePageTest(@TempDir Path folder) {
    served = Served.of(new TestHome(folder), TestHome.clock());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private Member ofProvince(String code) {
    return served.member(code, Role.OFFICER);
  }

  private View open(Browser browser, String path) {
    return served.open(browser, ofProvince("42"), path, Browser.DESK);
  }

  @ParameterizedTest
  @CsvSource({
    "42, 18601?on=2020-08-11, 1366, 5, 4",
    "42, 18601?on=2020-08-11, 360, 5, 4",
    "42, 445?on=2024-06-01, 1366, 3, 2",
    "42, 445?on=2024-06-01, 320, 3, 2",
    "01, 006?on=2024-06-01, 360, 1, 0",
    "01, 00070, 1366, 15, 14"
  })
  void nobodyIsHinderedAndDrawingAndTableTellTheSame(
      String province, String unit, int width, int units, int links, Browser browser) {
    try (View view = served.open(browser, ofProvince(province), "/units/" + unit, width)) {
      Page page = view.page();
      for (String language : List.of("vi", "en")) {
        page.context().addCookies(List.of(new Cookie("language", language).setUrl(served.at("/"))));
        page.reload();
        assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
        assertThat(page.textContent("body")).doesNotContain("??");
        assertThat(page.locator(".wide svg.lineage .unit").count()).isEqualTo(units);
        assertThat(page.locator("table.kin tbody tr").count()).isEqualTo(units);
        assertThat(page.locator(".wide svg.lineage .link").count()).isEqualTo(links);
        assertThat(view.faults()).isEmpty();
        assertThat(view.excess()).isZero();
        assertThat(view.outOfReach()).isEmpty();
        assertThat(view.complaints()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"vi, nhóm", "en, Group"})
  void theAreaOfADistrictThatEndedHasItsCommunesBelowIt(
      String language, String level, Browser browser) {
    try (View view = served.open(browser, ofProvince("01"), "/units/CU-006", Browser.DESK)) {
      Page page = view.page();
      page.context().addCookies(List.of(new Cookie("language", language).setUrl(served.at("/"))));
      page.reload();
      assertThat(page.textContent("main"))
          .contains("Địa bàn quận Đống Đa cũ", "Phường Kim Liên")
          .containsIgnoringCase(level);
      assertThat(page.textContent("body")).doesNotContain("??");
      assertThat(view.faults()).isEmpty();
      assertThat(view.complaints()).isEmpty();
    }
  }

  @Test
  void aGroupTellsWhatItStandsForAndWhoBelongsToItInPart(Browser browser) {
    try (View view = served.open(browser, ofProvince("01"), "/units/CU-006", Browser.DESK)) {
      Page page = view.page();
      assertThat(page.textContent("main").replaceAll("\\s+", " "))
          .contains(
              "Địa bàn cũ: đến hết 30/06/2025 là chính Quận Đống Đa; từ 01/07/2025",
              "Gồm các đơn vị (7)",
              "Phường Giảng Võ 00025, chỉ một phần",
              "Phường Kim Liên 00229 ")
          .doesNotContain("Không có đơn vị nào trước hay sau");
      assertThat(page.locator("section:has(#joined) tbody tr").allTextContents())
          .hasSize(8)
          .anySatisfy(
              row ->
                  assertThat(row.replaceAll("\\s+", " "))
                      .contains("Quận Đống Đa 006 đến hết 30/06/2025 toàn bộ"))
          .anySatisfy(
              row ->
                  assertThat(row.replaceAll("\\s+", " "))
                      .contains("Phường Láng 00199 từ 01/07/2025"))
          .filteredOn(row -> row.contains("chỉ một phần"))
          .hasSizeBetween(1, 6);
      page.getByText("Quận Đống Đa", new Page.GetByTextOptions().setExact(true)).click();
      page.waitForURL("**/units/006?on=2025-06-30");
    }
  }

  @Test
  void noBoxLiesOnAnotherAndNoTextLeavesItsBox(Browser browser) {
    for (String unit : List.of("00070", "00097", "00004", "00226")) {
      try (View view = served.open(browser, ofProvince("01"), "/units/" + unit, Browser.DESK)) {
        assertThat(
                view.page()
                    .evaluate(
                        """
                        () => {
                          const units = [...document.querySelectorAll('.wide .unit')];
                          const boxes = units.map(u => u.querySelector('rect').getBBox());
                          const meets = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
                              && a.y < b.y + b.height && b.y < a.y + a.height;
                          const lapped = boxes.filter(
                              (a, i) => boxes.some((b, j) => i < j && meets(a, b)));
                          const out = units.filter((u, i) => [...u.querySelectorAll('text')]
                              .map(text => text.getBBox())
                              .some(text => text.x + text.width > boxes[i].x + boxes[i].width
                                  || text.y + text.height > boxes[i].y + boxes[i].height));
                          return lapped.length + out.length;
                        }
                        """))
            .as(unit)
            .isEqualTo(0);
      }
    }
  }

  @Test
  void theTableTellsKindDayAndResolutionAndLeadsToDaysOnWhichTheyLived(Browser browser) {
    try (View view = open(browser, VIET_TIEN)) {
      Page page = view.page();
      assertThat(page.locator("table.kin tbody tr").nth(1).textContent().replaceAll("\\s+", " "))
          .contains(
              "Xã Việt Xuyên 18610",
              "đến hết 31/12/2019",
              "Xã Việt Tiến: toàn bộ, theo suy đoán, 01/01/2020, 819/NQ-UBTVQH14");
      assertThat(page.locator("tr.is-self").textContent().replaceAll("\\s+", " "))
          .contains("(đang xem)", "toàn bộ, 01/07/2025, 1665/NQ-UBTVQH15, khoản 21");
      assertThat(page.locator("tr.is-self a").count()).isZero();
      page.locator("table.kin a").nth(2).click();
      page.waitForURL("**/units/18613?on=2019-12-31");
      assertThat(page.textContent(".life")).contains("Xã Thạch Tiến");
      assertThat(page.inputValue("#on")).isEqualTo("31/12/2019");
      page.navigate(served.at(VIET_TIEN));
      page.locator("table.kin a").last().click();
      page.waitForURL("**/units/18601?on=2025-07-01");
    }
  }

  @Test
  void aDistrictTellsItsCommunesOverTime(Browser browser) {
    try (View view = open(browser, "/units/445?on=1/6/2024")) {
      assertThat(view.page().textContent(".life").replaceAll("\\s+", " "))
          .contains(
              "đến hết 31/12/2019, Cấp xã: 31 đơn vị",
              "01/01/2020 – 31/12/2024, Cấp xã: 22 đơn vị (thêm 6, bớt 15)",
              "kết thúc cùng cấp của nó");
      assertThat(view.page().locator(".columns a").first().getAttribute("href"))
          .endsWith("?on=2024-06-01");
    }
  }

  @Test
  void whoeverMayNotSeeANeighbourSeesItsNameWithoutALink(Browser browser) {
    Member ofVietTien = served.member("18601", LocalDate.of(2020, 8, 11), Role.OFFICER);
    try (View view = served.open(browser, ofVietTien, VIET_TIEN, Browser.DESK)) {
      Page page = view.page();
      assertThat(page.textContent("table.kin")).contains("Xã Thạch Tiến", "18613");
      assertThat(page.locator("table.kin a").count()).isZero();
      assertThat(page.navigate(served.at("/units/18613?on=2019-12-31")).status()).isEqualTo(404);
      assertThat(page.navigate(served.at("/units/18601")).status()).isEqualTo(404);
    }
  }

  @Test
  void unitsOfOtherDaysAreFoundAndWhatIsNoDayIsSaid(Browser browser) {
    try (View view = open(browser, "/units?q=thach tien")) {
      Page page = view.page();
      assertThat(page.textContent("main")).contains("Đơn vị của những ngày khác");
      page.getByText("Xã Thạch Tiến").click();
      page.waitForURL("**/units/18613?on=2019-12-31");
      page.navigate(served.at("/units?q=thach tien&on=31/12/2019"));
      assertThat(page.textContent("main"))
          .contains("Xã Thạch Tiến")
          .doesNotContain("Đơn vị của những ngày khác");
      page.navigate(served.at("/units?on=31/13/2019"));
      assertThat(page.textContent("[role=alert]")).contains("Không hiểu ngày “31/13/2019”");
      page.navigate(served.at("/units/18613?on=2013-05-01"));
      assertThat(page.textContent(".warning")).contains("10/05/2019");
      assertThat(view.faults()).isEmpty();
    }
  }
}
