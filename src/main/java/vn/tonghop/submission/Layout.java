package vn.tonghop.submission;

/** How a worksheet holds figures. */
sealed interface Layout {

  /** One row a submission, or one row a figure, under a header. */
  record Table(TableHeader header) implements Layout {}

  /**
   * One submission: labels with their values, then one row an indicator.
   *
   * @param headerRow from 1
   * @param code the column of the indicators' codes, from 1
   * @param value the column of the figures, from 1
   */
  record Form(int headerRow, int code, int value) implements Layout {}
}
