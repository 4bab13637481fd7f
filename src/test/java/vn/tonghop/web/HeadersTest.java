package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.staff.Role;

/** What every answer says to a browser, and what no answer says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

  private static final Path PAGES = Path.of("src/main/resources/vn/tonghop/web");

  private final Served served;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  HeadersTest(@TempDir Path folder) {
    served = Served.in(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private HttpResponse<String> ask(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.at(path))).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/sign-in", "/sign-in/invitation", "/nowhere", "/actuator/health", "/error"})
  void everyAnswerKeepsTheBrowserFromBeingUsed(String path) {
    HttpResponse<String> answer = ask("GET", path, "Origin", "http://localhost:1");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors")
        .doesNotContain("unsafe");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void textIsToldAsTheTextThatItIs() {
    assertThat(header(ask("GET", "/sign-in"), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(ask("GET", "/assets/tonghop.css"), "Content-Type")).startsWith("text/css");
    assertThat(header(ask("GET", "/assets/tonghop.css"), "X-Content-Type-Options"))
        .isEqualTo("nosniff");
    assertThat(header(ask("GET", "/actuator/health"), "Content-Type"))
        .startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/", "/webjars/", "/assets/../application.yaml", "/assets/%2e%2e/pages/layout.html",
        "/.git/config", "/WEB-INF/web.xml", "/data/tonghop.mv.db", "/config/application.yaml"
      })
  void nothingIsServedThatIsNoAsset(String path) {
    HttpResponse<String> answer = ask("GET", path);
    assertThat(answer.statusCode()).isIn(302, 400, 404);
    assertThat(answer.body()).doesNotContain("th:fragment", "spring:", "tonghop.css\"");
  }

  @Test
  void traceIsNotAnswered() {
    assertThat(ask("TRACE", "/").statusCode()).isIn(400, 405);
  }

  @Test
  void aFaultIsToldWithoutItsInside() {
    Caller officer = new Caller(served, served.member("42", Role.OFFICER));
    for (String path : new String[] {"/runs/x", "/audit?before=x", "/reviews/a/b/c", "/runs/%00"}) {
      Caller.Answer answer = officer.get(path);
      assertThat(answer.status()).as(path).isBetween(400, 599);
      assertThat(answer.text()).doesNotContain("Exception", "vn.tonghop", "springframework");
    }
    assertThat(officer.post("/language", Map.of()).text()).doesNotContain("Exception");
  }

  @Test
  void redirectsStayHere() {
    Caller officer = new Caller(served, served.member("42", Role.OFFICER));
    for (String back :
        new String[] {"//localhost:1/", "/\\localhost:1/", "http://localhost:1/", "{a}", "/{a}"}) {
      Caller.Answer answer = officer.post("/language", Map.of("language", "en", "back", back));
      assertThat(answer.header("Location")).as(back).endsWith(served.at("/").substring(16));
      assertThat(answer.location()).isEqualTo("/");
    }
    assertThat(officer.post("/language", Map.of("language", "vi", "back", "/units")).location())
        .isEqualTo("/units");
  }

  @Test
  void whatAProxyMightSayIsNotBelieved() {
    Caller officer = new Caller(served, served.member("42", Role.OFFICER));
    assertThat(
            ask("GET", "/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "x.invalid")
                .headers()
                .allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("Secure"));
    officer.post("/sign-out", Map.of());
    try (HomeContext context = served.home().open()) {
      assertThat(context.actsToRead().before(Long.MAX_VALUE, 1))
          .extracting(ActJournal.Recorded::act)
          .allSatisfy(act -> assertThat(act.source().text()).isIn("127.0.0.1", "0:0:0:0::/64"));
    }
  }

  @Test
  void noPageHasUnescapedTextOrAScriptWithinAndOurScriptWritesNone() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES.resolve("pages"))) {
      for (Path page : pages.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(page))
            .as(page.toString())
            .doesNotContain("th:utext", "hx-on", "onclick", "<style", "style=\"");
      }
    }
    try (InputStream script = getClass().getResourceAsStream("assets/tonghop.js")) {
      assertThat(script).isNotNull();
      assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
          .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "Function(");
    }
  }
}
