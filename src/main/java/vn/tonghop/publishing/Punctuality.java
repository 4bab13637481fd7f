package vn.tonghop.publishing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.UnitId;

/**
 * Who was in time: what counts is the first handing in, a later revision makes nobody late.
 *
 * @param first when the first revision was handed in, of submissions that have been revised
 */
public record Punctuality(Map<SubmissionKey, LocalDateTime> first) {

  public Punctuality {
    first = Map.copyOf(first);
  }

  /**
   * When the last part of an obligation was first handed in; empty while a day is not covered.
   *
   * @param by what is in force of its unit and shares a day with it
   */
  public Optional<LocalDateTime> handedIn(Obligation obligation, Collection<Entry> by) {
    boolean isWhole =
        obligation.piece().minus(by.stream().map(entry -> entry.key().period()).toList()).isEmpty();
    return isWhole
        ? by.stream()
            .map(entry -> first.getOrDefault(entry.key(), entry.submittedAt()))
            .max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** Whether something that was handed in then came after the deadline. */
  public static boolean isLate(Obligation obligation, LocalDateTime handedIn) {
    return handedIn.toLocalDate().isAfter(obligation.deadline());
  }

  /** The obligations that were fulfilled, but after their deadline; in their order. */
  List<Obligation> late(Collection<Obligation> obligations, Collection<Entry> entries) {
    Map<UnitId, List<Entry>> byUnit = new HashMap<>();
    entries.forEach(
        entry -> byUnit.computeIfAbsent(entry.key().unit(), unit -> new ArrayList<>()).add(entry));
    return obligations.stream()
        .filter(
            obligation ->
                handedIn(
                        obligation,
                        byUnit.getOrDefault(obligation.unit().id(), List.of()).stream()
                            .filter(entry -> entry.key().period().overlaps(obligation.piece()))
                            .toList())
                    .filter(handedIn -> isLate(obligation, handedIn))
                    .isPresent())
        .toList();
  }
}
