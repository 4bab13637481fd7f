package vn.tonghop.publishing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.publishing.EditionStore.Edition;

/**
 * Which drafts somebody has checked. Belongs to an edition as it was made: one that is made anew of
 * something else has another number, and is unchecked. Writes join the caller's transaction.
 */
public final class CheckedStore {

  private final JdbcTemplate jdbc;

  public CheckedStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * That an edition was checked.
   *
   * @param member number of who checked it
   * @param name that they had then
   * @param at in UTC
   */
  public record Checked(long member, String name, LocalDateTime at) {}

  /** Who checked an edition first; empty as long as nobody did. */
  public Optional<Checked> of(ReviewOrder order, Edition edition) {
    return jdbc
        .query(
            "SELECT member, name, at FROM checked WHERE programme = ? AND unit = ?"
                + " AND start_date = ? AND end_date = ? AND number = ? AND snapshot = ?",
            (row, n) ->
                new Checked(
                    row.getLong(1), row.getString(2), row.getObject(3, LocalDateTime.class)),
            order.programme().code().value(),
            order.unit().id().text(),
            order.period().start(),
            order.period().endExclusive(),
            edition.number(),
            edition.snapshot().hex())
        .stream()
        .findFirst();
  }

  /** Notes it, unless somebody did before. */
  public void add(ReviewOrder order, Edition edition, long member, String name, Instant now) {
    if (of(order, edition).isEmpty()) {
      jdbc.update(
          "INSERT INTO checked (programme, unit, start_date, end_date, number, snapshot, member,"
              + " name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          order.programme().code().value(),
          order.unit().id().text(),
          order.period().start(),
          order.period().endExclusive(),
          edition.number(),
          edition.snapshot().hex(),
          member,
          name,
          LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }
  }
}
