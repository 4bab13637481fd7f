package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.validation.Intake.Result;

/** One look at a file tells everything that is wrong with it (law 11). */
class AllAtOnceTest {

  @Test
  void everyFaultOfARowIsToldAtItsCell() {
    Result result =
        Intake.SHIPPED.file(
            """
            programme,unit,period,submitted_at,reasons,dialogue_total,dialogue_thematic,\
            dialogue_participants,opinions_total,dialogue_cadre_participants,\
            units_holding_dialogue,fb_ballot,recs_total
            hn-2200,00001,2019-Q1,2099-01-01,xyz,5,6,O,"1,234",2,1,4,100001
            """);
    assertThat(result.findings())
        .containsExactly(
            "K11 D2", "K15 E2", "R02 F2", "R01 H2", "R22 I2", "V04 J2", "V06 K2", "V03 L2",
            "V01 M2");
  }

  @Test
  void theFiguresAreLookedAtEvenWhenItIsNotKnownWhoseTheyAre() {
    String figures = ",5,O,200001,\"1,5\",1,3\n";
    String header =
        "programme,unit,period,dialogue_total,dialogue_participants,opinions_total,"
            + "recs_total,units_holding_dialogue,fb_ballot\n";
    String[] told = {"R01 E2", "V01 F2", "R01 G2", "V06 H2", "V03 I2"};
    assertThat(Intake.SHIPPED.file(header + "hn-2200,99999,2019-Q9" + figures).findings())
        .containsExactly("K02 B2", "K07 C2", told[0], told[1], told[2], told[3], told[4]);
    assertThat(Intake.SHIPPED.file(header + "hn-2200,00001,2010-Q1" + figures).findings())
        .containsExactly("K09 C2", told[0], told[1], told[2], told[3], told[4]);
    assertThat(Intake.SHIPPED.file(header + "hn-2200,445,2019-Q1" + figures).findings())
        .containsExactly("K05 B2", told[0], told[1], told[2], told[3], told[4]);
  }

  @Test
  void everyKeyIsLookedAtWhateverTheOthersAre() {
    assertThat(
            Intake.SHIPPED
                .row(
                    "programme=p | unit=99999 | period=hôm qua | submitted_at=x | reasons=- |"
                        + " dialogue_total=5")
                .findings())
        .containsExactly("K01 A2", "K02 B2", "K07 C2", "K11 D2", "K12 E2");
    assertThat(
            TinyRegister.intake(false)
                .row("programme=x | unit=00004 | period=2020-H1 | submitted_at=x | a=O")
                .findings())
        .containsExactly("K08 C2", "K11 D2", "R01 E2");
  }

  @Test
  void faultsOfALongSubmissionAreToldInAllItsRows() {
    assertThat(
            Intake.SHIPPED
                .file(
                    """
                    programme,unit,period,indicator,value,submitted_at
                    hn-2200,00001,2019-Q1,dialogue_total,5,2019-04-01
                    hn-2200,00001,2019-Q1,dialogue_thematic,6,2019-04-02
                    hn-2200,00001,2019-Q1,dialogue_total,7,2019-04-01
                    hn-2200,00001,2019-Q1,dialogue_totl,7,2019-04-01
                    hn-2200,00001,2019-Q1,recs_total,x,2019-04-01
                    hn-2200,00001,2019-Q1,recs_resolved
                    """)
                .findings())
        .containsExactly("R02 E2", "F14 F3", "V08 D4", "V03 D5", "R01 E6", "F11 7");
  }

  @Test
  void everyFaultOfAFileIsToldAndItsSoundRowsStand() {
    Result result =
        Intake.SHIPPED.file(
            """
            programme,unit,period,dialogue_total
            hn-2200,00001,2019-Q1,5
            hn-2200,00001,2019-Q2,O
            hn-2200,00001,2019-Q3,6,7
            hn-2200,00001
            hn-2200,00001,2019-Q4,\
            """);
    assertThat(result.findings())
        .containsExactly("R01 D3", "F11 E4", "F11 5", "K14 5", "F12 6", "V09 D6");
    assertThat(result.figures()).containsExactly("dialogue_total = 5");
    assertThat(result.file().submissions()).isEqualTo(5);
    assertThat(result.file().refused()).isEqualTo(4);
    assertThat(result.file().entered()).isEqualTo(1);
  }

  @Test
  void aLateSubmissionWithAFaultIsToldBoth() {
    assertThat(
            Intake.SHIPPED
                .row(
                    "programme=hn-2200 | unit=00001 | period=2019-Q1 | submitted_at=2019-07-01 |"
                        + " dialogue_total=5 | recs_total=x")
                .findings())
        .containsExactly("K13 D2", "R01 F2");
  }
}
