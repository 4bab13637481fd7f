package vn.tonghop.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.inspection.Selection;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.UnitCode;

/** {@code --programme}, {@code --unit}, {@code --period}, each of which may be left out. */
final class SelectionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--programme",
      paramLabel = "P",
      description = "Chỉ chương trình này / only of this programme")
  private @Nullable String programme;

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Chỉ đơn vị này và các đơn vị trực thuộc / only this unit and those below it")
  private @Nullable String unit;

  @Option(
      names = "--period",
      paramLabel = "R",
      description = "Chỉ kỳ này và các kỳ nằm trong đó / only what lies in this period")
  private @Nullable String period;

  /**
   * What was asked for.
   *
   * @throws ParameterException if there is no such programme, unit or period
   */
  Selection selection(Yardstick yardstick) {
    Selection asked =
        new Selection(
            Optional.ofNullable(programme).map(code -> programme(code, yardstick)),
            Optional.ofNullable(unit).map(code -> unit(code, yardstick)),
            Optional.ofNullable(period));
    if (yardstick.programmes().all().stream().noneMatch(asked::takes)) {
      throw wrong("Không hiểu kỳ / Not a period: " + period);
    }
    return asked;
  }

  private ProgrammeCode programme(String code, Yardstick yardstick) {
    return Optional.of(code)
        .filter(ProgrammeCode::isCode)
        .map(ProgrammeCode::new)
        .filter(known -> yardstick.programmes().programme(known).isPresent())
        .orElseThrow(() -> wrong("Không có chương trình / No programme: " + code));
  }

  private UnitCode unit(String code, Yardstick yardstick) {
    return Optional.of(code)
        .filter(UnitCode::isCode)
        .map(UnitCode::new)
        .filter(known -> yardstick.register().knows(known))
        .orElseThrow(() -> wrong("Không có đơn vị mang mã / No unit has the code: " + code));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
