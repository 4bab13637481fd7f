package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.figure.Entry;
import vn.tonghop.validation.Judge.Judged;

/**
 * What became of a submission in the end.
 *
 * @param findings of judging it and of entering it
 * @param obstacles numbers of the submissions in force that stood in its way
 * @param alsoRefusedOrNull one entered earlier in this run that was refused with it
 */
public record Settled(
    Judged judged,
    State state,
    List<Finding> findings,
    CellCount cells,
    List<Long> obstacles,
    @Nullable Entry alsoRefusedOrNull) {

  public Settled {
    findings = List.copyOf(findings);
    obstacles = List.copyOf(obstacles);
  }

  /** The four ends. */
  public enum State {
    /** In the ledger, in force. */
    ENTERED,
    /** The same figures were in force already. */
    UNCHANGED,
    /** In the ledger, but a newer one stays in force. */
    OLDER,
    REFUSED
  }

  Settled with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Settled(judged, state, more, cells, obstacles, alsoRefusedOrNull);
  }

  public Optional<Entry> alsoRefused() {
    return Optional.ofNullable(alsoRefusedOrNull);
  }
}
