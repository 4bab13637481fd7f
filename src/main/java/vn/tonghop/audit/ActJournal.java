package vn.tonghop.audit;

import java.io.Writer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import vn.tonghop.audit.AuditStore.Tail;
import vn.tonghop.staff.KeyFolder;

/**
 * The journal of acts of a home. Acts are appended in the transaction of what was done, last of all
 * in it: whoever appends waits for the one before, so that there are no gaps.
 *
 * <p>The first act of a later day has the end of the day before signed, and so may whoever asks.
 * Safe for threads.
 */
public final class ActJournal {

  private static final int AT_ONCE = 2000;
  private static final String LEFT_OUT =
      "(không ghi lại: có vẻ chứa dữ liệu cá nhân / left out: it looks like personal data)";

  private final AuditStore store;
  private final SigningKey key;
  private final HeadsFile file;
  private final ZoneId zone;
  private final Predicate<String> isPersonal;
  private final Runnable beforeFiles;

  /**
   * The journal of a home; nothing is made by this.
   *
   * @param heads where signed heads are noted: {@code data/audit/heads.csv}
   * @param zone in which days begin
   * @param isPersonal whether a text looks like personal data
   * @param beforeFiles asked right before the key or the file is written, within the transaction;
   *     throws when another process writes now
   */
  public ActJournal(
      AuditStore store,
      KeyFolder keys,
      Path heads,
      ZoneId zone,
      SecureRandom random,
      Predicate<String> isPersonal,
      Runnable beforeFiles) {
    this.store = store;
    this.key = new SigningKey(keys, random);
    this.file = new HeadsFile(heads);
    this.zone = zone;
    this.isPersonal = isPersonal;
    this.beforeFiles = beforeFiles;
  }

  /**
   * An act with its number.
   *
   * @param seq from 1, without gaps
   */
  public record Recorded(long seq, Act act) {}

  /**
   * Appends an act and tells its number; joins the caller's transaction, and is committed with it.
   */
  public long append(Act act) {
    Act kept = isPersonal.test(act.note()) ? act.withNote(LEFT_OUT) : act;
    LocalDate day = LocalDate.ofInstant(kept.when(), zone);
    boolean mayBeDue = store.tail().filter(tail -> isDue(tail, day)).isPresent();
    if (mayBeDue) {
      beforeFiles.run(); // before anybody waits for us
    }
    Tail tail = store.lockedTail();
    if (isDue(tail, day)) {
      sign(tail);
      tail = store.lockedTail();
    }
    AuditRow row = AuditRow.of(tail.seq() + 1, kept, tail.hash());
    store.add(row);
    store.move(
        new Tail(row.seq(), row.hash(), day.isAfter(tail.day()) ? day : tail.day(), tail.head()));
    return row.seq();
  }

  private static boolean isDue(Tail tail, LocalDate day) {
    return tail.seq() > tail.head() && day.isAfter(tail.day());
  }

  /** Signs the end as it is now; empty if nothing was done since the last one was signed. */
  public Optional<Head> sign() {
    beforeFiles.run();
    Tail tail = store.lockedTail();
    return tail.seq() > tail.head() ? Optional.of(sign(tail)) : Optional.empty();
  }

  private Head sign(Tail tail) {
    Head head = key.sign(tail.day(), tail.seq(), tail.hash());
    file.add(head);
    store.add(head);
    store.move(new Tail(tail.seq(), tail.hash(), tail.day(), tail.seq()));
    return head;
  }

  /**
   * So many acts before this number, the latest first; {@code Long.MAX_VALUE} for the very last.
   */
  public List<Recorded> before(long seq, int most) {
    return store.rowsBefore(seq, most).stream().map(ActJournal::recorded).toList();
  }

  /** So many acts about this, the latest first. */
  public List<Recorded> about(Subject subject, int most) {
    return store.rowsAbout(subject.text(), most).stream().map(ActJournal::recorded).toList();
  }

  private static Recorded recorded(AuditRow row) {
    return new Recorded(row.seq(), row.act());
  }

  /** Whether all is as it was written; see {@link AuditVerdict}. */
  public AuditVerdict check() {
    if (!file.hasHeader()) {
      return new AuditVerdict.Broken(
          0, "heads.csv không bắt đầu như nó phải có", "heads.csv does not begin as it ought to");
    }
    return new AuditCheck(zone)
        .check(rows(), store.tail(), store.heads(), file.lines(), key.publicKey());
  }

  /**
   * Writes all acts, the first one first.
   *
   * @return how many
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  public long export(Writer out) {
    AuditCsv csv = new AuditCsv(out, zone);
    long written = 0;
    for (Iterator<AuditRow> rows = rows(); rows.hasNext(); written++) {
      csv.write(rows.next());
    }
    return written;
  }

  private Iterator<AuditRow> rows() {
    return new Iterator<>() {

      private long last = Long.MIN_VALUE;
      private Iterator<AuditRow> page = List.<AuditRow>of().iterator();

      @Override
      public boolean hasNext() {
        if (!page.hasNext()) {
          page = store.rowsAfter(last, AT_ONCE).iterator();
        }
        return page.hasNext();
      }

      @Override
      public AuditRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        AuditRow row = page.next();
        last = row.seq();
        return row;
      }
    };
  }
}
