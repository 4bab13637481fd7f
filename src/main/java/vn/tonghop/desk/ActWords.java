package vn.tonghop.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.Actor;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.PeriodName;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Programmes;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.LedgerStore;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.DayText;
import vn.tonghop.period.Period;
import vn.tonghop.provenance.Receipt;
import vn.tonghop.publishing.EditionStore;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.review.ReviewCode;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Members;
import vn.tonghop.staff.Role;

/**
 * What acts were about, in words with the code beside: {@code Thành phố Hà Nội (01)}. What is not
 * known any more, or has no name, is its code.
 */
final class ActWords {

  /** A night, with its number and its day as far as they were known. */
  private static final Pattern NIGHT =
      Pattern.compile("(?:(\\d{1,18}) )?nightly(?: (\\d{4}-\\d{2}-\\d{2}))?");

  /** A member: number and login. */
  private static final Pattern MEMBER = Pattern.compile("(\\d{1,18}) (\\S+)");

  private final Register register;
  private final Programmes programmes;
  private final LedgerStore ledger;
  private final EditionStore editions;
  private final Members members;

  ActWords(
      Register register,
      Programmes programmes,
      LedgerStore ledger,
      EditionStore editions,
      Members members) {
    this.members = members;
    this.register = register;
    this.programmes = programmes;
    this.ledger = ledger;
    this.editions = editions;
  }

  /** Of each of the acts all that it was about, in order. */
  List<List<Words>> of(List<Act> acts) {
    boolean reviews =
        acts.stream()
            .flatMap(act -> act.subjects().stream())
            .anyMatch(subject -> subject.kind() == Subject.Kind.EDITION);
    Map<String, Published> byCode = reviews ? published() : Map.of();
    Map<String, Optional<Words>> cases = new HashMap<>();
    return acts.stream()
        .map(act -> act.subjects().stream().map(each -> words(each, byCode, cases)).toList())
        .toList();
  }

  /** Who did it: {@code Nguyễn Văn Mẫu (quan.tri)}. */
  Words who(Actor who) {
    return switch (who.kind()) {
      case MEMBER ->
          members
              .find(who.member())
              .map(member -> person(member, who.name()))
              .orElseGet(() -> new Words(who.name(), who.name()));
      case COMMAND_LINE ->
          new Words("dòng lệnh (" + who.name() + ")", "the command line (" + who.name() + ")");
      case SYSTEM -> new Words("chương trình", "the product itself");
      case STRANGER -> new Words("người chưa đăng nhập", "somebody not signed in");
    };
  }

  private static Words person(Member member, String login) {
    String named = member.person().name() + " (" + login + ")";
    return new Words(named, named);
  }

  private Map<String, Published> published() {
    return editions.published().stream()
        .collect(
            Collectors.toMap(
                each ->
                    ReviewCode.of(each.programme(), each.unit(), each.period(), each.restatedTo())
                        .text(),
                Function.identity(),
                (one, same) -> one));
  }

  private Words words(
      Subject subject, Map<String, Published> reviews, Map<String, Optional<Words>> cases) {
    String value = subject.value();
    Optional<Words> named =
        switch (subject.kind()) {
          case UNIT -> unit(value);
          case PROGRAMME -> programme(value);
          case EDITION -> Optional.ofNullable(reviews.get(value)).flatMap(this::review);
          case CASE -> cases.computeIfAbsent(value, this::submission);
          case RECEIPT -> file(value);
          case ROLES -> Optional.of(roles(value));
          case MEMBER, RUN, PERIOD, RULE, DOCUMENT, SESSION, TOKEN, SETTING, PART, OTHER ->
              Optional.empty();
        };
    return named
        .map(name -> new Words(name.vi() + " (" + value + ")", name.en() + " (" + value + ")"))
        .or(() -> whole(subject))
        .orElseGet(() -> new Words(value, value));
  }

  /** In words that have the code in them already. */
  private Optional<Words> whole(Subject subject) {
    return switch (subject.kind()) {
      case MEMBER -> member(subject.value());
      case RUN -> night(subject.value());
      default -> Optional.empty();
    };
  }

  private Optional<Words> member(String value) {
    Matcher member = MEMBER.matcher(value);
    return member.matches()
        ? members.find(Long.parseLong(member.group(1))).map(found -> person(found, member.group(2)))
        : Optional.empty();
  }

  private Optional<Words> file(String receipt) {
    return Receipt.parse(receipt)
        .flatMap(ledger::received)
        .map(file -> file.name().substring(file.name().lastIndexOf('/') + 1))
        .map(name -> new Words(name, name));
  }

  private Optional<Words> unit(String id) {
    try {
      return register
          .unit(UnitId.parse(id))
          .map(found -> found.states().get(found.states().size() - 1).name())
          .map(name -> new Words(name, name));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<Words> programme(String code) {
    return Optional.of(code)
        .filter(ProgrammeCode::isCode)
        .flatMap(each -> programmes.programme(new ProgrammeCode(each)))
        .map(Programme::name);
  }

  private Optional<Words> review(Published review) {
    return told(
        review.programme(),
        review.unit(),
        review.period(),
        review.restatedTo().orElse(review.period().lastDay()));
  }

  private Optional<Words> submission(String number) {
    return ledger.revisions(number).stream()
        .findFirst()
        .map(revision -> revision.entry().key())
        .flatMap(this::submission);
  }

  private Optional<Words> submission(SubmissionKey key) {
    return told(key.programme(), key.unit(), key.period(), key.period().lastDay());
  }

  private Optional<Words> told(ProgrammeCode programme, UnitId unit, Period period, LocalDate day) {
    Optional<OrgUnit> whose = register.unit(unit);
    return programmes
        .programme(programme)
        .filter(known -> whose.isPresent())
        .map(
            known -> {
              Words when = PeriodName.of(period, known.reporting().calendar());
              String name = whose.get().on(day).name();
              return new Words(
                  known.name().vi() + ": " + name + ", " + when.vi(),
                  known.name().en() + ": " + name + ", " + when.en());
            });
  }

  private static Optional<Words> night(String run) {
    Matcher night = NIGHT.matcher(run);
    if (!night.matches()) {
      return Optional.empty();
    }
    Optional<String> number = Optional.ofNullable(night.group(1));
    Optional<LocalDate> day = Optional.ofNullable(night.group(2)).map(LocalDate::parse);
    return Optional.of(
        new Words(
            "lần chạy tổng hợp"
                + day.map(of -> " ngày " + DayText.of(of)).orElse("")
                + number.map(of -> " (số " + of + ")").orElse(""),
            "a night's run"
                + day.map(of -> " of " + DayText.of(of)).orElse("")
                + number.map(of -> " (number " + of + ")").orElse("")));
  }

  private static Words roles(String codes) {
    List<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> List.of(codes.split(" ")).contains(role.code()))
            .toList();
    return new Words(
        roles.stream().map(Role::vi).collect(Collectors.joining(", ")),
        roles.stream().map(Role::en).collect(Collectors.joining(", ")));
  }
}
