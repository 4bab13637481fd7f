package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.figure.LedgerStore.Touched;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.validation.JudgementStore.Refused;

/** What the book of cases says at one time. Immutable. */
final class Cases {

  private static final Comparator<CaseLine> ORDER =
      Comparator.comparingInt(CaseLine::order)
          .thenComparing(line -> line.unit().id().text())
          .thenComparing(line -> line.key().period())
          .thenComparing(line -> line.key().programme().value());

  private final Stand stand;
  private final List<CaseLine> lines;
  private final Map<String, CaseLine> byNumber;
  private final Renewed renewed;
  private final Map<ProgrammeCode, List<Delivery>> deliveries = new ConcurrentHashMap<>();

  private Cases(
      Stand stand, List<CaseLine> lines, Map<String, CaseLine> byNumber, Renewed renewed) {
    this.stand = stand;
    this.lines = lines;
    this.byNumber = byNumber;
    this.renewed = renewed;
  }

  /**
   * How far the book has come: what was written after is not sure to be in it.
   *
   * @param submission the number of the last one that had been entered
   * @param judgement the number of the last one that had been made
   */
  record Stand(LocalDate day, Memo.Mark mark, long submission, long judgement) {}

  /**
   * What is known anew of some units, each in one programme.
   *
   * @param number another for each; 0 when nothing is
   * @param lines all of theirs, in order
   * @param refusedOf what is refused, of whomever
   */
  record Renewed(
      long number,
      Set<Touched> touched,
      List<CaseLine> lines,
      Map<SubmissionKey, List<Refused>> refusedOf) {

    static Renewed nothing(Map<SubmissionKey, List<Refused>> refusedOf) {
      return new Renewed(0, Set.of(), List.of(), refusedOf);
    }

    Renewed {
      lines = lines.stream().sorted(ORDER).toList();
    }

    boolean isAbout(CaseLine line) {
      return touched.contains(new Touched(line.key().programme(), line.key().unit()));
    }
  }

  /** A whole book; lines in any order. */
  static Cases of(Stand stand, List<CaseLine> lines, Map<SubmissionKey, List<Refused>> refusedOf) {
    List<CaseLine> inOrder = lines.stream().sorted(ORDER).toList();
    return new Cases(stand, inOrder, numbered(inOrder), Renewed.nothing(refusedOf));
  }

  private static Map<String, CaseLine> numbered(List<CaseLine> lines) {
    Map<String, CaseLine> byNumber = new HashMap<>(lines.size() * 2);
    lines.forEach(line -> byNumber.put(line.number(), line));
    return byNumber;
  }

  Stand stand() {
    return stand;
  }

  /** Another for a book that may say something else. */
  String version() {
    return stand + " " + renewed.number();
  }

  /** In register order, then by period. */
  List<CaseLine> lines() {
    return lines;
  }

  Optional<CaseLine> find(String number) {
    return renewed.lines().stream()
        .filter(line -> line.number().equals(number))
        .findFirst()
        .or(() -> Optional.ofNullable(byNumber.get(number)).filter(line -> !renewed.isAbout(line)));
  }

  List<Refused> refusedOf(SubmissionKey key) {
    return renewed.refusedOf().getOrDefault(key, List.of());
  }

  /** What became of all that a programme was owed, by piece, then in register order. */
  List<Delivery> deliveries(ProgrammeCode programme) {
    return deliveries.computeIfAbsent(
        programme,
        asked ->
            lines.stream()
                .filter(line -> line.key().programme().equals(asked))
                .flatMap(line -> line.delivery().stream())
                .sorted(Comparator.comparing(delivery -> delivery.obligation().piece()))
                .toList());
  }

  /** The same book with what is known anew; this one must not have been laid over another. */
  Cases with(Renewed newer) {
    return new Cases(stand, merged(newer), byNumber, newer);
  }

  /** A whole book of this one and what is known anew, standing so. */
  Cases renewed(Renewed newer, Stand now) {
    if (newer.touched().isEmpty()) {
      return new Cases(now, lines, byNumber, Renewed.nothing(newer.refusedOf()));
    }
    List<CaseLine> all = merged(newer);
    return new Cases(now, all, numbered(all), Renewed.nothing(newer.refusedOf()));
  }

  private List<CaseLine> merged(Renewed newer) {
    List<CaseLine> all = new ArrayList<>(lines.size() + newer.lines().size());
    int next = 0;
    for (CaseLine line : lines) {
      if (!newer.isAbout(line)) {
        while (next < newer.lines().size() && ORDER.compare(newer.lines().get(next), line) < 0) {
          all.add(newer.lines().get(next));
          next++;
        }
        all.add(line);
      }
    }
    all.addAll(newer.lines().subList(next, newer.lines().size()));
    return all;
  }
}
