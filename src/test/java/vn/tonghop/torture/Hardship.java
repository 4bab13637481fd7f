package vn.tonghop.torture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.TestHome;

/** Fates that do not end the process, but make its work hard: it must fail clearly or go on. */
final class Hardship {

  private static final int PATIENCE_MINUTES = 10;
  private static final String JOURNAL = "data/journal.csv";

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
    return switch (random.nextInt(canMount ? 7 : 4)) {
      case 0 -> new LostDatabase(random.nextInt(2500), 0);
      case 1 -> new LostDatabase(random.nextInt(2500), random.nextDouble());
      case 2 -> new Stopped(random.nextInt(2000), 2 + random.nextInt(3));
      case 3 -> new Overslept(random.nextInt(1500));
      case 4 -> new ReadOnlyArchive();
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

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "stopped work+%d ms for %d s", millis, seconds);
    }
  }

  private static void signal(String signal, Process process)
      throws IOException, InterruptedException {
    String pid = String.valueOf(process.pid());
    new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
  }

  /**
   * It sleeps past its heartbeat, and another takes the slot meanwhile: by a statement in the same
   * database, which for that is served to both. Awake again it must write nothing more, neither in
   * tables nor in files. Was it in the midst of a commit, nobody can take the slot, and it goes on.
   */
  static final class Overslept implements Doom {

    private static final int PATIENCE_SECONDS = 2;
    private static final String TAKE =
        "UPDATE run_slot SET token = token + 1, owner = '4711 another', since = ?, heartbeat = ?"
            + " WHERE slot = 'home' AND owner <> '' AND heartbeat < ?";

    private final int millis;
    private String url = "";
    private @Nullable Server server;
    private @Nullable TestHome home;

    Overslept(int millis) {
      this.millis = millis;
    }

    @Override
    public List<String> before(TestHome home) {
      try {
        Server begun = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        this.server = begun;
        this.home = home;
        this.url =
            "jdbc:h2:tcp://localhost:"
                + begun.getPort()
                + "/"
                + new Home(home.root()).database().toAbsolutePath()
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0";
        return List.of();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<String> options() {
      return List.of(
          "-Dspring.datasource.url=" + url,
          "-Dtonghop.heartbeat=1",
          "-Dtonghop.patience=" + PATIENCE_SECONDS);
    }

    @Override
    public End await(Process process, Path said) throws IOException, InterruptedException {
      try {
        Child.awaitWords(process, said);
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
          return End.ESCAPED;
        }
        signal("STOP", process);
        TimeUnit.SECONDS.sleep(PATIENCE_SECONDS + 1);
        boolean taken = isTaken();
        Map<String, String> before = files();
        signal("CONT", process);
        if (!taken) {
          return ended(process, said, "");
        }
        End end = ended(process, said, "đã nhận quyền ghi");
        if (end != End.FAILED || !files().equals(before)) {
          throw new IllegalStateException("It wrote after it had lost the slot");
        }
        return end;
      } finally {
        Objects.requireNonNull(server).stop();
      }
    }

    /** Not if it was stopped before it had the slot, or in the midst of a commit. */
    private boolean isTaken() {
      try (Connection connection = DriverManager.getConnection(url);
          PreparedStatement take = connection.prepareStatement(TAKE)) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        take.setObject(1, now);
        take.setObject(2, now);
        take.setObject(3, now.minusSeconds(PATIENCE_SECONDS));
        return take.executeUpdate() == 1;
      } catch (SQLException e) {
        return false;
      }
    }

    /** What others see of it, or would be rebuilt from. */
    private Map<String, String> files() {
      Map<String, String> files = new TreeMap<>();
      for (String folder : List.of("reports", "data/archive")) {
        files.putAll(Objects.requireNonNull(home).tree(folder));
      }
      files.keySet().removeIf(name -> name.matches(".*(/\\.|/arriving/).*"));
      files.put("journal", String.valueOf(Objects.requireNonNull(home).tree("data").get(JOURNAL)));
      return files;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "overslept work+%d ms", millis);
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
