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
 * @param besides submissions in force of units of which a part, nobody knows which, has come to the
 *     review's; told of, not counted; only where all is brought to the units of a day
 * @param late the obligations that were fulfilled after their deadline
 * @param lastYear the same for the same period a year before; empty where there is none
 * @param since what was issued of the review before
 * @param paragraphs a hash of what staff have written
 * @param issuance what makes it an issued edition; empty for a draft
 * @param snapshot a hash of all of it: the same snapshot gives the same review
 */
public record Ingredients(
    ReviewOrder order,
    List<Obligation> obligations,
    List<Entry> entries,
    List<Entry> besides,
    List<Obligation> late,
    List<Entry> lastYear,
    Optional<Since> since,
    Sha256 paragraphs,
    Optional<Issuance> issuance,
    Sha256 snapshot) {

  public Ingredients {
    obligations = List.copyOf(obligations);
    entries = List.copyOf(entries);
    late = List.copyOf(late);
    lastYear = List.copyOf(lastYear);
  }

  /** Those that lie wholly inside the period and so are counted. */
  public List<Entry> counted() {
    return entries.stream().filter(entry -> order.period().contains(entry.key().period())).toList();
  }
}
