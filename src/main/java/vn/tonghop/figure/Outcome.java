package vn.tonghop.figure;

import java.util.List;

/** What became of a submission when it was to be entered. */
public sealed interface Outcome {

  /**
   * It is in force now.
   *
   * @param revision 1 when it is the first of its key
   */
  record Entered(long submission, int revision) implements Outcome {}

  /** The same figures are in force already. */
  record Unchanged(Entry inForce) implements Outcome {}

  /** It is kept, but a newer one stays in force. */
  record Older(Entry inForce) implements Outcome {}

  /** Not entered: it shares days with others in force (law 3). */
  record Overlapping(List<Entry> others) implements Outcome {

    public Overlapping {
      others = List.copyOf(others);
    }
  }

  /**
   * Not entered: nothing tells which of two different ones for the same key is the newer. When both
   * came in one run the other one is taken out of force too.
   *
   * @param withdrawn every handing-in of the other one, if it was taken out of force by this one
   */
  record Contested(Entry other, Fate fateOfOther, List<Handing> withdrawn) implements Outcome {

    public Contested {
      withdrawn = List.copyOf(withdrawn);
    }

    /** What becomes of the other one. */
    public enum Fate {
      /** It stays in force: it was there before this run. */
      STAYS,
      /** It was taken out of force by this one. */
      WITHDRAWN_NOW,
      /** It was taken out of force by an earlier one of this run. */
      WITHDRAWN_BEFORE
    }
  }
}
