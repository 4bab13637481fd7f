package vn.tonghop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.SealKey;
import vn.tonghop.jobs.TestHome;

/** Commands of a shell while another process serves the home. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedCommandTest {

  private final TestHome home;
  private final Process server;

  HandedCommandTest(@TempDir Path folder) throws IOException {
    home = new TestHome(Files.createDirectories(folder.resolve("thư mục của ban")));
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    server =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "-cp",
                    classes,
                    "vn.tonghop.TongHop",
                    "serve",
                    "--port",
                    "0",
                    "--home",
                    home.root().toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    assertThat(said.readLine()).startsWith("Trang web:");
  }

  @AfterAll
  void stop() throws InterruptedException {
    server.destroy();
    if (!server.waitFor(60, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
  }

  private record Said(int code, String out, String err) {}

  /** By the machine's clock, as the server goes by it too. */
  private Said run(Path here, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Clock.systemUTC(),
                here,
                false)
            .run(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  @Test
  void theServerDoesThemAndTheShellSaysWhatItSaid() throws IOException {
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("bad.csv", "18589", "2019-Q1", "2019-04-02", "9,5,");
    Said night = run(home.root(), "nightly", "--date", "2026-01-15");
    assertThat(night.code()).as(night.err()).isEqualTo(CommandLine.REFUSED);
    assertThat(night.out()).contains("Đêm 15/01/2026", "bad.csv");
    assertThat(night.err()).contains("[1/4] Nhận tệp");
    assertThat(run(home.root(), "status").out()).contains("đã nhận 2 tệp");

    Said unit = run(home.root(), "units", "show", "18601", "--date", "2020-08-11");
    assertThat(unit.code()).as(unit.err()).isZero();
    assertThat(unit.out()).startsWith("Xã Việt Tiến");

    Path elsewhere = Files.createDirectories(home.root().resolve("../nơi khác").normalize());
    Files.copy(home.path("input/bad.csv"), elsewhere.resolve("lần nữa.csv"));
    Said check =
        run(elsewhere, "check", "lần nữa.csv", "--home", home.root().toString(), "--speak", "en");
    assertThat(check.code()).isEqualTo(CommandLine.REFUSED);
    assertThat(check.out()).contains("lần nữa.csv");
  }

  @Test
  void whatWantsTheHomeForItselfSaysWhoHasIt() {
    Said second = run(home.root(), "serve", "--port", "0");
    assertThat(second.code()).isEqualTo(CommandLine.FAILED);
    assertThat(second.err()).contains(String.valueOf(server.pid()));
    Path set = home.write("set.csv", "date,action,code,into\n2026-09-01,dissolve,18409,18601\n");
    Said check = run(home.root(), "units", "check", set.toString());
    assertThat(check.out()).as(check.err()).contains("18601@2026-09-01");
    Said apply = run(home.root(), "units", "apply", set.toString());
    assertThat(apply.code()).isEqualTo(CommandLine.FAILED);
    assertThat(apply.err()).contains(String.valueOf(server.pid()));
    assertThat(home.has("config/changes")).isFalse();
    Said rebuild = run(home.root(), "rebuild");
    assertThat(rebuild.code()).isEqualTo(CommandLine.FAILED);
    assertThat(rebuild.err()).contains(String.valueOf(server.pid()));
  }

  @Test
  void aSealIsPutOnHereAndItsActIsNotedByTheServer() throws Exception {
    SealKey.in(home.root(), "mat-khau-thu");
    Path pdf = home.path("bao-cao.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(pdf.toFile());
    }
    Said wrong = seal("khong-dung", pdf);
    assertThat(wrong.code()).isEqualTo(CommandLine.FAILED);
    assertThat(wrong.err()).contains("sai mật khẩu");
    assertThat(home.has("ky.pdf")).isFalse();
    Said sealed = seal("mat-khau-thu", pdf);
    assertThat(sealed.code()).as(sealed.err()).isZero();
    assertThat(sealed.out()).contains("Đã ký", "Ban Mau");
    try (PDDocument read = Loader.loadPDF(home.path("ky.pdf").toFile())) {
      assertThat(read.getSignatureDictionaries()).hasSize(1);
    }
    Path acts = home.path("acts.csv");
    assertThat(run(home.root(), "audit", "export", acts.toString()).code()).isZero();
    assertThat(Files.readString(acts)).contains("part:bao-cao.pdf").doesNotContain("mat-khau");
  }

  private Said seal(String password, Path pdf) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(new PrintWriter(out, true), new PrintWriter(err, true), home.root(), false);
    SealCommand seal =
        new SealCommand(console, Clock.systemUTC(), () -> Optional.of(password.toCharArray()));
    int code =
        new picocli.CommandLine(seal)
            .execute(
                pdf.toString(),
                "-o",
                home.path("ky.pdf").toString(),
                "--home",
                home.root().toString());
    return new Said(code, out.toString(), err.toString());
  }

  @Test
  void wrongWordsAreOneLineAndNothingIsAsked() {
    Said wrong = run(home.root(), "nightly", "--dat", "2026-01-15");
    assertThat(wrong.code()).isEqualTo(CommandLine.FAILED);
    assertThat(wrong.err().lines()).hasSize(1);
  }
}
