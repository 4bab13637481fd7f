package vn.tonghop.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.ConfigFile;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.RegisterReader;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.Succession;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.period.Validity;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/** Figures of units that were split, divided in the shares that staff say. */
class DividedTest {

  private static final IndicatorCode COUNT = new IndicatorCode("dialogues");
  private static final Programme PROGRAMME =
      SampleProgramme.of(
          "VN",
          Validity.ALWAYS,
          SampleProgramme.count("dialogues", Level.PROVINCE, Level.DISTRICT, Level.COMMUNE),
          new SampleProgramme.Kind(OverUnits.SUM, OverTime.SUM)
              .derived(new Derivation.CountOfUnits(new SmallExpression.Above(COUNT, 0)))
              .of("holding", Level.COMMUNE));
  private static final Period ALL = Period.ofDays(day("2018-01-01"), day("2026-06-30"));
  private static final LocalDate REFORM = day("2025-07-01");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** What ships, with made-up shares of every unit that was split. */
  private static Register shared(long seed) {
    Random dice = new Random(seed);
    Map<UnitId, List<Succession>> parts = new LinkedHashMap<>();
    for (Succession link : ShippedUnits.REGISTER.successions().all()) {
      if (link.kind() == Succession.Kind.PART) {
        parts.computeIfAbsent(link.predecessor(), id -> new ArrayList<>()).add(link);
      }
    }
    StringBuilder table = new StringBuilder("predecessor,successor,share,source,date\n");
    parts.forEach(
        (predecessor, links) -> {
          int left = 1000;
          for (int i = 0; i < links.size(); i++) {
            int share = i == links.size() - 1 ? left : dice.nextInt(left + 1);
            left -= share;
            table
                .append(predecessor)
                .append(',')
                .append(links.get(i).successor())
                .append(',')
                .append(BigDecimal.valueOf(share, 3).toPlainString())
                .append(",Sở Nội vụ,2025-08-01\n");
          }
        });
    assertThat(parts.size()).isGreaterThan(400);
    return RegisterReader.read(
            List.of(
                RegisterReader.shippedFile(),
                RegisterReader.shippedSuccessions(),
                ConfigFile.of(RegisterReader.SHARES, table.toString())))
        .fold(
            register -> register,
            faults -> {
              throw new AssertionError(faults);
            });
  }

  private static OrgUnit unit(Register register, String code, String day) {
    return register.bearer(new UnitCode(code), day(day)).orElseThrow();
  }

  private static ReportedFigures submission(long number, OrgUnit unit, Period period, Quantity of) {
    return new ReportedFigures(number, unit.id(), period, List.of(new Figure(COUNT, of, 2, 4)));
  }

  private static Totals totals(
      Register register, OrgUnit scope, LocalDate day, List<ReportedFigures> submissions) {
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                PROGRAMME,
                register,
                Structure.of(register, Optional.of(day)),
                scope,
                ALL,
                List.of()));
    submissions.forEach(rollUp::add);
    return rollUp.totals();
  }

  private static Optional<Quantity> value(Totals totals, OrgUnit of) {
    return totals.slices().stream()
        .filter(slice -> slice.level().isPresent())
        .flatMap(slice -> totals.total(of, slice, COUNT).value().stream())
        .reduce(Quantity::plus);
  }

  private static BigDecimal amount(Totals totals, OrgUnit of) {
    return value(totals, of).map(Quantity::value).orElse(BigDecimal.ZERO);
  }

  /** Some submissions of every unit of the province in its life, in no order of time. */
  private static List<ReportedFigures> ofAll(Register register, String province, long seed) {
    Random dice = new Random(seed);
    List<ReportedFigures> all = new ArrayList<>();
    register.units().stream()
        .sorted(Comparator.comparing(unit -> unit.id().text()))
        .filter(unit -> unit.level() != Level.COUNTRY)
        .forEach(
            unit -> {
              List<Integer> months = new ArrayList<>(List.of(0, 1, 2, 3, 4));
              java.util.Collections.shuffle(months, dice);
              for (int month : months) {
                LocalDate first = day("2025-01-01").plusMonths(month);
                Period period = Period.ofDays(first, first.plusMonths(1).minusDays(1));
                if (register.treeOn(period.lastDay()).has(unit)
                    && register
                        .treeOn(period.lastDay())
                        .isWithin(unit, unit(register, province, "2025-05-31"))) {
                  all.add(
                      submission(
                          all.size() + 1L, unit, period, Quantity.exact(dice.nextInt(1000))));
                }
              }
            });
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsDividedIsAllThereAndWhatIsWholeStaysExact(long seed) {
    Register register = shared(seed);
    List<ReportedFigures> all = ofAll(register, "01", seed);
    BigDecimal handedIn =
        all.stream()
            .map(each -> each.figures().get(0).quantity().value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    OrgUnit city = unit(register, "01", "2025-07-01");

    Totals ofCity = totals(register, city, REFORM, all);

    assertThat(all).hasSizeGreaterThan(2_000);
    assertThat(value(ofCity, city))
        .hasValueSatisfying(value -> assertThat(value.isExact()).isTrue());
    assertThat(amount(ofCity, city)).isEqualByComparingTo(handedIn);
    BigDecimal children =
        ofCity.children().stream()
            .map(child -> amount(ofCity, child))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .add(own(ofCity));
    assertThat(children).isEqualByComparingTo(handedIn);
    assertThat(ofCity.remarks().brought()).filteredOn(Brought::isShared).hasSizeGreaterThan(150);
    int rough = 0;
    for (OrgUnit commune : ofCity.units()) {
      Quantity told = value(ofCity, commune).orElseThrow();
      rough += told.qualifier() == Qualifier.ABOUT ? 1 : 0;
      // A commune's own review tells what the city's does.
      assertThat(value(totals(register, commune, REFORM, all), commune)).contains(told);
      assertThat(pieces(ofCity, commune)).isEqualByComparingTo(told.value());
    }
    assertThat(rough).isGreaterThan(60);
    assertThat(holding(ofCity, city)).isGreaterThan(400);
    assertThat(ofCity.children().stream().mapToInt(child -> holding(ofCity, child)).sum())
        .isEqualTo(holding(ofCity, city));
    assertThat(ofCity.units()).hasSize(126);
  }

  /** How many units there are of which anything was reported. */
  private static int holding(Totals totals, OrgUnit of) {
    return totals
        .total(of, Slice.of(Level.COMMUNE), new IndicatorCode("holding"))
        .value()
        .map(value -> value.value().intValueExact())
        .orElse(0);
  }

  private static BigDecimal own(Totals totals) {
    return totals
        .total(totals.unit(), Slice.of(totals.unit().level()), COUNT)
        .value()
        .map(Quantity::value)
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal pieces(Totals totals, OrgUnit of) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Period piece : totals.pieces()) {
      for (Slice slice : totals.slices()) {
        if (slice.level().isPresent()) {
          sum =
              sum.add(
                  totals
                      .total(of, slice, piece, COUNT)
                      .value()
                      .map(Quantity::value)
                      .orElse(BigDecimal.ZERO));
        }
      }
    }
    return sum;
  }

  @Test
  void thePartsAreRoughTheWholeIsNot() {
    OrgUnit split = unit(ShippedUnits.REGISTER, "00007", "2025-06-30");
    List<OrgUnit> targets =
        new ArrayList<>(
            ((Restated.Scattered) ShippedUnits.REGISTER.restatement(REFORM).of(split)).targets());
    Map<Integer, String> share = new HashMap<>();
    StringBuilder table = new StringBuilder("predecessor,successor,share,source,date\n");
    for (int i = 0; i < targets.size(); i++) {
      share.put(i, i == 0 ? "0.6" : i == 1 ? "0.4" : "0");
      table
          .append("00007,")
          .append(targets.get(i).id())
          .append(',')
          .append(share.get(i))
          .append(",Sở Nội vụ,2025-08-01\n");
    }
    Register register =
        RegisterReader.read(
                List.of(
                    RegisterReader.shippedFile(),
                    RegisterReader.shippedSuccessions(),
                    ConfigFile.of(RegisterReader.SHARES, table.toString())))
            .fold(
                sound -> sound,
                faults -> {
                  throw new AssertionError(faults);
                });
    OrgUnit then = unit(register, "00007", "2025-06-30");
    Period year = Period.ofDays(day("2024-01-01"), day("2024-12-31"));
    List<ReportedFigures> nine = List.of(submission(1, then, year, Quantity.exact(9)));
    OrgUnit city = unit(register, "01", "2025-07-01");
    OrgUnit one = register.unit(targets.get(0).id()).orElseThrow();
    OrgUnit other = register.unit(targets.get(1).id()).orElseThrow();

    Totals ofCity = totals(register, city, REFORM, nine);

    assertThat(value(ofCity, city)).contains(Quantity.exact(9));
    assertThat(value(ofCity, one)).contains(Quantity.of(5, Qualifier.ABOUT));
    assertThat(value(ofCity, other)).contains(Quantity.of(4, Qualifier.ABOUT));
    assertThat(ofCity.children()).containsExactlyInAnyOrder(one, other, Unallocated.UNIT);
    assertThat(value(ofCity, Unallocated.UNIT)).isEmpty();
    assertThat(holding(ofCity, Unallocated.UNIT)).isEqualTo(1);
    Totals ofOne = totals(register, one, REFORM, nine);
    assertThat(value(ofOne, one)).contains(Quantity.of(5, Qualifier.ABOUT));
    assertThat(ofOne.remarks().brought())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.isShared()).isTrue();
              assertThat(each.isUnallocated()).isFalse();
            });
    assertThat(value(totals(register, city, REFORM, none(then, year)), one))
        .contains(Quantity.ZERO);
    Period later = Period.ofDays(day("2025-10-01"), day("2025-12-31"));
    List<ReportedFigures> besides =
        List.of(
            submission(1, then, year, Quantity.exact(1)),
            submission(2, other, later, Quantity.exact(7)));
    assertThat(value(totals(register, city, REFORM, besides), one))
        .contains(Quantity.of(1, Qualifier.ABOUT));
    assertThat(value(totals(register, city, REFORM, besides), other))
        .as("a share that rounds to nothing makes it rough all the same")
        .contains(Quantity.of(7, Qualifier.ABOUT));
    assertThat(value(totals(register, city, REFORM, besides), city)).contains(Quantity.exact(8));
  }

  private static List<ReportedFigures> none(OrgUnit unit, Period year) {
    return List.of(submission(1, unit, year, Quantity.ZERO));
  }
}
