package vn.tonghop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.orgunit.Level;

/**
 * What is asked for under a programme.
 *
 * @param scope the code of the unit whose tree it covers
 * @param base the kind of period that is due
 * @param ranges whether two dates are taken for a period
 * @param levels that report, from the top down
 */
record ProgrammeTerms(
    String code,
    String nameVi,
    String nameEn,
    String scope,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    String base,
    List<String> kinds,
    boolean ranges,
    List<String> levels,
    List<Term> indicators) {

  /** All of them. */
  record All(List<ProgrammeTerms> items) {}

  /**
   * Something that is counted.
   *
   * @param derived whether it is worked out, not handed in
   */
  record Term(
      String code,
      String nameVi,
      String nameEn,
      String measureVi,
      String measureEn,
      int decimals,
      boolean derived,
      List<String> levels) {

    static Term of(Indicator indicator) {
      return new Term(
          indicator.code().value(),
          indicator.name().vi(),
          indicator.name().en(),
          indicator.unitOfMeasure().vi(),
          indicator.unitOfMeasure().en(),
          indicator.decimals(),
          !indicator.isHandedIn(),
          indicator.levels().stream().sorted().map(Level::code).toList());
    }
  }

  static ProgrammeTerms of(Programme programme) {
    return new ProgrammeTerms(
        programme.code().value(),
        programme.name().vi(),
        programme.name().en(),
        programme.scope().value(),
        programme.valid().since(),
        programme.valid().until().map(day -> day.minusDays(1)),
        programme.reporting().base().name().toLowerCase(Locale.ROOT),
        programme.reporting().kinds().stream()
            .sorted()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList(),
        programme.reporting().ranges(),
        programme.reporting().levels().stream().map(each -> each.level().code()).toList(),
        programme.indicators().stream().map(Term::of).toList());
  }
}
