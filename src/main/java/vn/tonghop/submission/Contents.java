package vn.tonghop.submission;

import java.io.Closeable;
import java.util.List;

/**
 * What a first look through a whole file came to: its flaws, personal data among them, how its
 * cells divide, and what of it can be read. Used from one thread.
 */
interface Contents extends Closeable {

  /** What is wrong with the file as a whole or with rows that belong to no submission. */
  List<Flaw> flaws();

  /** What can be read, in the order of the file; nothing when nothing can. */
  List<Stretch> stretches();

  /**
   * All cells: of CSV those of rows that could be read, of workbooks those with anything in them.
   */
  long cells();

  /** Cells that tell about the figures without being a submission's: headers, titles, notes. */
  long cellsAside();

  /** Cells that could not be taken into any submission. */
  long cellsUnread();

  /** Whether all of it could be looked through for personal data. */
  boolean isSeenThrough();
}
