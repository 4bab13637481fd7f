package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.Recorded;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.validation.Judge.Judged;

/**
 * What became of a submission in the end.
 *
 * @param findings of judging it and of entering it
 * @param effect on the ledger; none when refused
 * @param obstacles numbers of the submissions in force that stood in its way
 * @param alsoRefused those handed in earlier in this run that are refused with it
 */
public record Settled(
    Judged judged,
    State state,
    List<Finding> findings,
    CellCount cells,
    Effect effect,
    List<Long> obstacles,
    List<Withdrawn> alsoRefused) {

  public Settled {
    findings = List.copyOf(findings);
    obstacles = List.copyOf(obstacles);
    alsoRefused = List.copyOf(alsoRefused);
  }

  /**
   * One that was taken out of force.
   *
   * @param entered whether it stands in the ledger itself; else it was only the same as another
   * @param figures how many it has
   * @param effect what it did to the ledger before
   */
  public record Withdrawn(Handing handing, boolean entered, int figures, Effect effect) {}

  /** The four ends. */
  public enum State {
    /** In the ledger, in force. */
    ENTERED,
    /** The same figures were in force already. */
    UNCHANGED,
    /** In the ledger, but a newer one stays in force. */
    OLDER,
    REFUSED;

    /**
     * What one that stands in the ledger comes to when its file is judged again. What a run that
     * died entered was never told, and so counts as entered now.
     *
     * @param judgedBefore whether an earlier run came to the end of the file
     */
    public static State again(Recorded how, boolean judgedBefore) {
      return how == Recorded.ENTERED && !judgedBefore ? ENTERED : UNCHANGED;
    }
  }

  /** Whose it was and of when; empty when that could not be understood. */
  public Optional<SubmissionKey> key() {
    return judged
        .verdict()
        .fold(accepted -> Optional.of(accepted.submission().key()), Verdict.Refused::key);
  }

  Settled with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Settled(judged, state, more, cells, effect, obstacles, alsoRefused);
  }
}
