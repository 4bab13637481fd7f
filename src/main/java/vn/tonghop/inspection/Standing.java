package vn.tonghop.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.inspection.Delivery.State;

/**
 * How a programme stands on a day: an obligation counts once its piece has ended; it is received
 * when submissions in force cover every day of it, overdue when its deadline has passed without.
 *
 * @param ended obligations whose piece has ended before the day
 * @param onTime covered, first handed in by the deadline
 * @param late covered, first handed in after it
 * @param refused not covered; what came was refused
 * @param missing not covered, nothing refused, deadline passed
 * @param waiting not covered, nothing refused, deadline not yet passed
 * @param revised covered, and handed in anew after that
 * @param overdue not covered, deadline passed, be something refused or not
 */
public record Standing(
    ProgrammeCode programme,
    int ended,
    int onTime,
    int late,
    int refused,
    int missing,
    int waiting,
    int revised,
    List<Obligation> overdue) {

  public Standing {
    overdue = List.copyOf(overdue);
  }

  /** Sums up the deliveries of one programme on a day. */
  public static Standing of(ProgrammeCode programme, List<Delivery> deliveries, LocalDate day) {
    return new Standing(
        programme,
        deliveries.size(),
        count(deliveries, State.ON_TIME),
        count(deliveries, State.LATE),
        count(deliveries, State.REFUSED),
        count(deliveries, State.MISSING),
        count(deliveries, State.WAITING),
        (int) deliveries.stream().filter(each -> each.isReceived() && each.isRevised()).count(),
        deliveries.stream()
            .filter(delivery -> delivery.isOverdue(day))
            .map(Delivery::obligation)
            .toList());
  }

  private static int count(List<Delivery> deliveries, State state) {
    return (int) deliveries.stream().filter(delivery -> delivery.state() == state).count();
  }

  /** Covered, on time or late. */
  public int received() {
    return onTime + late;
  }
}
