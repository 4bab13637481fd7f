package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.jobs.TestHome.Ran;

/** Wrong arguments: one line on standard error, exit 2, and nothing is touched. */
class ArgumentsTest {

  private final TestHome home;

  ArgumentsTest(@TempDir Path folder) {
    home = new TestHome(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nightli",
        "nightly --date 2026-02-30",
        "nightly --date",
        "nightly --fast",
        "nightly today",
        "nightly --speak fr",
        "check",
        "check no-such-file.csv",
        "review",
        "review --programme thu --unit 445",
        "review --programme thu --unit 445 --period 2019-H1 --formats pdf,exe",
        "review --programme thu --unit 445 --period 2019-H1 --language fr",
        "review --programme thu --unit 445 --period 2019-H1 --structure yesterday",
        "status --xml",
        "withdraw",
        "withdraw TN-4F7K-9Q2M-X1ZC",
        "withdraw --reason nham",
        "withdraw TN-4F7K-9Q2M-X1ZC --reason nham",
        "withdraw HS-4F7K-9Q2M --reason nham",
        "withdraw a.csv --reason nham"
      })
  void areToldInOneLine(String line) {
    Ran ran = line.isEmpty() ? TestHome.shell() : home.run(line.split(" ", -1));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(home.has("data")).isFalse();
    assertThat(home.has("reports")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "status", "check pom.xml"})
  void aHomeThatIsNotThereIsNotMade(String line) {
    Ran ran = TestHome.shell((line + " --home " + home.path("no/such/home")).split(" ", -1));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(home.has("no")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nightly", "check", "review", "status", "withdraw"})
  void everyCommandTellsHowItIsUsed(String command) {
    Ran ran = home.run(command, "--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("--home", "--speak");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void anErrorOfTheMachineIs2AndNot1() {
    StringWriter err = new StringWriter();
    Clock broken =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            throw new OutOfMemoryError("Java heap space");
          }
        };

    int code =
        new CommandLine(new PrintWriter(new StringWriter()), new PrintWriter(err), broken)
            .run("nightly", "--home", home.root().toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString().lines()).singleElement().asString().contains("Java heap space");
  }

  @Test
  void theCommandsAreToldWhenThereIsNone() {
    assertThat(TestHome.shell().err()).contains("nightly", "check", "review", "status");
  }
}
