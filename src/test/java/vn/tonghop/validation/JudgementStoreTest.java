package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.Night.Handed;

class JudgementStoreTest {

  private static final String HEADER = "programme,unit,period,dialogue_total\n";

  private final Night night = new Night();
  private final JudgementStore store = night.judgements();

  @Test
  void findingsComeBackWholeInTheOrderOfRows() {
    Handed file =
        night.hand(
            "a.csv", HEADER + "hn-2200,00001,2019-Q1,O\nhn-2200,99999,2019-Q9,\nhn-2200,00004\n");
    List<Told> back = store.findings(file.file().id(), "a.csv");
    assertThat(back).containsExactlyInAnyOrderElementsOf(file.judgement().findings());
    assertThat(back)
        .extracting(told -> told.finding().rule())
        .containsExactly("R01", "K02", "K07", "F11", "K14");
    assertThat(store.findings(77, "b.csv")).isEmpty();
  }

  @Test
  void theLatestJudgementCounts() {
    Handed file = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,x,5\n");
    assertThat(store.latest(file.file().id()))
        .contains(
            new JudgementStore.Judged(file.file().id(), new Effect(1, 0, 0, 0, 1, 0, 0), 1, 1, 1));
    night.next();
    night.judge(file.file(), HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,2019-Q1,5\n");
    assertThat(store.latest(file.file().id()))
        .contains(
            new JudgementStore.Judged(file.file().id(), new Effect(1, 0, 1, 0, 1, 0, 1), 0, 0, 2));
    assertThat(store.latest()).hasSize(1);
    assertThat(store.findings(file.file().id(), "a.csv")).isEmpty();
    assertThat(store.latest(77)).isEmpty();
  }

  @Test
  void whatWasRefusedIsJudgedAgainWhenTheRulesHaveChanged() {
    Handed faulty = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,O\n");
    night.hand("b.csv", HEADER + "hn-2200,00004,2019-Q1,5\n");
    assertThat(store.toJudge(RuleBook.version())).isEmpty();
    assertThat(store.toJudge(Sha256.of("other rules"))).containsExactly(faulty.file().id());
  }

  @Test
  void whatWasRefusedIsJudgedAgainWhenWhatStoodInItsWayIsGone() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\n");
    Handed half = night.hand("b.csv", HEADER + "hn-2200,00001,2019-H1,5\n");
    assertThat(store.toJudge(RuleBook.version())).isEmpty();
    night.next();
    night.hand("c.csv", HEADER + "hn-2200,00001,2019-Q1,6\n", "2019-05-01T08:00");
    assertThat(store.toJudge(RuleBook.version())).containsExactly(half.file().id());
  }

  @Test
  void aVeryLongMessageIsShortened() {
    StringBuilder files = new StringBuilder();
    for (int day = 1; day <= 28; day++) {
      String name = "ban-tong-hop-".repeat(15) + day + ".csv";
      String date = String.format("2019-02-%02d", day);
      night.hand(name, HEADER + "hn-2200,00001," + date + ".." + date + ",1\n");
      files.append(name);
    }
    assertThat(files).hasSizeGreaterThan(4000);
    Handed month = night.hand("m.csv", HEADER + "hn-2200,00001,2019-02,28\n");
    assertThat(month.findings()).containsExactly("R24 C2");
    assertThat(store.findings(month.file().id(), "m.csv").get(0).finding().message().vi())
        .hasSize(4000)
        .endsWith("…");
  }

  /** One judgement a run and one finding a submission, however many are refused after all. */
  @Test
  void whatIsRefusedAfterAllIsAddedOnce() {
    Handed file =
        night.hand(
            "a.csv",
            HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00001,2019-Q2,5\nhn-2200,00004,x,5\n");
    List<Told> before = store.findings(file.file().id(), "a.csv");
    Finding finding = before.get(0).finding();

    refuseAfterAll(file, 1, true, finding, 1);
    refuseAfterAll(file, 2, true, finding, 1);

    assertThat(store.latest(file.file().id()))
        .contains(new JudgementStore.Judged(file.file().id(), Effect.NONE, 3, 3, 1));
    assertThat(store.findings(file.file().id(), "a.csv")).hasSize(before.size() + 2);
    assertThat(store.refusedBefore(file.file().id(), 1)).isZero();
  }

  @Test
  void theJudgementOfAnEarlierRunStaysAsItWas() {
    Handed file = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5\nhn-2200,00004,x,5\n");
    Finding finding = file.judgement().findings().get(0).finding();
    night.next();

    refuseAfterAll(file, 1, false, finding, 2);

    assertThat(store.latest(file.file().id()))
        .get()
        .extracting(JudgementStore.Judged::refused, JudgementStore.Judged::run)
        .containsExactly(2, 2L);
    assertThat(store.refusedBefore(file.file().id(), 2)).isEqualTo(1);
    assertThat(store.findings(file.file().id(), "a.csv")).hasSize(2);
  }

  private void refuseAfterAll(
      Handed file, int ordinal, boolean entered, Finding finding, long run) {
    Handing handing =
        new Handing(file.file().id(), ordinal, "", ordinal + 1, Intake.TODAY.atStartOfDay(), false);
    SubmissionKey key = file.settled().get(ordinal - 1).key().orElseThrow();
    Effect effect = entered ? new Effect(1, 0, 0, 0, 1, 0, 0) : Effect.NONE;
    store.refuseAfterAll(new Settled.Withdrawn(handing, entered, 1, effect), key, finding, run);
  }
}
