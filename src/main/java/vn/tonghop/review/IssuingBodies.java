package vn.tonghop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;

/**
 * Who issues the reviews of which unit: what was set for its code, and for the rest what is derived
 * from the kind of unit it is, such as {@code THÀNH ỦY HÀ NỘI / BAN TUYÊN GIÁO VÀ DÂN VẬN}.
 */
public final class IssuingBodies {

  private final Register register;
  private final BodySettings own;
  private final Texts vietnamese = new Texts(Language.VI);
  private final Texts english = new Texts(Language.EN);

  /** Takes what a home has set. */
  public IssuingBodies(Register register, BodySettings own) {
    this.register = register;
    this.own = own;
  }

  /** The letterhead for reviews of that unit as it was on the day. */
  public Letterhead of(ProgrammeCode programme, OrgUnit unit, LocalDate day) {
    OrgUnit issuing = issuing(unit, day);
    Optional<BodySetting> set =
        own.of(programme, unit.on(day).code()).or(() -> own.of(programme, issuing.on(day).code()));
    BodyKind body = set.flatMap(BodySetting::body).orElse(BodyKind.PARTY);
    Letterhead derived = body == BodyKind.STATE ? ofState(issuing, day) : ofParty(issuing, day);
    return set.map(setting -> setting.over(derived)).orElse(derived);
  }

  /** The review of a reporting group is that of the lowest unit that has all of the group. */
  private OrgUnit issuing(OrgUnit unit, LocalDate day) {
    return unit.level() == Level.GROUP ? register.treeOn(day).parent(unit).orElse(unit) : unit;
  }

  private Letterhead ofState(OrgUnit unit, LocalDate day) {
    Authority authority = Authority.of(unit.level());
    Words name = authority(unit, day);
    boolean alone = unit.level() == Level.PROVINCE || authority == Authority.GOVERNMENT;
    Words above = above(unit, day).map(parent -> authority(parent, day)).orElse(name);
    return new Letterhead(
        BodyKind.STATE,
        own.tone(),
        own.sides(),
        alone ? new Words("", "") : above,
        unit.level() == Level.PROVINCE ? inTwoLines(unit, day) : name,
        authority.code(unit.on(day)),
        place(unit, day),
        name,
        authority == Authority.GOVERNMENT ? List.of() : List.of(above),
        words("closing." + authority.key() + ".capacity"),
        words("closing." + authority.key() + ".position"),
        "",
        List.of(words("recipients.as_above"), words("recipients.archive")),
        List.of());
  }

  /** {@code Ủy ban nhân dân phường Đống Đa}, {@code Sở Y tế}, {@code Chính phủ}. */
  private Words authority(OrgUnit unit, LocalDate day) {
    return switch (Authority.of(unit.level())) {
      case GOVERNMENT -> words("authority.government");
      case PEOPLES_COMMITTEE -> named("authority.committee", unit, day);
      case DEPARTMENT -> new Words(unit.on(day).name(), unit.on(day).name());
    };
  }

  /** A body that has none above it fills both lines. */
  private Words inTwoLines(OrgUnit unit, LocalDate day) {
    Words first = words("authority.committee.only");
    return new Words(
        first.vi() + "\n" + new UnitWords(vietnamese, day).inSentence(unit),
        first.en() + "\n" + new UnitWords(english, day).inSentence(unit));
  }

  private Letterhead ofParty(OrgUnit unit, LocalDate day) {
    Committee committee = Committee.of(unit.on(day));
    String issuer = committee.hasBoard() ? "board" : "committee";
    return new Letterhead(
        BodyKind.PARTY,
        own.tone(),
        own.sides(),
        committee.hasBoard() ? committee(unit, day) : organisationAbove(unit, day),
        committee.hasBoard() ? words("board") : committee(unit, day),
        committee.code(),
        place(unit, day),
        issuer(unit, day),
        List.of(),
        words("closing." + issuer + ".capacity"),
        words("closing." + issuer + ".position"),
        "",
        recipients(unit, day),
        own.terms());
  }

  private String place(OrgUnit unit, LocalDate day) {
    return Committee.of(unit.on(day)) == Committee.CENTRAL
        ? vietnamese.text("place.central")
        : new UnitWords(vietnamese, day).place(unit);
  }

  /** {@code Ban Tuyên giáo và Dân vận Thành ủy Hà Nội}, or the committee without a board. */
  private Words issuer(OrgUnit unit, LocalDate day) {
    Words committee = isCentral(unit) ? words("board.central") : committee(unit, day);
    return Committee.of(unit.on(day)).hasBoard()
        ? words("board.of", "committee", committee)
        : words("committee.of", "committee", committee);
  }

  private static boolean isCentral(OrgUnit unit) {
    return unit.level() == Level.COUNTRY;
  }

  private List<Words> recipients(OrgUnit unit, LocalDate day) {
    Committee committee = Committee.of(unit.on(day));
    List<Words> recipients = new ArrayList<>();
    if (unit.level() == Level.PROVINCE) {
      recipients.add(words("recipients.centre"));
    } else {
      above(unit, day)
          .map(above -> words("recipients.above", "body", issuer(above, day)))
          .ifPresent(recipients::add);
    }
    recipients.add(words("recipients.standing." + committee.key()));
    if (committee.hasBoard()) {
      recipients.add(words("recipients.leaders"));
    }
    recipients.add(words(committee.hasBoard() ? "recipients.board" : "recipients.committee"));
    return recipients;
  }

  private Words committee(OrgUnit unit, LocalDate day) {
    return named("committee." + Committee.of(unit.on(day)).key(), unit, day);
  }

  /** {@code Đảng bộ thành phố Hà Nội}: who stands above a committee without a board. */
  private Words organisationAbove(OrgUnit unit, LocalDate day) {
    return above(unit, day)
        .map(above -> named("organisation", above, day))
        .orElseGet(() -> words("head.motto"));
  }

  private Optional<OrgUnit> above(OrgUnit unit, LocalDate day) {
    return unit.on(day).parent().flatMap(register::unit);
  }

  private Words named(String key, OrgUnit unit, LocalDate day) {
    return new Words(named(vietnamese, key, unit, day), named(english, key, unit, day));
  }

  private static String named(Texts texts, String key, OrgUnit unit, LocalDate day) {
    UnitWords words = new UnitWords(texts, day);
    String place = words.place(unit);
    return texts.text(key, "name", place, "unit", words.inSentence(unit));
  }

  private Words words(String key) {
    return new Words(vietnamese.text(key), english.text(key));
  }

  private Words words(String key, String hole, Words value) {
    return new Words(vietnamese.text(key, hole, value.vi()), english.text(key, hole, value.en()));
  }
}
