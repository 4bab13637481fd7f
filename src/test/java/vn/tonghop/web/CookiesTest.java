package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Role;

/** What a browser is given to keep, over TLS and without it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CookiesTest {

  private static final String PASSWORD = "mat-khau-thu";

  private final Path store;
  private final Served served;

  CookiesTest(@TempDir Path folder) throws IOException, InterruptedException {
    store = folder.resolve("server.p12");
    makeKey(store);
    TestHome home = new TestHome(folder.resolve("home"));
    home.write(
        "config/application.yaml",
        "server:\n  ssl:\n    key-store: "
            + store
            + "\n    key-store-password: "
            + PASSWORD
            + "\n");
    served = Served.of(home, TestHome.clock());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  /** As an office makes one: with the JDK's own tool. */
  private static void makeKey(Path store) throws IOException, InterruptedException {
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=DNS:localhost",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(made.exitValue()).isZero();
  }

  private SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("server", keys.getCertificate("server"));
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newBuilder()
        .sslContext(trusting())
        .followRedirects(HttpClient.Redirect.NEVER)
        .build()
        .send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(served.at(path).replace("http:", "https:")));
  }

  @Test
  void overTlsEveryCookieIsThisHostsAloneAndOutOfReachOfScripts() throws Exception {
    HttpResponse<String> page = send(request("/sign-in").build());
    assertThat(page.statusCode()).isEqualTo(200);
    List<String> cookies = page.headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0))
        .startsWith("__Host-XSRF-TOKEN=")
        .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Domain");
    String token = cookies.get(0).split("[=;]", 3)[1];
    String form = page.body().replaceAll("(?s).*?name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> language =
        send(
            request("/language")
                .header("Cookie", "__Host-XSRF-TOKEN=" + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("language=en&_csrf=" + Caller.encoded(form)))
                .build());
    assertThat(language.statusCode()).isEqualTo(302);
    assertThat(language.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-language=en")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void theSessionsCookieIsTakenUnderItsNameOverTlsAlone() throws Exception {
    String token = served.token(served.member("42", Role.OFFICER));
    assertThat(send(request("/").header("Cookie", "tonghop=" + token).build()).statusCode())
        .isEqualTo(302);
    HttpResponse<String> in =
        send(request("/").header("Cookie", "__Host-tonghop=" + token).build());
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.body()).doesNotContain(token);
  }

  @Test
  void browsersAreToldToStayWithTlsForAYear() throws Exception {
    HttpResponse<String> page = send(request("/sign-in").build());
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=31536000", "includeSubDomains");
  }

  @Test
  void oldVersionsOfTlsAreNotSpoken() throws Exception {
    int port = URI.create(served.at("/")).getPort();
    for (String version : List.of("TLSv1.3", "TLSv1.2")) {
      try (SSLSocket socket =
          (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port)) {
        socket.setEnabledProtocols(new String[] {version});
        socket.startHandshake();
        assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      }
    }
    try (SSLSocket socket =
        (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port)) {
      socket.setEnabledProtocols(new String[] {"TLSv1.1"});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void withoutTlsItListensOnThisMachineAloneAndCookiesBearTheirBareNames(@TempDir Path folder) {
    try (Served bare = Served.in(folder.resolve("bare"))) {
      Caller officer = new Caller(bare, bare.member("42", Role.OFFICER));
      assertThat(officer.post("/language", Map.of("language", "en")).header("Set-Cookie"))
          .startsWith("language=en")
          .contains("HttpOnly", "SameSite=Lax");
    }
  }
}
