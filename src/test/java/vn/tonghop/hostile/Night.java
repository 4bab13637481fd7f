package vn.tonghop.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import vn.tonghop.jobs.TestHome;

/** One night over the whole corpus, evil names, and some sound files, in a process of its own. */
final class Night {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2019-05-01T01:00:00Z"));

  private Night() {}

  /** The first word is the home. */
  public static void main(String[] words) throws IOException {
    TestHome home = new TestHome(Path.of(words[0]));
    Path input = Files.createDirectories(home.path("input"));
    for (HostileFile file : Corpus.all()) {
      Files.setLastModifiedTime(file.writeInto(input), LONG_AGO);
    }
    SoundFiles.handIn(home);
    Places.handIn(input);
    Drip.into(Files.createDirectories(input.resolve("drip")));
    TestHome.Ran ran = home.run("nightly", "--date", TestHome.TODAY.toString());
    System.out.println("code\t" + ran.code());
    ran.out().lines().forEach(line -> System.out.println("out\t" + line));
    ran.err().lines().forEach(line -> System.out.println("err\t" + line));
  }

  /**
   * Files that somebody is still writing, a few bytes at a time, for as long as the night lasts.
   */
  static final class Drip {

    private static final int EVERY_MILLIS = 100;

    private Drip() {}

    static void into(Path folder) throws IOException {
      List<Path> files =
          List.of(folder.resolve("wide.csv"), folder.resolve("a.xlsx"), folder.resolve("pre.xlsx"));
      for (Path file : files) {
        Files.write(file, Sound.table());
      }
      Thread writing = new Thread(() -> write(files));
      writing.setDaemon(true);
      writing.start();
    }

    /** The last file has its full size from the beginning; only its bytes change. */
    private static void write(List<Path> files) {
      try {
        for (int i = 0; !Thread.interrupted(); i++) {
          byte[] some = Made.utf8("thu,18604,2019-Q1,2019-04-02," + i + ",1,1\n");
          Files.write(files.get(0), some, StandardOpenOption.APPEND);
          Files.write(files.get(1), some, StandardOpenOption.APPEND);
          Files.write(files.get(2), some, StandardOpenOption.WRITE);
          Thread.sleep(EVERY_MILLIS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Names and places that trip programs up; those that the machine does not allow are left out. */
  static final class Places {

    private static final String[] NAMES = {
      "new\nline.csv",
      "carriage\rreturn.csv",
      "tab\there.csv",
      "emoji-😀.csv",
      "rtl-\u202Evsc.exe.csv",
      "-rf.csv",
      "--home.csv",
      "=cmd|calc.csv",
      "..csv",
      "...",
      "a..b...csv",
      "no-ending",
      "many.endings.xlsx.pdf.csv",
      "UPPER.CSV",
      "upper.csv",
      " blanks around .csv ",
      "quote\"and'quote.csv",
      "a;b,c|d.csv",
      "$(touch x).csv",
      "%s%n%d.csv",
      "back\\slash.csv",
      "hòa-nfc.csv",
      "hòa-nfd.csv",
      "nul.csv",
      "CON.csv",
      "q?*<>.csv"
    };

    private Places() {}

    static void handIn(Path input) throws IOException {
      Path folder = Files.createDirectories(input.resolve("places"));
      int number = 0;
      for (String name : NAMES) {
        write(folder, name, number++);
      }
      write(folder, "x".repeat(251) + ".csv", number++);
      write(folder, "x".repeat(300) + ".csv", number++);
      write(folder, "ệ".repeat(83) + ".csv", number++);
      Path deep = folder;
      for (int depth = 0; depth < 60; depth++) {
        deep = deep.resolve("sâu " + depth);
      }
      write(Files.createDirectories(deep), "deep.csv", number);
      Files.createDirectories(folder.resolve("a-folder.csv"));
      Files.createDirectories(folder.resolve("a-folder.xlsx"));
      link(folder, "loop.csv", "loop.csv");
      link(folder, "loop-of-folders", "../places");
      link(folder, "to-nowhere.csv", "no/such/file.csv");
      link(folder, "to-random.csv", "/dev/zero");
      for (int i = 0; i < 100; i++) {
        write(Files.createDirectories(folder.resolve("many")), i + ".csv", 1000 + i);
      }
    }

    /** Each with other bytes, so that each has its own receipt. */
    private static void write(Path folder, String name, int number) throws IOException {
      try {
        Path file = folder.resolve(name);
        String row = "thu,99999,2019-Q1,2019-04-02," + number + ",,\n";
        Files.write(file, (Sound.HEADER + row).getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(file, LONG_AGO);
      } catch (InvalidPathException | FileSystemException e) {
        System.out.println("left out\t" + number);
      }
    }

    private static void link(Path folder, String name, String target) throws IOException {
      try {
        Files.createSymbolicLink(folder.resolve(name), Path.of(target));
      } catch (UnsupportedOperationException | FileSystemException e) {
        System.out.println("left out\t" + name);
      }
    }
  }

  /** What must be accepted whatever lies beside it. */
  static final class SoundFiles {

    /** The communes of it. */
    static final int COUNT = 5;

    private SoundFiles() {}

    static void handIn(TestHome home) throws IOException {
      String[] units = {"18562", "18607", "18616", "18619", "18592"};
      for (int i = 0; i < COUNT; i++) {
        String row = "thu," + units[i] + ",2019-Q2,2019-07-02," + (i + 3) + ",120,4\n";
        // Before, amid and behind the others, in the order of names.
        String name = new String[] {"0", "b", "h", "p", "zz"}[i] + "-sound.csv";
        home.handIn(name, Sound.HEADER + row);
      }
    }
  }
}
