package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.jobs.Checking;
import vn.tonghop.jobs.Checking.Checked;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.provenance.Place;
import vn.tonghop.validation.Effect;
import vn.tonghop.validation.FileJudgement;
import vn.tonghop.validation.FileJudgement.Told;
import vn.tonghop.validation.Finding;

/** {@code check FILE…}: judges files without storing anything. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Kiểm tra tệp, không lưu gì / judge files, store nothing")
final class CheckCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = new ArrayList<>();

  CheckCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    for (Path file : files) {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        console.complain("Không đọc được tệp " + file, "The file cannot be read: " + file);
        return CommandLine.FAILED;
      }
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
      boolean errors = false;
      for (Checked checked : context.checking().check(files, today)) {
        print(checked);
        errors |= checked.judgement().refused() > 0;
      }
      return errors ? CommandLine.REFUSED : CommandLine.WELL;
    }
  }

  private void print(Checked checked) {
    FileJudgement judgement = checked.judgement();
    for (Told told : Checking.sorted(judgement)) {
      console.say(line(checked.file(), told.finding()));
    }
    Effect effect = judgement.effect();
    long withheld = judgement.cells().withheld();
    console.say(
        checked.file()
            + ": báo cáo mới "
            + effect.added()
            + ", sửa "
            + effect.changed()
            + ", không đổi "
            + effect.same()
            + (effect.older() == 0 ? "" : ", cũ hơn bản đang có " + effect.older())
            + ", bị trả lại "
            + judgement.refused()
            + "; số liệu mới "
            + effect.figuresAdded()
            + ", sửa "
            + effect.figuresChanged()
            + ", không đổi "
            + effect.figuresSame()
            + ", bị trả lại "
            + withheld,
        checked.file()
            + ": submissions new "
            + effect.added()
            + ", changed "
            + effect.changed()
            + ", unchanged "
            + effect.same()
            + (effect.older() == 0 ? "" : ", older than what is in force " + effect.older())
            + ", refused "
            + judgement.refused()
            + "; figures new "
            + effect.figuresAdded()
            + ", changed "
            + effect.figuresChanged()
            + ", unchanged "
            + effect.figuresSame()
            + ", refused "
            + withheld);
  }

  private String line(Path file, Finding finding) {
    Place place = finding.place();
    String row = place.cell().orElse(place.row() > 0 ? String.valueOf(place.row()) : "");
    String sheet = place.sheet();
    String where =
        Stream.of(sheet, row).filter(part -> !part.isEmpty()).collect(Collectors.joining("!"));
    String column = finding.column().isEmpty() ? "" : " (" + finding.column() + ")";
    return file
        + (where.isEmpty() ? "" : ":" + where)
        + column
        + " "
        + finding.severity().code()
        + " "
        + finding.rule()
        + " "
        + finding.message().in(console.language());
  }
}
