package vn.tonghop.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A browser that runs unseen, with one window, for a window is dear: one {@link View} at a time.
 * For one thread.
 */
public final class Browser implements AutoCloseable {

  /** A screen on a desk, in CSS pixels. */
  public static final int DESK = 1366;

  /** A telephone. */
  public static final int TELEPHONE = 360;

  /** The narrowest that a page must fit: a desk's screen enlarged four times (WCAG 1.4.10). */
  public static final int NARROWEST = 320;

  /** It asks nobody for anything by itself. */
  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final Page window;

  private Browser(Playwright playwright, Path executable) {
    this.playwright = playwright;
    this.chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setHeadless(true)
                    .setChromiumSandbox(!isSuperuser())
                    .setArgs(QUIET));
    this.window = chromium.newContext().newPage();
  }

  /** For whom its sandbox does not work. */
  private static boolean isSuperuser() {
    return System.getProperty("user.name", "").equals("root");
  }

  /** Starts the one that is there; none is ever fetched. */
  public static Browser start(Path executable) {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return new Browser(
        Playwright.create(new Playwright.CreateOptions().setEnv(environment)), executable);
  }

  /** Opens a page of HTML from a file, as whoever was sent one does. */
  public View open(byte[] html, int width) throws IOException {
    Path file = Files.createTempFile("page-", ".html");
    try {
      Files.write(file, html);
      return open(file.toUri().toString(), width);
    } finally {
      Files.delete(file);
    }
  }

  /** Opens what is at an address. */
  public View open(String address, int width) {
    return new View(window, address, width);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
