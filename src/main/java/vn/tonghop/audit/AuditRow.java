package vn.tonghop.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import vn.tonghop.staff.Source;

/**
 * A row of the journal as the table has it, be it right or not: every column is a text here, so
 * that whatever is in it can be held against its hash.
 *
 * @param happened in UTC
 * @param hash what the row says its hash is
 */
record AuditRow(
    long seq,
    LocalDateTime happened,
    String actor,
    String member,
    String name,
    String kind,
    String subjects,
    String source,
    String note,
    String hash) {

  /** Before the first one. */
  static final String NOTHING = "0".repeat(64);

  /** The next one, linked to the one before. */
  static AuditRow of(long seq, Act act, String previous) {
    AuditRow unlinked =
        new AuditRow(
            seq,
            LocalDateTime.ofInstant(act.when(), ZoneOffset.UTC),
            act.who().kind().code(),
            String.valueOf(act.who().member()),
            act.who().name(),
            act.kind().code(),
            Subject.text(act.subjects()),
            act.source().text(),
            act.note(),
            "");
    return unlinked.linked(previous);
  }

  /** The same with the hash that it ought to have. */
  AuditRow linked(String previous) {
    return new AuditRow(
        seq, happened, actor, member, name, kind, subjects, source, note, hashAfter(previous));
  }

  /** What its hash ought to be. */
  String hashAfter(String previous) {
    return Canonical.hash(
        Canonical.bytes(
            List.of(
                previous,
                String.valueOf(seq),
                happened.toString(),
                actor,
                member,
                name,
                kind,
                subjects,
                source,
                note)));
  }

  LocalDate day(ZoneId zone) {
    return happened.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDate();
  }

  /** What it tells; of a row that is not as it was written, whatever can be read. */
  Act act() {
    return new Act(
        happened.toInstant(ZoneOffset.UTC),
        new Actor(
            Actor.Kind.ofCode(actor),
            member.matches("\\d{1,18}") ? Long.parseLong(member) : 0,
            name),
        ActKind.ofCode(kind),
        Subject.parse(subjects),
        new Source(source.isEmpty() ? "?" : source),
        note);
  }
}
