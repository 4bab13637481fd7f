package vn.tonghop.publishing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.PeriodName;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.DayText;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.review.ReviewCode;

/**
 * A review that is wanted.
 *
 * @param unit as it is resolved at the period's last day, or at the day it is restated to
 * @param period cut to the programme's validity and, unless it is restated, to the unit's
 * @param restatedTo the day to whose units all figures are brought; empty = each figure under the
 *     tree of its own period
 */
public record ReviewOrder(
    Programme programme,
    OrgUnit unit,
    Period period,
    Language language,
    Optional<LocalDate> restatedTo) {

  /** Each figure under the tree of its own period. */
  public ReviewOrder(Programme programme, OrgUnit unit, Period period, Language language) {
    this(programme, unit, period, language, Optional.empty());
  }

  /** The same in a language. */
  public ReviewOrder in(Language other) {
    return new ReviewOrder(programme, unit, period, other, restatedTo);
  }

  /** The same with all figures brought to the units of a day. */
  public ReviewOrder restated(Optional<LocalDate> day) {
    return new ReviewOrder(programme, unit, period, language, day);
  }

  /** The unit as it was on the last day, or on the day that all is restated to. */
  public UnitState unitState() {
    return unit.on(unitsDay());
  }

  /** The day whose units, and whose names of them, the review tells of. */
  public LocalDate unitsDay() {
    return restatedTo.orElse(period.lastDay());
  }

  /** As commands and files name it: {@code then} or the day. */
  public String structure() {
    return Structure.text(restatedTo);
  }

  /** The period's canonical text. */
  public String periodText() {
    return PeriodText.ofReview(period, programme.reporting().calendar());
  }

  /** The canonical text of the review's own period, or of a piece of it. */
  String periodText(Period of) {
    return PeriodText.ofReview(of, programme.reporting().calendar());
  }

  /** The same for every edition and language. */
  public ReviewCode code() {
    return ReviewCode.of(programme.code(), unit.id(), period, restatedTo);
  }

  /** Below {@code reports/}: {@code hn-2200/2018..2019/01}, {@code …/01@2025-07-01} restated. */
  public Path folder() {
    String unit = unitState().code().value();
    return Path.of(
        programme.code().value(),
        periodText(),
        restatedTo.map(day -> unit + "@" + day).orElse(unit));
  }

  /** The name of its document: {@code review.pdf}, {@code review.en.pdf}. */
  public String document(String extension) {
    return language == Language.VI
        ? "review." + extension
        : "review." + language.code() + "." + extension;
  }

  /**
   * In full: {@code Tiếp xúc, đối thoại trực tiếp: Thành phố Hà Nội, quý III năm 2026
   * (hn-2200/2026-Q3/01)}.
   */
  public Words words() {
    Words when = PeriodName.of(period, programme.reporting().calendar());
    String unit = unitState().name();
    String code = " (" + folder().toString().replace('\\', '/') + ")";
    return new Words(
        programme.name().vi()
            + ": "
            + unit
            + ", "
            + when.vi()
            + restatedTo.map(day -> ", quy về đơn vị hành chính ngày " + DayText.of(day)).orElse("")
            + code,
        programme.name().en()
            + ": "
            + unit
            + ", "
            + when.en()
            + restatedTo.map(day -> ", brought to the units of " + day).orElse("")
            + code);
  }

  /** For people: {@code hn-2200 2018..2019 Thành phố Hà Nội}, with {@code @2025-07-01} restated. */
  public String name() {
    return programme.code()
        + " "
        + periodText()
        + " "
        + unitState().name()
        + restatedTo.map(day -> " @" + day).orElse("");
  }
}
