package vn.tonghop.desk;

/** Which cases somebody wants to see. */
public enum CaseFilter {
  IN_FORCE,
  /** In force, and not the first that was handed in. */
  REVISED,
  LATE,
  REFUSED,
  /** In force, with warnings that nobody has let stand. */
  WARNED,
  /** Not received in full though the deadline has passed, be something refused or not. */
  OVERDUE,
  WAITING,
  /** Something of it was taken out of force by staff. */
  WITHDRAWN
}
