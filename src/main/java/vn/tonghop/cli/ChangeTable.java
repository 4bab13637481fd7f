package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Language;
import vn.tonghop.catalogue.Obligation;
import vn.tonghop.catalogue.Words;
import vn.tonghop.inspection.Touched;
import vn.tonghop.jobs.UnitChanges.Checked;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.RegisterChanges;
import vn.tonghop.orgunit.RegisterChanges.Dated;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.DayText;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.EditionStore.Published;
import vn.tonghop.publishing.ReviewOrder;
import vn.tonghop.staff.Member;

/** What a change set would do and touch, in lines; of each kind the first twenty. */
final class ChangeTable {

  private static final int MOST = 20;

  private final Console console;
  private final Checked.Sound set;

  ChangeTable(Console console, Checked.Sound set) {
    this.console = console;
    this.set = set;
  }

  void print() {
    units();
    Touched touched = set.touched();
    list(
        "Còn nợ báo cáo, của đơn vị kết thúc, kỳ đến hết ngày kết thúc",
        "Still owed by units that end, for days until their end",
        touched.owed(),
        this::obligation);
    list(
        "Không còn phải nộp như trước; mẫu đã phát cho kỳ này không dùng được nữa",
        "No longer due as it was; a form made for it is of no use",
        touched.noMore(),
        this::obligation);
    list("Phải nộp thay vào đó", "Due instead", touched.instead(), this::obligation);
    list(
        "Báo cáo tổng hợp không còn",
        "Reviews that are due no more",
        touched.reviewsNoMore(),
        ReviewOrder::name);
    list("Báo cáo tổng hợp mới", "Reviews instead", touched.reviewsInstead(), ReviewOrder::name);
    list(
        "Báo cáo tổng hợp có đơn vị thay đổi trong kỳ",
        "Reviews within whose days units change",
        touched.across(),
        ReviewOrder::name);
    list(
        "Báo cáo đã làm, sẽ không còn khớp danh mục",
        "Published reviews that will no longer tell what the register says",
        touched.published(),
        this::published);
    list("Cán bộ thuộc đơn vị kết thúc", "Staff of units that end", set.members(), this::member);
  }

  private void units() {
    RegisterChanges made = set.made();
    list("Đơn vị kết thúc", "Units that end", made.ended(), this::ended);
    list("Đơn vị bắt đầu", "Units that begin", made.begun(), this::begun);
    list(
        "Đơn vị đổi tên, loại, mã",
        "Units with another name, type or code",
        made.changed().stream().filter(Dated::moreThanParent).toList(),
        this::changed);
    list(
        "Đơn vị đổi cấp trên",
        "Units with another unit above",
        made.changed().stream().filter(each -> !each.moreThanParent()).toList(),
        this::moved);
  }

  private <T> void list(String vi, String en, List<T> all, Function<T, String> line) {
    if (all.isEmpty()) {
      return;
    }
    console.say(vi + ": " + all.size(), en + ": " + all.size());
    all.stream().limit(MOST).map(line).forEach(text -> console.say("  " + text));
    if (all.size() > MOST) {
      int more = all.size() - MOST;
      console.say("  … và " + more + " nữa", "  … and " + more + " more");
    }
  }

  private String ended(Dated each) {
    return day(each.day()) + "  " + name(each.unit(), each.day().minusDays(1)) + successors(each);
  }

  private String successors(Dated each) {
    String into =
        set.after().successions().from(each.unit().id()).stream()
            .map(
                link ->
                    name(link.successor(), set.after())
                        + " "
                        + UnitTable.kind(link).in(console.language()))
            .collect(Collectors.joining("; "));
    return into.isEmpty() ? "" : " → " + into;
  }

  private String begun(Dated each) {
    return day(each.day()) + "  " + name(each.unit(), each.day()) + above(each.unit(), each.day());
  }

  private String changed(Dated each) {
    UnitState after = each.unit().on(each.day());
    return day(each.day())
        + "  "
        + name(each.unit(), each.day().minusDays(1))
        + " → "
        + after.name()
        + " ("
        + after.code()
        + ")";
  }

  private String moved(Dated each) {
    return day(each.day())
        + "  "
        + name(each.unit(), each.day().minusDays(1))
        + above(each.unit(), each.day());
  }

  private String above(OrgUnit unit, LocalDate day) {
    return unit.on(day)
        .parent()
        .map(parent -> in(", thuộc ", ", in ") + name(parent, set.after()))
        .orElse("");
  }

  private String obligation(Obligation each) {
    String period =
        set.programmes()
            .programme(each.programme())
            .map(known -> PeriodText.of(each.piece(), known.reporting().calendar()))
            .orElse(each.piece().dates());
    return each.programme() + "  " + period + "  " + name(each.unit(), each.piece().lastDay());
  }

  private String published(Published each) {
    return each.programme()
        + " "
        + each.period().dates()
        + " "
        + name(each.unit(), set.before())
        + each.restatedTo().map(day -> " @" + day).orElse("");
  }

  private String member(Member each) {
    return each.login() + "  " + name(each.person().scope().unit(), set.before());
  }

  private static String name(UnitId id, Register register) {
    return register
        .unit(id)
        .map(unit -> unit.states().get(0).name() + " (" + id + ")")
        .orElse(id.text());
  }

  private static String name(OrgUnit unit, LocalDate day) {
    return unit.on(day).name() + " (" + unit.id() + ")";
  }

  private String day(LocalDate day) {
    return console.language() == Language.VI ? DayText.of(day) : day.toString();
  }

  private String in(String vi, String en) {
    return new Words(vi, en).in(console.language());
  }
}
