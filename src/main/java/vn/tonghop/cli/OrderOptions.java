package vn.tonghop.cli;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.Structure;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.ReviewOrder;

/** Options that tell which review is meant, in which language and as which files. */
final class OrderOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--programme", required = true, paramLabel = "P")
  private String programme = "";

  @Option(names = "--unit", required = true, paramLabel = "U")
  private String unit = "";

  @Option(names = "--period", required = true, paramLabel = "R")
  private String period = "";

  @Option(names = "--formats", split = ",", paramLabel = "pdf,docx,xlsx,html,csv")
  private Set<String> formats = Set.of("pdf", "html", "csv");

  @Option(
      names = "--structure",
      paramLabel = "then|DATE",
      description =
          "Cơ cấu đương thời (then), hoặc quy về đơn vị hành chính của một ngày / each figure under"
              + " the units of its own time, or all brought to those of a day")
  private String structure = Structure.THEN;

  @Option(names = "--language", paramLabel = "vi|en")
  private String language = "vi";

  /**
   * Looks at what needs no home.
   *
   * @throws ParameterException if there is no such language or structure
   */
  void check() {
    if (!language.equals("vi") && !language.equals("en")) {
      throw wrong("--language: vi, en");
    }
    if (Structure.read(structure).isEmpty()) {
      throw wrongStructure();
    }
  }

  /**
   * The files that are wanted.
   *
   * @throws ParameterException if there is no such format
   */
  Set<Format> formats() {
    Set<Format> wanted = EnumSet.noneOf(Format.class);
    for (String code : formats) {
      wanted.add(
          Format.ofCode(code.strip().toLowerCase(Locale.ROOT))
              .orElseThrow(
                  () ->
                      wrong(
                          "--formats: phiên bản này làm được pdf, docx, xlsx, html, csv / this version"
                              + " makes pdf, docx, xlsx, html, csv; not: "
                              + code)));
    }
    return wanted;
  }

  /**
   * The review that is meant.
   *
   * @throws ParameterException if there is none such
   */
  ReviewOrder order(Yardstick yardstick) {
    Programme known =
        Optional.of(programme)
            .filter(ProgrammeCode::isCode)
            .flatMap(code -> yardstick.programmes().programme(new ProgrammeCode(code)))
            .orElseThrow(() -> wrong("Không có chương trình / No programme: " + programme));
    Period asked =
        PeriodText.parse(period, known.reporting().calendar())
            .orElseThrow(() -> wrong("Không hiểu kỳ / Not a period: " + period));
    if (!UnitCode.isCode(unit)) {
      throw wrong("Không phải mã đơn vị / Not a unit's code: " + unit);
    }
    return new DueReviews(yardstick.register(), yardstick.programmes())
        .order(known, new UnitCode(unit), asked, restatedTo(), CommandLine.language(language))
        .orElseThrow(
            () ->
                wrong(
                    "Không có đơn vị này vào ngày cuối kỳ (hoặc vào ngày của --structure), hoặc kỳ nằm"
                        + " ngoài hiệu lực của chương trình / No such unit on the period's last day"
                        + " (or on the day of --structure), or the period lies outside the"
                        + " programme's validity: "
                        + unit));
  }

  private Optional<LocalDate> restatedTo() {
    return Structure.read(structure).orElseThrow(this::wrongStructure);
  }

  private ParameterException wrongStructure() {
    return wrong(
        "--structure: then, hoặc một ngày như 2025-07-01 / then, or a day such as 2025-07-01; not: "
            + structure);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
