package vn.tonghop.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.failpoint.Failpoint;
import vn.tonghop.jobs.TestHome;

/**
 * Kills the product in the midst of its nights and compares what is left with an undisturbed home.
 * Exit 0 when nothing was lost, 1 when something was. Started by {@code bin/torture}.
 */
@Command(name = "torture", mixinStandardHelpOptions = true, sortOptions = false)
final class Torture implements Callable<Integer> {

  /** Then a fresh home: a grown one makes each round slower and is no harder. */
  private static final int ROUNDS_IN_A_HOME = 10;

  private static final int MOST_TOLD = 20;

  @Parameters(paramLabel = "ROUNDS", defaultValue = "30", description = "how many kills")
  private int rounds = 30;

  @Option(names = "--seed", paramLabel = "N", description = "the same seed, the same rounds")
  private long seed = 1;

  @Option(
      names = "--hardship",
      description = "full disks, lost databases, processes that sleep, instead of kills")
  private boolean hardship;

  @Option(names = "--jar", paramLabel = "FILE", description = "what is killed; else the classes")
  private @Nullable Path jar;

  @Option(names = "--folder", paramLabel = "DIR", description = "where the homes are made")
  private Path folder = Path.of("target", "torture");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** See {@code bin/torture --help}. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Torture()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path homes = folder.toAbsolutePath();
    Path atHand = homes.resolveSibling(homes.getFileName() + "-classes");
    delete(atHand);
    Child child =
        (jar == null ? Child.ofClasses() : Child.ofJar(jar.toAbsolutePath()))
            .withClassesAtHand(Files.createDirectories(atHand));
    Random random = new Random(seed);
    Places places = new Places();
    Set<Failpoint> killedAt = EnumSet.noneOf(Failpoint.class);
    List<Round> played = new ArrayList<>();
    boolean canMount = Hardship.canMount();
    if (hardship && !canMount) {
      out.println("no mounts of one's own here: neither full disks nor read-only archives");
    }
    out.printf("%5s  %-28s %-8s %9s %9s %9s%n", "", "", "", "received", "lost", "doubled");
    for (int number = 0; number < rounds; number++) {
      boolean fresh = number % ROUNDS_IN_A_HOME == 0;
      if (fresh) {
        delete(homes);
        Files.createDirectories(homes);
      }
      Doom doom = hardship ? Hardship.draw(random, canMount) : Round.doom(random, places, fresh);
      Drop drop = Drop.draw(random, number % ROUNDS_IN_A_HOME);
      Round round =
          Round.play(
              child,
              doom,
              drop,
              new TestHome(homes.resolve("home")),
              new TestHome(homes.resolve("undisturbed")));
      played.add(round);
      if (round.end() == Doom.End.KILLED && doom instanceof Doom.AtPlace at) {
        killedAt.add(at.place());
      }
      print(number + 1, round);
      if (!round.isSound()) {
        out.println("      the home stays in " + homes);
        break;
      }
    }
    sum(played, killedAt);
    return played.stream().allMatch(Round::isSound) ? 0 : 1;
  }

  private void print(int number, Round round) {
    out.printf(
        "%5d  %-28s %-8s %4d %4d %9d %9d%n",
        number,
        round.doom(),
        round.end().name().toLowerCase(Locale.ROOT),
        round.receivedAtDeath(),
        round.received(),
        round.lost().size(),
        round.doubled().size());
    round.lost().stream().limit(MOST_TOLD).forEach(each -> out.println("       lost: " + each));
    round.doubled().stream()
        .limit(MOST_TOLD)
        .forEach(each -> out.println("       doubled: " + each));
  }

  private void sum(List<Round> played, Set<Failpoint> killedAt) {
    out.println();
    line("rounds (seed " + seed + ")", played.size());
    line("killed", played.stream().filter(round -> round.end() == Doom.End.KILLED).count());
    line("failed clearly", played.stream().filter(r -> r.end() == Doom.End.FAILED).count());
    line("named places killed at, of " + Places.count(), killedAt.size());
    line("lost", played.stream().mapToLong(round -> round.lost().size()).sum());
    line("doubled", played.stream().mapToLong(round -> round.doubled().size()).sum());
    line("manual steps", played.stream().filter(Round::manual).count());
  }

  private void line(String what, long count) {
    out.printf("%-36s %6d%n", what, count);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
