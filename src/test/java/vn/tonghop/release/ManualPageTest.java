package vn.tonghop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;

/** The manual as one page. */
@ExtendWith(InBrowser.class)
class ManualPageTest {

  private static final String HTML = new Manual(Path.of("docs", "manual")).html("1.2.3");

  @Test
  void itNeedsNothingBesideItselfAndHindersNobody(Browser browser) throws IOException {
    try (View view = browser.open(HTML.getBytes(StandardCharsets.UTF_8), Browser.DESK)) {
      assertThat(view.fetched()).allMatch(address -> address.startsWith("data:"));
      assertThat(view.complaints()).isEmpty();
      assertThat(view.faults()).isEmpty();
      assertThat(view.page().title()).contains("1.2.3");
      for (int width : new int[] {Browser.TELEPHONE, Browser.NARROWEST}) {
        view.widen(width);
        assertThat(view.excess()).as("at " + width).isZero();
        assertThat(view.outOfReach()).isEmpty();
      }
    }
  }

  @Test
  void itsLinksLeadWithinItOrIntoTheDocumentsBesideIt() {
    assertThat(found("href=\"#([^\"]+)\""))
        .isNotEmpty()
        .allSatisfy(anchor -> assertThat(HTML).containsOnlyOnce("id=\"" + anchor + "\""));
    assertThat(found("href=\"([^#\"][^\"]*)\""))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Path.of(file)).exists());
  }

  private static Stream<String> found(String pattern) {
    return Pattern.compile(pattern).matcher(HTML).results().map((MatchResult at) -> at.group(1));
  }
}
