package vn.tonghop.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.tonghop.audit.AuditStore.Tail;
import vn.tonghop.audit.AuditVerdict.Broken;
import vn.tonghop.audit.AuditVerdict.Sound;

/**
 * Holds the journal of acts against itself: the chain of rows, the row behind which they queue, the
 * signed heads in the database, the same in their file, and the key. For one use.
 *
 * <p>Finds any act up to the last head that was changed, taken away, put in between or moved, even
 * if all hashes after it were worked out anew; what came after the last head is held by the chain
 * alone. Does not find what somebody did who has the key too, and rewrote the file: for that, keep
 * copies of {@code heads.csv} elsewhere.
 */
final class AuditCheck {

  private final ZoneId zone;
  private final TreeMap<Long, Head> heads = new TreeMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private LocalDate lastDay = LocalDate.MIN;

  AuditCheck(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Tells the first act at which something is wrong.
   *
   * @param rows in the order of their numbers
   * @param kept heads in the database, in order
   * @param noted lines of the file without its header
   */
  AuditVerdict check(
      Iterator<AuditRow> rows,
      Optional<Tail> tail,
      List<Head> kept,
      List<String> noted,
      Optional<SigningKey.Signer> key) {
    if (tail.isEmpty()) {
      return new Broken(
          0, "bảng audit_tail không còn dòng của nó", "the table audit_tail has lost its row");
    }
    collect(tail.get(), kept, noted);
    long acts = walk(rows, tail.get());
    verify(key);
    return broken.stream()
        .min(Comparator.comparingLong(Broken::seq))
        .map(AuditVerdict.class::cast)
        .orElseGet(
            () ->
                new Sound(
                    acts, Optional.ofNullable(heads.lastEntry()).map(entry -> entry.getValue())));
  }

  private void collect(Tail tail, List<Head> kept, List<String> noted) {
    kept.forEach(head -> heads.put(head.seq(), head));
    long signed = heads.isEmpty() ? 0 : heads.lastKey();
    if (tail.head() != signed) {
      tell(
          Math.min(tail.head(), signed) + 1,
          "bảng audit_head không khớp: đã ký đến thao tác " + tail.head() + ", còn " + signed,
          "the table audit_head does not fit: signed up to act "
              + tail.head()
              + ", it has "
              + signed);
    }
    List<Head> inFile = parse(noted);
    for (Head head : inFile) {
      Head same = heads.get(head.seq());
      // signed right before a process was killed, or a transaction given up
      boolean goesAhead = same == null && head.seq() == tail.seq();
      if (goesAhead) {
        heads.put(head.seq(), head);
      } else if (!head.equals(same)) {
        tell(
            head.seq(),
            "chữ ký trong heads.csv và trong bảng audit_head khác nhau",
            "the heads in heads.csv and in the table audit_head differ");
      }
    }
    List<Long> numbers = inFile.stream().map(Head::seq).toList();
    for (Head head : kept) {
      if (!numbers.contains(head.seq())) {
        tell(head.seq(), "heads.csv thiếu chữ ký này", "heads.csv lacks this head");
      }
    }
  }

  /** A line that was cut off is the beginning of the next one, or the last of all. */
  private List<Head> parse(List<String> noted) {
    List<Head> parsed = new ArrayList<>();
    long last = 0;
    for (int i = 0; i < noted.size(); i++) {
      Optional<Head> head = Head.parse(noted.get(i));
      boolean cutOff = i + 1 == noted.size() || noted.get(i + 1).startsWith(noted.get(i));
      if (head.isEmpty() && !cutOff) {
        tell(last + 1, "heads.csv có dòng không đọc được", "heads.csv has a line of no head");
      } else if (head.isPresent() && head.get().seq() <= last) {
        tell(head.get().seq(), "heads.csv không theo thứ tự", "heads.csv is out of order");
      } else if (head.isPresent()) {
        last = head.get().seq();
        parsed.add(head.get());
      }
    }
    return parsed;
  }

  private long walk(Iterator<AuditRow> rows, Tail tail) {
    long last = 0;
    String previous = AuditRow.NOTHING;
    while (rows.hasNext()) {
      AuditRow row = rows.next();
      if (row.seq() > last + 1) {
        tellMissing(last + 1, row.seq() - 1);
        return last;
      }
      boolean linked = row.seq() == last + 1 && row.hash().equals(row.hashAfter(previous));
      if (!linked) {
        tell(
            row.seq(),
            "thao tác này, hoặc thao tác ngay trước nó, đã bị sửa, thay hay chuyển chỗ",
            "this act, or the one right before it, was changed, replaced or moved");
        return last;
      }
      Head head = heads.get(row.seq());
      if (head != null && !head.hash().equals(row.hash())) {
        tell(
            row.seq(),
            "từ đây trở về trước có thao tác đã bị sửa: không còn như lúc được ký",
            "an act from here back was changed: it is not as it was when it was signed");
        return last;
      }
      last = row.seq();
      previous = row.hash();
      lastDay = row.day(zone).isAfter(lastDay) ? row.day(zone) : lastDay;
    }
    hold(tail, last, previous);
    return last;
  }

  private void hold(Tail tail, long last, String hash) {
    long signed = heads.isEmpty() ? 0 : heads.lastKey();
    if (Math.max(tail.seq(), signed) > last) {
      tellMissing(last + 1, Math.max(tail.seq(), signed));
    } else if (tail.seq() < last) {
      tell(tail.seq() + 1, "thao tác được chen thêm", "an act was put in");
    } else if (!tail.hash().equals(hash) || (last > 0 && !tail.day().equals(lastDay))) {
      tell(last, "dòng cuối trong audit_tail không khớp", "the end in audit_tail does not fit");
    }
  }

  private void verify(Optional<SigningKey.Signer> key) {
    long from = broken.stream().mapToLong(Broken::seq).min().orElse(Long.MAX_VALUE);
    for (Head head : heads.headMap(from).values()) {
      boolean ours = key.filter(mine -> mine.name().equals(head.signer())).isPresent();
      if (!ours) {
        tell(
            head.seq(),
            "được ký bằng khóa khác (" + head.signer() + "), không phải khóa của thư mục này",
            "signed with another key (" + head.signer() + ") than this home's");
      } else if (!key.orElseThrow().fits(head)) {
        tell(head.seq(), "chữ ký không đúng", "the signature is wrong");
      }
    }
  }

  private void tellMissing(long from, long to) {
    tell(
        from,
        from == to ? "thiếu thao tác này" : "thiếu các thao tác " + from + " đến " + to,
        from == to ? "this act is missing" : "the acts " + from + " to " + to + " are missing");
  }

  private void tell(long seq, String vi, String en) {
    broken.add(new Broken(seq, vi, en));
  }
}
