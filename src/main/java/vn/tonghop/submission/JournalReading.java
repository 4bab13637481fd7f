package vn.tonghop.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.submission.Journal.Change;
import vn.tonghop.submission.Journal.Issued;
import vn.tonghop.submission.Journal.Kept;
import vn.tonghop.submission.Journal.Line;
import vn.tonghop.submission.Journal.Step;
import vn.tonghop.submission.Journal.Withdrawn;

/** What a journal tells, at the moment when it was read. */
public final class JournalReading {

  private final Map<Sha256, Line> lines = new LinkedHashMap<>();
  private final Set<Sha256> receipted = new LinkedHashSet<>();
  private final Map<Named, Change> changed = new LinkedHashMap<>();
  private final Map<Named, Change> pending = new LinkedHashMap<>();
  private final Set<Step> inOrder = new LinkedHashSet<>();
  private final List<Step> latest = new ArrayList<>();

  /** A submission by its file and its place in it; a file as a whole has the place 0. */
  private record Named(Sha256 sha256, int ordinal) {

    static Named of(Change step) {
      return new Named(step.sha256(), step.ordinal());
    }
  }

  JournalReading(List<JournalRow> rows) {
    for (JournalRow row : rows) {
      if (row instanceof JournalRow.Told told) {
        tell(told.step());
      } else if (row instanceof JournalRow.Committed committed) {
        commit(committed.steps());
      } else if (row instanceof JournalRow.Annulled none) {
        forget(new Named(none.sha256(), none.ordinal()));
      }
    }
  }

  private void forget(Named named) {
    for (Map<Named, Change> map : List.of(pending, changed)) {
      Change none = map.remove(named);
      if (none != null) {
        inOrder.remove(none);
      }
    }
  }

  private void tell(Step step) {
    latest.add(step);
    if (step instanceof Line line) {
      Line before = lines.put(line.sha256(), line);
      if (before != null) {
        inOrder.remove(before);
        forget(new Named(line.sha256(), 0)); // it came anew: nobody had kept it
      }
      inOrder.add(line);
    } else if (step instanceof Change change) {
      pending.put(Named.of(change), change);
      inOrder.add(change);
    }
  }

  private void commit(int steps) {
    for (Step step : latest.subList(Math.max(0, latest.size() - steps), latest.size())) {
      if (step instanceof Line line) {
        receipted.add(line.sha256());
      } else if (step instanceof Change change && pending.remove(Named.of(change), change)) {
        changed.put(Named.of(change), change);
      }
    }
    latest.clear();
  }

  /** What is known to have receipts: the database must know it. */
  public Set<Sha256> receipted() {
    return Set.copyOf(receipted);
  }

  /** What is known to be withdrawn: the database must know it. */
  public List<Withdrawn> withdrawn() {
    return changed.values().stream()
        .filter(Withdrawn.class::isInstance)
        .map(Withdrawn.class::cast)
        .toList();
  }

  /** What is known to be issued: the database must know it. */
  public List<Issued> issued() {
    return changed.values().stream()
        .filter(Issued.class::isInstance)
        .map(Issued.class::cast)
        .toList();
  }

  /** What is known to have become of files and submissions: the database must know it. */
  public List<Change> changed() {
    return List.copyOf(changed.values());
  }

  /** Changes of which only the database can tell whether they came about. */
  public List<Change> pending() {
    return List.copyOf(pending.values());
  }

  /**
   * All that came, each once, all that was kept later, and all that is known to be withdrawn or
   * issued, in the order in which it happened. What was written down only afterwards stands before
   * the first file that came in its run or later.
   */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Step step : inOrder) {
      if (step instanceof Withdrawn || step instanceof Issued) {
        Change act = (Change) step;
        if (act.equals(changed.get(Named.of(act)))) {
          steps.add(place(steps, act.run()), act);
        }
      } else {
        steps.add(step);
      }
    }
    return steps;
  }

  private static int place(List<Step> steps, long run) {
    for (int i = 0; i < steps.size(); i++) {
      boolean came = steps.get(i) instanceof Line || steps.get(i) instanceof Kept;
      if (came && steps.get(i).run() >= run) {
        return i;
      }
    }
    return steps.size();
  }
}
