package vn.tonghop.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;

/**
 * The short code of a review, the same in every edition and language: {@code BC-7Q2M-4F1X}. With
 * the number of a table and the marks of a row and a column ({@link Marks}) it is the code of a
 * figure: {@code BC-7Q2M-4F1X.5.12.3}.
 */
public record ReviewCode(String text) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(BC-[0-9A-Z]{4}-[0-9A-Z]{4})(?:\\.(\\d{1,4})\\.(\\d{1,4}|T)\\.([A-Z]|\\d{1,3}))?");

  /**
   * The code of a review.
   *
   * @param restatedTo the day to whose units its figures are brought; empty when each stands under
   *     the tree of its own time
   */
  public static ReviewCode of(
      ProgrammeCode programme, UnitId unit, Period period, Optional<LocalDate> restatedTo) {
    return new ReviewCode(
        "BC-"
            + Sha256.of(
                    programme
                        + " "
                        + unit.text()
                        + " "
                        + period.dates()
                        + restatedTo.map(day -> " @" + day).orElse(""))
                .words(2));
  }

  /**
   * A code as somebody typed it.
   *
   * @param cell empty for the review as a whole
   */
  public record Written(ReviewCode review, Optional<Cell> cell) {}

  /**
   * Which cell of a review.
   *
   * @param table its number, from 1
   */
  public record Cell(int table, String row, String column) {}

  /** Reads a code, in capitals or not; empty when it is none. */
  public static Optional<Written> read(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    ReviewCode review = new ReviewCode(matcher.group(1));
    return Optional.of(
        new Written(
            review,
            Optional.ofNullable(matcher.group(2))
                .map(
                    table ->
                        new Cell(Integer.parseInt(table), matcher.group(3), matcher.group(4)))));
  }

  @Override
  public String toString() {
    return text;
  }
}
