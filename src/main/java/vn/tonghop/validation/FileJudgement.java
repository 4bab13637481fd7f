package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.provenance.Place;
import vn.tonghop.submission.FileNames;
import vn.tonghop.submission.Flaw;
import vn.tonghop.submission.SubmissionFile;

/**
 * What judging one file comes to, gathered submission by submission. From one thread.
 *
 * <p>A file that cannot be read at all, and the part after a cut, count as one refused submission.
 */
public final class FileJudgement {

  /** A finding and the submission it is about; 0 = the file as a whole. */
  public record Told(int ordinal, Finding finding) {}

  /** A submission in force that stood in the way of one that was refused. */
  record Obstacle(int ordinal, long submission) {}

  /** Whose, of what and of when a refused submission was. */
  public record Refusal(int ordinal, SubmissionKey key) {}

  private final long file;
  private final ToldFindings findings = new ToldFindings();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private CellCount cells = CellCount.NONE;
  private final BitSet enteredOrdinals = new BitSet();
  private Effect effect = Effect.NONE;
  private int refused;

  public FileJudgement(long file) {
    this.file = file;
  }

  /** Takes what is wrong with the file as a whole. */
  public void open(SubmissionFile opened, String name, Set<String> indicators) {
    if (FileNames.isWithheld(name)) {
      Place whole = new Place(name, "", 0, 0);
      findings.add(new Told(0, Finding.of(new FileNotice.NameWithheld(), whole, "")));
    }
    Set<Place> faultyCells = new HashSet<>();
    boolean cutOff = false;
    long more = 0;
    Set<Place> doubtfulCells = new HashSet<>();
    for (Flaw flaw : opened.flaws()) {
      Place place = new Place(name, flaw.sheet(), flaw.row(), flaw.column());
      String column = opened.columnName(flaw.sheet(), flaw.column());
      Finding finding = Finding.of(Flaws.notice(flaw, indicators), place, column);
      findings.add(new Told(0, finding));
      cutOff |= finding.isError();
      more += flaw.kind() == Flaw.Kind.MORE_PERSONAL_DATA ? Long.parseLong(flaw.detail()) : 0;
      if (place.cell().isPresent()) {
        (finding.isError() ? faultyCells : doubtfulCells).add(place);
      }
    }
    // Errors stand in what could not be read, warnings beside what could.
    long faulty = faultyCells.size() + more;
    long doubtful = doubtfulCells.size();
    cells =
        cells.plus(
            new CellCount(
                opened.cellsAside() - doubtful,
                0,
                0,
                faulty + doubtful,
                opened.cellsUnread() - faulty));
    refused += cutOff ? 1 : 0;
  }

  /** Takes what became of a submission. */
  public void add(Settled settled) {
    int ordinal = settled.judged().submission().ordinal();
    settled.findings().forEach(finding -> findings.add(new Told(ordinal, finding)));
    settled.obstacles().forEach(obstacle -> obstacles.add(new Obstacle(ordinal, obstacle)));
    cells = cells.plus(settled.cells());
    effect = effect.plus(settled.effect());
    enteredOrdinals.set(ordinal, settled.effect().entered() > 0);
    if (settled.state() == Settled.State.REFUSED) {
      refused++;
      settled.key().ifPresent(key -> refusals.add(new Refusal(ordinal, key)));
    }
  }

  /** Takes back what was entered or unchanged of this file before another one contested it. */
  public void alsoRefuse(Settled.Withdrawn other, SubmissionKey key, Finding finding) {
    int ordinal = other.handing().ordinal();
    findings.add(new Told(ordinal, finding));
    refusals.add(new Refusal(ordinal, key));
    Effect was = enteredOrdinals.get(ordinal) ? other.effect() : Effect.same(other.figures());
    effect = effect.plus(was.negated());
    enteredOrdinals.clear(ordinal);
    refused++;
    cells =
        new CellCount(
            cells.keys() - 1,
            cells.figures() - other.figures(),
            cells.notReported(),
            cells.findings() + 1,
            cells.withheld() + other.figures());
  }

  public long file() {
    return file;
  }

  public int submissions() {
    return entered() + unchanged() + refused;
  }

  /** Newly in the ledger. */
  public int entered() {
    return effect.entered();
  }

  public int unchanged() {
    return effect.same();
  }

  /** What all of it did to the ledger. */
  public Effect effect() {
    return effect;
  }

  public int refused() {
    return refused;
  }

  public CellCount cells() {
    return cells;
  }

  /** Of many of one kind the first; how many more there are is a finding of its own. */
  public List<Told> findings() {
    return findings.list();
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  List<Obstacle> obstacles() {
    return List.copyOf(obstacles);
  }
}
