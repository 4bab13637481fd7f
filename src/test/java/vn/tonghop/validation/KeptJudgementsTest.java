package vn.tonghop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.ReceivedFile;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.validation.JudgementStore.Refused;
import vn.tonghop.validation.Night.Handed;

/** What is asked of the judgements that were kept. */
class KeptJudgementsTest {

  private static final String HEADER = "programme,unit,period,dialogue_total,submitted_at\n";

  private final Night night = new Night();
  private final JudgementStore store = night.judgements();

  @Test
  void refusedOnesAreToldWithWhatTheyWereForWhereThatIsKnown() {
    Handed two =
        night.hand(
            "a.csv",
            HEADER
                + "hn-2200,00001,2019-Q1,5,\nhn-2200,00004,2019-Q1,O,\n"
                + "hn-2200,00004,x,5,\nhn-2200,00004,2019-Q2,O,\n");
    Handed none = night.hand("b.csv", HEADER + "hn-2200,00007,2019-Q1,5,\n");
    Handed one = night.hand("c.csv", HEADER + "hn-2200,00007,2019-Q2,O,\n");

    assertThat(none.judgement().refused()).isZero();
    assertThat(store.refused())
        .containsExactly(
            new Refused(two.file().id(), 2, key(two, 2)),
            new Refused(two.file().id(), 4, key(two, 4)),
            new Refused(one.file().id(), 1, key(one, 1)));
  }

  @Test
  void whatIsRefusedAfterAllIsAmongThem() {
    Handed first = night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5,\n");
    Finding finding =
        night.hand("b.csv", HEADER + "hn-2200,x,x,x,\n").judgement().findings().get(0).finding();
    assertThat(store.refused()).isEmpty();

    store.refuseAfterAll(
        new Settled.Withdrawn(
            new Handing(first.file().id(), 1, "", 2, Intake.FILE_TIME, false),
            true,
            1,
            new Effect(1, 0, 0, 0, 1, 0, 0)),
        key(first, 1),
        finding,
        night.run());

    assertThat(store.refused()).containsExactly(new Refused(first.file().id(), 1, key(first, 1)));
  }

  private static SubmissionKey key(Handed file, int ordinal) {
    return file.settled().get(ordinal - 1).key().orElseThrow();
  }

  @Test
  void whatASubmissionDidIsKeptAsItWas() {
    night.hand(
        "a.csv",
        HEADER
            + "hn-2200,00001,2019-Q1,5,2019-05-01\nhn-2200,00004,2019-Q1,7,2019-05-01\n"
            + "hn-2200,00001,2018-Q4,9,2019-05-01\n");
    night.next();
    Handed second =
        night.hand(
            "b.csv",
            HEADER
                + "hn-2200,00001,2019-Q1,6,2019-06-01\nhn-2200,00004,2019-Q1,8,2019-04-20\n"
                + "hn-2200,00007,2019-Q1,1,2019-06-01\nhn-2200,00008,2019-Q1,O,2019-06-01\n"
                + "hn-2200,00001,2018-Q4,9,2019-06-01\n");

    assertThat(second.judgement().effect()).isEqualTo(new Effect(1, 1, 1, 1, 1, 1, 1));
    assertThat(second.judgement().submissions()).isEqualTo(5);
    assertThat(store.latest(second.file().id()))
        .contains(
            new JudgementStore.Judged(
                second.file().id(), second.judgement().effect(), 1, 0, night.run()));
    assertThat(store.latest())
        .extracting(JudgementStore.Judged::file)
        .containsExactly(1L, second.file().id());
  }

  @Test
  void filesThatNobodyCameToAreCounted() {
    night.hand("a.csv", HEADER + "hn-2200,00001,2019-Q1,5,\n");
    assertThat(store.neverJudged()).isZero();

    for (String content : List.of("b", "c")) {
      receive(content, true);
    }
    receive("personal", false);

    assertThat(store.neverJudged()).isEqualTo(2);
  }

  private void receive(String content, boolean archived) {
    night
        .ledger()
        .receive(
            new ReceivedFile(
                0, Sha256.of(content), content.length(), content, Instant.EPOCH, archived),
            Instant.EPOCH,
            night.run());
  }
}
