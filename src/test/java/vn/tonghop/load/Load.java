package vn.tonghop.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.staff.Role;

/**
 * Users at the pages of a home with the whole sample while nights run that take in all of it anew;
 * before them the same nights with nobody there. Ends with 0 when no answer was wrong, 95 of 100
 * answers came within half a second, and the nights took at most 1.3 times as long; else 1.
 */
public final class Load {

  private static final System.Logger LOG = System.getLogger(Load.class.getName());
  private static final double P95_MILLIS = 500;
  private static final double NIGHT_RATIO = 1.3;
  private static final int QUIET_NIGHTS = 3;
  private static final LocalDate OF_OLD = LocalDate.of(2022, 6, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Pattern RUN = Pattern.compile("/runs/at-work/(\\d+)");

  private final int users;
  private final int minutes;
  private final int think;
  private final Path home;
  private final List<String> program;
  private final Tally tally = new Tally();
  private final AtomicInteger round = new AtomicInteger();
  private final Rows rows;

  private Load(int users, int minutes, int think, Path home, List<String> program) {
    this.users = users;
    this.minutes = minutes;
    this.think = think;
    this.home = home;
    this.program = program;
    this.rows = new Rows(home.resolve("input"));
  }

  /**
   * {@code [--users 50] [--minutes 5] [--think 10] [--jar JAR]}, in the folder of the sources.
   *
   * @throws IOException if the disk fails
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int users = 50;
    int minutes = 5;
    int think = 10;
    List<String> program =
        List.of("-cp", System.getProperty("java.class.path"), "vn.tonghop.TongHop");
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--users" -> users = Integer.parseInt(arguments[i + 1]);
        case "--minutes" -> minutes = Integer.parseInt(arguments[i + 1]);
        case "--think" -> think = Integer.parseInt(arguments[i + 1]);
        case "--jar" -> program = List.of("-jar", arguments[i + 1]);
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    Path home = Files.createTempDirectory("tong-hop-load");
    try {
      copy(Path.of("input"), home.resolve("input"));
      System.exit(new Load(users, minutes, think, home, program).run());
    } finally {
      remove(home);
    }
  }

  static void think(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int run() throws IOException, InterruptedException {
    say("Đêm đầu trên toàn bộ số liệu mẫu / the first night over the whole sample …");
    try (HomeContext context =
        HomeContext.open(
            new Home(home), HomeContext.Storage.HOME, Progress.SILENT, Clock.systemUTC())) {
      context.nightly().run(TODAY);
    }
    Map<String, Map<String, String>> communes = rows.ofCommunes("2021");
    List<String> codes = new ArrayList<>(communes.keySet());
    List<ServedHome.Wanted> people = new ArrayList<>();
    people.add(new ServedHome.Wanted("01", TODAY, Role.OFFICER));
    for (int i = 0; i < users; i++) {
      people.add(
          switch (i % 10) {
            case 0 -> new ServedHome.Wanted("01", TODAY, Role.VIEWER);
            case 1, 2, 3 -> new ServedHome.Wanted("01", TODAY, Role.OFFICER);
            default -> new ServedHome.Wanted(codes.get(i * 7 % codes.size()), OF_OLD, Role.CLERK);
          });
    }
    List<String> sessions = ServedHome.sessions(home, people);
    try (ServedHome served = ServedHome.begin(home, program)) {
      Visitor officer = new Visitor(served.root(), sessions.get(0), new Tally());
      officer.get("warm", "/runs");
      nights(officer, 1); // the first one warms up
      List<Double> quiet = nights(officer, QUIET_NIGHTS);
      say("Đêm khi không có ai / nights with nobody there: " + seconds(quiet));
      List<Double> busy = withUsers(served, sessions, people, communes, officer);
      say("Đêm khi có " + users + " người / nights with " + users + " users: " + seconds(busy));
      return verdict(median(busy) / median(quiet));
    }
  }

  private List<Double> nights(Visitor officer, int count) throws IOException {
    List<Double> took = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      took.add(night(officer));
    }
    return took;
  }

  /** Hands in everything anew, and waits until a night has taken it in. */
  private double night(Visitor officer) throws IOException {
    int now = round.incrementAndGet();
    rows.writeAgain(
        home.resolve("input/lai-" + now), now, "2026-11-20T00:%02d:00".formatted(now % 60));
    officer.get("runs", "/runs");
    long begin = System.nanoTime();
    String at = officer.post("launch", "/runs", Map.of()).location();
    Matcher run = RUN.matcher(at);
    if (!run.find()) {
      throw new IllegalStateException("No run: " + at);
    }
    String path = "/runs/at-work/" + run.group(1) + "/progress";
    String page = officer.get("progress", path).text();
    while (page.contains("every 2s")) {
      think(200);
      page = officer.get("progress", path).text();
    }
    if (!page.contains("is-done")) {
      throw new IllegalStateException("The night failed: " + page);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private List<Double> withUsers(
      ServedHome served,
      List<String> sessions,
      List<ServedHome.Wanted> people,
      Map<String, Map<String, String>> communes,
      Visitor officer)
      throws IOException, InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(users);
    for (int i = 0; i < users; i++) {
      Random random = new Random(20261122 + i);
      User user =
          new User(
              new Visitor(served.root(), sessions.get(i + 1), tally),
              random,
              communes.getOrDefault(people.get(i + 1).unit(), Map.of()),
              i);
      threads.execute(
          () -> {
            think((long) (random.nextDouble() * think * 1000));
            while (!over.get()) {
              act(user);
              think((long) (-Math.log(1 - random.nextDouble()) * think * 1000));
            }
          });
    }
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    List<Double> took = new ArrayList<>();
    while (System.nanoTime() < end) {
      took.add(night(officer));
    }
    over.set(true);
    threads.shutdown();
    if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("Có người không về / somebody does not come home");
    }
    return took;
  }

  /** One thing; that it failed is told already. */
  private static void act(User user) {
    try {
      user.act(1000);
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.DEBUG, "No answer", e);
    }
  }

  private int verdict(double ratio) {
    tally.table().forEach(Load::say);
    tally.failures().forEach(Load::say);
    double p95 = tally.within(0.95);
    say(
        String.format(
            Locale.ROOT,
            "Lỗi / failures: %d; p95 %.0f ms (≤ %.0f); đêm / nights × %.2f (≤ %.1f)",
            tally.failed(),
            p95,
            P95_MILLIS,
            ratio,
            NIGHT_RATIO));
    return tally.failed() == 0 && p95 <= P95_MILLIS && ratio <= NIGHT_RATIO ? 0 : 1;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static String seconds(List<Double> values) {
    return values.stream().map(value -> String.format(Locale.ROOT, "%.1f s", value)).toList()
        + ", giữa / median "
        + String.format(Locale.ROOT, "%.1f s", median(values));
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path each : tree.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }

  private static void remove(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failed)
                throws IOException {
              Files.delete(each);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
