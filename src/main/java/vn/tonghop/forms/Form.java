package vn.tonghop.forms;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Check;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Limitation;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.Reason;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.NamedPeriod;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Quantity;

/**
 * What one unit is asked for of one period: the form before it is written.
 *
 * @param period cut to the programme's and the unit's validity
 * @param periodText the period as the unit gives it back
 * @param above the name of the unit above on the period's last day; empty below the country
 * @param deadline the last day on which it is in time
 * @param earlier what the unit reported for the period before
 */
public record Form(
    Programme programme,
    OrgUnit unit,
    Period period,
    String periodText,
    Optional<String> above,
    LocalDate deadline,
    Optional<Earlier> earlier) {

  private static final int VERSION_DIGITS = 8;

  /**
   * The period before, and what is in force of it.
   *
   * @param isBasePiece whether it is what a programme's {@code previous.CODE} speaks of
   */
  public record Earlier(
      Period period, boolean isBasePiece, Map<IndicatorCode, Quantity> quantities) {

    public Earlier {
      quantities = Map.copyOf(quantities);
    }
  }

  /** What the unit was like on the last day. */
  UnitState state() {
    return unit.on(period.lastDay());
  }

  /** Those that its level reports in this period, in order. */
  List<Indicator> indicators() {
    return programme.indicatorsOf(unit.level()).stream()
        .filter(Indicator::isHandedIn)
        .filter(
            indicator -> indicator.since().filter(d -> !period.endExclusive().isAfter(d)).isEmpty())
        .toList();
  }

  boolean isRequired(Indicator indicator) {
    return indicator.required().contains(unit.level());
  }

  /** The checks that a submission on this form goes through, in order. */
  List<Check> checks() {
    return programme.checks().stream()
        .filter(check -> check.levels().contains(unit.level()))
        .filter(check -> check.valid().contains(period.start()))
        .filter(check -> check.kinds().isEmpty() || isOfKind(check))
        .toList();
  }

  private boolean isOfKind(Check check) {
    return programme
        .reporting()
        .calendar()
        .name(period)
        .map(NamedPeriod::kind)
        .filter(check.kinds()::contains)
        .isPresent();
  }

  List<Reason> reasons() {
    return programme.reasons();
  }

  List<Limitation> limitations() {
    return programme.limitations();
  }

  /**
   * {@code hn-2200/1f0a92c4}: the programme and the beginning of a SHA-256 over the codes of the
   * indicators, in order, a line each.
   */
  String version() {
    String codes =
        indicators().stream()
            .map(indicator -> indicator.code().value())
            .collect(Collectors.joining("\n"));
    return programme.code() + "/" + Sha256.of(codes).hex().substring(0, VERSION_DIGITS);
  }

  /** Whether there is nothing to report on it. */
  public boolean isEmpty() {
    return indicators().isEmpty();
  }

  /** {@code 00004-phuong-ba-dinh}: for files, without ending. */
  public String fileName() {
    String plain =
        Normalizer.normalize(state().name(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd')
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return state().code() + (plain.isEmpty() ? "" : "-" + plain);
  }
}
