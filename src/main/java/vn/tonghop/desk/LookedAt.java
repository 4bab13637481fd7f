package vn.tonghop.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Words;
import vn.tonghop.period.Period;

/**
 * What would become of a file, or what became of it.
 *
 * @param name under which it would lie in the input folder
 * @param obstacle why it cannot be handed in as a whole; then nothing of it would be taken in
 * @param beyond what in it is of units that are not the member's to hand in for
 * @param more of those that are not listed
 * @param lines what is in it, as far as it is listed
 * @param entered submissions that would be, or were, newly in the ledger
 * @param unchanged that are in force already
 * @param findings the gravest first, as many as are shown
 * @param findingsInAll how many there are
 * @param receipt once it was given out
 */
public record LookedAt(
    String name,
    long size,
    Optional<Words> obstacle,
    List<Line> beyond,
    int more,
    List<Line> lines,
    int entered,
    int unchanged,
    int refused,
    List<FoundFault> findings,
    int findingsInAll,
    Optional<String> receipt) {

  public LookedAt {
    beyond = List.copyOf(beyond);
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /**
   * A submission in a file.
   *
   * @param number of its case
   * @param period in the words of its programme's calendar
   */
  public record Line(String number, String programme, String unit, Period period, String text) {}

  /** The codes of the programmes of which there is something in it. */
  public Set<String> programmes() {
    return lines.stream().map(Line::programme).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether there is something in it to be handed in. */
  public boolean isTakable() {
    return obstacle.isEmpty() && entered + unchanged > 0;
  }
}
