package vn.tonghop.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What differs from the edition of a review that was issued last.
 *
 * @param printed the line with that edition's number: {@code Số 12-BC/BTGDVTU}
 * @param date of that edition
 * @param readable whether its files could be read; if not, nothing else is told
 * @param figures whose values differ, those of the review's unit first
 * @param completeness how many figures have the same value, but another number of units or
 *     submissions that reported it or had to
 * @param unknown how many figures it had of units or indicators that are no longer known
 * @param submissions that were added, handed in once more or withdrawn since
 */
public record Changes(
    String printed,
    LocalDate date,
    boolean readable,
    List<ChangedFigure> figures,
    int completeness,
    int unknown,
    List<ChangedSubmission> submissions) {

  public Changes {
    figures = List.copyOf(figures);
    submissions = List.copyOf(submissions);
  }

  /** Those that cannot be told: the files of the edition are gone or not as they were issued. */
  public static Changes unreadable(String printed, LocalDate date) {
    return new Changes(printed, date, false, List.of(), 0, 0, List.of());
  }
}
