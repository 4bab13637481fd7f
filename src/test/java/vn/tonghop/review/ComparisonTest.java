package vn.tonghop.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Obligations;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.Figure;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.WorkingDays;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.review.Comparison.Change;
import vn.tonghop.review.Comparison.Kind;
import vn.tonghop.rollup.RollUp;
import vn.tonghop.rollup.RollUpScope;
import vn.tonghop.rollup.Totals;

class ComparisonTest {

  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private static Kind kind(Quantity now, Quantity before) {
    return Comparison.change(now, Optional.of(before)).kind();
  }

  @Test
  void exactValuesRiseFallOrStay() {
    assertThat(Comparison.change(Quantity.exact(12), Optional.of(Quantity.exact(10))))
        .isEqualTo(new Change(Kind.UP, Quantity.exact(2), Optional.of(Quantity.exact(10))));
    assertThat(kind(Quantity.exact(10), Quantity.exact(12))).isEqualTo(Kind.DOWN);
    assertThat(kind(Quantity.exact(10), Quantity.exact(10))).isEqualTo(Kind.SAME);
    assertThat(kind(Quantity.ZERO, Quantity.ZERO)).isEqualTo(Kind.SAME);
  }

  @Test
  void noneBeforeIsNotTheSameAsNotReportedBefore() {
    assertThat(kind(Quantity.exact(3), Quantity.ZERO)).isEqualTo(Kind.FROM_NONE);
    assertThat(Comparison.change(Quantity.exact(3), Optional.empty()).kind())
        .isEqualTo(Kind.NO_BASE);
  }

  @Test
  void approximateValuesAreComparedOnlyWhereTheirBoundsDecide() {
    assertThat(
            Comparison.change(Quantity.of(2300, Qualifier.OVER), Optional.of(Quantity.exact(2000))))
        .isEqualTo(
            new Change(
                Kind.UP, Quantity.of(300, Qualifier.ABOUT), Optional.of(Quantity.exact(2000))));
    assertThat(kind(Quantity.of(2300, Qualifier.OVER), Quantity.exact(2400)))
        .isEqualTo(Kind.UNDECIDED);
    assertThat(kind(Quantity.of(40, Qualifier.NEARLY), Quantity.exact(50))).isEqualTo(Kind.DOWN);
    assertThat(kind(Quantity.of(40, Qualifier.ABOUT), Quantity.exact(10)))
        .isEqualTo(Kind.UNDECIDED);
  }

  private static Programme programme() {
    return new SampleProgramme("01", PROVINCE, DISTRICT, COMMUNE)
        .count(
            "dialogue_total",
            "Số hội nghị đối thoại",
            "hội nghị",
            false,
            PROVINCE,
            DISTRICT,
            COMMUNE)
        .count(
            "opinions_total", "Số lượt ý kiến", "lượt ý kiến", false, PROVINCE, DISTRICT, COMMUNE)
        .build();
  }

  private static Sample hanoi() {
    return new Sample()
        .unit("01", PROVINCE, "Thành phố Hà Nội", "")
        .unit("001", DISTRICT, "Quận Ba Đình", "01", null, REFORM)
        .unit("006", DISTRICT, "Quận Đống Đa", "01", null, REFORM)
        .unit("00001", COMMUNE, "Phường Phúc Xá", "001", null, REFORM)
        .unit("00004", COMMUNE, "Phường Ba Đình", "01", REFORM, null)
        .unit("00008", COMMUNE, "Phường Ngọc Hà", "01", REFORM, null);
  }

  private static Review compared(Sample sample, Period now, Period before) {
    return sample
        .writer()
        .write(
            sample.totals(programme(), "01", now),
            Optional.of(sample.totals(programme(), "01", before)),
            Language.VI,
            Sha256.of("s"));
  }

  @Test
  void theLeadIsComparedInASentenceForEachLevel() {
    Sample sample =
        hanoi()
            .report("01", Sample.quarter(2018, 3), "dialogue_total=10")
            .report("01", Sample.quarter(2019, 3), "dialogue_total=12", "opinions_total=4")
            .report("001", Sample.quarter(2018, 3), "dialogue_total=0")
            .report("001", Sample.quarter(2019, 3), "dialogue_total=7")
            .report("006", Sample.quarter(2019, 3), "dialogue_total=1")
            .report("00001", Sample.quarter(2019, 3), "dialogue_total=5");

    Review review = compared(sample, Sample.quarter(2019, 3), Sample.quarter(2018, 3));

    assertThat(ReviewText.items(review))
        .contains(
            "Cấp thành phố: 12 hội nghị, tăng 2 hội nghị (20%) so với cùng kỳ năm 2018.",
            "Cấp quận: 8 hội nghị; kỳ trước không phát sinh.",
            "Cấp phường: 5 hội nghị; chưa có số liệu cùng kỳ năm 2018 để so sánh.");
    assertThat(ReviewText.notes(review))
        .contains("Cấp quận: số liệu cùng kỳ năm 2018 chưa đầy đủ, đạt 1/2 đơn vị.");
    assertThat(ReviewText.tables(review))
        .filteredOn(table -> table.caption().contains("So sánh"))
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.rows().get(0).cells())
                    .containsExactly(
                        "Cấp thành phố", "Số hội nghị đối thoại", "12", "10", "+2", "+20%"));
  }

  private static final Register REGISTER = ShippedUnits.REGISTER;

  /** A quarter of all of Hà Nội's communes, three dialogues each, brought to the units of a day. */
  private static Totals ofHanoi(OrgUnit unit, Period quarter, LocalDate to) {
    LocalDate day = quarter.lastDay();
    OrgUnit city = REGISTER.bearer(new UnitCode("01"), day).orElseThrow();
    RollUp rollUp =
        RollUp.of(
            new RollUpScope(
                programme(),
                REGISTER,
                Structure.of(REGISTER, Optional.of(to)),
                unit,
                quarter,
                new Obligations(REGISTER, new WorkingDays(Set.of())).of(programme(), quarter)));
    long number = 1;
    for (OrgUnit each : REGISTER.treeOn(day).subtree(city).toList()) {
      if (each.level() == COMMUNE) {
        Figure three = new Figure(new IndicatorCode("dialogue_total"), Quantity.exact(3), 2, 4);
        rollUp.add(new ReportedFigures(number, each.id(), quarter, List.of(three)));
        number++;
      }
    }
    return rollUp.totals();
  }

  private static Review acrossTheReform(OrgUnit unit) {
    LocalDate to = LocalDate.of(2025, 9, 30);
    return new ReviewWriter(
            REGISTER,
            new IssuingBodies(REGISTER, BodySettings.NONE),
            LocalDate.of(2025, 10, 15),
            Optional.empty())
        .write(
            ofHanoi(unit, Sample.quarter(2025, 3), to),
            Optional.of(ofHanoi(unit, Sample.quarter(2024, 3), to)),
            Language.VI,
            Sha256.of("s"));
  }

  @Test
  void acrossTheReformTheCityIsComparedWithItself() {
    Review review = acrossTheReform(REGISTER.bearer(new UnitCode("01"), REFORM).orElseThrow());

    assertThat(ReviewText.items(review))
        .anyMatch(
            item ->
                item.startsWith("Cấp xã, phường: 378 hội nghị, giảm 1.359 hội nghị")
                    && item.endsWith("so với cùng kỳ năm 2024."));
    assertThat(ReviewText.notes(review))
        .anyMatch(note -> note.contains("126 đơn vị") && note.contains("579 đơn vị"));
  }

  @Test
  void aWardThatGotAPartOfAnotherIsNotComparedAndTheReasonIsGiven() {
    OrgUnit split = REGISTER.bearer(new UnitCode("00007"), REFORM.minusDays(1)).orElseThrow();
    OrgUnit half =
        ((Restated.Scattered) REGISTER.restatement(REFORM).of(split)).targets().iterator().next();

    Review review = acrossTheReform(half);

    assertThat(ReviewText.paragraphs(review))
        .anyMatch(
            text ->
                text.contains("không so sánh trực tiếp với cùng kỳ năm 2024")
                    && text.contains("chỉ có một phần thuộc"));
    assertThat(ReviewText.tables(review)).noneMatch(table -> table.caption().contains("So sánh"));
  }

  @Test
  void periodsThatOverlapAreNoSamePeriods() {
    Sample sample = hanoi().report("01", Sample.quarter(2019, 3), "dialogue_total=12");
    Review review =
        compared(
            sample,
            new Period(LocalDate.of(2018, 1, 1), LocalDate.of(2020, 1, 1)),
            new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2019, 1, 1)));
    assertThat(ReviewText.headings(review)).noneMatch(heading -> heading.contains("So sánh"));
  }
}
