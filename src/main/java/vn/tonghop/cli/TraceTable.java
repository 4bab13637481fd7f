package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Derivation;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Words;
import vn.tonghop.inspection.Traced;
import vn.tonghop.inspection.Traced.Counted;
import vn.tonghop.inspection.Traced.Part;
import vn.tonghop.jobs.Issuing;
import vn.tonghop.orgunit.Level;
import vn.tonghop.orgunit.Restated;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.DayText;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;
import vn.tonghop.quantity.Quantity;
import vn.tonghop.rollup.Total;

/** Tells where a figure comes from: what it is, how it was made, of what. */
final class TraceTable {

  private static final int SHOWN = 40;

  private final Console console;

  TraceTable(Console console) {
    this.console = console;
  }

  void print(Traced traced) {
    Indicator indicator = traced.indicator();
    Words measure = indicator.unitOfMeasure();
    String value = traced.value().map(CaseTable::text).orElse("…");
    console.say(
        traced.code() + " = " + value + " " + measure.vi(),
        traced.code() + " = " + value + " " + measure.en());
    row("Chỉ tiêu", "Indicator", named(indicator.name(), indicator.code().value()));
    UnitState state = traced.spot().unit().on(traced.order().period().lastDay());
    row("Đơn vị", "Unit", same(state.name() + " (" + state.code() + ")"));
    row("Cấp", "Level", level(traced));
    row("Kỳ", "Period", period(traced.spot().period()));
    row("Cách tính", "Formula", formula(indicator));
    row("Đủ số liệu", "Complete", complete(traced.total()));
    row("Báo cáo", "Review", review(traced));
    traced.issued().forEach(each -> row("Đã ban hành", "Issued", issued(each)));
    children(traced);
    counted(traced);
  }

  private void row(String vi, String en, Words text) {
    console.say(
        String.format(Locale.ROOT, "  %-12s %s", vi, text.vi()),
        String.format(Locale.ROOT, "  %-12s %s", en, text.en()));
  }

  private static Words same(String text) {
    return new Words(text, text);
  }

  private static Words named(Words name, String code) {
    return new Words(name.vi() + " (" + code + ")", name.en() + " (" + code + ")");
  }

  private static Words level(Traced traced) {
    return traced
        .spot()
        .slice()
        .level()
        .map(TraceTable::words)
        .orElse(new Words("mọi cấp cộng lại", "all levels together"));
  }

  private static Words words(Level level) {
    String vietnamese =
        switch (level) {
          case COUNTRY -> "trung ương";
          case PROVINCE -> "cấp tỉnh";
          case DISTRICT -> "cấp huyện";
          case COMMUNE -> "cấp xã";
          case DEPARTMENT -> "sở, ban, ngành";
          case GROUP -> "nhóm";
        };
    return new Words(vietnamese, level.code());
  }

  private static Words period(Period period) {
    return new Words(
        DayText.of(period.start()) + " - " + DayText.of(period.lastDay()),
        period.start() + " .. " + period.lastDay());
  }

  private static Words formula(Indicator indicator) {
    return indicator
        .derived()
        .map(TraceTable::derived)
        .orElseGet(
            () -> {
              Words units =
                  switch (indicator.overUnits()) {
                    case SUM -> new Words("cộng các đơn vị", "sum over units");
                    case MAX -> new Words("lớn nhất trong các đơn vị", "largest of the units");
                    case NONE -> new Words("không cộng giữa các đơn vị", "not added over units");
                  };
              Words time =
                  switch (indicator.overTime()) {
                    case SUM -> new Words("cộng các kỳ", "sum over time");
                    case LAST -> new Words("số của kỳ cuối cùng đã gửi", "the last reported");
                    case MAX -> new Words("lớn nhất trong các kỳ", "largest of the periods");
                    case NONE -> new Words("không cộng giữa các kỳ", "not added over time");
                  };
              return new Words(units.vi() + "; " + time.vi(), units.en() + "; " + time.en());
            });
  }

  private static Words derived(Derivation derivation) {
    String expression = derivation.expression().source();
    return derivation instanceof Derivation.CountOfUnits
        ? new Words("số đơn vị có " + expression, "number of units with " + expression)
        : same(expression);
  }

  private static Words complete(Total total) {
    String of = total.reported() + "/" + total.due();
    String units = total.unitsReported() + "/" + total.unitsDue();
    return new Words(
        of + " (đơn vị × kỳ); " + units + " đơn vị gửi đủ",
        of + " (unit × piece); " + units + " units have sent all");
  }

  private static Words review(Traced traced) {
    String name = traced.order().name() + " → " + "reports/" + folder(traced);
    return traced.stands()
        ? new Words(name + ", lần " + traced.edition(), name + ", edition " + traced.edition())
        : new Words(
            name
                + ", lần "
                + traced.edition()
                + ": ĐÃ CŨ, số liệu đã thay đổi sau khi lập; ở đây là số hiện nay",
            name
                + ", edition "
                + traced.edition()
                + ": OUT OF DATE, figures have changed since; these are the present ones");
  }

  private static Words issued(Traced.Issued of) {
    Words named = Issuing.named(of.edition());
    String value = of.value().map(CaseTable::text).orElse("…");
    return new Words(named.vi() + ": " + value, named.en() + ": " + value);
  }

  private static String folder(Traced traced) {
    return traced.order().folder().toString().replace('\\', '/');
  }

  private void children(Traced traced) {
    List<Part> parts = traced.children();
    if (parts.isEmpty()) {
      return;
    }
    console.say("");
    console.say("Theo đơn vị trực thuộc:", "By direct child:");
    LocalDate day = traced.order().period().lastDay();
    for (Part part : parts) {
      console.say(
          String.format(
              Locale.ROOT,
              "  %-32s %16s  %d/%d",
              part.child().on(day).name(),
              part.total().value().map(CaseTable::text).orElse("…"),
              part.total().reported(),
              part.total().due()));
    }
  }

  /** {@code × 0,35}. */
  private static String share(Restated.Portion portion) {
    return " × " + portion.share().stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private void counted(Traced traced) {
    List<Counted> all = traced.counted();
    console.say("");
    console.say(
        "Từ " + all.size() + " số liệu đã gửi:", "Out of " + all.size() + " reported figures:");
    PeriodCalendar calendar = traced.order().programme().reporting().calendar();
    boolean several = all.stream().map(each -> each.figure().indicator()).distinct().count() > 1;
    for (Counted each : all.subList(0, Math.min(SHOWN, all.size()))) {
      Quantity quantity = each.figure().quantity();
      String sheet = each.place().sheet();
      console.say(
          String.format(
              Locale.ROOT,
              "  %-20s %-22s %12s  %s  %s  %s %s%s",
              each.name(),
              PeriodText.of(each.entry().key().period(), calendar),
              CaseTable.text(quantity) + each.portion().map(TraceTable::share).orElse(""),
              each.entry().key().caseNumber(),
              each.file().receipt(),
              each.file().name(),
              (sheet.isEmpty() ? "" : sheet + "!") + each.place().cell().orElse(""),
              several ? "  " + each.figure().indicator() : ""));
    }
    if (all.size() > SHOWN) {
      int more = all.size() - SHOWN;
      console.say(
          "  … và " + more + " số liệu nữa (--export TỆP ghi đủ)",
          "  … and " + more + " more (--export FILE writes all)");
    }
  }
}
