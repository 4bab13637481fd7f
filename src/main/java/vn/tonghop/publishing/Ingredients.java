package vn.tonghop.publishing;

import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.figure.Entry;
import vn.tonghop.provenance.Sha256;

/**
 * All that a review is made of, before anything is added up.
 *
 * @param entries submissions in force of units in scope that share a day with the period
 * @param lastYear the same for the same period a year before; empty where there is none
 * @param since what was issued of the review before
 * @param issuance what makes it an issued edition; empty for a draft
 * @param snapshot a hash of all of it: the same snapshot gives the same review
 */
public record Ingredients(
    ReviewOrder order,
    List<Obligation> obligations,
    List<Entry> entries,
    List<Entry> lastYear,
    Optional<Since> since,
    Optional<Issuance> issuance,
    Sha256 snapshot) {

  public Ingredients {
    obligations = List.copyOf(obligations);
    entries = List.copyOf(entries);
    lastYear = List.copyOf(lastYear);
  }

  /** Those that lie wholly inside the period and so are counted. */
  public List<Entry> counted() {
    return entries.stream().filter(entry -> order.period().contains(entry.key().period())).toList();
  }
}
