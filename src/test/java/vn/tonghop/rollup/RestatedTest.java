package vn.tonghop.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;
import vn.tonghop.quantity.Quantity;

/** Figures brought to the units of one day, on the register that ships. */
class RestatedTest {

  private static final Register REGISTER = ShippedUnits.REGISTER;
  private static final IndicatorCode COUNT = new IndicatorCode("dialogues");
  private static final Programme PROGRAMME =
      SampleProgramme.of(
          "VN",
          Validity.ALWAYS,
          SampleProgramme.count("dialogues", Level.PROVINCE, Level.DISTRICT, Level.COMMUNE));
  private static final Period ALL = Period.ofDays(day("2018-01-01"), day("2026-06-30"));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static OrgUnit unit(String code, String day) {
    return REGISTER.bearer(new UnitCode(code), day(day)).orElseThrow();
  }

  private static ReportedFigures submission(long number, OrgUnit unit, Period period, long value) {
    return new ReportedFigures(
        number, unit.id(), period, List.of(new Figure(COUNT, Quantity.exact(value), 2, 4)));
  }

  private static Totals totals(
      OrgUnit scope, Optional<LocalDate> day, List<ReportedFigures> submissions) {
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                PROGRAMME, REGISTER, Structure.of(REGISTER, day), scope, ALL, List.of()));
    submissions.forEach(rollUp::add);
    return rollUp.totals();
  }

  private static BigDecimal value(Totals totals, OrgUnit of) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Slice slice : totals.slices()) {
      if (slice.level().isPresent()) {
        sum =
            sum.add(
                totals
                    .total(of, slice, COUNT)
                    .value()
                    .map(Quantity::value)
                    .orElse(BigDecimal.ZERO));
      }
    }
    return sum;
  }

  /** One submission of every unit that ever was, in a quarter of its life, of a made-up value. */
  private static List<ReportedFigures> ofEverybody(long seed) {
    Random dice = new Random(seed);
    List<ReportedFigures> all = new ArrayList<>();
    List<OrgUnit> units = new ArrayList<>(REGISTER.units());
    units.sort((a, b) -> a.id().text().compareTo(b.id().text()));
    for (OrgUnit unit : units) {
      Optional<Period> life = unit.validity().cut(ALL);
      if (life.isPresent() && unit.level() != Level.COUNTRY) {
        int days =
            Math.max(
                1,
                (int)
                    (java.time.temporal.ChronoUnit.DAYS.between(
                            life.get().start(), life.get().endExclusive())
                        / 2));
        LocalDate from = life.get().start().plusDays(dice.nextInt(days));
        Period period = Period.ofDays(from, from);
        all.add(submission(all.size() + 1, unit, period, 1 + dice.nextInt(1000)));
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-01-01",
        "2019-12-31",
        "2020-08-11",
        "2024-02-01",
        "2025-06-30",
        "2025-07-01",
        "2026-06-30"
      })
  void nothingIsLostAndNothingCountedTwiceOnAnyDay(String to) {
    LocalDate day = day(to);
    List<ReportedFigures> all = ofEverybody(to.hashCode());
    BigDecimal handedIn =
        all.stream()
            .map(each -> each.figures().get(0).quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    OrgUnit country = unit("VN", to);

    Totals ofCountry = totals(country, Optional.of(day), all);

    assertThat(all).hasSizeGreaterThan(14_000);
    assertThat(value(ofCountry, country)).isEqualByComparingTo(handedIn);
    assertThat(sumOfChildren(ofCountry)).isEqualByComparingTo(handedIn);
    int below = 0;
    for (OrgUnit province : ofCountry.units()) {
      Totals ofProvince = totals(province, Optional.of(day), all);
      assertThat(value(ofProvince, province))
          .as(province.toString())
          .isEqualByComparingTo(value(ofCountry, province));
      assertThat(sumOfChildren(ofProvince).add(own(ofProvince)))
          .as(province.toString())
          .isEqualByComparingTo(value(ofCountry, province));
      below += ofProvince.units().size();
    }
    assertThat(below).isGreaterThan(600);
  }

  private static BigDecimal sumOfChildren(Totals totals) {
    return totals.children().stream()
        .map(child -> value(totals, child))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the unit itself did, and none of those below it. */
  private static BigDecimal own(Totals totals) {
    return totals
        .total(totals.unit(), Slice.of(totals.unit().level()), COUNT)
        .value()
        .map(Quantity::value)
        .orElse(BigDecimal.ZERO);
  }

  @Test
  void everyUnitsFiguresStandOnceAmongAllUnitsOfADay() {
    LocalDate day = day("2025-07-01");
    List<ReportedFigures> all = ofEverybody(7);
    Map<String, BigDecimal> byCommune = new HashMap<>();
    OrgUnit hanoi = unit("01", "2025-07-01");
    Totals ofCity = totals(hanoi, Optional.of(day), all);
    for (OrgUnit commune : ofCity.units()) {
      Totals own = totals(commune, Optional.of(day), all);
      assertThat(value(own, commune))
          .as(commune.toString())
          .isEqualByComparingTo(value(ofCity, commune));
      byCommune.put(commune.id().text(), value(own, commune));
    }
    assertThat(byCommune).hasSize(126);
    assertThat(ofCity.children()).last().isEqualTo(Unallocated.UNIT);
    assertThat(value(ofCity, Unallocated.UNIT)).isPositive();
  }

  @Test
  void threeCommunesComeTogetherWhereTheyWereMergedOnly() {
    List<ReportedFigures> handedIn =
        List.of(
            submission(
                1,
                unit("18601", "2018-06-30"),
                Period.ofDays(day("2018-01-01"), day("2018-12-31")),
                4),
            submission(
                2,
                unit("18610", "2018-06-30"),
                Period.ofDays(day("2019-01-01"), day("2019-12-31")),
                5),
            submission(
                3,
                unit("18613", "2018-06-30"),
                Period.ofDays(day("2018-01-01"), day("2018-12-31")),
                6),
            submission(
                4,
                unit("18601", "2020-06-30"),
                Period.ofDays(day("2020-01-01"), day("2020-08-11")),
                7));
    OrgUnit merged = unit("18601", "2020-08-11");

    Totals restated = totals(merged, Optional.of(day("2020-08-11")), handedIn);
    Totals then = totals(merged, Optional.empty(), handedIn);

    assertThat(value(restated, merged)).isEqualByComparingTo("22");
    assertThat(value(then, merged)).isEqualByComparingTo("7");
    assertThat(restated.remarks().brought())
        .hasSize(3)
        .allSatisfy(
            each -> {
              assertThat(each.isAssumed()).isTrue();
              assertThat(each.isUnallocated()).isFalse();
            });
    assertThat(Brought.sum(restated.remarks().brought())).containsEntry(COUNT, Quantity.exact(15));
  }

  @Test
  void ofACommuneThatWasSplitNeitherHalfHasTheFigures() {
    OrgUnit split = unit("00007", "2025-06-30");
    Restated.Scattered how =
        (Restated.Scattered)
            Structure.of(REGISTER, Optional.of(day("2025-07-01")))
                .stand(split, day("2025-06-30"))
                .orElseThrow()
                .how();
    OrgUnit one = how.targets().iterator().next();
    List<ReportedFigures> handedIn =
        List.of(submission(1, split, Period.ofDays(day("2024-01-01"), day("2024-12-31")), 9));

    Totals ofOne = totals(one, Optional.of(day("2025-07-01")), handedIn);
    Totals ofCity = totals(unit("01", "2025-07-01"), Optional.of(day("2025-07-01")), handedIn);

    assertThat(value(ofOne, one)).isZero();
    assertThat(ofOne.remarks().brought())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.counted()).isFalse();
              assertThat(each.amounts()).containsEntry(COUNT, Quantity.exact(9));
            });
    assertThat(ofCity.children()).containsExactly(Unallocated.UNIT);
    assertThat(value(ofCity, Unallocated.UNIT)).isEqualByComparingTo("9");
    assertThat(value(ofCity, ofCity.unit())).isEqualByComparingTo("9");
    assertThat(ofCity.remarks().brought()).singleElement().matches(Brought::isUnallocated);
  }

  @Test
  void aDistrictsOwnFiguresStayWithItsProvince() {
    OrgUnit district = unit("006", "2025-06-30");
    List<ReportedFigures> handedIn =
        List.of(submission(1, district, Period.ofDays(day("2024-01-01"), day("2024-12-31")), 3));

    Totals ofCity = totals(unit("01", "2025-07-01"), Optional.of(day("2025-07-01")), handedIn);

    assertThat(ofCity.total(ofCity.unit(), Slice.of(Level.DISTRICT), COUNT).value())
        .contains(Quantity.exact(3));
    assertThat(ofCity.total(Unallocated.UNIT, Slice.of(Level.DISTRICT), COUNT).value())
        .contains(Quantity.exact(3));
  }
}
