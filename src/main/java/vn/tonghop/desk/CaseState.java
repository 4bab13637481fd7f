package vn.tonghop.desk;

/** How a case stands: what was owed or handed in for one unit and period. */
public enum CaseState {
  /** Received in full by the deadline. */
  ON_TIME,
  /** Received in full after the deadline. */
  LATE,
  /** In force, though nobody owes exactly this. */
  TAKEN,
  /** What came was refused, and nothing else covers it. */
  REFUSED,
  /** Owed, not received in full, the deadline has passed. */
  MISSING,
  /** Owed, not received in full, the deadline has not passed. */
  WAITING,
  /** Taken out of force by staff, and not owed. */
  WITHDRAWN
}
