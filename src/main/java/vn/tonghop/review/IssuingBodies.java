package vn.tonghop.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;

/**
 * Who issues the reviews of which unit: the letterhead that was set for its code, or one derived
 * from the kind of unit it is, such as {@code THÀNH ỦY HÀ NỘI / BAN TUYÊN GIÁO VÀ DÂN VẬN}.
 */
public final class IssuingBodies {

  private final Register register;
  private final Map<UnitCode, Letterhead> own;
  private final Texts vietnamese = new Texts(Language.VI);
  private final Texts english = new Texts(Language.EN);

  /**
   * Takes the letterheads that a home has set.
   *
   * @param own by the code that the unit bears on the review's last day
   */
  public IssuingBodies(Register register, Map<UnitCode, Letterhead> own) {
    this.register = register;
    this.own = Map.copyOf(own);
  }

  /** The letterhead of that unit as it was on the day. */
  public Letterhead of(OrgUnit unit, LocalDate day) {
    return Optional.ofNullable(own.get(unit.on(day).code())).orElseGet(() -> derive(unit, day));
  }

  private Letterhead derive(OrgUnit unit, LocalDate day) {
    Committee committee = Committee.of(unit.on(day));
    String issuer = committee.hasBoard() ? "board" : "committee";
    return new Letterhead(
        committee.hasBoard() ? committee(unit, day) : organisationAbove(unit, day),
        committee.hasBoard() ? words("board") : committee(unit, day),
        committee.code(),
        place(unit, day),
        issuer(unit, day),
        words("closing." + issuer + ".capacity"),
        words("closing." + issuer + ".position"),
        recipients(unit, day));
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
