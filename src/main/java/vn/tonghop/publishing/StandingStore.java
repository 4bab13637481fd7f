package vn.tonghop.publishing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Sha256;
import vn.tonghop.publishing.EditionStore.Published;

/**
 * What was found of reviews when they were last looked at, and as of which state of the ledger.
 * Writes join the caller's transaction. May be emptied at any time: then all are looked at again.
 */
public final class StandingStore {

  private static final String KEY =
      "programme = ? AND unit = ? AND start_date = ? AND end_date = ? AND structure = ?";

  private final JdbcTemplate jdbc;

  public StandingStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What was found of one.
   *
   * @param basis what it would be made of but for what the ledger says; see {@link
   *     Compilation#basis}
   * @param snapshot what the edition was made of that is to lie there; empty = nothing to show
   */
  public record Standing(Sha256 basis, Optional<Sha256> snapshot) {}

  /**
   * A state of the ledger, which only grows.
   *
   * @param submission the number of the last one
   * @param withdrawals how many there were
   */
  public record Mark(long submission, long withdrawals) {}

  /** Of all reviews that were found to stand. */
  public Map<Published, Standing> all() {
    Map<Published, Standing> all = new HashMap<>();
    jdbc.query(
        "SELECT programme, unit, start_date, end_date, structure, basis, snapshot FROM standing",
        row -> {
          String snapshot = row.getString(7);
          all.put(
              new Published(
                  new ProgrammeCode(row.getString(1)),
                  UnitId.parse(row.getString(2)),
                  new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                  Published.day(row.getString(5))),
              new Standing(
                  new Sha256(row.getString(6)),
                  snapshot.isEmpty() ? Optional.empty() : Optional.of(new Sha256(snapshot))));
        });
    return all;
  }

  /** As of when all of them hold; empty while that is not known. */
  public Optional<Mark> mark() {
    return jdbc
        .query(
            "SELECT submission, withdrawals FROM standing_mark",
            (row, number) -> new Mark(row.getLong(1), row.getLong(2)))
        .stream()
        .findFirst();
  }

  /** Notes that all of them hold as of then. */
  public void mark(Mark mark) {
    int updated =
        jdbc.update(
            "UPDATE standing_mark SET submission = ?, withdrawals = ?",
            mark.submission(),
            mark.withdrawals());
    if (updated == 0) {
      jdbc.update(
          "INSERT INTO standing_mark (slot, submission, withdrawals) VALUES (1, ?, ?)",
          mark.submission(),
          mark.withdrawals());
    }
  }

  /** Notes what was found of one. */
  public void put(Published review, Standing found) {
    remove(review);
    jdbc.update(
        "INSERT INTO standing (programme, unit, start_date, end_date, structure, basis, snapshot)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        review.programme().value(),
        review.unit().text(),
        review.period().start(),
        review.period().endExclusive(),
        Structure.text(review.restatedTo()),
        found.basis().hex(),
        found.snapshot().map(Sha256::hex).orElse(""));
  }

  /** Nothing is known of any other any more. */
  public void keepOnly(Set<Published> reviews) {
    Set<Published> others = new HashSet<>(all().keySet());
    others.removeAll(reviews);
    others.forEach(this::remove);
  }

  /** Nothing is known of it any more. */
  public void remove(Published review) {
    jdbc.update(
        "DELETE FROM standing WHERE " + KEY,
        review.programme().value(),
        review.unit().text(),
        review.period().start(),
        review.period().endExclusive(),
        Structure.text(review.restatedTo()));
  }
}
