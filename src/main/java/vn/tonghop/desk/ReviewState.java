package vn.tonghop.desk;

/** How far the latest edition of a review has come. */
public enum ReviewState {
  /** Made, and marked as a draft. */
  DRAFT,
  /** A draft of which somebody said that it was checked. */
  CHECKED,
  /** It bears a number and a date, for good. */
  ISSUED
}
