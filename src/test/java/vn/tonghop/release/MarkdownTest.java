package vn.tonghop.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static String html(String text) {
    return Markdown.html(text, link -> "to:" + link, picture -> "of:" + picture);
  }

  @Test
  void whatTheManualIsWrittenInBecomesHtml() {
    assertThat(html("## Một, “hai”\n\nba **bốn `năm & sáu`**\n[bảy](tám.md)\n"))
        .isEqualTo(
            "<h2 id=\"một-hai\">Một, “hai”</h2>\n"
                + "<p>ba <strong>bốn <code>năm &amp; sáu</code></strong>"
                + " <a href=\"to:tám.md\">bảy</a></p>\n");
    assertThat(html("1. một\n   hai\n   - ba\n2. bốn\n\n![năm](sáu.png)\n"))
        .isEqualTo(
            "<ol>\n<li>một hai<ul>\n<li>ba</li>\n</ul>\n</li>\n<li>bốn</li>\n</ol>\n"
                + "<figure><img src=\"of:sáu.png\" alt=\"năm\">"
                + "<figcaption>năm</figcaption></figure>\n");
    assertThat(html("| a | b |\n|---|---|\n| `c\\|d` | e |\n"))
        .contains("<th scope=\"col\">a</th>", "<td><code>c|d</code></td><td>e</td>");
    assertThat(html("```\na < b\n\n- c\n```\n"))
        .isEqualTo("<pre tabindex=\"0\"><code>a &lt; b\n\n- c\n</code></pre>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "một <b>hai</b>",
        "> một",
        "* một",
        "một **hai",
        "một `hai",
        "[một][hai](",
        "| a | b |\n| c | d |",
        "| a |\n|---|\n| c | d |"
      })
  void whatIsNotKnownIsRefused(String text) {
    assertThatThrownBy(() -> html(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
