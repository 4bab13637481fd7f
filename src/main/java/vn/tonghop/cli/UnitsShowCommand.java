package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.orgunit.OrgUnit;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.period.DayText;

/**
 * {@code units show CODE [--date D] [--json]}: every unit that ever bore a code, or the one of a
 * day, or the one of an identity ({@code 18601@2020-01-01}), with its life.
 */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Một đơn vị: tên, mã, cấp trên qua các thời kỳ, từ đâu đến, đi đâu / a unit: its names,"
            + " codes, parents, what it came from and went into")
final class UnitsShowCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      paramLabel = "CODE",
      description = "Mã đơn vị, hoặc mã@ngày bắt đầu / a unit's code, or code@first day")
  private String code = "";

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "Đơn vị mang mã vào ngày ấy (năm-tháng-ngày) / whose code it was on that day")
  private @Nullable LocalDate date;

  @Option(names = "--json", description = "Dạng JSON / as JSON")
  private boolean json;

  UnitsShowCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    if (date != null && code.contains("@")) {
      throw new ParameterException(
          spec.commandLine(),
          "--date: không dùng cùng với mã@ngày / cannot be used together with code@day");
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      Register register = context.yardstick().register();
      List<OrgUnit> units = units(register);
      if (units.isEmpty()) {
        complain(register);
        return CommandLine.FAILED;
      }
      if (json) {
        console.say(UnitJson.of(units, register));
      } else {
        new UnitTable(console, register).print(units);
      }
      return CommandLine.WELL;
    }
  }

  private List<OrgUnit> units(Register register) {
    if (code.contains("@")) {
      return identity().flatMap(register::unit).stream().toList();
    }
    if (!UnitCode.isCode(code)) {
      return List.of();
    }
    UnitCode asked = new UnitCode(code);
    Optional<OrgUnit> group =
        register.unit(new UnitId(asked, null)).filter(unit -> register.group(unit).isPresent());
    if (group.isPresent()) {
      return List.of(group.get());
    }
    return date == null ? register.bearers(asked) : register.bearer(asked, date).stream().toList();
  }

  private Optional<UnitId> identity() {
    try {
      return Optional.of(UnitId.parse(code));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Who else bore the code, or the units of the day that are nearest. */
  private void complain(Register register) {
    String on = date == null ? "" : " ngày " + DayText.of(date);
    String onDay = date == null ? "" : " on " + date;
    String bearers = bearers(register);
    if (!bearers.isEmpty()) {
      console.complain(
          "Không có đơn vị " + code + on + ". Mã ấy là của: " + bearers,
          "There is no unit " + code + onDay + ". The code is that of: " + bearers);
      return;
    }
    LocalDate day =
        date == null ? LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM) : date;
    String near =
        register.nearest(code, day).stream()
            .map(unit -> unit.on(day).name() + " (" + unit.on(day).code() + ")")
            .collect(Collectors.joining(", "));
    console.complain(
        "Không có đơn vị " + code + on + "." + (near.isEmpty() ? "" : " Có phải: " + near + "?"),
        "There is no unit " + code + onDay + "." + (near.isEmpty() ? "" : " Is it: " + near + "?"));
  }

  private String bearers(Register register) {
    int at = code.indexOf('@');
    String bare = at < 0 ? code : code.substring(0, at);
    if (!UnitCode.isCode(bare)) {
      return "";
    }
    return register.bearers(new UnitCode(bare)).stream()
        .map(unit -> unit.states().get(0).name() + " (" + unit.id() + ")")
        .collect(Collectors.joining(", "));
  }
}
