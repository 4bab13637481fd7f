package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Role;

/** Who is turned away before anything of what they send is read, and what is told of the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeforeTheBodyTest {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final long TWENTY_MEGABYTES = 20L << 20;

  private final Served served;

  BeforeTheBodyTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder.resolve("home"));
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.night();
    served = Served.of(home, TestHome.clock());
  }

  @AfterAll
  void close() {
    served.close();
  }

  /** Sends the head of a large upload and nothing of its body; the first line of the answer. */
  private String headOnly(String path, String type, String... more) throws IOException {
    URI server = URI.create(served.at("/"));
    try (Socket socket = new Socket("localhost", server.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      String head =
          "POST "
              + path
              + " HTTP/1.1\r\nHost: localhost:"
              + server.getPort()
              + "\r\nContent-Type: "
              + type
              + "\r\nContent-Length: "
              + TWENTY_MEGABYTES
              + "\r\n"
              + Stream.of(more).map(line -> line + "\r\n").reduce("", String::concat)
              + "\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return firstLine(socket.getInputStream());
    }
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private String cookie(Member member) {
    return "Cookie: tonghop=" + served.token(member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/submissions/upload", "/sign-in", "/sign-in/code", "/runs", "/nowhere"})
  void anUploadWithoutASessionIsTurnedAwayBeforeItsBodyIsRead(String path) throws IOException {
    assertThat(headOnly(path, "multipart/form-data; boundary=x")).isEqualTo("HTTP/1.1 303 ");
    assertThat(headOnly(path, "multipart/form-data; boundary=x", "Cookie: tonghop=no-such-one"))
        .isEqualTo("HTTP/1.1 303 ");
  }

  @Test
  void formsWithoutASessionAreTurnedAwaySoToo() throws IOException {
    assertThat(headOnly("/runs", "application/x-www-form-urlencoded")).contains(" 303 ");
    assertThat(headOnly("/runs", "application/octet-stream")).contains(" 303 ");
  }

  @Test
  void whoeverMayNotHandInSendsNoFiles() throws IOException {
    String viewer = cookie(served.member("42", Role.VIEWER));
    assertThat(headOnly("/submissions/upload", "multipart/form-data; boundary=x", viewer))
        .contains(" 404 ");
  }

  @Test
  void whatAnotherSitesPageSendsIsNotRead() throws IOException {
    String clerk = cookie(served.member("18409", Role.CLERK));
    String type = "multipart/form-data; boundary=x";
    String path = "/submissions/upload";
    assertThat(headOnly(path, type, clerk, "Sec-Fetch-Site: cross-site")).contains(" 403 ");
    assertThat(headOnly(path, type, clerk, "Sec-Fetch-Site: same-site")).contains(" 403 ");
    assertThat(headOnly(path, type, clerk, "Origin: http://localhost:1")).contains(" 403 ");
    assertThat(headOnly(path, type, clerk, "Origin: null")).contains(" 403 ");
    assertThat(headOnly("/sign-in", "text/plain", "Origin: null")).contains(" 403 ");
  }

  @Test
  void nothingOfWhatWasTurnedAwayIsKept() throws IOException {
    headOnly("/submissions/upload", "multipart/form-data; boundary=x");
    try (Stream<Path> kept = Files.list(served.home().path("data/uploads"))) {
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void anActOfAPageTellsFromWhereAlsoWhenItIsDoneInTheBackground() throws Exception {
    Member officer = served.member("42", Role.OFFICER);
    Caller caller = new Caller(served, officer);
    String number = number(caller);
    assertThat(
            caller
                .post("/submissions/" + number + "/return", Map.of("reason", "Báo nhầm kỳ"))
                .status())
        .isBetween(302, 303);
    assertThat(acts(ActKind.RETURNED))
        .singleElement()
        .satisfies(act -> assertThat(act.source().text()).isIn("127.0.0.1", "0:0:0:0::/64"));
    assertThat(caller.post("/runs", Map.of()).status()).isBetween(302, 303);
    assertThat(acts(ActKind.LAUNCHED))
        .singleElement()
        .satisfies(act -> assertThat(act.source().text()).isIn("127.0.0.1", "0:0:0:0::/64"));
  }

  /** Of the case that was handed in. */
  private static String number(Caller caller) {
    Matcher number =
        Pattern.compile("HS-[0-9A-Z]{4}-[0-9A-Z]{4}")
            .matcher(caller.text("/submissions?programme=thu&unit=18565&period=2019-Q1"));
    assertThat(number.find()).isTrue();
    return number.group();
  }

  /** Once there is one, or after a while. */
  private List<Act> acts(ActKind kind) throws InterruptedException {
    List<Act> acts = List.of();
    for (int tries = 0; acts.isEmpty() && tries < 300; tries++) {
      Thread.sleep(100);
      try (HomeContext context = served.home().open()) {
        acts =
            context.actsToRead().before(Long.MAX_VALUE, 100).stream()
                .map(ActJournal.Recorded::act)
                .filter(act -> act.kind() == kind)
                .toList();
      }
    }
    return acts;
  }
}
