package vn.tonghop.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Token;
import vn.tonghop.staff.Tokens;
import vn.tonghop.staff.Transactions;

/**
 * Somebody's own tokens, by which programs act for them. A program makes none and takes none back.
 */
public final class TokenRoom {

  /** What programs can do here, as far as their member may. */
  private static final Set<Permission> OFFERED =
      EnumSet.of(Permission.SEE, Permission.SUBMIT, Permission.LAUNCH, Permission.STOP);

  private final Staff staff;
  private final Journalling journal;
  private final Transactions transactions;
  private final Clock clock;

  TokenRoom(Staff staff, Journalling journal, Transactions transactions, Clock clock) {
    this.staff = staff;
    this.journal = journal;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What somebody may choose for a token beside looking, which each may. */
  public List<Permission> offered(Member who) {
    return OFFERED.stream().filter(each -> each != Permission.SEE && who.may(each)).toList();
  }

  /** Those that they have, the latest first. */
  public List<Token> all(Member who) {
    requireThemselves(who);
    return staff.tokens().of(who);
  }

  /**
   * Makes one.
   *
   * @param name what it is for
   * @param wanted beside looking
   * @param days after which it is over
   */
  public Tokens.Answer make(Member who, String name, Set<Permission> wanted, int days) {
    requireThemselves(who);
    Set<Permission> granted = EnumSet.of(Permission.SEE);
    granted.addAll(wanted);
    return transactions.during(
        () -> {
          Tokens.Answer answer =
              staff.tokens().make(who, name, granted, clock.instant().plus(Duration.ofDays(days)));
          if (answer instanceof Tokens.Answer.Made made) {
            journal.note(who, ActKind.TOKEN_MADE, Subject.Kind.TOKEN, made.token().name(), "");
          }
          return answer;
        });
  }

  /**
   * Takes one of their own back.
   *
   * @throws NotYours if they have none such
   */
  public void revoke(Member who, String id) {
    Token token =
        all(who).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotYours("token"));
    transactions.during(
        () -> {
          if (staff.tokens().revoke(who, id)) {
            journal.note(who, ActKind.TOKEN_REVOKED, Subject.Kind.TOKEN, token.name(), "");
          }
          return true;
        });
  }

  private static void requireThemselves(Member who) {
    if (who.by().isPresent()) {
      throw new NotYours("tokens by a token");
    }
  }
}
