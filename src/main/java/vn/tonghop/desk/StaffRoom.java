package vn.tonghop.desk;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActJournal.Recorded;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.AuditVerdict;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.staff.Invitations.Invitation;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Members;
import vn.tonghop.staff.Permission;
import vn.tonghop.staff.Person;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Scope;
import vn.tonghop.staff.Session;
import vn.tonghop.staff.Staff;
import vn.tonghop.staff.Transactions;

/**
 * Staff and the journal of acts, for administrators; and for everybody what concerns themselves. An
 * administrator reaches the staff of the own unit and of those below it.
 */
public final class StaffRoom {

  private static final int ACTS = 100;

  private final Access access;
  private final Register register;
  private final Staff staff;
  private final ActJournal acts;
  private final Journalling journal;
  private final Transactions transactions;
  private final ScopeUnits units;
  private final Today today;
  private final ActWords actWords;

  StaffRoom(
      Access access,
      Register register,
      Staff staff,
      ActJournal acts,
      Journalling journal,
      Transactions transactions,
      ScopeUnits units,
      Today today,
      ActWords actWords) {
    this.actWords = actWords;
    this.access = access;
    this.register = register;
    this.staff = staff;
    this.acts = acts;
    this.journal = journal;
    this.transactions = transactions;
    this.units = units;
    this.today = today;
  }

  /** A member and the name of the unit that they work for. */
  public record Shown(Member member, String unit, boolean secondFactor, boolean invited) {}

  /**
   * What somebody typed of a member.
   *
   * @param unit its code or full name
   */
  public record Typed(
      String login, String name, String title, Set<Role> roles, String unit, String language) {

    public Typed {
      roles = Set.copyOf(roles);
    }
  }

  /** What came of it. */
  public sealed interface Answer {

    /** It was done; with a code that is to be handed over, if there is one. */
    record Done(Member member, Optional<Invitation> invitation) implements Answer {}

    /** Nothing was done. */
    record Not(String field, Words why) implements Answer {}
  }

  /** The staff within reach, by login. */
  public List<Shown> all(Member who) {
    access.require(who, Permission.STAFF);
    return staff.members().all().stream()
        .filter(member -> reaches(who, member.person().scope()))
        .map(this::shown)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws NotYours if there is none such within reach
   */
  public Shown one(Member who, long id) {
    return shown(known(who, id));
  }

  private Member known(Member who, long id) {
    access.require(who, Permission.STAFF);
    return staff
        .members()
        .find(id)
        .filter(member -> reaches(who, member.person().scope()))
        .orElseThrow(() -> new NotYours("member " + id));
  }

  /** Whoever belongs to a unit that has ended is seen to where that unit would stand today. */
  private boolean reaches(Member who, Scope scope) {
    LocalDate day = today.day();
    return who.may(Permission.STAFF, scope.unit(), day, register)
        || register
            .unit(scope.unit())
            .filter(unit -> !unit.validity().contains(day))
            .flatMap(
                unit ->
                    unit.validity()
                        .until()
                        .flatMap(
                            end ->
                                Structure.of(register, Optional.of(day))
                                    .stand(unit, end.minusDays(1))))
            .filter(stand -> who.may(Permission.STAFF, stand.at().id(), day, register))
            .isPresent();
  }

  private Shown shown(Member member) {
    String unit =
        register
            .unit(member.person().scope().unit())
            .map(found -> found.states().get(found.states().size() - 1).name())
            .orElse(member.person().scope().unit().text());
    return new Shown(
        member, unit, staff.secondFactors().isSet(member), staff.invitations().isOpen(member));
  }

  /** Adds somebody, and gives a code for them. */
  public Answer add(Member who, Typed typed) {
    access.require(who, Permission.STAFF);
    Optional<Login> login = Login.of(typed.login());
    if (login.isEmpty()) {
      return new Answer.Not(
          "login",
          new Words(
              "Tên đăng nhập gồm 3 đến 64 chữ, số, dấu chấm, gạch nối.",
              "A login has 3 to 64 letters, digits, dots, hyphens."));
    }
    Checked checked = checked(who, typed);
    return checked.fault().isPresent()
        ? checked.fault().get()
        : transactions.during(() -> add(who, login.get(), checked.person().orElseThrow()));
  }

  private Answer add(Member who, Login login, Person person) {
    if (staff.members().add(login, person) instanceof Members.Answer.Done done) {
      journal.note(who, ActKind.MEMBER_ADDED, about(done.member()), "");
      return invited(who, done.member());
    }
    return new Answer.Not(
        "login",
        new Words(
            "Tên đăng nhập này đã có người dùng (kể cả người đã thôi làm việc).",
            "Somebody has this login, be it one who has left."));
  }

  /** Changes what is said of somebody. */
  public Answer change(Member who, long id, Typed typed) {
    Member member = known(who, id);
    Checked checked = checked(who, typed);
    if (checked.fault().isPresent()) {
      return checked.fault().get();
    }
    return transactions.during(
        () -> {
          Members.Answer answer = staff.members().change(member, checked.person().orElseThrow());
          if (answer instanceof Members.Answer.Done done) {
            journal.note(who, ActKind.MEMBER_CHANGED, about(done.member()), "");
          }
          return told(answer);
        });
  }

  /** A code with which they set a passphrase. */
  public Answer invite(Member who, long id) {
    Member member = known(who, id);
    return transactions.during(() -> invited(who, member));
  }

  private Answer invited(Member who, Member member) {
    if (!member.isOpen()) {
      return new Answer.Not("login", new Words("Tài khoản này đã đóng.", "This member is closed."));
    }
    Invitation invitation = staff.invitations().invite(member);
    journal.note(who, ActKind.INVITED, about(member), "");
    return new Answer.Done(member, Optional.of(invitation));
  }

  /** From now on they can do nothing; or they are back. */
  public Answer close(Member who, long id, boolean closed) {
    Member member = known(who, id);
    return transactions.during(
        () -> {
          Members.Answer answer =
              closed ? staff.members().close(member) : staff.members().reopen(member);
          if (answer instanceof Members.Answer.Done) {
            journal.note(
                who, closed ? ActKind.MEMBER_CLOSED : ActKind.MEMBER_REOPENED, about(member), "");
          }
          return told(answer);
        });
  }

  /** Takes their second factor away: they have to set up another. */
  public void removeSecondFactor(Member who, long id) {
    Member member = known(who, id);
    transactions.during(
        () -> {
          staff.secondFactors().remove(member);
          journal.note(who, ActKind.SECOND_FACTOR_REMOVED, about(member), "");
          return true;
        });
  }

  /** Ends all that they are signed in at, as when a telephone or a computer is lost. */
  public void endSessions(Member who, long id) {
    Member member = known(who, id);
    transactions.during(
        () -> {
          int ended = staff.sessions().revokeAll(member);
          journal.note(who, ActKind.SESSION_REVOKED, about(member), String.valueOf(ended));
          return true;
        });
  }

  private static Answer told(Members.Answer answer) {
    if (answer instanceof Members.Answer.Not not) {
      return new Answer.Not("roles", new Words(not.why().vi(), not.why().en()));
    }
    return new Answer.Done(((Members.Answer.Done) answer).member(), Optional.empty());
  }

  private static List<Subject> about(Member member) {
    return List.of(
        new Subject(Subject.Kind.MEMBER, member.id() + " " + member.login()),
        new Subject(
            Subject.Kind.ROLES,
            member.person().roles().stream()
                .map(Role::code)
                .sorted()
                .collect(Collectors.joining(" "))),
        new Subject(Subject.Kind.UNIT, member.person().scope().unit().text()));
  }

  private record Checked(Optional<Person> person, Optional<Answer> fault) {}

  private Checked checked(Member who, Typed typed) {
    Optional<OrgUnit> unit = units.current(typed.unit());
    if (!Person.mayBeNamed(typed.name())) {
      return not("name", "Cần họ và tên, trong một dòng.", "A name in one line is needed.");
    }
    if (typed.roles().isEmpty()) {
      return not("roles", "Cần ít nhất một vai trò.", "At least one role is needed.");
    }
    if (unit.isEmpty() || !reaches(who, new Scope(unit.get().id()))) {
      return not(
          "unit",
          "Không có đơn vị này trong phạm vi của bạn. Gõ mã hoặc tên đầy đủ.",
          "There is no such unit within your reach. Type its code or full name.");
    }
    return new Checked(
        Optional.of(
            new Person(
                typed.name(),
                typed.title().lines().findFirst().orElse(""),
                EnumSet.copyOf(typed.roles()),
                new Scope(unit.get().id()),
                typed.language().equals("en") ? Locale.ENGLISH : Person.VIETNAMESE)),
        Optional.empty());
  }

  private static Checked not(String field, String vi, String en) {
    return new Checked(Optional.empty(), Optional.of(new Answer.Not(field, new Words(vi, en))));
  }

  /** The code of somebody's unit today, to be typed over. */
  public String code(Member member) {
    return register
        .unit(member.person().scope().unit())
        .filter(unit -> register.treeOn(today.day()).has(unit))
        .map(unit -> unit.on(today.day()).code().value())
        .orElse("");
  }

  /** Where somebody is signed in: themselves. */
  public List<Session> sessions(Member who) {
    return staff.sessions().of(who);
  }

  /** Ends one of one's own sessions. */
  public void revoke(Member who, String session) {
    transactions.during(
        () -> {
          if (staff.sessions().revoke(who, session)) {
            journal.note(
                who, ActKind.SESSION_REVOKED, Subject.Kind.SESSION, session.substring(0, 8), "");
          }
          return true;
        });
  }

  /**
   * An act with its number.
   *
   * @param who did it, in words
   * @param about what it was about, in words with the code beside
   */
  public record Noted(long seq, Act act, Words who, List<Words> about) {

    public Noted {
      about = List.copyOf(about);
    }
  }

  /** So many acts before a number, the latest first. */
  public List<Noted> acts(Member who, long before) {
    access.require(who, Permission.AUDIT);
    List<Recorded> recorded = acts.before(before, ACTS);
    List<List<Words>> about = actWords.of(recorded.stream().map(Recorded::act).toList());
    return IntStream.range(0, recorded.size())
        .mapToObj(at -> noted(recorded.get(at), about.get(at)))
        .toList();
  }

  private Noted noted(Recorded recorded, List<Words> about) {
    Act act = recorded.act();
    return new Noted(recorded.seq(), act, actWords.who(act.who()), about);
  }

  /** Whether the journal of acts is as it was written. */
  public AuditVerdict check(Member who) {
    access.require(who, Permission.AUDIT);
    return acts.check();
  }
}
