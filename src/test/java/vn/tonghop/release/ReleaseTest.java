package vn.tonghop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.provenance.Sha256;

/** What is in a release; that it starts is tried by {@code bin/try-release}. */
class ReleaseTest {

  private static final Path ROOT = Path.of("");
  private static final Path CMD = Path.of("src/release/bin/tonghop.cmd");
  private static final Path SERVICE = Path.of("src/release/systemd/tonghop.service");

  @TempDir private Path folder = ROOT;

  private Path zip(String where) {
    try {
      Path jar = Files.writeString(folder.resolve("tong-hop.jar"), "a jar");
      Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
      return new Release(ROOT, jar).writeInto(folder.resolve(where));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException, InterruptedException {
    Path first = zip("one");
    TimeUnit.SECONDS.sleep(2);
    Path second = zip("two");
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.readString(Path.of(first + ".sha256")))
        .isEqualTo(Sha256.ofFile(first).hex() + "  " + first.getFileName() + "\n");
  }

  @Test
  void allIsInItUnderOneFolder() throws IOException {
    Path zip = zip("one");
    String top = "/" + zip.getFileName().toString().replaceAll("\\.zip$", "");
    try (FileSystem inside = inside(zip)) {
      Path root = inside.getPath(top);
      for (String file :
          List.of(
              "tong-hop.jar",
              "bin/tonghop",
              "bin/environment",
              "bin/tonghop.cmd",
              "config/application.yaml.example",
              "systemd/tonghop.service",
              "sample/input/README.md",
              "sample/input/hn-2200/2017/quan-ba-dinh.csv",
              "docs/security.md",
              "docs/manual/pictures/dem-qua.png",
              "HUONG-DAN.html",
              "README.md",
              "CHANGELOG.md",
              "LICENSE",
              "NOTICE")) {
        assertThat(root.resolve(file)).as(file).isRegularFile();
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(root.resolve("bin/tonghop"))))
          .isEqualTo("rwxr-xr-x");
      assertThat(Files.readAllBytes(root.resolve("bin/tonghop.cmd")))
          .isEqualTo(Release.forWindows(Files.readString(CMD)));
      assertThat(root.resolve("pom.xml")).as("by which the launcher knows sources").doesNotExist();
      try (Stream<Path> all = Files.list(inside.getPath("/"))) {
        assertThat(all).hasSize(1);
      }
    }
  }

  private static FileSystem inside(Path zip) throws IOException {
    return FileSystems.newFileSystem(
        URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"));
  }

  /** It cannot be run here: this holds its form only. */
  @Test
  void theBatchFileIsAsWindowsReadsIt() throws IOException {
    String text = Files.readString(CMD);
    String bytes = new String(Release.forWindows(text), StandardCharsets.ISO_8859_1);
    assertThat(bytes).startsWith("@echo off\r\n").endsWith("\r\n");
    assertThat(Pattern.compile("(?<!\r)\n|\r(?!\n)|\t").matcher(bytes).find()).isFalse();
    assertThat(text.lines().filter(line -> !line.startsWith("echo ")))
        .allSatisfy(line -> assertThat(line).matches("[ -~]*"));
    int unicode = text.indexOf("chcp 65001");
    assertThat(text.lines().filter(line -> !line.matches("[ -~]*")).map(text::indexOf))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).isGreaterThan(unicode));
    assertThat(text)
        .contains(
            "(\"%~dp0..\\tong-hop.jar\")", "-jar \"%TONGHOP_JAR%\" %*", "exit /b %TONGHOP_CODE%")
        .contains("if defined TONGHOP_PAGE chcp %TONGHOP_PAGE%")
        .containsPattern("LSS 17 goto old_java");
    assertThat(found(text, "goto (\\w+)"))
        .isNotEmpty()
        .allSatisfy(label -> assertThat(text).containsOnlyOnce("\n:" + label + "\n"));
    assertThat(text.lines().filter(line -> line.startsWith("echo ")))
        .as("messages go to standard error")
        .allSatisfy(line -> assertThat(line).endsWith(" 1>&2").contains(" / "));
  }

  /** What both launchers give to Java. */
  @Test
  void bothLaunchersStartJavaAlike() throws IOException {
    String launcher = Files.readString(Path.of("bin/tonghop"));
    List<String> options =
        found(launcher.substring(launcher.indexOf("\nexec ")), "(-(?:XX:[+-]|D|Xshare)[\\w.=:-]+)");
    assertThat(options).hasSizeGreaterThan(4);
    assertThat(Files.readString(CMD)).contains(options);
  }

  @Test
  void theServiceIsShutInAndSound() throws IOException, InterruptedException {
    String unit = Files.readString(SERVICE);
    assertThat(unit)
        .contains(
            "User=tonghop",
            "ProtectSystem=strict",
            "ReadWritePaths=/srv/tonghop\n",
            "NoNewPrivileges=yes",
            "Restart=on-failure",
            "UMask=0077",
            "SuccessExitStatus=143",
            "ExecStart=/opt/tong-hop/bin/tonghop serve --home /srv/tonghop\n")
        .as("code is made at run time")
        .doesNotContain("MemoryDenyWriteExecute");
    Path there = folder.resolve("tonghop.service");
    Path launcher = Path.of("bin/tonghop").toAbsolutePath();
    Files.writeString(
        there,
        unit.replace("/opt/tong-hop/bin/tonghop", launcher.toString())
            .replaceAll("(?m)^Documentation=.*\n", ""));
    assertThat(launcher.toString()).doesNotContain(" ");
    Path log = folder.resolve("verify.txt");
    int code = verify(there, log);
    assertThat(Files.readString(log)).isEmpty();
    assertThat(code).isZero();
  }

  private static int verify(Path unit, Path log) throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder("systemd-analyze", "verify", "--man=no", unit.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      return Assumptions.abort("no systemd-analyze");
    }
    return process.waitFor();
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult at) -> at.group(1))
        .distinct()
        .toList();
  }
}
