package vn.tonghop.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tonghop.orgunit.Level.COMMUNE;
import static vn.tonghop.orgunit.Level.DISTRICT;
import static vn.tonghop.orgunit.Level.PROVINCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.IndicatorCode;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.OverTime;
import vn.tonghop.catalogue.OverUnits;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.figure.ReportedFigures;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Validity;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.SampleProgramme.Kind;

/** Small cases with numbers that can be checked in the head. */
class RollUpTest {

  private static final String Q1 = "2019-01-01..2019-03-31";
  private static final String Q2 = "2019-04-01..2019-06-30";
  private static final String H1 = "2019-01-01..2019-06-30";
  private static final String YEAR = "2019-01-01..2019-12-31";
  private static final Kind SUMS = new Kind(OverUnits.SUM, OverTime.SUM);
  private static final IndicatorCode DIALOGUES = new IndicatorCode("dialogues");

  /** A province, two districts, two communes in the first and one in the second. */
  private static Register twoDistricts() {
    SampleRegister register = new SampleRegister();
    register.always("01", PROVINCE, "");
    register.always("001", DISTRICT, "01");
    register.always("00001", COMMUNE, "001");
    register.always("00002", COMMUNE, "001");
    register.always("002", DISTRICT, "01");
    register.always("00003", COMMUNE, "002");
    return register.build();
  }

  private static WorkedReview review(String dates, Indicator... indicators) {
    return new WorkedReview(
        twoDistricts(), SampleProgramme.of("01", Validity.ALWAYS, indicators), "01", dates);
  }

  private static WorkedReview dialogues(String dates) {
    return review(dates, SampleProgramme.count("dialogues", PROVINCE, DISTRICT, COMMUNE));
  }

  @Test
  void levelsStandSideBySideAndAreNotAdded() {
    WorkedReview review =
        dialogues(Q1)
            .submit("01", Q1, "dialogues 18")
            .submit("001", Q1, "dialogues 110")
            .submit("002", Q1, "dialogues 100")
            .submit("00001", Q1, "dialogues 984")
            .submit("00002", Q1, "dialogues 1000")
            .submit("00003", Q1, "dialogues 1000");

    assertThat(review.lines())
        .containsExactly(
            "01 province 2019-01-01..2019-03-31 dialogues 18",
            "01 district 2019-01-01..2019-03-31 dialogues 210",
            "01 commune 2019-01-01..2019-03-31 dialogues 2984",
            "001 district 2019-01-01..2019-03-31 dialogues 110",
            "001 commune 2019-01-01..2019-03-31 dialogues 1984",
            "002 district 2019-01-01..2019-03-31 dialogues 100",
            "002 commune 2019-01-01..2019-03-31 dialogues 1000");
  }

  @Test
  void levelsAreAddedForAnIndicatorThatSaysSo() {
    WorkedReview review =
        review(H1, SUMS.addingLevels().of("dialogues", DISTRICT, COMMUNE))
            .submit("001", Q1, "dialogues 14")
            .submit("00001", Q1, "dialogues 100")
            .submit("00002", H1, "dialogues 200");

    assertThat(review.total("001", "all", "dialogues")).isEqualTo("314 4/6 1/3");
    assertThat(review.total("01", "all", "dialogues")).isEqualTo("314 4/10 1/5");
    assertThat(review.total("001", "district", "dialogues")).isEqualTo("14 1/2 0/1");
    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("300 3/4 1/2");
  }

  @Test
  void oneRoughValueMakesTheSumRough() {
    WorkedReview review =
        dialogues(Q1)
            .submit("00001", Q1, "dialogues trên 300")
            .submit("00002", Q1, "dialogues 1500")
            .submit("00003", Q1, "dialogues 500");

    assertThat(review.total("01", "commune", "dialogues")).isEqualTo("trên 2300 3/3 3/3");
    assertThat(review.total("002", "commune", "dialogues")).isEqualTo("500 1/1 1/1");
  }

  @Test
  void twoKindsOfRoughMakeAbout() {
    WorkedReview review =
        dialogues(Q1)
            .submit("00001", Q1, "dialogues gần 30000")
            .submit("00002", Q1, "dialogues 10000")
            .submit("00003", Q1, "dialogues trên 1");

    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("gần 40000 2/2 2/2");
    assertThat(review.total("01", "commune", "dialogues")).isEqualTo("khoảng 40001 3/3 3/3");
  }

  @Test
  void zeroIsReportedAndBlankIsNot() {
    WorkedReview review = dialogues(Q1).submit("00001", Q1, "dialogues 0").submit("00002", Q1);

    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("0 1/2 1/2");
    assertThat(review.total("002", "commune", "dialogues")).isEqualTo("… 0/1 0/1");
    assertThat(review.totals().completeness(review.unit("001"), Slice.of(COMMUNE)))
        .isEqualTo(new Completeness(2, 2, 2, 2));
  }

  @Test
  void aUnitIsReportedOnlyWhenAllItsPiecesAreIn() {
    WorkedReview review =
        dialogues(H1)
            .submit("00001", Q1, "dialogues 1")
            .submit("00001", Q2, "dialogues 1")
            .submit("00002", Q1, "dialogues 1");

    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("3 3/4 1/2");
    assertThat(review.total("001", "commune", Q1, "dialogues")).isEqualTo("2 2/2 2/2");
    assertThat(review.total("001", "commune", Q2, "dialogues")).isEqualTo("1 1/2 1/2");
  }

  @Test
  void aCoarserSubmissionCoversItsPiecesButLeavesThemEmpty() {
    WorkedReview review = dialogues(H1).submit("00003", H1, "dialogues 7");

    assertThat(review.total("002", "commune", "dialogues")).isEqualTo("7 2/2 1/1");
    assertThat(review.total("002", "commune", Q1, "dialogues")).isEqualTo("… 1/1 1/1");
    assertThat(review.totals().remarks().coarser())
        .containsExactly(new Mention(1, review.unit("00003"), WorkedReview.period(H1)));
  }

  @Test
  void rangesCoverAPieceTogether() {
    WorkedReview review =
        dialogues(Q1)
            .submit("00001", "2019-01-01..2019-02-10", "dialogues 2")
            .submit("00001", "2019-02-11..2019-03-31", "dialogues 3")
            .submit("00002", "2019-01-01..2019-02-10", "dialogues 4")
            .submit("00002", "2019-02-12..2019-03-31", "dialogues 5");

    assertThat(review.total("001", "commune", Q1, "dialogues")).isEqualTo("14 1/2 1/2");
    assertThat(review.totals().remarks().coarser()).isEmpty();
  }

  @Test
  void aBlankInOneOfTwoRangesLeavesThePieceUncovered() {
    WorkedReview review =
        dialogues(Q1)
            .submit("00001", "2019-01-01..2019-02-10", "dialogues 2")
            .submit("00001", "2019-02-11..2019-03-31");

    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("2 0/2 0/2");
    assertThat(review.totals().completeness(review.unit("001"), Slice.of(COMMUNE)))
        .isEqualTo(new Completeness(1, 2, 1, 2));
  }

  @Test
  void aSubmissionAcrossTheEdgeIsToldButNotCounted() {
    WorkedReview review =
        dialogues(Q1)
            .submit("00001", "2018-12-01..2019-01-31", "dialogues 5")
            .submit("00002", "2019-03-31..2019-04-01", "dialogues 5")
            .submit("00003", "2018-10-01..2018-12-31", "dialogues 5")
            .submit("00003", "2019-04-01..2019-06-30", "dialogues 5");

    assertThat(review.total("01", "commune", "dialogues")).isEqualTo("… 0/3 0/3");
    assertThat(review.totals().remarks().straddling())
        .extracting(Mention::submission)
        .containsExactly(1L, 2L);
  }

  @Test
  void submissionsThatShareADayAreRefused() {
    WorkedReview review =
        dialogues(H1)
            .submit("00001", Q1, "dialogues 1")
            .submit("00001", "2019-03-31..2019-06-30", "dialogues 1");

    assertThatThrownBy(review::totals)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Submissions share a day: 2 and 1");
  }

  @Test
  void submissionsOfTwoUnitsMayShareDays() {
    WorkedReview review =
        dialogues(H1).submit("00001", Q1, "dialogues 1").submit("00002", H1, "dialogues 1");

    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("2 3/4 1/2");
  }

  @Test
  void anIndicatorGivenTwiceIsRefused() {
    WorkedReview review = dialogues(Q1).submit("00001", Q1, "dialogues 1", "dialogues 1");

    assertThatThrownBy(review::totals)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Submission 1 gives twice: dialogues");
  }

  @Test
  void aUnitThatTheRegisterDoesNotKnowIsRefused() {
    WorkedReview review = dialogues(Q1).submit("99999", Q1, "dialogues 1");

    assertThatThrownBy(review::totals)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No unit 99999 of submission 1");
  }

  @Test
  void unitsElsewhereAreLeftAside() {
    WorkedReview review =
        new WorkedReview(
                twoDistricts(),
                SampleProgramme.of(
                    "01",
                    Validity.ALWAYS,
                    SampleProgramme.count("dialogues", PROVINCE, DISTRICT, COMMUNE)),
                "001",
                Q1)
            .submit("00001", Q1, "dialogues 1")
            .submit("00003", Q1, "dialogues 100")
            .submit("01", Q1, "dialogues 100");

    assertThat(review.lines())
        .containsExactly(
            "001 district 2019-01-01..2019-03-31 dialogues …",
            "001 commune 2019-01-01..2019-03-31 dialogues 1",
            "00001 commune 2019-01-01..2019-03-31 dialogues 1",
            "00002 commune 2019-01-01..2019-03-31 dialogues …");
  }

  @Test
  void figuresThatTheProgrammeDoesNotCountAreLeftAside() {
    WorkedReview review =
        review(Q1, SampleProgramme.count("dialogues", COMMUNE))
            .submit("001", Q1, "dialogues 9")
            .submit("00001", Q1, "dialogues 1", "unheard_of 4");

    assertThat(review.lines())
        .containsExactly(
            "01 commune 2019-01-01..2019-03-31 dialogues 1",
            "001 commune 2019-01-01..2019-03-31 dialogues 1",
            "002 commune 2019-01-01..2019-03-31 dialogues …");
  }

  @Test
  void aReviewOfOnePieceHasEachLineOnceAndOfTwoHasBoth() {
    assertThat(dialogues(Q1).submit("00003", Q1, "dialogues 1").totals().lines()).hasSize(7);
    assertThat(dialogues(Q1).totals().pieces()).containsExactly(WorkedReview.period(Q1));
    assertThat(dialogues(H1).totals().lines()).hasSize(21);
  }

  @Test
  void theLastPiecesStockIsTakenAndItsAgeTold() {
    WorkedReview review =
        review(YEAR, new Kind(OverUnits.SUM, OverTime.LAST).of("villages", COMMUNE))
            .submit("00001", Q1, "villages 10")
            .submit("00001", Q2, "villages 11")
            .submit("00002", Q1, "villages 20")
            .submit("00002", Q2);

    assertThat(review.total("001", "commune", "villages")).isEqualTo("31 3/8 0/2");
    assertThat(
            review
                .totals()
                .age(
                    review.unit("001"),
                    Slice.of(COMMUNE),
                    WorkedReview.period(YEAR),
                    new IndicatorCode("villages")))
        .contains(new Age(WorkedReview.period(Q1), WorkedReview.period(Q2)));
    assertThat(
            review
                .totals()
                .age(
                    review.unit("002"),
                    Slice.of(COMMUNE),
                    WorkedReview.period(YEAR),
                    new IndicatorCode("villages")))
        .isEmpty();
  }

  @Test
  void theLargestOfTimeAddsUpOverUnits() {
    WorkedReview review =
        review(H1, new Kind(OverUnits.SUM, OverTime.MAX).of("peak", COMMUNE))
            .submit("00001", Q1, "peak 10")
            .submit("00001", Q2, "peak 4")
            .submit("00002", Q1, "peak trên 3")
            .submit("00002", Q2, "peak 5");

    assertThat(review.total("001", "commune", "peak")).isEqualTo("khoảng 15 4/4 2/2");
    assertThat(review.total("001", "commune", Q1, "peak")).isEqualTo("trên 13 2/2 2/2");
  }

  @Test
  void whatDoesNotAddUpOverTimeIsShownForItsOwnPeriodOnly() {
    WorkedReview review =
        review(H1, new Kind(OverUnits.SUM, OverTime.NONE).of("distinct", COMMUNE))
            .submit("00001", H1, "distinct 10")
            .submit("00002", Q1, "distinct 3")
            .submit("00002", Q2, "distinct 3");

    assertThat(review.total("001", "commune", "distinct")).isEqualTo("10 4/4 2/2");
    assertThat(review.total("001", "commune", Q1, "distinct")).isEqualTo("3 2/2 2/2");
  }

  @Test
  void whatDoesNotAddUpOverUnitsIsShownForTheUnitItselfOnly() {
    WorkedReview review =
        review(Q1, new Kind(OverUnits.NONE, OverTime.SUM).of("rank", DISTRICT, COMMUNE))
            .submit("001", Q1, "rank 4")
            .submit("00001", Q1, "rank 1");

    assertThat(review.total("01", "district", "rank")).isEqualTo("… 1/2 1/2");
    assertThat(review.total("001", "district", "rank")).isEqualTo("4 1/1 1/1");
    assertThat(review.total("001", "commune", "rank")).isEqualTo("… 1/2 1/2");
  }

  @Test
  void anIndicatorCountedFromALaterDayHasItsOwnPeriod() {
    WorkedReview review =
        new WorkedReview(
                twoDistricts(),
                SampleProgramme.of(
                    "01",
                    new Validity(LocalDate.of(2010, 2, 25), null),
                    SampleProgramme.count("supervisions", PROVINCE),
                    SUMS.since(LocalDate.of(2013, 1, 1)).of("dialogues", PROVINCE)),
                "01",
                "2010-02-25..2020-07-15")
            .submit("01", "2010-02-25..2012-12-31", "supervisions 7000", "dialogues 99")
            .submit("01", "2013-01-01..2020-03-31", "supervisions 20000", "dialogues 20")
            .submit("01", "2020-04-01..2020-06-30", "supervisions 739", "dialogues 1")
            .submit("01", "2020-07-01..2020-07-15", "dialogues 1");

    assertThat(review.lines())
        .contains(
            "01 province 2010-02-25..2020-07-15 supervisions 27739",
            "01 province 2013-01-01..2020-07-15 dialogues 22",
            "01 province 2020-07-01..2020-07-15 supervisions …")
        .doesNotContain("01 province 2012-10-01..2012-12-31 dialogues …");
    assertThat(review.total("01", "province", "supervisions")).isEqualTo("27739 42/43 0/1");
    assertThat(review.total("01", "province", "dialogues")).isEqualTo("22 31/31 1/1");
  }

  @Test
  void aPieceInWhichAnIndicatorBeginsIsDueFromThatDayOn() {
    WorkedReview review =
        review(H1, SUMS.since(LocalDate.of(2019, 2, 10)).of("dialogues", COMMUNE))
            .submit("00001", "2019-02-10..2019-03-31", "dialogues 4")
            .submit("00002", Q1, "dialogues 5")
            .submit("00003", "2019-02-11..2019-03-31", "dialogues 6");

    assertThat(review.total("01", "commune", Q1, "dialogues")).isEqualTo("15 2/3 2/3");
    assertThat(review.lines())
        .contains(
            "01 commune 2019-02-10..2019-06-30 dialogues 15",
            "01 commune 2019-02-10..2019-03-31 dialogues 15");
  }

  @Test
  void anIndicatorThatBeginsWithTheLastPieceHasOneLineForIt() {
    WorkedReview review =
        review(H1, SUMS.since(LocalDate.of(2019, 4, 1)).of("dialogues", PROVINCE))
            .submit("01", Q2, "dialogues 4");

    assertThat(review.lines()).containsExactly("01 province 2019-04-01..2019-06-30 dialogues 4");
    assertThat(review.total("01", "province", "dialogues")).isEqualTo("4 1/1 1/1");
    assertThat(review.total("01", "province", Q2, "dialogues")).isEqualTo("4 1/1 1/1");
  }

  private static Indicator holding(String of, long limit) {
    return SUMS.derived(
            new Derivation.CountOfUnits(new SmallExpression.Above(new IndicatorCode(of), limit)))
        .of("holding", COMMUNE);
  }

  @Test
  void unitsAreCountedByTheirValuesOverTheWholePeriod() {
    WorkedReview review =
        review(H1, holding("dialogues", 3), SampleProgramme.count("dialogues", DISTRICT, COMMUNE))
            .submit("00001", Q1, "dialogues 2")
            .submit("00001", Q2, "dialogues 2")
            .submit("00002", Q1, "dialogues 4")
            .submit("00003", Q1, "dialogues 1");

    assertThat(review.total("01", "commune", "holding")).isEqualTo("2 4/6 1/3");
    assertThat(review.total("01", "commune", Q1, "holding")).isEqualTo("1 3/3 3/3");
    assertThat(review.total("01", "commune", Q2, "holding")).isEqualTo("0 1/3 1/3");
    assertThat(review.total("002", "commune", Q2, "holding")).isEqualTo("… 0/1 0/1");
  }

  @Test
  void thirteenOfTwentyTwoCommunesHeldDialogues() {
    SampleRegister register = new SampleRegister();
    register.always("445", DISTRICT, "");
    for (int commune = 10; commune < 32; commune++) {
      register.always("184" + commune, COMMUNE, "445");
    }
    Programme programme =
        SampleProgramme.of(
            "445",
            Validity.ALWAYS,
            SampleProgramme.count("dialogues", COMMUNE),
            holding("dialogues", 0));
    WorkedReview review =
        new WorkedReview(register.build(), programme, "445", "2020-01-01..2020-08-11");
    for (int commune = 10; commune < 23; commune++) {
      review
          .submit("184" + commune, "2020-01-01..2020-06-30", "dialogues 2")
          .submit("184" + commune, "2020-07-01..2020-08-11", "dialogues 0");
    }
    for (int commune = 23; commune < 30; commune++) {
      review.submit("184" + commune, "2020-01-01..2020-08-11", "dialogues 0");
    }

    assertThat(review.total("445", "commune", "holding")).isEqualTo("13 60/66 20/22");
    assertThat(review.total("445", "commune", "dialogues")).isEqualTo("26 60/66 20/22");
    assertThat(review.total("18410", "commune", "holding")).isEqualTo("1 3/3 1/1");
    assertThat(review.total("18423", "commune", "holding")).isEqualTo("0 3/3 1/1");
    assertThat(review.total("18431", "commune", "holding")).isEqualTo("… 0/3 0/1");
  }

  @Test
  void aRoughValueThatDoesNotDecideMakesTheCountRough() {
    WorkedReview review =
        review(Q1, SampleProgramme.count("dialogues", COMMUNE), holding("dialogues", 3))
            .submit("00001", Q1, "dialogues 4")
            .submit("00002", Q1, "dialogues khoảng 4")
            .submit("00003", Q1, "dialogues gần 9");

    assertThat(review.total("001", "commune", "holding")).isEqualTo("khoảng 1 2/2 2/2");
    assertThat(review.total("002", "commune", "holding")).isEqualTo("… 1/1 1/1");
    assertThat(review.total("01", "commune", "holding")).isEqualTo("khoảng 1 3/3 3/3");
  }

  @Test
  void aRoughValueThatDecidesCountsLikeAnyOther() {
    WorkedReview review =
        review(Q1, SampleProgramme.count("dialogues", COMMUNE), holding("dialogues", 3))
            .submit("00001", Q1, "dialogues trên 3")
            .submit("00002", Q1, "dialogues gần 3");

    assertThat(review.total("001", "commune", "holding")).isEqualTo("1 2/2 2/2");
  }

  @Test
  void whatIsDerivedFromTotalsIsReportedWhereAllOfThemAre() {
    Indicator both =
        SUMS.derived(
                new Derivation.FromTotals(
                    new SmallExpression.Sum(new IndicatorCode("a"), new IndicatorCode("b"))))
            .of("both", COMMUNE);
    WorkedReview review =
        review(Q1, both, SampleProgramme.count("a", COMMUNE), SampleProgramme.count("b", COMMUNE))
            .submit("00001", Q1, "a 1", "b trên 2")
            .submit("00002", Q1, "a 10")
            .submit("00003", Q1, "a 100");

    assertThat(review.total("001", "commune", "both")).isEqualTo("trên 13 1/2 1/2");
    assertThat(review.total("002", "commune", "both")).isEqualTo("… 0/1 0/1");
  }

  @Test
  void valuesOfEarlierPeriodsAreNotAtHand() {
    Indicator growth =
        SUMS.derived(new Derivation.FromTotals(new SmallExpression.Growth(DIALOGUES)))
            .of("growth", COMMUNE);
    WorkedReview review =
        review(H1, SampleProgramme.count("dialogues", COMMUNE), growth)
            .submit("00001", Q1, "dialogues 1")
            .submit("00001", Q2, "dialogues 3");

    assertThat(review.total("001", "commune", Q2, "growth")).isEqualTo("… 1/2 1/2");
  }

  /** The reform of 2025-07-01: 00001 and 00002 become one, 00003 stays whole. */
  private static WorkedReview reform(Indicator... indicators) {
    LocalDate day = LocalDate.of(2025, 7, 1);
    SampleRegister register = new SampleRegister();
    register.always("01", PROVINCE, "");
    register.between("001", DISTRICT, "01", null, day);
    register.between("00001", COMMUNE, "001", null, day);
    register.between("00002", COMMUNE, "001", null, day);
    register.between("002", DISTRICT, "01", null, day);
    UnitId whole = register.always("00003", COMMUNE, "002");
    register.move(whole, day, "01");
    register.between("00001", COMMUNE, "01", day, null);
    return new WorkedReview(
        register.build(),
        SampleProgramme.of("01", Validity.ALWAYS, indicators),
        "01",
        "2025-04-01..2025-09-30");
  }

  private static final String BEFORE = "2025-04-01..2025-06-30";
  private static final String AFTER = "2025-07-01..2025-09-30";

  @Test
  void acrossTheReformOldAndNewChildrenStandTogetherEachWithItsOwn() {
    WorkedReview review =
        reform(SampleProgramme.count("dialogues", DISTRICT, COMMUNE))
            .submit("001", BEFORE, "dialogues 1")
            .submit("00001", BEFORE, "dialogues 10")
            .submit("00002", BEFORE, "dialogues 20")
            .submit("00003", BEFORE, "dialogues 30")
            .submit("00001@2025-07-01", AFTER, "dialogues 40")
            .submit("00003", AFTER, "dialogues 50");

    assertThat(review.totals().children())
        .extracting(unit -> unit.id().text())
        .containsExactly("001", "002", "00003", "00001@2025-07-01");
    assertThat(review.total("01", "commune", "dialogues")).isEqualTo("150 5/5 4/4");
    assertThat(review.total("01", "district", "dialogues")).isEqualTo("1 1/2 1/2");
    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("30 2/2 2/2");
    assertThat(review.total("002", "commune", "dialogues")).isEqualTo("30 1/1 1/1");
    assertThat(review.total("00003", "commune", "dialogues")).isEqualTo("50 1/1 1/1");
    assertThat(review.total("00001@2025-07-01", "commune", "dialogues")).isEqualTo("40 1/1 1/1");
    assertThat(review.total("01", "district", AFTER, "dialogues")).isEqualTo("… 0/0 0/0");
  }

  @Test
  void aStockIsNotCountedUnderTheOldAndTheNewUnit() {
    WorkedReview review =
        reform(new Kind(OverUnits.SUM, OverTime.LAST).of("villages", COMMUNE))
            .submit("00001", BEFORE, "villages 10")
            .submit("00002", BEFORE, "villages 20")
            .submit("00003", BEFORE, "villages 30")
            .submit("00001@2025-07-01", AFTER, "villages 28");

    assertThat(review.total("01", "commune", BEFORE, "villages")).isEqualTo("60 3/3 3/3");
    assertThat(review.total("01", "commune", "villages")).isEqualTo("58 4/5 3/4");
    assertThat(review.total("001", "commune", "villages")).isEqualTo("… 2/2 2/2");
  }

  @Test
  void aUnitThatWasMovedIsOneUnitOfTheWhole() {
    SampleRegister register = new SampleRegister();
    register.always("01", PROVINCE, "");
    register.always("001", DISTRICT, "01");
    register.always("002", DISTRICT, "01");
    UnitId moved = register.always("00001", COMMUNE, "001");
    register.move(moved, LocalDate.of(2019, 4, 1), "002");
    WorkedReview review =
        new WorkedReview(
                register.build(),
                SampleProgramme.of(
                    "01",
                    Validity.ALWAYS,
                    SampleProgramme.count("dialogues", COMMUNE),
                    holding("dialogues", 1)),
                "01",
                H1)
            .submit("00001", Q1, "dialogues 2")
            .submit("00001", Q2, "dialogues 3");

    assertThat(review.total("01", "commune", "dialogues")).isEqualTo("5 2/2 1/1");
    assertThat(review.total("001", "commune", "dialogues")).isEqualTo("2 1/1 1/1");
    assertThat(review.total("002", "commune", "dialogues")).isEqualTo("3 1/1 1/1");
    assertThat(review.total("01", "commune", "holding")).isEqualTo("1 2/2 1/1");
    assertThat(review.total("002", "commune", "holding")).isEqualTo("1 1/1 1/1");
  }

  @Test
  void missingUnitsAndOutstandingPiecesAreToldInOfficialOrder() {
    WorkedReview review =
        review(H1, SampleProgramme.count("dialogues", COMMUNE))
            .submit("00001", Q2)
            .submit("001", H1)
            .submit("002", H1)
            .submit("01", H1);
    Remarks remarks = review.totals().remarks();

    assertThat(remarks.missing()).containsExactly(review.unit("00002"), review.unit("00003"));
    assertThat(remarks.outstanding())
        .extracting(obligation -> obligation.unit() + " " + obligation.piece().dates())
        .containsExactly(
            "00001 Đơn vị 00001 " + Q1,
            "00002 Đơn vị 00002 " + Q1,
            "00002 Đơn vị 00002 " + Q2,
            "00003 Đơn vị 00003 " + Q1,
            "00003 Đơn vị 00003 " + Q2);
  }

  @Test
  void childrenAreInOfficialOrderHoweverTheyAreMet() {
    WorkedReview review =
        dialogues(Q1).submit("00003", Q1, "dialogues 1").submit("00001", Q1, "dialogues 1");

    assertThat(review.totals().children()).containsExactly(review.unit("001"), review.unit("002"));
    assertThat(review.totals().slices())
        .containsExactly(Slice.of(PROVINCE), Slice.of(DISTRICT), Slice.of(COMMUNE));
  }

  @Test
  void totalsMayBeAskedForWhileSubmissionsStillComeIn() {
    WorkedReview review =
        dialogues(Q1).submit("00001", Q1, "dialogues 3").submit("00002", Q1, "dialogues 4");
    OrgUnit top = review.unit("01");
    RollUp rollUp = RollUp.of(review.scope()).add(review.submissions().get(0));

    Totals first = rollUp.totals();
    Totals second = rollUp.add(review.submissions().get(1)).totals();

    assertThat(first.total(top, Slice.of(COMMUNE), DIALOGUES))
        .isEqualTo(new Total(Quantity.exact(3), 1, 3, 1, 3));
    assertThat(second.total(top, Slice.of(COMMUNE), DIALOGUES))
        .isEqualTo(new Total(Quantity.exact(7), 2, 3, 2, 3));
  }

  @Test
  void decimalsAddUpExactly() {
    WorkedReview review =
        review(Q1, SUMS.decimals(2).of("area", COMMUNE))
            .submit("00001", Q1, "area 0.1")
            .submit("00002", Q1, "area 0.2")
            .submit("00003", Q1, "area 92233720368547758.07");

    assertThat(review.total("001", "commune", "area")).isEqualTo("0.30 2/2 2/2");
    assertThat(review.total("01", "commune", "area")).isEqualTo("92233720368547758.37 3/3 3/3");
  }

  @Test
  void anIndicatorThatRestsOnItselfIsRefused() {
    Indicator loop =
        SUMS.derived(
                new Derivation.FromTotals(
                    new SmallExpression.Sum(new IndicatorCode("loop"), DIALOGUES)))
            .of("loop", COMMUNE);

    assertThatThrownBy(() -> review(Q1, SampleProgramme.count("dialogues", COMMUNE), loop).totals())
        .hasMessage("Rests on itself: loop");
  }

  private static Indicator holdingSince(LocalDate day) {
    return SUMS.since(day)
        .derived(new Derivation.CountOfUnits(new SmallExpression.Above(DIALOGUES, 0)))
        .of("late", COMMUNE);
  }

  @Test
  void anIndicatorThatBeginsAfterWhatItRestsOnIsRefused() {
    Indicator late = holdingSince(LocalDate.of(2019, 1, 2));

    assertThatThrownBy(() -> review(Q1, SampleProgramme.count("dialogues", COMMUNE), late).totals())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": late");
  }

  @Test
  void anIndicatorThatBeganBeforeThePeriodMayRestOnOlderOnes() {
    WorkedReview review =
        review(
                Q1,
                SampleProgramme.count("dialogues", COMMUNE),
                holdingSince(LocalDate.of(2019, 1, 1)))
            .submit("00001", Q1, "dialogues 1");

    assertThat(review.total("01", "commune", "late")).isEqualTo("1 1/3 1/3");
  }

  @Test
  void obligationsOutsideThePeriodAreRefused() {
    RollUpScope half = dialogues(H1).scope();

    assertThatThrownBy(
            () ->
                new RollUpScope(
                    half.programme(),
                    half.register(),
                    half.unit(),
                    WorkedReview.period(Q1),
                    half.obligations()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void piecesOwedTwiceAreRefused() {
    RollUpScope once = dialogues(Q1).scope();
    RollUpScope twice =
        new RollUpScope(
            once.programme(),
            once.register(),
            once.unit(),
            once.period(),
            List.of(once.obligations().get(0), once.obligations().get(0)));

    assertThatThrownBy(() -> RollUp.of(twice)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unitsAreCountedByWhatIsDerivedFromTheirOwnValues() {
    Indicator both =
        SUMS.derived(
                new Derivation.FromTotals(
                    new SmallExpression.Sum(new IndicatorCode("a"), new IndicatorCode("b"))))
            .of("both", COMMUNE);
    WorkedReview review =
        review(
                Q1,
                SampleProgramme.count("a", COMMUNE),
                SampleProgramme.count("b", COMMUNE),
                both,
                holding("both", 4))
            .submit("00001", Q1, "a 2", "b 3")
            .submit("00002", Q1, "a 2", "b 2")
            .submit("00003", Q1, "a 9");

    assertThat(review.total("001", "commune", "holding")).isEqualTo("1 2/2 2/2");
    assertThat(review.total("002", "commune", "holding")).isEqualTo("… 0/1 0/1");
    assertThat(review.total("01", "commune", "holding")).isEqualTo("1 2/3 2/3");
  }

  @Test
  void unitsAreCountedByACountOfUnitsAsIfItWereTheirs() {
    WorkedReview review =
        review(
                Q1,
                SampleProgramme.count("dialogues", COMMUNE),
                holding("dialogues", 3),
                SUMS.derived(
                        new Derivation.CountOfUnits(
                            new SmallExpression.Above(new IndicatorCode("holding"), 0)))
                    .of("again", COMMUNE))
            .submit("00001", Q1, "dialogues 4")
            .submit("00002", Q1, "dialogues 3")
            .submit("00003", Q1, "dialogues khoảng 4");

    assertThat(review.total("001", "commune", "again")).isEqualTo("1 2/2 2/2");
    assertThat(review.total("002", "commune", "again")).isEqualTo("… 1/1 1/1");
  }

  /** 00001 had 2 in its first district and has 3 in its second. */
  private static WorkedReview moved(OverTime time, long limit) {
    SampleRegister register = new SampleRegister();
    register.always("01", PROVINCE, "");
    register.always("001", DISTRICT, "01");
    register.always("002", DISTRICT, "01");
    UnitId moved = register.always("00001", COMMUNE, "001");
    register.move(moved, LocalDate.of(2019, 4, 1), "002");
    Programme programme =
        SampleProgramme.of(
            "01",
            Validity.ALWAYS,
            new Kind(OverUnits.SUM, time).of("dialogues", COMMUNE),
            holding("dialogues", limit));
    return new WorkedReview(register.build(), programme, "01", H1)
        .submit("00001", Q1, "dialogues 2")
        .submit("00001", Q2, "dialogues 3");
  }

  @Test
  void aUnitThatWasMovedCountsByWhatItHadInBothPlaces() {
    assertThat(moved(OverTime.SUM, 4).total("01", "commune", "holding")).isEqualTo("1 2/2 1/1");
    assertThat(moved(OverTime.SUM, 5).total("01", "commune", "holding")).isEqualTo("0 2/2 1/1");
    assertThat(moved(OverTime.MAX, 2).total("01", "commune", "holding")).isEqualTo("1 2/2 1/1");
    assertThat(moved(OverTime.MAX, 3).total("01", "commune", "holding")).isEqualTo("0 2/2 1/1");
  }

  @Test
  void theOrderInWhichPiecesAreOwedDoesNotMatter() {
    WorkedReview review = dialogues(YEAR).submit("00001", H1, "dialogues 5");
    RollUpScope scope = review.scope();
    List<Obligation> backwards = new ArrayList<>(scope.obligations());
    Collections.reverse(backwards);
    RollUpScope reversed =
        new RollUpScope(
            scope.programme(), scope.register(), scope.unit(), scope.period(), backwards);
    ReportedFigures half = review.submissions().get(0);

    assertThat(RollUp.of(reversed).add(half).totals().lines())
        .isEqualTo(RollUp.of(scope).add(half).totals().lines());
  }

  @Test
  void whatLiesOutsideThePeriodIsPassedOver() {
    WorkedReview review =
        dialogues(Q1).submit("00001", Q2, "dialogues 4").submit("00001", Q1, "dialogues 3");
    RollUp rollUp = RollUp.of(review.scope());

    Totals totals =
        rollUp.add(review.submissions().get(0)).add(review.submissions().get(1)).totals();

    assertThat(totals.programme()).isEqualTo(review.scope().programme());
    assertThat(totals.period()).isEqualTo(WorkedReview.period(Q1));
    assertThat(totals.total(review.unit("01"), Slice.of(COMMUNE), DIALOGUES))
        .isEqualTo(new Total(Quantity.exact(3), 1, 3, 1, 3));
  }

  @Test
  void anIndicatorThatRestsOnAnUnknownOneIsRefused() {
    assertThatThrownBy(() -> review(Q1, holding("unknown", 0)).totals())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No indicator unknown");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false", "0, 1, false", "1, 2, false", "2, 2, true"})
  void somethingIsCompleteWhenAllThatWasDueIsIn(int reported, int due, boolean isComplete) {
    assertThat(new Total(Quantity.exact(9), reported, due, 0, 1).isComplete())
        .isEqualTo(isComplete);
    assertThat(new Completeness(0, 1, reported, due).isComplete()).isEqualTo(isComplete);
  }

  @Test
  void ofTwoStocksTheAgeReachesFromTheOneThatEndsFirstToTheOneThatEndsLast() {
    Age first = Age.of(WorkedReview.period(Q1));
    Age second = Age.of(WorkedReview.period(Q2));
    Age half = Age.of(WorkedReview.period(H1));

    assertThat(first.with(second)).isEqualTo(new Age(first.oldest(), second.newest()));
    assertThat(second.with(first)).isEqualTo(first.with(second));
    assertThat(half.with(second)).isEqualTo(new Age(half.oldest(), second.newest()));
    assertThat(second.with(half)).isEqualTo(half.with(second));
    assertThat(half.with(half)).isEqualTo(half);
  }
}
