package vn.tonghop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with a page is found. */
@ExtendWith(InBrowser.class)
class ViewTest {

  private static View open(Browser browser, String body) throws IOException {
    String html =
        "<!DOCTYPE html><html lang='vi'><head><title>Trang</title></head><body><main><h1>Trang</h1>"
            + body
            + "</main></body></html>";
    return browser.open(html.getBytes(StandardCharsets.UTF_8), Browser.TELEPHONE);
  }

  @Test
  void aSoundPageHasNoFaults(Browser browser) throws IOException {
    try (View view = open(browser, "<p>Chữ</p>")) {
      assertThat(view.faults()).isEmpty();
      assertThat(view.complaints()).isEmpty();
      assertThat(view.fetched()).isEmpty();
      assertThat(view.excess()).isZero();
      assertThat(view.outOfReach()).isEmpty();
    }
  }

  @Test
  void whatHindersIsFound(Browser browser) throws IOException {
    try (View view = open(browser, "<h3>Mục</h3><p style='color:#aaa'>Chữ</p><input>")) {
      assertThat(view.faults())
          .extracting(fault -> fault.substring(0, fault.indexOf(':')))
          .containsExactlyInAnyOrder("color-contrast", "heading-order", "label");
    }
  }

  @Test
  void errorsAndFetchesAreTold(Browser browser) throws IOException {
    try (View view = open(browser, "<img src='no-such.png' alt=''><script>no()</script>")) {
      assertThat(view.complaints()).anyMatch(complaint -> complaint.contains("no is not defined"));
      assertThat(view.fetched()).singleElement().asString().endsWith("no-such.png");
    }
    try (View next = open(browser, "<p>Chữ</p>")) {
      assertThat(next.complaints()).isEmpty();
      assertThat(next.fetched()).isEmpty();
    }
  }

  @Test
  void whatIsTooWideIsFound(Browser browser) throws IOException {
    String wide = "<div style='width:500px'>Rộng</div>";
    try (View view = open(browser, wide)) {
      assertThat(view.excess()).isPositive();
      view.widen(Browser.DESK);
      assertThat(view.excess()).isZero();
    }
    try (View view = open(browser, "<div style='overflow-x:auto'>" + wide + "</div>")) {
      assertThat(view.excess()).isZero();
      assertThat(view.outOfReach()).hasSize(1);
    }
    try (View view = open(browser, "<div tabindex=0 style='overflow-x:auto'>" + wide + "</div>")) {
      assertThat(view.outOfReach()).isEmpty();
    }
  }
}
