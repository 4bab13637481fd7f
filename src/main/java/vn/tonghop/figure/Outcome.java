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
   * Not entered: nothing tells which of two different ones for the same key is the newer; when both
   * came in this run the other one was taken out of force too.
   *
   * @param bothRefused whether the other one was taken out of force
   */
  record Contested(Entry other, boolean bothRefused) implements Outcome {}
}
