package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Entry;
import vn.tonghop.inspection.Delivery;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.StatusReader.OfProgramme;
import vn.tonghop.orgunit.UnitState;
import vn.tonghop.period.DayText;
import vn.tonghop.period.PeriodCalendar;
import vn.tonghop.period.PeriodText;

/** What was due and what became of it: by programme in numbers, unit by unit in words. */
final class DeliveryTable {

  private static final int SHOWN = 100;

  private final Console console;

  DeliveryTable(Console console) {
    this.console = console;
  }

  /** A line for each programme. */
  void standings(List<Standing> standings) {
    console.say(
        line("", "đến hạn", "đúng hạn", "chậm", "trả lại", "thiếu", "còn chờ", "sửa lại"),
        line("", "ended", "on time", "late", "refused", "missing", "waiting", "revised"));
    for (Standing standing : standings) {
      console.say(
          line(
              standing.programme(),
              standing.ended(),
              standing.onTime(),
              standing.late(),
              standing.refused(),
              standing.missing(),
              standing.waiting(),
              standing.revised()));
    }
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "  %-16s %9s %9s %9s %9s %9s %9s %9s", cells).stripTrailing();
  }

  /** A line for each unit and period, as many as fit. */
  void deliveries(OfProgramme of, LocalDate day) {
    if (of.deliveries().isEmpty()) {
      return;
    }
    PeriodCalendar calendar = of.programme().reporting().calendar();
    console.say("");
    console.say(of.programme().name().vi(), of.programme().name().en());
    List<Delivery> shown = of.deliveries().subList(0, Math.min(SHOWN, of.deliveries().size()));
    for (Delivery delivery : shown) {
      Words words = words(delivery, day);
      String begin = begin(delivery, calendar);
      console.say(begin + words.vi() + numbers(delivery), begin + words.en() + numbers(delivery));
    }
    int left = of.deliveries().size() - shown.size();
    if (left > 0) {
      console.say(
          "  … và " + left + " dòng nữa; thêm --export DIR để có đủ",
          "  … and " + left + " more; add --export DIR to have them all");
    }
  }

  private static String begin(Delivery delivery, PeriodCalendar calendar) {
    UnitState unit = delivery.obligation().unit().on(delivery.obligation().piece().lastDay());
    return String.format(
        Locale.ROOT,
        "  %-12s %-8s %-28s ",
        PeriodText.of(delivery.obligation().piece(), calendar),
        unit.code(),
        unit.name());
  }

  private static Words words(Delivery delivery, LocalDate day) {
    LocalDate deadline = delivery.obligation().deadline();
    Words late = days(delivery.daysLate(day));
    Words state =
        switch (delivery.state()) {
          case ON_TIME -> new Words("đúng hạn", "on time");
          case LATE -> new Words("chậm " + late.vi(), late.en() + " late");
          case REFUSED -> new Words("bị trả lại", "refused");
          case MISSING ->
              delivery.by().isEmpty()
                  ? new Words("chưa gửi, quá hạn " + late.vi(), "missing for " + late.en())
                  : new Words(
                      "mới gửi một phần, quá hạn " + late.vi(),
                      "came in part, overdue for " + late.en());
          case WAITING ->
              new Words("còn chờ, hạn " + DayText.of(deadline), "waiting, due on " + deadline);
        };
    return delivery.isReceived() && delivery.isRevised()
        ? new Words(
            state.vi() + ", sửa lần " + (delivery.revisions() - 1),
            state.en() + ", revised " + (delivery.revisions() - 1) + " ×")
        : state;
  }

  private static Words days(long count) {
    return new Words(
        String.format(Locale.GERMANY, "%,d ngày", count),
        String.format(Locale.ROOT, count == 1 ? "%,d day" : "%,d days", count));
  }

  private static String numbers(Delivery delivery) {
    return delivery.by().stream()
        .map(Entry::key)
        .map(key -> "  " + key.caseNumber())
        .reduce("", String::concat);
  }
}
