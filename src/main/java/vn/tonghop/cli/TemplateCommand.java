package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.catalogue.Words;
import vn.tonghop.forms.Forms.Asked;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.Templates;
import vn.tonghop.jobs.Templates.Batch;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;

/**
 * {@code template --programme P --unit U --period R -o FILE}: the workbook that this unit fills in;
 * {@code template --all}: one for every unit and base piece that is due and has not come.
 */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Lập biểu mẫu Excel để đơn vị điền / make the workbooks that units fill in")
final class TemplateCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--programme", paramLabel = "P")
  private @Nullable String programme;

  @Option(names = "--unit", paramLabel = "U")
  private @Nullable String unit;

  @Option(names = "--period", paramLabel = "R")
  private @Nullable String period;

  @Option(
      names = "--all",
      description =
          "Mọi đơn vị, mọi kỳ đã hết mà chưa gửi; có thể thêm --programme, --period / every unit"
              + " and period that has ended and not come")
  private boolean all;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|DIR",
      description = "Tệp, hoặc thư mục khi có --all / the file, or with --all the folder")
  private @Nullable Path output;

  TemplateCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    return all ? every(home) : one(home);
  }

  private int one(Home home) {
    String ofProgramme = required(programme, "--programme");
    String ofUnit = required(unit, "--unit");
    String ofPeriod = required(period, "--period");
    Path file = output;
    if (file == null) {
      throw wrong("Thiếu / Missing: -o FILE");
    }
    if (Files.isDirectory(file)) {
      throw wrong("-o: là thư mục, cần một tệp / is a folder, a file is needed: " + file);
    }
    if (!UnitCode.isCode(ofUnit)) {
      throw wrong("Không phải mã đơn vị / Not a unit's code: " + ofUnit);
    }
    try (HomeContext context = open(home)) {
      Programme known = programme(context.yardstick(), ofProgramme);
      Asked asked = context.templates().form(known, new UnitCode(ofUnit), period(known, ofPeriod));
      if (asked instanceof Asked.Found found) {
        context.templates().write(found.form(), file);
        console.say(file.toString());
        return CommandLine.WELL;
      }
      Words why = ((Asked.None) asked).why();
      console.complain(why.vi(), why.en());
      return CommandLine.FAILED;
    }
  }

  private int every(Home home) {
    if (unit != null) {
      throw wrong("--all không đi cùng --unit / --all and --unit exclude each other");
    }
    Path root = output == null ? home.reports().resolve("templates") : output;
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw wrong("-o: cần một thư mục / a folder is needed: " + root);
    }
    try (HomeContext context = open(home)) {
      Yardstick yardstick = context.yardstick();
      List<Programme> programmes =
          programme == null
              ? yardstick.programmes().all()
              : List.of(programme(yardstick, programme));
      int written = 0;
      for (Programme each : programmes) {
        written += every(context.templates(), each, root);
      }
      console.say("Đã lập " + written + " biểu mẫu", written + " templates were made");
      return CommandLine.WELL;
    }
  }

  private int every(Templates templates, Programme each, Path root) {
    Optional<Period> within = Optional.ofNullable(period).map(text -> period(each, text));
    LocalDate today = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
    int written = 0;
    for (Batch batch : templates.writeDue(each, within, today, root)) {
      String folder = root.resolve(batch.folder()).toString();
      console.say(
          folder + ": mới " + batch.written() + ", có sẵn " + batch.kept(),
          folder + ": new " + batch.written() + ", kept " + batch.kept());
      written += batch.written();
    }
    return written;
  }

  private HomeContext open(Home home) {
    return HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock);
  }

  private Programme programme(Yardstick yardstick, String code) {
    return Optional.of(code)
        .filter(ProgrammeCode::isCode)
        .flatMap(known -> yardstick.programmes().programme(new ProgrammeCode(known)))
        .orElseThrow(() -> wrong("Không có chương trình / No programme: " + code));
  }

  private Period period(Programme of, String text) {
    return PeriodText.parse(text, of.reporting().calendar())
        .orElseThrow(() -> wrong("Không hiểu kỳ / Not a period: " + text));
  }

  private String required(@Nullable String value, String option) {
    if (value == null) {
      throw wrong("Thiếu / Missing: " + option + " (hoặc / or --all)");
    }
    return value;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
