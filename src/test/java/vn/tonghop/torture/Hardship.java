package vn.tonghop.torture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import vn.tonghop.jobs.TestHome;

/** Fates that do not end the process, but make its work hard: it must fail clearly or go on. */
final class Hardship {

  private static final int PATIENCE_MINUTES = 10;

  private Hardship() {}

  /** Whether mounts of one's own can be made here: as the system's administrator, on Linux. */
  static boolean canMount() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
              .redirectErrorStream(true)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Draws one, from its random numbers. */
  static Doom draw(Random random, boolean canMount) {
    return switch (random.nextInt(canMount ? 6 : 3)) {
      case 0 -> new LostDatabase(random.nextInt(2500), 0);
      case 1 -> new LostDatabase(random.nextInt(2500), random.nextDouble());
      case 2 -> new Stopped(random.nextInt(2000), 2 + random.nextInt(3));
      case 3 -> new ReadOnlyArchive();
      default -> new FullDisk(random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(2500));
    };
  }

  private static List<String> inOwnMounts(String script, TestHome home, String word) {
    return List.of("unshare", "-m", "bash", "-c", script, "hardship", home.root().toString(), word);
  }

  /** Ended by itself: well, or with 2 and one line that says why. */
  private static Doom.End ended(Process process, Path said, String why)
      throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("It hangs; see " + said);
    }
    if (process.exitValue() <= 1) {
      return Doom.End.ESCAPED;
    }
    List<String> complaints =
        Files.readString(said)
            .lines()
            .filter(line -> !line.startsWith("[") && !line.startsWith("  "))
            .toList();
    if (process.exitValue() != 2 || complaints.size() != 1 || !complaints.get(0).contains(why)) {
      throw new IllegalStateException(
          "It did not fail clearly: " + process.exitValue() + " " + Files.readString(said));
    }
    return Doom.End.FAILED;
  }

  /**
   * The home lies on a disk that is full but for a little; when the night has failed there is room
   * again.
   */
  record FullDisk(int kilobytes) implements Doom {

    private static final String SCRIPT =
        """
        home=$1; left=$2; shift 2
        disk=$(mktemp -d) && mount -t tmpfs -o size=192m tmpfs "$disk" || exit 99
        cp -a "$home/." "$disk/" || exit 99
        mount --bind "$disk" "$home" || exit 99
        free=$(df --output=avail -k "$home" | tail -1)
        head -c $(((free - left) * 1024)) /dev/zero > "$home/filler"
        "$@"; code=$?
        rm "$home/filler"; umount "$home" || exit 99
        rm -rf "$home/data" "$home/reports"
        cp -a "$disk/." "$home/" || exit 99
        exit $code
        """;

    @Override
    public List<String> before(TestHome home) {
      return inOwnMounts(SCRIPT, home, String.valueOf(kilobytes));
    }

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      return ended(process, said, "Đĩa đã đầy");
    }

    @Override
    public String toString() {
      return "disk full but for " + kilobytes + " KB";
    }
  }

  /** Nothing can be written into the archive. */
  record ReadOnlyArchive() implements Doom {

    private static final String SCRIPT =
        """
        home=$1; shift 2
        mkdir -p "$home/data/archive" && cd "$home/data/archive" || exit 99
        mount --bind . . && mount -o remount,ro,bind "$home/data/archive" || exit 99
        cd / && "$@"
        """;

    @Override
    public List<String> before(TestHome home) {
      return inOwnMounts(SCRIPT, home, "");
    }

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      return ended(process, said, "Không có quyền ghi");
    }

    @Override
    public String toString() {
      return "archive read-only";
    }
  }

  /** It sleeps in the midst of its work, for longer than its heart may stand still if told so. */
  record Stopped(int millis, int seconds) implements Doom {

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      Child.awaitWords(process, said);
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        return End.ESCAPED;
      }
      signal("STOP", process);
      TimeUnit.SECONDS.sleep(seconds);
      signal("CONT", process);
      return ended(process, said, "");
    }

    private static void signal(String signal, Process process)
        throws IOException, InterruptedException {
      String pid = String.valueOf(process.pid());
      new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "stopped work+%d ms for %d s", millis, seconds);
    }
  }

  /**
   * The night is killed, and of the database only a part is left.
   *
   * @param kept how much of its file; with 0 there is none
   */
  record LostDatabase(int millis, double kept) implements Doom {

    private static final String DATABASE = "data/tonghop.mv.db";

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      return new After(millis, /* works= */ true).await(process, said);
    }

    @Override
    public void afterwards(TestHome home) throws IOException {
      if (!home.has(DATABASE)) {
        return;
      }
      if (kept == 0) {
        Files.delete(home.path(DATABASE));
      } else {
        try (RandomAccessFile file = new RandomAccessFile(home.path(DATABASE).toFile(), "rw")) {
          file.setLength((long) (file.length() * kept));
        }
      }
      List<String> told = new ArrayList<>();
      for (String command : List.of("nightly", "rebuild")) {
        TestHome.Ran ran = home.run(command);
        if (ran.code() <= 1) {
          return;
        }
        told.addAll(ran.complaints());
        if (command.equals("rebuild") || !ran.err().contains("tonghop rebuild")) {
          throw new IllegalStateException("Not to be rebuilt: " + told);
        }
      }
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "kill -9 work+%d ms, db %.0f%%", millis, 100 * kept);
    }
  }
}
