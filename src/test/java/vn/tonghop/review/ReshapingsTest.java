package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.Block.Chart;
import vn.tonghop.review.Block.Chart.Break;
import vn.tonghop.rollup.RollUp;
import vn.tonghop.rollup.RollUpScope;

/** Lines over time that go over to other units. */
class ReshapingsTest {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final Period YEAR = Sample.year(2025);
  private static final String DASHES = "Nét đứt đánh dấu";

  private static Programme dialogues() {
    return new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
        .count("dialogue_total", "Số hội nghị", "hội nghị", false, PROVINCE, DISTRICT, COMMUNE)
        .build();
  }

  /** Two districts of two wards each; from the day on two wards. */
  private static Sample changingOn(LocalDate day) {
    Sample sample =
        new Sample()
            .unit("01", PROVINCE, "Thành phố Hà Nội", "")
            .unit("001", DISTRICT, "Quận Ba Đình", "01", null, day)
            .unit("006", DISTRICT, "Quận Đống Đa", "01", null, day)
            .unit("00001", COMMUNE, "Phường Phúc Xá", "001", null, day)
            .unit("00178", COMMUNE, "Phường Cát Linh", "006", null, day)
            .unit("00004", COMMUNE, "Phường Ba Đình", "01", day, null)
            .unit("00226", COMMUNE, "Phường Đống Đa", "01", day, null)
            .unit("00227", COMMUNE, "Xã Kim Liên", "01", day, null);
    for (int quarter = 1; quarter <= 4; quarter++) {
      Period piece = Sample.quarter(2025, quarter);
      for (String unit :
          day.isBefore(piece.endExclusive())
              ? List.of("00004@" + day, "00226@" + day)
              : List.of("00001", "00178")) {
        Period own = piece.start().isBefore(day) && piece.contains(day) ? from(day, piece) : piece;
        sample.report(unit, own, "dialogue_total=" + quarter);
      }
    }
    return sample;
  }

  private static Period from(LocalDate day, Period piece) {
    return new Period(day, piece.endExclusive());
  }

  private static Chart communes(Review review) {
    return ReviewText.charts(review).stream()
        .filter(chart -> chart.kind() == Chart.Kind.LINE)
        .filter(
            chart -> chart.caption().contains("cấp phường") || chart.caption().contains("cấp xã"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMarkStandsBetweenThePeriodsBeforeAndAfterAndIsTold() {
    Review review = changingOn(REFORM).review(dialogues(), "01", YEAR);

    Chart line = communes(review);
    assertThat(line.breaks())
        .containsExactly(new Break(2, false, "01/7/2025: thay đổi đơn vị hành chính"));
    String told =
        "Từ ngày 01/7/2025 đơn vị hành chính thay đổi: trước đó trực thuộc thành phố Hà Nội là 2"
            + " quận, từ ngày đó là 3 xã, phường.";
    assertThat(line.alternative()).endsWith(" " + told);
    assertThat(ReviewText.notes(review))
        .contains(
            "Nét đứt đánh dấu ngày đơn vị hành chính thay đổi; số liệu trước và sau là của các"
                + " đơn vị khác nhau. "
                + told);
    assertThat(ReviewText.charts(review))
        .filteredOn(chart -> chart.kind() == Chart.Kind.BARS)
        .allSatisfy(chart -> assertThat(chart.breaks()).isEmpty());
  }

  @Test
  void theSameIsToldInEnglish() {
    Sample sample = changingOn(REFORM);
    Review review = sample.write(sample.totals(dialogues(), "01", YEAR), Language.EN);

    assertThat(ReviewText.charts(review))
        .filteredOn(chart -> !chart.breaks().isEmpty())
        .isNotEmpty()
        .allSatisfy(
            chart -> {
              assertThat(chart.breaks())
                  .extracting(Break::label)
                  .containsExactly("1 July 2025: administrative units changed");
              assertThat(chart.alternative()).contains("From 1 July 2025 on");
            });
    assertThat(ReviewText.notes(review)).anyMatch(note -> note.startsWith("Dashes mark a day"));
  }

  @Test
  void aDayWithinAPeriodIsMarkedAtThatPeriod() {
    Review review = changingOn(LocalDate.of(2025, 8, 1)).review(dialogues(), "01", YEAR);

    assertThat(communes(review).breaks())
        .containsExactly(new Break(2, true, "01/8/2025: thay đổi đơn vị hành chính"));
  }

  @Test
  void aPeriodOfTheSameUnitsHasNoMarkAndNoNote() {
    Sample sample = changingOn(REFORM);
    for (int quarter = 1; quarter <= 4; quarter++) {
      sample.report("00001", Sample.quarter(2024, quarter), "dialogue_total=4");
    }

    Review review = sample.review(dialogues(), "01", Sample.year(2024));

    assertThat(communes(review).breaks()).isEmpty();
    assertThat(ReviewText.notes(review)).noneMatch(note -> note.startsWith(DASHES));
  }

  private static final Register REGISTER = ShippedUnits.REGISTER;

  /** All communes of a part of Hà Nội, one dialogue a quarter, brought to the day of the reform. */
  private static Review brought(List<OrgUnit> before) {
    OrgUnit city = REGISTER.bearer(new UnitCode("01"), REFORM).orElseThrow();
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                dialogues(),
                REGISTER,
                Structure.of(REGISTER, Optional.of(REFORM)),
                city,
                YEAR,
                new Obligations(REGISTER, new WorkingDays(Set.of())).of(dialogues(), YEAR)));
    List<OrgUnit> after =
        REGISTER.treeOn(REFORM).children(city).stream()
            .filter(unit -> unit.level() == COMMUNE)
            .toList();
    long number = 1;
    for (int quarter = 1; quarter <= 4; quarter++) {
      for (OrgUnit unit : quarter <= 2 ? before : after) {
        Figure one = new Figure(new IndicatorCode("dialogue_total"), Quantity.exact(1), 2, 4);
        Period piece = Sample.quarter(2025, quarter);
        rollUp.add(new ReportedFigures(number, unit.id(), piece, List.of(one)));
        number++;
      }
    }
    return new ReviewWriter(
            REGISTER,
            new IssuingBodies(REGISTER, BodySettings.NONE),
            LocalDate.of(2026, 1, 15),
            Optional.empty())
        .write(rollUp.totals(), Optional.empty(), Language.VI, Sha256.of("s"));
  }

  private static Stream<OrgUnit> communesBefore() {
    OrgUnit city = REGISTER.bearer(new UnitCode("01"), REFORM).orElseThrow();
    return REGISTER
        .treeOn(REFORM.minusDays(1))
        .subtree(city)
        .filter(unit -> unit.level() == COMMUNE);
  }

  private static boolean isWhole(OrgUnit unit) {
    return Structure.of(REGISTER, Optional.of(REFORM))
        .stand(unit, REFORM.minusDays(1))
        .orElseThrow()
        .itself();
  }

  @Test
  void whereAllCouldBeBroughtToTheUnitsOfOneDayTheyAreSaidToBeTheSame() {
    Review review = brought(communesBefore().filter(ReshapingsTest::isWhole).toList());

    assertThat(communes(review).breaks()).isEmpty();
    assertThat(ReviewText.notes(review))
        .contains(
            "Đơn vị hành chính thay đổi trong kỳ (01/7/2025), nhưng số liệu mọi kỳ ở đây đều đã"
                + " quy về các đơn vị tại ngày 01/7/2025.")
        .noneMatch(note -> note.startsWith(DASHES));
  }

  @Test
  void whereOneCouldNotBeTheMarkStays() {
    List<OrgUnit> all = communesBefore().toList();
    assertThat(all).anyMatch(unit -> !isWhole(unit));

    Review review = brought(all);

    assertThat(communes(review).breaks()).hasSize(1);
    assertThat(ReviewText.notes(review))
        .anyMatch(note -> note.startsWith(DASHES))
        .noneMatch(note -> note.contains("đều đã quy về"));
  }
}
