package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.NightReport;
import vn.tonghop.jobs.NightReport.RefusedFile;
import vn.tonghop.jobs.Progress.Stage;
import vn.tonghop.period.DayText;
import vn.tonghop.validation.Effect;

/** Tells at the end what a night did. */
final class NightTable {

  private static final int SHOWN = 20;

  private final Console console;

  NightTable(Console console) {
    this.console = console;
  }

  void print(NightReport report, LocalDate day) {
    if (report.didNothing()) {
      console.say(
          "Đêm " + DayText.of(day) + ": không có gì mới, không có báo cáo nào cần lập lại.",
          "Night of " + day + ": nothing new, no review to make again.");
      return;
    }
    console.say("Đêm " + DayText.of(day), "Night of " + day);
    row("Tệp mới nhận", "Files received", report.files());
    Effect effect = report.effect();
    pair("", "", "báo cáo", "submissions", "số liệu", "figures");
    row("Nhận mới", "New", effect.added(), effect.figuresAdded());
    row("Nhận bản sửa", "Changed", effect.changed(), effect.figuresChanged());
    row("Không đổi", "Unchanged", effect.same(), effect.figuresSame());
    if (effect.older() > 0) {
      row("Bản cũ, chỉ lưu", "Older, kept only", effect.older());
    }
    row("Bị trả lại", "Refused", report.refused(), report.figuresRefused());
    row("Báo cáo tổng hợp đã lập", "Reviews made", report.reviews().size());
    for (Stage stage : Stage.values()) {
      Duration took = report.durations().getOrDefault(stage, Duration.ZERO);
      line("Thời gian: " + stage.words().vi(), "Time: " + stage.words().en(), seconds(took));
    }
    refused(report.refusedFiles());
    reviews(report.reviews());
  }

  private void refused(List<RefusedFile> files) {
    if (files.isEmpty()) {
      return;
    }
    console.say("");
    console.say(
        "Tệp có phần bị trả lại (lý do ở tệp bên phải):",
        "Files with refused parts (the reasons stand in the file at the right):");
    for (RefusedFile file : files.subList(0, Math.min(SHOWN, files.size()))) {
      console.say(
          String.format(
              Locale.ROOT,
              "  %5d/%-5d %-56s %s",
              file.refused(),
              file.submissions(),
              file.name(),
              slashes(file.findings())));
    }
    more(files.size());
  }

  private void reviews(List<Path> folders) {
    if (folders.isEmpty()) {
      return;
    }
    console.say("");
    console.say("Báo cáo tổng hợp nằm ở:", "The reviews lie in:");
    folders
        .subList(0, Math.min(SHOWN, folders.size()))
        .forEach(f -> console.say("  " + slashes(f)));
    more(folders.size());
  }

  private void more(int all) {
    if (all > SHOWN) {
      console.say("  … và " + (all - SHOWN) + " mục nữa", "  … and " + (all - SHOWN) + " more");
    }
  }

  private void row(String vi, String en, int submissions, long figures) {
    String of = String.valueOf(submissions);
    String and = String.valueOf(figures);
    pair(vi, en, of, of, and, and);
  }

  private void pair(String vi, String en, String vi1, String en1, String vi2, String en2) {
    console.say(
        String.format(
            Locale.ROOT,
            "  %-32s %12s %12s",
            new Words(vi, en).in(console.language()),
            new Words(vi1, en1).in(console.language()),
            new Words(vi2, en2).in(console.language())));
  }

  private void row(String vi, String en, int count) {
    line(vi, en, String.valueOf(count));
  }

  private void line(String vi, String en, String value) {
    console.say(
        String.format(
            Locale.ROOT, "  %-32s %12s", new Words(vi, en).in(console.language()), value));
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0).replace('.', ',');
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
