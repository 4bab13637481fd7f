package vn.tonghop.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/tonghop} of a release, with a Java that only tells what it is started with. */
class LauncherTest {

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      last=
      for word in "$@"; do
        case $word in
          -version) echo 'openjdk version "17.0.9" 2026-01-01' >&2; exit 0 ;;
          -XX:ArchiveClassesAtExit=*) echo classes >"${word#*=}"; echo archive >>"$CALLS"; exit 0 ;;
        esac
        [ "$last" != --destination ] || { mkdir -p "$word/lib"; cp "$3" "$word/tong-hop.jar"; }
        last=$word
      done
      echo "$*" >>"$CALLS"
      """;

  private final Path root;
  private final Path calls;

  LauncherTest(@TempDir Path folder) throws IOException {
    root = Files.createDirectories(folder.resolve("Số liệu 2026"));
    calls = folder.resolve("calls");
    Path bin = Files.createDirectories(root.resolve("bin"));
    for (String name : List.of("tonghop", "environment")) {
      Files.copy(Path.of("bin").resolve(name), bin.resolve(name));
    }
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(root.resolve("tong-hop.jar"), "jar");
  }

  /** What Java was started with, the newest last. */
  private List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", root.resolve("bin/tonghop").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("JAVA_HOME", calls.resolveSibling("jdk").toString());
    process.environment().put("CALLS", calls.toString());
    process.environment().remove("TONGHOP_JAVA_OPTIONS");
    Process started = process.start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    List<String> all = Files.readAllLines(calls);
    Files.delete(calls);
    return all;
  }

  private List<Path> made() throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("start"))) {
      return folders.toList();
    }
  }

  @Test
  void theFirstStartMakesTheNextOnesSooner() throws IOException, InterruptedException {
    assertThat(run("status"))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).isEqualTo("archive"))
        .last()
        .asString()
        .containsPattern("/start/[\\d-]+/tong-hop.jar status$")
        .contains("-XX:SharedArchiveFile=");
    assertThat(run("status", "--home", "x"))
        .singleElement()
        .asString()
        .containsPattern("/start/[\\d-]+/tong-hop.jar status --home x$")
        .contains("-XX:SharedArchiveFile=");
    assertThat(made()).hasSize(1);
  }

  @Test
  void anotherJarIsMadeReadyAnew() throws IOException, InterruptedException {
    run("status");
    Path jar = root.resolve("tong-hop.jar");
    Files.writeString(jar, "another jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
    assertThat(run("status")).contains("archive");
    // somebody may still be served from the other
    assertThat(made())
        .extracting(folder -> Files.readString(folder.resolve("tong-hop.jar")))
        .containsExactlyInAnyOrder("jar", "another jar");
  }

  @Test
  void helpMakesNothing() throws IOException, InterruptedException {
    assertThat(run("--help")).singleElement().asString().endsWith("/tong-hop.jar --help");
    assertThat(root.resolve("start")).doesNotExist();
  }

  @Test
  void whileAnotherMakesItTheJarItselfIsStarted() throws IOException, InterruptedException {
    run("status");
    Path place = made().get(0);
    Files.delete(place.resolve("ready"));
    Files.createDirectory(place.resolveSibling(place.getFileName() + ".making"));
    assertThat(run("status"))
        .singleElement()
        .asString()
        .contains("Số liệu 2026/tong-hop.jar status")
        .doesNotContain("SharedArchiveFile");
  }

  @Test
  void whatWasLeftHalfMadeIsMadeAfterAWhile() throws IOException, InterruptedException {
    run("status");
    Path place = made().get(0);
    Files.delete(place.resolve("ready"));
    Path making = Files.createDirectory(place.resolveSibling(place.getFileName() + ".making"));
    Files.setLastModifiedTime(making, FileTime.from(Instant.now().minusSeconds(3600)));
    assertThat(run("status")).contains("archive");
    assertThat(made()).containsExactly(place);
  }

  @Test
  void whatCannotBeWrittenIsStartedAsItIs() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(root), "may write anything");
    assertThat(run("status")).singleElement().asString().doesNotContain("SharedArchiveFile");
  }
}
