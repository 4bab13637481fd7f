package vn.tonghop.publishing;

import java.nio.file.Path;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.review.ReviewCode;

/**
 * A review that is wanted.
 *
 * @param unit as it is resolved at the period's last day
 * @param period cut to the programme's and the unit's validity
 */
public record ReviewOrder(Programme programme, OrgUnit unit, Period period, Language language) {

  /** Each figure under the tree of its own period; the only structure so far. */
  public static final String STRUCTURE_THEN = "then";

  /** The unit as it was on the last day. */
  public UnitState unitState() {
    return unit.on(period.lastDay());
  }

  /** The period's canonical text. */
  public String periodText() {
    return PeriodText.ofReview(period, programme.reporting().calendar());
  }

  /** The same review in a language. */
  public ReviewOrder in(Language other) {
    return new ReviewOrder(programme, unit, period, other);
  }

  /** The same for every edition and language. */
  public ReviewCode code() {
    return ReviewCode.of(programme.code(), unit.id(), period);
  }

  /** Below {@code reports/}: {@code hn-2200/2018..2019/01}. */
  public Path folder() {
    return Path.of(programme.code().value(), periodText(), unitState().code().value());
  }

  /** The name of its document: {@code review.pdf}, {@code review.en.pdf}. */
  public String document(String extension) {
    return language == Language.VI
        ? "review." + extension
        : "review." + language.code() + "." + extension;
  }

  /** For people: {@code hn-2200 2018..2019 Thành phố Hà Nội}. */
  public String name() {
    return programme.code() + " " + periodText() + " " + unitState().name();
  }
}
