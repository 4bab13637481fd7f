package vn.tonghop.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.StatusReader.Status;
import vn.tonghop.jobs.TestHome;

/**
 * A night that is killed, the next that finds what it left, and the same input in an undisturbed
 * home.
 *
 * @param received receipts after the kill and after the next night
 * @param manual whether the next night could not do without a hand
 */
record Round(
    Doom doom,
    Doom.End end,
    int receivedAtDeath,
    int received,
    int inForce,
    List<String> lost,
    List<String> doubled,
    boolean manual) {

  private static final int MOST_NIGHTS = 5;

  Round {
    lost = List.copyOf(lost);
    doubled = List.copyOf(doubled);
  }

  boolean isSound() {
    return lost.isEmpty() && doubled.isEmpty() && !manual;
  }

  /** Plays it. */
  static Round play(Child child, Doom doom, Drop drop, TestHome home, TestHome whole)
      throws IOException, InterruptedException {
    drop.into(home);
    drop.into(whole);
    Path said = home.root().resolveSibling("said.txt");
    Files.deleteIfExists(said);
    List<String> command = new ArrayList<>(doom.before(home));
    command.addAll(
        child.command(
            doom.options(),
            "nightly",
            "--date",
            TestHome.TODAY.toString(),
            "--home",
            home.root().toString()));
    Process process = Child.start(said, command);
    Doom.End end = doom.await(process, said);
    if (end == Doom.End.ESCAPED && process.exitValue() > 1) {
      throw new IllegalStateException("It failed by itself: " + Files.readString(said));
    }
    Account atDeath = Account.of(home);
    doom.afterwards(home);

    Optional<Status> status = comeToRest(home);
    if (comeToRest(whole).isEmpty()) {
      throw new IllegalStateException("The undisturbed night failed");
    }
    Account after = Account.of(home).against(Account.of(whole));
    List<String> lost = new ArrayList<>(atDeath.lost());
    lost.addAll(after.lost());
    lost.addAll(differences(home, whole));
    status.ifPresent(told -> lost.addAll(wrong(told, after)));
    List<String> doubled = new ArrayList<>(atDeath.doubled());
    doubled.addAll(after.doubled());
    return new Round(
        doom,
        end,
        atDeath.received().size(),
        after.received().size(),
        after.inForce().size(),
        lost,
        doubled,
        status.isEmpty());
  }

  /**
   * Runs nights until there is nothing left to do: what stood in the way of a refused submission
   * may be gone only after the night in which it was last judged.
   *
   * @return what the home then tells; empty when a night fails
   */
  private static Optional<Status> comeToRest(TestHome home) {
    try (HomeContext opened = home.open()) {
      for (int night = 0; night < MOST_NIGHTS; night++) {
        if (opened.nightly().run(TestHome.TODAY).didNothing()) {
          break;
        }
      }
      return Optional.of(opened.status().read(TestHome.TODAY));
    } catch (RuntimeException e) {
      e.printStackTrace(System.out);
      return Optional.empty();
    }
  }

  private static List<String> differences(TestHome home, TestHome whole) {
    List<String> differences = new ArrayList<>();
    Map<String, String> here = Account.results(home);
    Map<String, String> there = Account.results(whole);
    there.forEach(
        (name, result) -> {
          if (!result.equals(here.get(name))) {
            differences.add(name + " is " + here.get(name) + ", undisturbed " + result);
          }
        });
    here.keySet().stream()
        .filter(name -> !there.containsKey(name))
        .forEach(name -> differences.add(name + " is not in the undisturbed home"));
    return differences;
  }

  /** What {@code status} tells must be what the ledger holds. */
  private static List<String> wrong(Status told, Account account) {
    return told.files() == account.received().size() && told.inForce() == account.inForce().size()
        ? List.of()
        : List.of("status tells " + told.files() + " files, " + told.inForce() + " in force");
  }

  /** A fate for a round, from its random numbers. */
  static Doom doom(Random random, Places places, boolean freshHome) {
    if (random.nextInt(3) > 0) {
      return places.next(random, freshHome);
    }
    return random.nextInt(4) == 0
        ? new Doom.After(200 + random.nextInt(3000), /* works= */ false)
        : new Doom.After(random.nextInt(1500), /* works= */ true);
  }
}
