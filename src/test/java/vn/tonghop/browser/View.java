package vn.tonghop.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A page that is open in a window of a certain width, and what the browser has said of it. Nothing
 * of it stays in the browser once it is closed.
 */
public final class View implements AutoCloseable {

  /** WCAG 2.2 to its level AA, and what those who made the checker advise beyond it. */
  private static final List<String> CHECKED =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final int HEIGHT = 768;

  /** By how many pixels the page is wider than its window. */
  private static final String EXCESS =
      """
      () => {
        const page = document.scrollingElement;
        return page.scrollWidth - page.clientWidth;
      }
      """;

  /** What is cut off, or scrolls sideways and is not reached with the keyboard. */
  private static final String OUT_OF_REACH =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(element => element.scrollWidth > element.clientWidth + 1)
        .filter(element => getComputedStyle(element).overflowX !== 'visible')
        .filter(element => element.tabIndex < 0)
        .map(element => element.outerHTML.slice(0, 200))
      """;

  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> fetched = new ArrayList<>();
  private final Consumer<ConsoleMessage> onMessage = this::note;
  private final Consumer<String> onError = complaints::add;
  private final Consumer<Request> onRequest = this::fetched;

  View(Page page, String address, int width) {
    this.page = page;
    page.onConsoleMessage(onMessage);
    page.onPageError(onError);
    page.onRequest(onRequest);
    widen(width);
    page.navigate(address);
    fetched.remove(address);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  private void fetched(Request request) {
    fetched.add(request.url());
  }

  /** Makes the window as wide as that, in CSS pixels. */
  public void widen(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  /** What hinders those who hear the page, use no mouse or see poorly: rule, place, reason. */
  public List<String> faults() {
    AxeRunOptions brief = new AxeRunOptions();
    brief.setResultTypes(List.of("violations"));
    // the page has no frames, for which the other mode opens one more window
    AxeResults found =
        new AxeBuilder(page).setLegacyMode(true).options(brief).withTags(CHECKED).analyze();
    return found.getViolations().stream().flatMap(View::told).toList();
  }

  private static Stream<String> told(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + ": " + node.getHtml() + ": " + node.getFailureSummary());
  }

  /** Errors and warnings that the browser gave. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Addresses from which something was fetched, beside the page itself. */
  public List<String> fetched() {
    return List.copyOf(fetched);
  }

  /** By how many pixels the page is wider than its window: 0 when it fits. */
  public int excess() {
    return (Integer) page.evaluate(EXCESS);
  }

  /** Parts whose content is cut off, or can only be scrolled into sight with a mouse. */
  public List<String> outOfReach() {
    return ((List<?>) page.evaluate(OUT_OF_REACH)).stream().map(String::valueOf).toList();
  }

  /** A picture of the whole page. */
  public void picture(Path to) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(to));
  }

  /** For whatever else is to be asked or done. */
  public Page page() {
    return page;
  }

  @Override
  public void close() {
    page.offConsoleMessage(onMessage);
    page.offPageError(onError);
    page.offRequest(onRequest);
    page.navigate("about:blank");
    page.context().clearCookies();
  }
}
