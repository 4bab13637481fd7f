package vn.tonghop.submission;

/** How a file's rows are made. */
enum Shape {
  /** One row a submission, one column an indicator. */
  WIDE,
  /** One row a figure. */
  LONG
}
