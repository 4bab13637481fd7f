package vn.tonghop.torture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.jobs.TestHome;

/**
 * The product in a process of its own.
 *
 * @param program what comes after the JVM's own options: {@code -jar} and the jar, or {@code -cp},
 *     the class path and the main class
 */
record Child(List<String> program) {

  private static final List<String> QUICK_TO_START =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  /** Long enough for the slowest machine. */
  private static final int PATIENCE_MINUTES = 10;

  Child {
    program = List.copyOf(program);
  }

  /** The classes that are being tested. */
  static Child ofClasses() {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new Child(List.of("-cp", classes, "vn.tonghop.TongHop"));
  }

  static Child ofJar(Path jar) {
    return new Child(List.of("-jar", jar.toString()));
  }

  /**
   * The same, with its classes loaded from an archive that a first night over a small home leaves:
   * a third less work for each start. As it was where the JVM makes no such archive.
   *
   * @param folder gets the archive, and the program as plain jars, without which there is none
   */
  Child withClassesAtHand(Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolve("classes.jsa");
    Path said = folder.resolve("said.txt");
    Child plain = program.get(0).equals("-jar") ? extracted(folder) : packed(folder);
    TestHome home = new TestHome(folder.resolve("home"));
    Drop.draw(new Random(1), 0).into(home);
    Process first =
        plain.start(
            said,
            List.of("-XX:ArchiveClassesAtExit=" + archive),
            "nightly",
            "--date",
            TestHome.TODAY.toString(),
            "--home",
            home.root().toString());
    boolean whole = first.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && first.exitValue() <= 1;
    if (!whole || !Files.exists(archive)) {
      first.destroyForcibly();
      return this;
    }
    List<String> quick = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive));
    quick.addAll(plain.program);
    return new Child(quick);
  }

  /** Of a jar in which there are jars. */
  private Child extracted(Path folder) throws IOException, InterruptedException {
    Path place = folder.resolve("program");
    String jar = program.get(1);
    Process extracting =
        new Child(List.of("-Djarmode=tools", "-jar", jar))
            .start(
                folder.resolve("said.txt"),
                List.of(),
                "extract",
                "--destination",
                place.toString());
    boolean whole = extracting.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
    return whole && extracting.exitValue() == 0
        ? ofJar(place.resolve(Path.of(jar).getFileName()))
        : this;
  }

  /** Folders of the class path as one jar. */
  private Child packed(Path folder) throws IOException {
    Path jar = Files.createDirectories(folder).resolve("classes.jar");
    List<String> path = new ArrayList<>(List.of(jar.toString()));
    Set<String> names = new HashSet<>();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : program.get(1).split(File.pathSeparator, -1)) {
        if (!Files.isDirectory(Path.of(entry))) {
          path.add(entry);
          continue;
        }
        try (Stream<Path> tree = Files.walk(Path.of(entry))) {
          for (Path file : tree.filter(Files::isRegularFile).toList()) {
            String name = Path.of(entry).relativize(file).toString().replace('\\', '/');
            if (names.add(name)) {
              out.putNextEntry(new ZipEntry(name));
              Files.copy(file, out);
            }
          }
        }
      }
    }
    List<String> packed = new ArrayList<>(program);
    packed.set(1, String.join(File.pathSeparator, path));
    return new Child(packed);
  }

  /** Its command line, with further options for the JVM. */
  List<String> command(List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_TO_START);
    command.addAll(options);
    command.addAll(program);
    command.addAll(List.of(words));
    return command;
  }

  /** Starts it; what it says on standard error goes into the given file, the rest nowhere. */
  Process start(Path said, List<String> options, String... words) throws IOException {
    return start(said, command(options, words));
  }

  static Process start(Path said, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(said.toFile())
        .start();
  }

  /** Waits until something was said, or the process has ended. */
  static void awaitWords(Process process, Path said) throws IOException, InterruptedException {
    while (process.isAlive() && Files.size(said) == 0) {
      process.waitFor(5, TimeUnit.MILLISECONDS);
    }
  }
}
