package vn.tonghop.hostile;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must become of a file.
 *
 * @param ends any of them
 * @param rules of the findings that are told, each once
 * @param orMore whether others may be told too
 */
record Expected(Set<End> ends, Set<String> rules, boolean orMore) {

  Expected {
    ends = Set.copyOf(ends);
    rules = Set.copyOf(rules);
  }

  /** The three ends of a file that is read. */
  enum End {
    /** Every submission of it. */
    ACCEPTED("accepted"),
    /** Some submissions of it. */
    PARTLY("in part"),
    /** All of it. */
    REFUSED("refused");

    private final String word;

    End(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Accepted, perhaps with warnings. */
  static Expected accepted(String... warnings) {
    return new Expected(Set.of(End.ACCEPTED), Set.of(warnings), false);
  }

  static Expected partly(String... rules) {
    return new Expected(Set.of(End.PARTLY), Set.of(rules), false);
  }

  static Expected refused(String... rules) {
    return new Expected(Set.of(End.REFUSED), Set.of(rules), false);
  }

  /** Refused for a reason that depends on the very place of the fault. */
  static Expected refusedSomehow() {
    return new Expected(Set.of(End.REFUSED), Set.of(), true);
  }

  /** Whatever becomes of it, this is told. */
  static Expected told(String rule) {
    return new Expected(EnumSet.allOf(End.class), Set.of(rule), true);
  }

  /** Whether this became of it; a file is never refused without a finding. */
  boolean isMetBy(End end, Set<String> told) {
    boolean silent = end != End.ACCEPTED && told.isEmpty();
    return !silent && ends.contains(end) && (orMore ? told.containsAll(rules) : told.equals(rules));
  }

  @Override
  public String toString() {
    return ends.stream().map(End::word).sorted().collect(Collectors.joining(" or "))
        + " "
        + new TreeSet<>(rules)
        + (orMore ? " or more" : "");
  }
}
