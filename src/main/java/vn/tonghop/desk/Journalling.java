package vn.tonghop.desk;

import vn.tonghop.staff.Member;

/** Writes down who did what. Called by whoever does it, before it is told to be done. */
@FunctionalInterface
interface Journalling {

  /**
   * Notes an act.
   *
   * @param kind of act, as the journal knows it: {@code SUBMIT}
   * @param subject what it was done to: a receipt, a review's code, a unit; no citizen's data
   * @param reason that was given; may be empty
   */
  void note(Member who, String kind, String subject, String reason);
}
