package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.validation.Settled.State.ENTERED;
import static vn.tonghop.validation.Settled.State.OLDER;
import static vn.tonghop.validation.Settled.State.REFUSED;
import static vn.tonghop.validation.Settled.State.UNCHANGED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.period.Period;
import vn.tonghop.validation.Night.Handed;

/** What the ledger has to say to sound submissions. */
class AcceptanceTest {

  private static final String HEADER = "programme,unit,period,dialogue_total\n";
  private static final String TOLD = "programme,unit,period,submitted_at,dialogue_total\n";

  private final Night night = new Night();

  @Test
  void aSoundSubmissionIsInForceWithItsCells() {
    Handed file = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n");
    assertThat(file.states()).containsExactly(ENTERED);
    assertThat(file.findings()).isEmpty();
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r1 [dialogue_total = 5]");
    assertThat(file.judgement().cells()).isEqualTo(new CellCount(4 + 3, 1, 0, 0, 0));
  }

  // ---- the same again

  @Test
  void aRowThatIsCopiedIsRefusedAndTheFirstStands() {
    Handed file =
        night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00001,2019-01..2019-03,5\n");
    assertThat(file.states()).containsExactly(ENTERED, REFUSED);
    assertThat(file.findings()).containsExactly("R21 C3");
    assertThat(file.message()).contains("row 2");
    assertThat(file.judgement().cells()).isEqualTo(new CellCount(4 + 3 + 2, 1, 0, 1, 1));
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r1 [dialogue_total = 5]");
  }

  @Test
  void theSameFiguresInAnotherFileAreUnchanged() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n");
    Handed again = night.hand("b.csv", HEADER + "hn-2200,00001,2019-q1, 5\n");
    night.next();
    Handed later = night.hand("c.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-01,5\n");
    assertThat(again.states()).containsExactly(UNCHANGED);
    assertThat(later.states()).containsExactly(UNCHANGED);
    assertThat(again.findings()).isEmpty();
    assertThat(night.inForce()).hasSize(1);
    assertThat(again.judgement().cells().figures()).isEqualTo(1);
  }

  @Test
  void aFileJudgedAgainChangesNothing() {
    String text = HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,2019-Q1,O\n";
    Handed first = night.hand("a.csv", text);
    night.next();
    Handed again = night.hand("a.csv", text);
    assertThat(first.states()).containsExactly(ENTERED, REFUSED);
    assertThat(again.states()).containsExactly(UNCHANGED, REFUSED);
    assertThat(again.findings()).isEqualTo(first.findings());
    assertThat(again.judgement().cells()).isEqualTo(first.judgement().cells());
    assertThat(night.inForce()).hasSize(1);
  }

  @Test
  void whatWasTheSameAsARefusedOneIsRefusedWithIt() {
    Handed first = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n");
    Handed same = night.hand("b.csv", HEADER + "hn-2200,00001,2019-Q1, 5\n");
    Handed other = night.hand("c.csv", HEADER + "hn-2200,00001,2019-Q1,6\n");
    assertThat(same.states()).containsExactly(UNCHANGED);
    assertThat(other.states()).containsExactly(REFUSED);
    assertThat(night.inForce()).isEmpty();
    for (Handed each : List.of(first, same)) {
      assertThat(night.judgements().latest(each.file().id()))
          .contains(new JudgementStore.Judged(each.file().id(), Effect.NONE, 1, 1, 1));
      assertThat(night.judgements().findings(each.file().id(), "x.csv"))
          .extracting(told -> told.finding().rule())
          .containsExactly("R21");
    }
  }

  @Test
  void whatARunThatDiedEnteredIsCountedAsItWas() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n", "2019-04-01T08:00");
    night.next();
    String text = HEADER + "hn-2200,00001,2019-Q1,6\nhn-2200,00004,2019-Q1,7\n";
    Handed revision = night.hand("b.csv", text, "2019-04-02T08:00");
    Effect expected = new Effect(1, 1, 0, 0, 1, 1, 0);
    assertThat(revision.judgement().effect()).isEqualTo(expected);

    Handed again = night.judgeAfterDeath(revision.file(), text);

    assertThat(again.judgement().effect()).isEqualTo(expected);
  }

  @Test
  void oneThatWasEnteredBeforeAndIsContestedByItsOwnFileIsCountedOnce() {
    String text = HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00001,2019-Q1,O\n";
    Handed first = night.hand("a.csv", text);
    night.next();
    Handed again = night.judge(first.file(), text.replace(",O", ",6"));
    assertThat(again.states()).containsExactly(UNCHANGED, REFUSED);
    assertThat(night.judgements().latest(first.file().id()))
        .contains(new JudgementStore.Judged(first.file().id(), Effect.NONE, 2, 2, 2));
    assertThat(night.inForce()).isEmpty();
  }

  @Test
  void anEmptyOneNeverReplacesFigures() {
    String header = "programme,unit,period,documents_issued\n";
    night.hand("a.csv", header + "mass-290,00001,2011-Q1,5\n");
    night.next();
    Handed empty = night.hand("b.csv", header + "mass-290,00001,2011-Q1,\n", "2019-05-01T08:00");
    Handed other = night.hand("c.csv", header + "mass-290,00004,2011-Q1,…\n");
    assertThat(empty.states()).containsExactly(REFUSED);
    assertThat(empty.findings()).containsExactly("V21 2");
    assertThat(other.states()).containsExactly(ENTERED);
    assertThat(other.findings()).containsExactly("V20 2");
  }

  // ---- revisions

  @Test
  void aLaterOneIsARevision() {
    night.hand("a.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-01,5\n");
    night.next();
    Handed later = night.hand("b.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-02,6\n");
    assertThat(later.states()).containsExactly(ENTERED);
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r2 [dialogue_total = 6]");
  }

  @Test
  void anOlderOneIsKeptAndToldButDoesNotReplace() {
    night.hand("b.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-02,6\n");
    night.next();
    Handed older = night.hand("a.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-01,5\n");
    assertThat(older.states()).containsExactly(OLDER);
    assertThat(older.findings()).containsExactly("L01 C2");
    assertThat(older.message()).contains("b.csv");
    assertThat(older.judgement().refused()).isZero();
    assertThat(older.judgement().cells()).isEqualTo(new CellCount(5 + 4, 1, 0, 0, 0));
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r1 [dialogue_total = 6]");
  }

  @Test
  void withoutATimeOfTheirOwnTheFilesTimesOrderThem() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n", "2019-04-01T08:00");
    night.next();
    Handed later = night.hand("b.csv", HEADER + "hn-2200,00001,2019-Q1,6\n", "2019-04-02T08:00");
    night.next();
    Handed older = night.hand("c.csv", HEADER + "hn-2200,00001,2019-Q1,7\n", "2019-03-31T08:00");
    assertThat(later.states()).containsExactly(ENTERED);
    assertThat(older.states()).containsExactly(OLDER);
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r2 [dialogue_total = 6]");
  }

  @Test
  void theSameTimeWithOtherFiguresIsRefusedAndTheFirstStands() {
    Handed first = night.hand("a.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-01,5\n");
    night.next();
    Handed second = night.hand("b.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-01T00:00,6\n");
    assertThat(second.states()).containsExactly(REFUSED);
    assertThat(second.findings()).containsExactly("R21 C2");
    assertThat(second.message())
        .contains("at the same time")
        .contains("2019-Q1 (" + first.file().receipt() + ", a.csv)");
    assertThat(second.judgement().cells()).isEqualTo(new CellCount(5 + 3, 0, 0, 1, 1));
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r1 [dialogue_total = 5]");
  }

  // ---- two in one night

  @Test
  void twoInOneFileWithoutATimeAreBothRefused() {
    Handed file =
        night.hand(
            "a.csv",
            HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,2019-Q1,8\nhn-2200,00001,2019-Q1,6\n");
    assertThat(file.states()).containsExactly(ENTERED, ENTERED, REFUSED);
    assertThat(file.findings()).containsExactly("R21 2", "R21 C4");
    assertThat(file.judgement().entered()).isEqualTo(1);
    assertThat(file.judgement().refused()).isEqualTo(2);
    assertThat(file.judgement().cells()).isEqualTo(new CellCount(4 + 9 - 2, 1, 0, 2, 2));
    assertThat(night.inForce())
        .containsExactly("00004 2019-01-01..2019-03-31 r1 [dialogue_total = 8]");
  }

  @Test
  void twoInOneNightWithoutATimeAreBothRefusedThoughTheirFilesHaveDifferentTimes() {
    Handed first = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n", "2019-04-01T08:00");
    Handed second = night.hand("b.csv", HEADER + "hn-2200,00001,2019-Q1,6\n", "2019-04-02T08:00");
    assertThat(second.states()).containsExactly(REFUSED);
    assertThat(second.message()).contains("both are refused").contains("a.csv");
    assertThat(night.judgements().latest(first.file().id()))
        .hasValueSatisfying(
            judged -> {
              assertThat(judged.refused()).isEqualTo(1);
              assertThat(judged.entered()).isZero();
            });
    assertThat(night.judgements().findings(first.file().id(), "a.csv"))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.finding().place().row()).isEqualTo(2);
              assertThat(told.finding().message().en()).contains("2019-Q1 (b.csv)");
            });
    assertThat(night.inForce()).isEmpty();
  }

  @Test
  void aThirdOfThatNightIsRefusedTooAndInTheNextNightOneIsTaken() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n");
    night.hand("b.csv", HEADER + "hn-2200,00001,2019-Q1,6\n");
    Handed third = night.hand("c.csv", HEADER + "hn-2200,00001,2019-Q1,7\n");
    assertThat(third.states()).containsExactly(REFUSED);
    assertThat(third.message()).contains("both are refused");
    Handed told = night.hand("d.csv", TOLD + "hn-2200,00001,2019-Q1,2019-04-01,5\n");
    assertThat(told.states()).containsExactly(ENTERED);
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r2 [dialogue_total = 5]");
  }

  @Test
  void twoInOneNightWithTheirTimesAreOrdered() {
    Handed file =
        night.hand(
            "a.csv",
            TOLD
                + "hn-2200,00001,2019-Q1,2019-04-02,6\n"
                + "hn-2200,00001,2019-Q1,2019-04-01,5\n"
                + "hn-2200,00001,2019-Q1,2019-04-03,7\n");
    assertThat(file.states()).containsExactly(ENTERED, OLDER, ENTERED);
    assertThat(night.inForce())
        .containsExactly("00001 2019-01-01..2019-03-31 r3 [dialogue_total = 7]");
  }

  // ---- overlaps

  @Test
  void anOverlapIsRefusedWithTheOtherAndTheDifferences() {
    Handed quarter =
        night.hand(
            "a.csv",
            "programme,unit,period,dialogue_total,recs_total\nhn-2200,00001,2019-Q1,5,9\n");
    night.next();
    Handed half =
        night.hand(
            "b.csv",
            "programme,unit,period,dialogue_total,recs_total\nhn-2200,00001,2019-H1,7,9\n");
    assertThat(half.states()).containsExactly(REFUSED);
    assertThat(half.findings()).containsExactly("R24 C2");
    assertThat(half.message())
        .contains("2019-Q1 (" + quarter.file().receipt() + ", a.csv)")
        .contains("This / in force (not of the same days): dialogue_total 7 / 5.")
        .doesNotContain("recs_total");
    assertThat(half.settled().get(0).obstacles()).hasSize(1);
    assertThat(half.judgement().cells()).isEqualTo(new CellCount(5 + 2, 0, 0, 1, 2));
    assertThat(night.inForce()).hasSize(1);
  }

  @Test
  void anOverlapOfManyIsComparedWithTheirSum() {
    night.hand(
        "a.csv",
        HEADER
            + "hn-2200,00001,2019-Q1,5\n"
            + "hn-2200,00001,2019-Q2,6\n"
            + "hn-2200,00001,2019-Q3,7\n");
    Handed same = night.hand("b.csv", HEADER + "hn-2200,00001,2019-H1,11\n");
    assertThat(same.message())
        .contains("2019-Q1", "2019-Q2")
        .doesNotContain("2019-Q3")
        .contains("The figures are the same.");
    Handed other = night.hand("c.csv", HEADER + "hn-2200,00001,2019-H1,12\n");
    assertThat(other.message()).contains("dialogue_total 12 / 11");
    assertThat(other.settled().get(0).obstacles()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "what we left out | 5,9 | 6,9 | 11, | Differences (this / in force): recs_total not reported / 18.",
        "what one of them left out | 5, | 6,9 | 11,9 | Differences (this / in force): recs_total 9 / not reported.",
        "none against nothing | 5, | 6, | 11,0 | Differences (this / in force): recs_total 0 / not reported.",
        "a qualifier | trên 5,9 | 6,9 | 11,18 | Differences (this / in force): dialogue_total 11 / trên 11.",
        "the same | 5,9 | 6,9 | 11,18 | The figures are the same."
      })
  void anOverlapTellsMissingFromNoneAndKeepsQualifiers(
      String what, String first, String second, String half, String told) {
    String header = "programme,unit,period,dialogue_total,recs_total\n";
    night.hand(
        "a.csv",
        header + "hn-2200,00001,2019-Q1," + first + "\nhn-2200,00001,2019-Q2," + second + "\n");
    Handed refused = night.hand("b.csv", header + "hn-2200,00001,2019-H1," + half + "\n");
    assertThat(refused.states()).as(what).containsExactly(REFUSED);
    assertThat(refused.message()).contains(told);
  }

  @Test
  void ofManyDifferencesTheFirstAreToldAndTheRestCounted() {
    String header =
        "programme,unit,period,dialogue_total,dialogue_village,dialogue_participants,"
            + "dialogue_households,opinions_total,recs_total\n";
    night.hand("a.csv", header + "hn-2200,00001,2019-Q1,5,4,50,40,30,20\n");
    Handed other = night.hand("b.csv", header + "hn-2200,00001,2019-H1,6,5,60,50,40,30\n");
    assertThat(other.message()).contains("opinions_total 40 / 30; and 1 more.");
  }

  @Test
  void neighboursDoNotOverlap() {
    Handed file =
        night.hand(
            "a.csv",
            HEADER
                + "hn-2200,00001,2019-01-01..2019-01-15,1\n"
                + "hn-2200,00001,2019-01-16..2019-01-31,2\n"
                + "hn-2200,00001,2019-01-31..2019-02-28,3\n"
                + "hn-2200,00004,2019-01-10..2019-01-20,4\n");
    assertThat(file.states()).containsExactly(ENTERED, ENTERED, REFUSED, ENTERED);
    assertThat(file.findings()).containsExactly("R24 C4");
  }

  @Test
  void aRefusedOneDoesNotKeepItsFileFromEnteringTheOthers() {
    Handed file =
        night.hand(
            "a.csv",
            HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,2019-Q1,O\nhn-2200,00006,2019-Q1,7\n");
    assertThat(file.states()).containsExactly(ENTERED, REFUSED, ENTERED);
    assertThat(night.inForce()).hasSize(2);
  }

  @Test
  void theReasonsAndTheTimeAreKept() {
    night.hand(
        "a.csv",
        """
        programme,unit,period,submitted_at,reasons,dialogue_total
        hn-2200,00001,2019-Q1,2019-04-01T09:30,campaign other,5
        """);
    assertThat(
            night
                .ledger()
                .inForce(
                    new ProgrammeCode("hn-2200"),
                    Period.ofDays(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 31))))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.submittedAt()).isEqualTo("2019-04-01T09:30");
              assertThat(entry.handing().submittedAtGiven()).isTrue();
              assertThat(entry.row()).isEqualTo(2);
            });
  }

  @Test
  void nothingOfAFileWithPersonalDataIsEntered() {
    Handed file =
        night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,2019-Q1,0912345678\n");
    assertThat(file.settled()).isEmpty();
    assertThat(file.findings()).containsExactly("F13 D3");
    assertThat(file.judgement().refused()).isEqualTo(1);
    assertThat(file.judgement().cells()).isEqualTo(new CellCount(0, 0, 0, 1, 11));
    assertThat(night.inForce()).isEmpty();
  }

  @Test
  void lastYearsFiguresComeFromTheLedger() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2018-Q1,10\n");
    Handed next = night.hand("b.csv", HEADER + "hn-2200,00001,2019-Q1,30\n");
    assertThat(next.states()).containsExactly(ENTERED);
    assertThat(next.findings()).containsExactly("R20 D2");
  }
}
