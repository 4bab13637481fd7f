package vn.tonghop.figure;

/** How a submission of a file that was judged before stands in the ledger. */
public enum Recorded {
  /** As a revision of its own, in force or not. */
  ENTERED,
  /** It was the same as the one in force. */
  CONFIRMATION
}
