package vn.tonghop.validation;

import vn.tonghop.catalogue.Severity;
import vn.tonghop.catalogue.Words;
import vn.tonghop.provenance.Place;

/**
 * What is wrong where, by which rule, and what to do. It names the place and the kind of a value,
 * never the content of a text cell (law 9).
 *
 * @param column the name of the column; empty when no column is meant
 */
public record Finding(Severity severity, String rule, Place place, String column, Words message) {

  static Finding of(Notice notice, Place place, String column) {
    NoticeText text = NoticeText.of(notice.getClass());
    return new Finding(
        text.explains().severity(), text.explains().rule(), place, column, text.words(notice));
  }

  /**
   * That there are more like it, which are not listed.
   *
   * @param count how many
   */
  Finding more(long count) {
    Finding more =
        of(
            new FileNotice.MoreOfThem(rule, String.valueOf(count)),
            new Place(place.file(), place.sheet(), 0, 0),
            column);
    return new Finding(severity, more.rule, more.place, more.column, more.message);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  static Explains explains(Class<?> notice) {
    return NoticeText.of(notice).explains();
  }
}
