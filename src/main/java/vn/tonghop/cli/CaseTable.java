package vn.tonghop.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Change;
import vn.tonghop.figure.Entry;
import vn.tonghop.figure.Handing;
import vn.tonghop.figure.SubmissionKey;
import vn.tonghop.jobs.StatusReader.CaseStep;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.period.PeriodText;
import vn.tonghop.quantity.Qualifier;
import vn.tonghop.quantity.Quantity;

/** Tells what became of a case: each revision, when, in which file, and what it changed. */
final class CaseTable {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

  private final Console console;
  private final Yardstick yardstick;

  CaseTable(Console console, Yardstick yardstick) {
    this.console = console;
    this.yardstick = yardstick;
  }

  void print(List<CaseStep> steps) {
    console.say(title(steps.get(0).revision().entry().key()));
    steps.forEach(this::print);
  }

  private String title(SubmissionKey key) {
    String period =
        yardstick
            .programmes()
            .programme(key.programme())
            .map(programme -> PeriodText.of(key.period(), programme.reporting().calendar()))
            .orElse(key.period().dates());
    String unit =
        yardstick
            .register()
            .unit(key.unit())
            .map(known -> known.on(key.period().lastDay()))
            .map(state -> state.name() + " (" + state.code() + ")")
            .orElse(key.unit().text());
    return String.join("  ", key.caseNumber(), key.programme().value(), period, unit);
  }

  private void print(CaseStep step) {
    Entry entry = step.revision().entry();
    Words state = state(step);
    String place =
        time(entry.submittedAt()) + "  " + step.file().receipt() + "  " + step.file().name();
    console.say(
        "  Bản " + entry.revision() + "  " + place + ", dòng " + entry.row() + state.vi(),
        "  Revision " + entry.revision() + "  " + place + ", row " + entry.row() + state.en());
    for (Handing again : step.revision().again()) {
      String when = time(again.submittedAt());
      console.say("    gửi lại không đổi " + when, "    handed in again unchanged " + when);
    }
    console.say(
        "    " + step.changes().stream().map(CaseTable::change).collect(Collectors.joining("; ")));
  }

  private static Words state(CaseStep step) {
    if (step.revision().inForce()) {
      return new Words("  (đang có hiệu lực)", "  (in force)");
    }
    return step.revision()
        .withdrawn()
        .map(
            withdrawn ->
                withdrawn.contested()
                    ? new Words(
                        "  (không nhận: có bản khác cùng đêm)",
                        "  (refused: another of the same night differs)")
                    : new Words(
                        "  (đã rút: " + withdrawn.reason() + ")",
                        "  (withdrawn: " + withdrawn.reason() + ")"))
        .orElse(new Words("", ""));
  }

  private static String change(Change change) {
    String after = text(change.after());
    return change.before().isEmpty()
        ? change.indicator() + " " + after
        : change.indicator() + " " + text(change.before()) + " → " + after;
  }

  private static String text(Optional<Quantity> quantity) {
    return quantity.map(CaseTable::text).orElse("…");
  }

  /** {@code trên 2.300}. */
  static String text(Quantity quantity) {
    String number =
        quantity.value().scale() > 0
            ? String.format(
                Locale.GERMANY, "%,." + quantity.value().scale() + "f", quantity.value())
            : String.format(Locale.GERMANY, "%,d", quantity.value().toBigInteger());
    return quantity.qualifier() == Qualifier.EXACT
        ? number
        : quantity.qualifier().word() + " " + number;
  }

  private static String time(LocalDateTime time) {
    return TIME.format(time);
  }
}
