package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.OutdatedReviews.Outdated;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.StatusReader.Refused;
import vn.tonghop.jobs.StatusReader.Status;

/** {@code status [--json]}: what was taken in, refused, is due, overdue; the last runs. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tình hình nhận, trả lại, đến hạn, quá hạn / what came, what is due or overdue")
final class StatusCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "Dạng JSON / as JSON")
  private boolean json;

  StatusCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    LocalDate today = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
      Status status = context.status().read(today);
      if (json) {
        console.say(json(status));
      } else {
        print(status);
      }
      return CommandLine.WELL;
    }
  }

  private void print(Status status) {
    console.say(
        "Ngày "
            + status.date()
            + ": đã nhận "
            + status.files()
            + " tệp, "
            + status.inForce()
            + " báo cáo có hiệu lực"
            + (status.withdrawn() == 0 ? "" : ", " + status.withdrawn() + " đã rút"),
        "On "
            + status.date()
            + ": "
            + status.files()
            + " files received, "
            + status.inForce()
            + " submissions in force"
            + (status.withdrawn() == 0 ? "" : ", " + status.withdrawn() + " withdrawn"));
    console.say("");
    console.say(
        String.format(
            Locale.ROOT,
            "  %-16s %10s %10s %10s %10s",
            "",
            "đến hạn",
            "đã nhận",
            "còn chờ",
            "quá hạn"),
        String.format(
            Locale.ROOT,
            "  %-16s %10s %10s %10s %10s",
            "",
            "ended",
            "received",
            "waiting",
            "overdue"));
    for (Standing standing : status.programmes()) {
      console.say(
          String.format(
              Locale.ROOT,
              "  %-16s %10d %10d %10d %10d",
              standing.programme(),
              standing.ended(),
              standing.received(),
              standing.waiting(),
              standing.overdue().size()));
    }
    if (!status.refused().isEmpty()) {
      console.say("");
      console.say("Tệp có phần bị trả lại:", "Files with refused parts:");
      for (Refused refused : status.refused()) {
        console.say(
            String.format(
                Locale.ROOT,
                "  %s %5d/%-5d %s",
                refused.receipt(),
                refused.refused(),
                refused.submissions(),
                refused.file()));
      }
    }
    OutdatedLines.print(status.outdated(), console);
    console.say("");
    console.say("Các lần chạy gần nhất:", "Latest runs (Vietnam time):");
    for (RunStore.Run run : status.runs()) {
      console.say(
          "  "
              + run.startedInVietnam()
              + "  "
              + run.command()
              + " "
              + run.date()
              + "  "
              + run.state()
              + "  "
              + run.summary());
    }
  }

  private static String json(Status status) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("date", status.date().toString());
    fields.put("files", status.files());
    fields.put("in_force", status.inForce());
    fields.put("withdrawn", status.withdrawn());
    List<Object> programmes = new ArrayList<>();
    for (Standing standing : status.programmes()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("programme", standing.programme().value());
      each.put("ended", standing.ended());
      each.put("received", standing.received());
      each.put("waiting", standing.waiting());
      each.put("overdue", standing.overdue().size());
      programmes.add(each);
    }
    fields.put("programmes", programmes);
    List<Object> refused = new ArrayList<>();
    for (Refused each : status.refused()) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("receipt", each.receipt());
      file.put("file", each.file());
      file.put("refused", each.refused());
      file.put("submissions", each.submissions());
      refused.add(file);
    }
    fields.put("refused", refused);
    List<Object> outdated = new ArrayList<>();
    for (Outdated each : status.outdated()) {
      Map<String, Object> review = new LinkedHashMap<>();
      review.put("review", each.order().folder().toString().replace('\\', '/'));
      review.put("remedy", each.remedy().name().toLowerCase(Locale.ROOT));
      outdated.add(review);
    }
    fields.put("outdated", outdated);
    List<Object> runs = new ArrayList<>();
    for (RunStore.Run run : status.runs()) {
      Map<String, Object> each = new LinkedHashMap<>();
      each.put("run", run.id());
      each.put("command", run.command());
      each.put("date", run.date().toString());
      each.put("started", run.started().toString());
      each.put("state", run.state().name());
      each.put("summary", run.summary());
      runs.add(each);
    }
    fields.put("runs", runs);
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(fields);
  }
}
