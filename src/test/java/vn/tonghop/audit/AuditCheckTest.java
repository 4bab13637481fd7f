package vn.tonghop.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.Rounds;
import vn.tonghop.audit.AuditStore.Tail;
import vn.tonghop.audit.AuditVerdict.Broken;
import vn.tonghop.audit.AuditVerdict.Sound;
import vn.tonghop.staff.KeyFolder;
import vn.tonghop.staff.People;

/** Whatever is done to the journal of acts without its key shows. */
class AuditCheckTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final int ACTS = 40;
  private static final int COLUMNS = 10;

  private final SigningKey ours;
  private final SigningKey others;
  private final State sound;
  private final Map<AuditRow, Head> signed = new HashMap<>();
  private final Map<Head, Boolean> fitting = new HashMap<>();

  AuditCheckTest(@TempDir Path home, @TempDir Path elsewhere) {
    ours = new SigningKey(new KeyFolder(home.resolve("keys"), () -> {}), People.random(1));
    others = new SigningKey(new KeyFolder(elsewhere.resolve("keys"), () -> {}), People.random(2));
    sound = sound();
  }

  /** All that the check looks at. */
  private record State(List<AuditRow> rows, Tail tail, List<Head> kept, List<String> noted) {

    State {
      rows = new ArrayList<>(rows);
      kept = new ArrayList<>(kept);
      noted = new ArrayList<>(noted);
    }

    State copy() {
      return new State(rows, tail, kept, noted);
    }

    State with(Tail other) {
      return new State(rows, other, kept, noted);
    }
  }

  /** Four days of acts, each day's end signed, the last one too. */
  private State sound() {
    Random random = new Random(6);
    Instant when = Instant.parse("2026-01-15T02:00:00Z");
    List<AuditRow> rows = new ArrayList<>();
    List<Head> heads = new ArrayList<>();
    String previous = AuditRow.NOTHING;
    for (int seq = 1; seq <= ACTS; seq++) {
      AuditRow row = AuditRow.of(seq, Acts.any(random, when), previous);
      rows.add(row);
      previous = row.hash();
      when = when.plusSeconds(1 + random.nextInt(600));
      if (seq % 10 == 0) {
        heads.add(ours.sign(row.day(VIETNAM), seq, previous));
        when = when.plus(Duration.ofDays(1));
      }
    }
    Tail tail = new Tail(ACTS, previous, rows.get(ACTS - 1).day(VIETNAM), ACTS);
    return new State(rows, tail, heads, heads.stream().map(Head::line).toList());
  }

  private AuditVerdict check(State state) {
    return new AuditCheck(VIETNAM)
        .check(
            state.rows().iterator(),
            Optional.of(state.tail()),
            state.kept(),
            state.noted(),
            ours.publicKey().map(key -> new Remembering(key, fitting)));
  }

  /** Signatures are slow, and mostly the same ones here. */
  private record Remembering(SigningKey.Signer key, Map<Head, Boolean> asked)
      implements SigningKey.Signer {

    @Override
    public String name() {
      return key.name();
    }

    @Override
    public boolean fits(Head head) {
      return asked.computeIfAbsent(head, key::fits);
    }
  }

  private Head signedByAnother(AuditRow row) {
    return signed.computeIfAbsent(
        row, each -> others.sign(each.day(VIETNAM), each.seq(), each.hash()));
  }

  @Test
  void anUntouchedChainIsSound() {
    assertThat(check(sound))
        .isEqualTo(new Sound(ACTS, Optional.of(sound.kept().get(sound.kept().size() - 1))));
    Tail nothing = new Tail(0, AuditRow.NOTHING, LocalDate.of(2000, 1, 1), 0);
    assertThat(check(new State(List.of(), nothing, List.of(), List.of())))
        .isEqualTo(new Sound(0, Optional.empty()));
  }

  @Test
  void tenThousandChangesAreEachFound() {
    Random random = new Random(20260115);
    TreeMap<Change, Integer> played = new TreeMap<>();
    for (int i = 0; i < Rounds.of(10_000); i++) {
      Change change = Change.values()[random.nextInt(Change.values().length)];
      Changed changed = changed(change, random);
      AuditVerdict verdict = check(changed.state());
      assertThat(verdict).as("%s, round %s", change, i).isInstanceOf(Broken.class);
      Broken broken = (Broken) verdict;
      assertThat(broken.vi()).isNotBlank();
      assertThat(broken.en()).isNotBlank().isNotEqualTo(broken.vi());
      changed
          .first()
          .ifPresent(seq -> assertThat(broken.seq()).as("%s: %s", change, broken).isEqualTo(seq));
      played.merge(change, 1, Integer::sum);
    }
    assertThat(played).hasSameSizeAs(Change.values());
  }

  private record Changed(State state, OptionalLong first) {}

  private Changed changed(Change change, Random random) {
    while (true) {
      State copy = sound.copy();
      Changed changed = apply(change, copy, random);
      if (!changed.state().equals(sound)) {
        return changed;
      }
    }
  }

  /** What somebody may do to tables and file without the key. */
  private enum Change {
    COLUMN,
    COLUMN_AND_HASH,
    ROW_GONE,
    ROWS_SWAPPED,
    ROWS_SWAPPED_WHOLE,
    ROW_TWICE,
    ROW_BEFORE_ALL,
    END_CUT_OFF,
    END_CUT_OFF_AND_TAIL_MENDED,
    ROW_PUT_AFTER_THE_END,
    RELINKED,
    ROW_GONE_AND_RELINKED,
    TAIL,
    KEPT_HEAD,
    KEPT_HEAD_GONE,
    KEPT_HEADS_GONE_AND_TAIL_MENDED,
    KEPT_HEADS_SWAPPED,
    SIGN_IN_FILE,
    LINE_GONE,
    LINES_SWAPPED,
    LINE_TWICE,
    LINE_OF_ANOTHER,
    HEAD_GONE_FROM_BOTH,
    RELINKED_AND_SIGNED_BY_ANOTHER
  }

  private Changed apply(Change change, State s, Random random) {
    int at = random.nextInt(ACTS);
    int other = random.nextInt(ACTS);
    int h = random.nextInt(s.kept().size());
    switch (change) {
      case COLUMN -> {
        s.rows().set(at, changed(s.rows().get(at), random));
        return at(s, first(s));
      }
      case COLUMN_AND_HASH -> {
        AuditRow row = changed(s.rows().get(at), random);
        s.rows().set(at, row.linked(previous(s, at)));
        return anywhere(s);
      }
      case ROW_GONE -> {
        s.rows().remove(at);
        return at(s, at + 1L);
      }
      case ROWS_SWAPPED -> {
        AuditRow one = s.rows().get(at);
        AuditRow two = s.rows().get(other);
        s.rows().set(at, numbered(two, one.seq()));
        s.rows().set(other, numbered(one, two.seq()));
        return at(s, Math.min(at, other) + 1L);
      }
      case ROWS_SWAPPED_WHOLE -> {
        Collections.swap(s.rows(), at, other);
        return anywhere(s);
      }
      case ROW_TWICE -> {
        s.rows().add(at + 1, s.rows().get(at));
        return at(s, at + 1L);
      }
      case ROW_BEFORE_ALL -> {
        s.rows().add(0, numbered(s.rows().get(at), -random.nextInt(9)));
        return anywhere(s);
      }
      case END_CUT_OFF -> {
        s.rows().subList(at, ACTS).clear();
        return at(s, at + 1L);
      }
      case END_CUT_OFF_AND_TAIL_MENDED -> {
        s.rows().subList(at, ACTS).clear();
        return at(mended(s), at + 1L);
      }
      case ROW_PUT_AFTER_THE_END -> {
        s.rows().add(numbered(s.rows().get(at), ACTS + 1).linked(s.tail().hash()));
        return at(s, ACTS + 1L);
      }
      case RELINKED -> {
        s.rows().set(at, changed(s.rows().get(at), random));
        long first = s.rows().get(at).seq() == at + 1 ? (at / 10 + 1) * 10L : 0;
        return first == 0 ? anywhere(relinked(s, at)) : at(relinked(s, at), first);
      }
      case ROW_GONE_AND_RELINKED -> {
        s.rows().remove(at);
        for (int i = at; i < s.rows().size(); i++) {
          s.rows().set(i, numbered(s.rows().get(i), i + 1L));
        }
        return anywhere(relinked(s, at));
      }
      case TAIL -> {
        return anywhere(s.with(changed(s.tail(), random)));
      }
      case KEPT_HEAD -> {
        s.kept().set(h, changed(s.kept().get(h), random));
        return anywhere(s);
      }
      case KEPT_HEAD_GONE -> {
        return at(s, s.kept().remove(h).seq() == ACTS ? 31 : 10 * (h + 1L));
      }
      case KEPT_HEADS_GONE_AND_TAIL_MENDED -> {
        s.kept().subList(h, s.kept().size()).clear();
        s.rows().subList(10 * h, ACTS).clear();
        return anywhere(mended(s));
      }
      case KEPT_HEADS_SWAPPED -> {
        int k = random.nextInt(s.kept().size());
        Head one = s.kept().get(h);
        Head two = s.kept().get(k);
        s.kept().set(h, at(two, one.seq()));
        s.kept().set(k, at(one, two.seq()));
        return anywhere(s);
      }
      case SIGN_IN_FILE -> {
        String line = s.noted().get(h);
        int sign = random.nextInt(line.length());
        char fresh = "0123456789abcdefXY+/=-, ".charAt(random.nextInt(24));
        s.noted().set(h, line.substring(0, sign) + fresh + line.substring(sign + 1));
        return anywhere(s);
      }
      case LINE_GONE -> {
        s.noted().remove(h);
        return at(s, 10 * (h + 1L));
      }
      case LINES_SWAPPED -> {
        Collections.swap(s.noted(), h, random.nextInt(s.noted().size()));
        return anywhere(s);
      }
      case LINE_TWICE -> {
        s.noted().add(h, s.noted().get(random.nextInt(s.noted().size())));
        return anywhere(s);
      }
      case LINE_OF_ANOTHER -> {
        AuditRow row = s.rows().get(at);
        s.noted().add(signedByAnother(row).line());
        return anywhere(s);
      }
      case HEAD_GONE_FROM_BOTH -> {
        s.kept().remove(h);
        s.noted().remove(h);
        s.rows().subList(10 * h, ACTS).clear();
        return anywhere(s);
      }
      case RELINKED_AND_SIGNED_BY_ANOTHER -> {
        s.rows().set(at, changed(s.rows().get(at), random));
        State relinked = relinked(s, at);
        relinked.kept().clear();
        for (int i = 9; i < ACTS; i += 10) {
          AuditRow row = relinked.rows().get(i);
          relinked.kept().add(signedByAnother(row));
        }
        relinked.noted().clear();
        relinked.kept().forEach(head -> relinked.noted().add(head.line()));
        return anywhere(relinked);
      }
    }
    throw new IllegalStateException("No such change: " + change);
  }

  private static Head at(Head head, long seq) {
    return new Head(head.day(), seq, head.hash(), head.signature(), head.signer());
  }

  private static Changed at(State state, long seq) {
    return new Changed(state, OptionalLong.of(seq));
  }

  private static Changed anywhere(State state) {
    return new Changed(state, OptionalLong.empty());
  }

  /** The first row that is not as it was; its number if that was changed. */
  private long first(State state) {
    for (int i = 0; i < ACTS; i++) {
      AuditRow now = state.rows().get(i);
      if (!now.equals(sound.rows().get(i))) {
        return now.seq() > i + 1 ? i + 1L : now.seq();
      }
    }
    return 0;
  }

  private static String previous(State state, int at) {
    return at == 0 ? AuditRow.NOTHING : state.rows().get(at - 1).hash();
  }

  /** As whoever has no key, but all the rest, would leave it. */
  private static State relinked(State state, int from) {
    for (int i = from; i < state.rows().size(); i++) {
      state.rows().set(i, state.rows().get(i).linked(previous(state, i)));
    }
    return mended(state);
  }

  private static State mended(State state) {
    int last = state.rows().size();
    long head = state.kept().isEmpty() ? 0 : state.kept().get(state.kept().size() - 1).seq();
    LocalDate day = last == 0 ? LocalDate.of(2000, 1, 1) : state.rows().get(last - 1).day(VIETNAM);
    return state.with(new Tail(last, previous(state, last), day, head));
  }

  private static AuditRow numbered(AuditRow row, long seq) {
    return new AuditRow(
        seq,
        row.happened(),
        row.actor(),
        row.member(),
        row.name(),
        row.kind(),
        row.subjects(),
        row.source(),
        row.note(),
        row.hash());
  }

  private static AuditRow changed(AuditRow row, Random random) {
    int column = random.nextInt(COLUMNS);
    return new AuditRow(
        column == 0 ? row.seq() + 1 + random.nextInt(50) : row.seq(),
        column == 1 ? row.happened().plusNanos(1000L << random.nextInt(20)) : row.happened(),
        column == 2 ? changed(row.actor(), random) : row.actor(),
        column == 3 ? changed(row.member(), random) : row.member(),
        column == 4 ? changed(row.name(), random) : row.name(),
        column == 5 ? changed(row.kind(), random) : row.kind(),
        column == 6 ? changed(row.subjects(), random) : row.subjects(),
        column == 7 ? changed(row.source(), random) : row.source(),
        column == 8 ? changed(row.note(), random) : row.note(),
        column == 9 ? changed(row.hash(), random) : row.hash());
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + (char) ('0' + random.nextInt(60)) + text.substring(at);
      case 1 -> text.substring(0, at);
      default -> at == text.length() ? text + " " : text.substring(0, at) + text.substring(at + 1);
    };
  }

  private static Tail changed(Tail tail, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Tail(random.nextInt(80), tail.hash(), tail.day(), tail.head());
      case 1 -> new Tail(tail.seq(), changed(tail.hash(), random), tail.day(), tail.head());
      case 2 ->
          new Tail(
              tail.seq(), tail.hash(), tail.day().plusDays(random.nextInt(9) - 4), tail.head());
      default -> new Tail(tail.seq(), tail.hash(), tail.day(), random.nextInt(80));
    };
  }

  private static Head changed(Head head, Random random) {
    int column = random.nextInt(5);
    return new Head(
        column == 0 ? head.day().plusDays(random.nextInt(9) - 4) : head.day(),
        column == 1 ? random.nextInt(80) : head.seq(),
        column == 2 ? changed(head.hash(), random) : head.hash(),
        column == 3 ? changed(head.signature(), random) : head.signature(),
        column == 4 ? changed(head.signer(), random) : head.signer());
  }

  @Test
  void itSaysAtWhichActAndWhat() {
    State state = sound.copy();
    state.rows().remove(16);
    assertThat(check(state)).isEqualTo(new Broken(17, "thiếu thao tác này", "this act is missing"));
    state.rows().subList(16, 20).clear();
    assertThat(check(state))
        .isEqualTo(new Broken(17, "thiếu các thao tác 17 đến 21", "the acts 17 to 21 are missing"));
    assertThat(Normalizer.isNormalized(((Broken) check(state)).vi(), Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void withoutTheKeyNoHeadIsBelieved() {
    AuditVerdict verdict =
        new AuditCheck(VIETNAM)
            .check(
                sound.rows().iterator(),
                Optional.of(sound.tail()),
                sound.kept(),
                sound.noted(),
                Optional.empty());
    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(((Broken) verdict).seq()).isEqualTo(10);
    assertThat(((Broken) verdict).en()).contains("another key");
  }

  /** Killed after the line was on the disk, or in the midst of it, and before the commit. */
  @Test
  void aHeadThatWasNotedAndNotCommittedIsNoFault() {
    State state = sound.copy();
    Head last = state.kept().remove(3);
    state = state.with(new Tail(ACTS, state.tail().hash(), state.tail().day(), 30));
    assertThat(check(state)).isEqualTo(new Sound(ACTS, Optional.of(last)));

    state.noted().set(3, last.line().substring(0, 60));
    assertThat(check(state)).isEqualTo(new Sound(ACTS, Optional.of(state.kept().get(2))));

    State again = sound.copy();
    again.noted().add(3, last.line().substring(0, 60));
    assertThat(check(again)).isInstanceOf(Sound.class);
  }

  @Test
  void aSignatureIsAlwaysTheSameAndFitsOnlyWhatWasSigned() {
    Head head = sound.kept().get(0);
    SigningKey.Signer key = ours.publicKey().orElseThrow();
    assertThat(ours.sign(head.day(), head.seq(), head.hash())).isEqualTo(head);
    assertThat(key.fits(head)).isTrue();
    assertThat(Head.parse(head.line())).contains(head);
    Head moved = new Head(head.day(), head.seq() + 1, head.hash(), head.signature(), head.signer());
    assertThat(key.fits(moved)).isFalse();
    assertThat(others.publicKey()).isEmpty();
    assertThat(key.name()).hasSize(16).isEqualTo(head.signer());
  }
}
