package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.inspection.Deliveries;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.StatusReader;
import vn.tonghop.publishing.EditionStore;

/**
 * What ledger and register of runs say, kept for as long as nothing has changed in them: many
 * people look at the same pages. Safe for threads.
 */
final class Ledgers {

  private final Deliveries deliveries;
  private final StatusReader status;
  private final RunStore runs;
  private final EditionStore editions;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** Something that was worked out when the ledger stood so. */
  private record Kept(String version, Object value) {}

  Ledgers(Deliveries deliveries, StatusReader status, RunStore runs, EditionStore editions) {
    this.editions = editions;
    this.deliveries = deliveries;
    this.status = status;
    this.runs = runs;
  }

  /** What became of all that a programme was owed by the day. */
  List<Delivery> deliveries(Programme programme, LocalDate day) {
    return list("deliveries " + programme.code(), day, () -> deliveries.of(programme, day));
  }

  /** The published reviews that no longer tell what the ledger says. */
  List<Outdated> outdated(LocalDate day) {
    return list("outdated", day, () -> status.outdated(day));
  }

  /** The last night that was begun. */
  Optional<RunStore.Run> lastNight() {
    return runs.lastNight();
  }

  /** Another whenever the ledger holds something else, or a review was made. */
  String version() {
    return status.version() + " " + editions.last();
  }

  /** Worked out once for a state of the ledger; two who ask at once may both work it out. */
  private <T> List<T> list(String what, LocalDate day, Supplier<List<T>> answer) {
    return once(what, day.toString(), () -> List.copyOf(answer.get()));
  }

  /**
   * Worked out once for a state of the ledger.
   *
   * @param what kept under that name; always of the same type
   * @param also of which it depends beside the ledger
   */
  @SuppressWarnings("unchecked")
  <T> T once(String what, String also, Supplier<T> answer) {
    String version = also + " " + version();
    Kept known = kept.get(what);
    if (known != null && known.version().equals(version)) {
      return (T) known.value();
    }
    T fresh = answer.get();
    kept.put(what, new Kept(version, fresh));
    return fresh;
  }
}
