package vn.tonghop.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.Rounds;
import vn.tonghop.browser.Browser;
import vn.tonghop.browser.InBrowser;
import vn.tonghop.browser.View;
import vn.tonghop.review.GeneratedReviews;
import vn.tonghop.review.GeneratedReviews.Generated;
import vn.tonghop.review.Review;

/** The page of every kind of review as people have it before them. */
@ExtendWith(InBrowser.class)
class HtmlInBrowserTest {

  static Stream<Generated> reviews() {
    return Kinds.ofReviews(Rounds.of(2), Rounds.of(1));
  }

  static Stream<Generated> inEveryForm() {
    return GeneratedReviews.ofShippedProgrammesInEveryForm();
  }

  private static View open(Browser browser, Review review, int width) throws IOException {
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    new HtmlRenderer().render(review, "BC-7Q2M-4F1X", html);
    return browser.open(html.toByteArray(), width);
  }

  @ParameterizedTest
  @MethodSource("reviews")
  void atADeskNobodyIsHindered(Generated generated, Browser browser) throws IOException {
    try (View view = open(browser, generated.review(), Browser.DESK)) {
      isSound(view, generated.review());
      view.widen(Browser.NARROWEST);
      fits(view);
    }
  }

  @ParameterizedTest
  @MethodSource("inEveryForm")
  void onANarrowScreenNobodyIsHindered(Generated generated, Browser browser) throws IOException {
    try (View view = open(browser, generated.review(), Browser.NARROWEST)) {
      isSound(view, generated.review());
      fits(view);
      view.widen(Browser.TELEPHONE);
      fits(view);
      view.widen(Browser.DESK);
      fits(view);
    }
  }

  private static void isSound(View view, Review review) {
    assertThat(view.faults()).isEmpty();
    assertThat(view.complaints()).isEmpty();
    assertThat(view.fetched()).isEmpty();
    assertThat(view.page().evaluate("() => document.documentElement.lang"))
        .isEqualTo(review.language().code());
  }

  private static void fits(View view) {
    assertThat(view.excess()).isZero();
    assertThat(view.outOfReach()).isEmpty();
  }

  @Test
  void oneAddresseeStandsInTheMiddleAndSeveralBelowEachOther(Browser browser) throws IOException {
    try (View view = open(browser, Samples.inForm("nd30"), Browser.DESK)) {
      assertThat(view.page().locator(".addressees").evaluate(MIDDLE)).isEqualTo(Browser.DESK / 2);
    }
    try (View view = open(browser, Samples.ofWard(), Browser.DESK)) {
      double text = (Double) view.page().locator(".to-several").evaluate(ROOM);
      assertThat(text).isBetween(150.0, 250.0);
    }
  }

  /** Where the middle of a text is. */
  private static final String MIDDLE =
      """
      element => {
        const text = document.createRange();
        text.selectNodeContents(element);
        const place = text.getBoundingClientRect();
        return Math.round(place.left + place.width / 2);
      }
      """;

  /** How much is free to the left of the words. */
  private static final String ROOM =
      """
      block => block.querySelector('p').getBoundingClientRect().left
        - block.getBoundingClientRect().left
      """;
}
