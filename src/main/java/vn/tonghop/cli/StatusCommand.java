package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.inspection.Selection;
import vn.tonghop.inspection.Standing;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.RunStore;
import vn.tonghop.jobs.StatusReader.CaseStep;
import vn.tonghop.jobs.StatusReader.OfProgramme;
import vn.tonghop.jobs.StatusReader.Refused;
import vn.tonghop.jobs.StatusReader.Status;
import vn.tonghop.period.DayText;

/**
 * {@code status [--json]}: what was taken in, refused, is due, overdue; the last runs. Of a
 * programme, unit or period: what was due and what became of it, unit by unit.
 */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tình hình nhận, trả lại, đến hạn, quá hạn / what came, what is due or overdue")
final class StatusCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOptions options = new HomeOptions();

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(names = "--json", description = "Dạng JSON / as JSON")
  private boolean json;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description =
          "Ghi deliveries.csv (từng đơn vị, từng kỳ) và findings.csv (mọi lỗi, cảnh báo) vào thư"
              + " mục / write both tables to the folder")
  private @Nullable Path export;

  @Option(
      names = "--case",
      paramLabel = "HS-…",
      description = "Mọi lần gửi của một hồ sơ, khác nhau ở đâu / every revision of one case")
  private @Nullable String caseNumber;

  StatusCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    Path folder = export;
    if (folder != null) {
      requireExportable(home, folder);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      if (caseNumber != null) {
        return tellCase(context, caseNumber);
      }
      Selection wanted = selection.selection(context.yardstick());
      if (folder != null) {
        context
            .statusExport()
            .write(wanted, today, folder)
            .forEach(file -> console.say(file.toString()));
      } else if (wanted.isAll()) {
        tell(context.status().read(today));
      } else {
        tell(context.status().deliveries(wanted, today), today);
      }
      return CommandLine.WELL;
    }
  }

  private void requireExportable(Home home, Path folder) {
    if (json || caseNumber != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--export: không dùng cùng với --json, --case / cannot be used together with --json,"
              + " --case");
    }
    Path place = real(folder);
    if (Files.exists(place) && !Files.isDirectory(place)) {
      throw new ParameterException(
          spec.commandLine(), "--export: cần một thư mục / a folder is needed: " + folder);
    }
    for (Path own : List.of(home.input(), home.data(), home.config())) {
      if (place.startsWith(real(own))) {
        throw new ParameterException(
            spec.commandLine(),
            "--export: hãy ghi ra ngoài thư mục này / write it outside of this folder: " + own);
      }
    }
  }

  /** Where it lies, or would, whatever links lead there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path above = absolute.getParent();
    try {
      return Files.exists(absolute) || above == null
          ? absolute.toRealPath()
          : real(above).resolve(absolute.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot find " + path, e);
    }
  }

  private int tellCase(HomeContext context, String number) {
    List<CaseStep> steps = context.status().history(number);
    if (steps.isEmpty()) {
      console.complain("Không có số hồ sơ này: " + number, "There is no such case: " + number);
      return CommandLine.FAILED;
    }
    new CaseTable(console, context.yardstick()).print(steps);
    return CommandLine.WELL;
  }

  private void tell(List<OfProgramme> programmes, LocalDate today) {
    if (json) {
      console.say(StatusJson.of(programmes));
      return;
    }
    DeliveryTable table = new DeliveryTable(console);
    table.standings(
        programmes.stream()
            .filter(of -> !of.deliveries().isEmpty())
            .map(of -> Standing.of(of.programme().code(), of.deliveries(), today))
            .toList());
    programmes.forEach(of -> table.deliveries(of, today));
  }

  private void tell(Status status) {
    if (json) {
      console.say(StatusJson.of(status));
    } else {
      print(status);
    }
  }

  private void print(Status status) {
    console.say(
        "Ngày "
            + DayText.of(status.date())
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
    new DeliveryTable(console).standings(status.programmes());
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
    IssuedLines.print(status.issued(), console);
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
}
