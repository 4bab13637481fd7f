package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Words;
import vn.tonghop.orgunit.Group;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.Lineage;
import vn.tonghop.orgunit.Lineage.Kin;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.Succession;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.orgunit.UnitsBelow;
import vn.tonghop.period.DayText;
import vn.tonghop.period.Validity;

/** The lives of units, in lines. */
final class UnitTable {

  private final Console console;
  private final Register register;

  UnitTable(Console console, Register register) {
    this.console = console;
    this.register = register;
  }

  void print(List<OrgUnit> units) {
    for (int i = 0; i < units.size(); i++) {
      if (i > 0) {
        console.say("");
      }
      print(units.get(i));
    }
  }

  private void print(OrgUnit unit) {
    Optional<Group> group = register.group(unit);
    if (group.isPresent()) {
      print(group.get());
      return;
    }
    Lineage lineage = Lineage.of(register, unit);
    console.say(
        unit.states().get(unit.states().size() - 1).name()
            + "  "
            + unit.id()
            + "  "
            + level(unit.level())
            + "  "
            + days(unit.validity()));
    unit.states().forEach(this::state);
    UnitsBelow.of(register, unit).forEach(this::below);
    if (!lineage.sources().isEmpty()) {
      console.say("  Từ các đơn vị:", "  Made of:");
      lineage.sources().forEach(link -> console.say("    " + source(link, lineage)));
    }
    if (!lineage.targets().isEmpty()) {
      console.say("  Nhập vào:", "  Went into:");
      lineage.targets().forEach(link -> console.say("    " + target(link, lineage)));
    }
    if (!lineage.further().isEmpty()) {
      console.say("  Trước và sau nữa:", "  Further back and on:");
      lineage
          .further()
          .forEach(
              link ->
                  console.say(
                      "    "
                          + last(lineage.kin(link.predecessor()).unit())
                          + " → "
                          + target(link, lineage)));
    }
    notKnown(lineage).forEach(words -> console.say("  " + words.in(console.language())));
  }

  private void print(Group group) {
    OrgUnit unit = group.unit();
    console.say(unit.states().get(0).name() + "  " + unit.id() + "  " + level(unit.level()));
    console.say("  Gồm:", "  Members:");
    for (Group.Membership membership : group.members()) {
      OrgUnit member = register.unit(membership.member()).orElseThrow();
      console.say(
          "    "
              + days(membership.days())
              + "  "
              + of(member, membership.days())
              + (membership.partly() ? in("  (chỉ một phần)", "  (only a part)") : ""));
    }
  }

  private void state(UnitState state) {
    String above =
        state
            .parent()
            .flatMap(register::unit)
            .map(unit -> in(", thuộc ", ", in ") + of(unit, state.validity()))
            .orElse("");
    console.say("  " + days(state.validity()) + "  " + state.code() + "  " + state.name() + above);
  }

  /** Under the name and code that it bore at the end of these days, or of its own life. */
  private static String of(OrgUnit unit, Validity days) {
    UnitState state = unit.on(days.until().orElse(LocalDate.MAX).minusDays(1));
    return state.name() + " (" + unit.id() + ")";
  }

  private void below(UnitsBelow below) {
    String change =
        below.came() + below.went() == 0
            ? ""
            : in(
                " (thêm " + below.came() + ", bớt " + below.went() + ")",
                " (" + below.came() + " more, " + below.went() + " less)");
    console.say(
        "  "
            + days(below.days())
            + in("  trực thuộc: ", "  below: ")
            + below.count()
            + " "
            + level(below.level())
            + change);
  }

  private String source(Succession link, Lineage lineage) {
    Kin from = lineage.kin(link.predecessor());
    int others = from.otherTargets();
    return last(from.unit())
        + ", "
        + how(link)
        + (others == 0
            ? ""
            : in(" (và vào " + others + " đơn vị khác)", " (and into " + others + " more)"));
  }

  private String target(Succession link, Lineage lineage) {
    Kin into = lineage.kin(link.successor());
    int others = into.otherSources();
    UnitState first = into.unit().states().get(0);
    return first.name()
        + " ("
        + into.unit().id()
        + "), "
        + how(link)
        + (others == 0
            ? ""
            : in(" (cùng " + others + " đơn vị khác)", " (with " + others + " more)"));
  }

  /** As it was when it ended. */
  private static String last(OrgUnit unit) {
    return unit.states().get(unit.states().size() - 1).name() + " (" + unit.id() + ")";
  }

  private String how(Succession link) {
    List<String> parts = new ArrayList<>();
    parts.add(kind(link).in(console.language()));
    link.successor().since().map(this::day).ifPresent(parts::add);
    if (!link.resolution().isEmpty()) {
      parts.add(link.resolution());
    }
    if (!link.item().isEmpty()) {
      parts.add(in("khoản ", "item ") + link.item());
    }
    return String.join(", ", parts);
  }

  /** What a link carries. */
  static Words kind(Succession link) {
    if (link.remainder()) {
      return new Words("phần còn lại", "the remainder");
    }
    return switch (link.kind()) {
      case WHOLE -> new Words("toàn bộ", "whole");
      case ASSUMED -> new Words("toàn bộ, theo suy đoán", "whole, by assumption");
      case PART -> new Words("một phần", "a part");
    };
  }

  private static List<Words> notKnown(Lineage lineage) {
    List<Words> words = new ArrayList<>();
    Kin self = lineage.self();
    if (self.beginning() == Lineage.Beginning.UNKNOWN) {
      words.add(new Words("Không rõ được lập từ đơn vị nào.", "Of what it was made is not known."));
    }
    switch (self.ending()) {
      case UNKNOWN ->
          words.add(new Words("Không rõ nhập vào đơn vị nào.", "What it went into is not known."));
      case IN_PART ->
          words.add(
              new Words("Không rõ phần còn lại đi đâu.", "Where the rest went is not known."));
      case WITH_ITS_LEVEL ->
          words.add(
              new Words(
                  "Kết thúc cùng cấp của nó, không có đơn vị thay thế.",
                  "Ended with its level; no unit took its place."));
      case LIVES, INTO_OTHERS -> {}
    }
    if (lineage.leftOut() > 0) {
      words.add(
          new Words(
              "Còn " + lineage.leftOut() + " đơn vị trước và sau không liệt kê.",
              lineage.leftOut() + " more units before and after are not listed."));
    }
    return words;
  }

  private String level(Level level) {
    return switch (level) {
      case COUNTRY -> in("cả nước", "country");
      case PROVINCE -> in("cấp tỉnh", "province");
      case DEPARTMENT -> in("sở, ban, ngành", "department");
      case DISTRICT -> in("cấp huyện", "district");
      case COMMUNE -> in("cấp xã", "commune");
      case GROUP -> in("nhóm", "group");
    };
  }

  /** The first and the last day. */
  private String days(Validity days) {
    String from = days.since().map(this::day).orElse(in("từ trước", "from before"));
    String last =
        days.until().map(until -> day(until.minusDays(1))).orElse(in("đến nay", "until now"));
    return from + " – " + last;
  }

  private String day(LocalDate day) {
    return console.language() == Language.VI ? DayText.of(day) : day.toString();
  }

  private String in(String vi, String en) {
    return new Words(vi, en).in(console.language());
  }
}
