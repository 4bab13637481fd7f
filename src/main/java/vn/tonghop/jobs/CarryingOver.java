package vn.tonghop.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.DeskTablesStore.Part;

/**
 * Takes the staff and the journal of acts into a database that is made anew: neither can be made of
 * the archive. What cannot be read of the old one is told: the staff then begin with a first
 * administrator, and the journal of acts begins anew, with an act that says so; the heads that were
 * signed before are put aside.
 */
class CarryingOver {

  private static final String STAFF_KEY = "staff.key";

  private final Home home;
  private final Database database;
  private final DeskTablesStore tables;
  private final ActJournal acts;
  private final TransactionTemplate transactions;
  private final CheckpointStore checkpoints;
  private final Progress progress;
  private final Clock clock;

  CarryingOver(
      Home home,
      Database database,
      DeskTablesStore tables,
      ActJournal acts,
      TransactionTemplate transactions,
      CheckpointStore checkpoints,
      Progress progress,
      Clock clock) {
    this.home = home;
    this.database = database;
    this.tables = tables;
    this.acts = acts;
    this.transactions = transactions;
    this.checkpoints = checkpoints;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Does so.
   *
   * @param old the database that was put aside
   */
  void from(Optional<JdbcAddress> old) {
    boolean hadStaff = Files.exists(home.keys().resolve(STAFF_KEY));
    boolean wasUsed = hadStaff || Files.exists(home.auditHeads());
    OptionalLong members = copy(old, Part.STAFF);
    OptionalLong kept = copy(old, Part.ACTS);
    boolean noStaff = members.orElse(0) == 0 && (members.isEmpty() || hadStaff);
    boolean noActs = kept.orElse(0) == 0 && (kept.isEmpty() || Files.exists(home.auditHeads()));
    if (old.isPresent() || wasUsed) {
      tell(noStaff, members.orElse(0), noActs, kept.orElse(0));
    }
    if (noActs && wasUsed) {
      beginAnew();
    } else if (kept.orElse(0) > 0) {
      append(ActKind.REBUILT, List.of());
    }
    checkpoints.sync();
    database.taken();
  }

  private OptionalLong copy(Optional<JdbcAddress> old, Part part) {
    if (old.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong copied =
        transactions.execute(
            status -> {
              OptionalLong rows = tables.copy(old.get(), part);
              if (rows.isEmpty()) {
                status.setRollbackOnly();
              }
              return rows;
            });
    return copied == null ? OptionalLong.empty() : copied;
  }

  private void tell(boolean noStaff, long members, boolean noActs, long kept) {
    if (noStaff) {
      progress.note(
          new Words(
              "Không đọc được danh sách cán bộ trong cơ sở dữ liệu cũ: tài khoản nếu có đều mất."
                  + " Hãy lập lại từ người quản trị đầu tiên.",
              "The staff could not be read from the old database: whoever was a member is so no"
                  + " more. Begin with a first administrator."));
    }
    if (noActs) {
      progress.note(
          new Words(
              "Không đọc được nhật ký thao tác trong cơ sở dữ liệu cũ: nhật ký bắt đầu lại.",
              "The journal of acts could not be read from the old database: it begins anew."));
    }
    if (members > 0 || kept > 0) {
      progress.note(
          new Words(
              "Giữ lại từ cơ sở dữ liệu cũ: " + members + " cán bộ, " + kept + " thao tác.",
              "Kept from the old database: " + members + " members, " + kept + " acts."));
    }
  }

  private void beginAnew() {
    Path heads = home.auditHeads();
    List<Subject> subjects = List.of();
    if (Files.exists(heads)) {
      Path aside = free(heads);
      try {
        Files.move(heads, aside);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot put aside " + heads, e);
      }
      subjects = List.of(new Subject(Subject.Kind.PART, "data/audit/" + aside.getFileName()));
    }
    append(ActKind.BEGUN_ANEW, subjects);
  }

  /** A name beside it that nothing bears yet. */
  private Path free(Path heads) {
    String stem = "heads-" + clock.instant().toString().replaceAll("[^0-9TZ]", "");
    Path free = heads.resolveSibling(stem + ".aside.csv");
    for (int i = 2; Files.exists(free); i++) {
      free = heads.resolveSibling(stem + "-" + i + ".aside.csv");
    }
    return free;
  }

  private void append(ActKind kind, List<Subject> subjects) {
    transactions.executeWithoutResult(status -> acts.append(ByHand.act(kind, subjects, "", clock)));
  }
}
