package vn.tonghop.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;
import vn.tonghop.provenance.Sha256;

/**
 * A programme of reporting under one decision.
 *
 * @param basis the decision, as reviews cite it
 * @param scope the unit whose tree it covers, resolved by date
 * @param valid the days on which it is in force; periods are cut to it
 * @param indicators in the order in which they are printed
 * @param reasons what units may give as reasons for unusual figures
 * @param limitations which shortcomings of their own work units may name
 * @param version the hash of the file it was read from
 */
public record Programme(
    ProgrammeCode code,
    Words name,
    Words basis,
    UnitCode scope,
    Validity valid,
    Reporting reporting,
    List<Indicator> indicators,
    List<Check> checks,
    List<RecurringReview> recurringReviews,
    List<NamedReview> namedReviews,
    DocumentPlan document,
    List<Reason> reasons,
    List<Limitation> limitations,
    Sha256 version) {

  /** A programme whose units give neither reasons nor limitations. */
  public Programme(
      ProgrammeCode code,
      Words name,
      Words basis,
      UnitCode scope,
      Validity valid,
      Reporting reporting,
      List<Indicator> indicators,
      List<Check> checks,
      List<RecurringReview> recurringReviews,
      List<NamedReview> namedReviews,
      DocumentPlan document,
      Sha256 version) {
    this(
        code,
        name,
        basis,
        scope,
        valid,
        reporting,
        indicators,
        checks,
        recurringReviews,
        namedReviews,
        document,
        List.of(),
        List.of(),
        version);
  }

  public Programme {
    indicators = List.copyOf(indicators);
    checks = List.copyOf(checks);
    recurringReviews = List.copyOf(recurringReviews);
    namedReviews = List.copyOf(namedReviews);
    reasons = List.copyOf(reasons);
    limitations = List.copyOf(limitations);
  }

  public Optional<Indicator> indicator(IndicatorCode wanted) {
    return indicators.stream().filter(indicator -> indicator.code().equals(wanted)).findFirst();
  }

  /**
   * The indicators that are handed in and that this one comes out of; itself if it is.
   *
   * @throws java.util.NoSuchElementException if it is none of the programme's
   */
  public Set<IndicatorCode> sources(IndicatorCode of) {
    Set<IndicatorCode> sources = new LinkedHashSet<>();
    Set<IndicatorCode> seen = new HashSet<>();
    Deque<IndicatorCode> left = new ArrayDeque<>(List.of(of));
    while (!left.isEmpty()) {
      IndicatorCode next = left.remove();
      Optional<Derivation> derived = indicator(next).orElseThrow().derived();
      if (seen.add(next) && derived.isEmpty()) {
        sources.add(next);
      } else if (derived.isPresent()) {
        derived.get().expression().operands().stream()
            .map(Operand::indicator)
            .filter(operand -> !seen.contains(operand))
            .forEach(left::add);
      }
    }
    return sources;
  }

  /** The indicators that a unit of this level reports or has worked out, in order. */
  public List<Indicator> indicatorsOf(Level level) {
    return indicators.stream().filter(indicator -> indicator.levels().contains(level)).toList();
  }

  /** The base pieces that share a day with {@code period}, each cut to it and to {@link #valid}. */
  public List<Period> basePieces(Period period) {
    return valid.cut(period).stream()
        .flatMap(
            within ->
                reporting.calendar().pieces(reporting.base(), within).stream()
                    .map(reporting.calendar()::period)
                    .map(piece -> piece.intersection(within).orElseThrow()))
        .toList();
  }
}
