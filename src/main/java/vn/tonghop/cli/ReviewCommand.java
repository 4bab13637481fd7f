package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.catalogue.Programme;
import vn.tonghop.catalogue.ProgrammeCode;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.Yardstick;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.period.Period;
import vn.tonghop.period.PeriodText;
import vn.tonghop.publishing.DueReviews;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.ReviewOrder;

/** {@code review --programme P --unit U --period R}: renders one review from the ledger. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Lập một báo cáo từ số liệu đã nhận / make one review from the ledger")
final class ReviewCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--programme", required = true, paramLabel = "P")
  private String programme = "";

  @Option(names = "--unit", required = true, paramLabel = "U")
  private String unit = "";

  @Option(names = "--period", required = true, paramLabel = "R")
  private String period = "";

  @Option(names = "--formats", split = ",", paramLabel = "pdf,docx,xlsx,html,csv")
  private Set<String> formats = Set.of("pdf", "html", "csv");

  @Option(names = "--structure", paramLabel = "then")
  private String structure = ReviewOrder.STRUCTURE_THEN;

  @Option(names = "--language", paramLabel = "vi|en")
  private String language = "vi";

  ReviewCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    if (!language.equals("vi") && !language.equals("en")) {
      throw wrong("--language: vi, en");
    }
    if (!structure.equals(ReviewOrder.STRUCTURE_THEN)) {
      throw wrong(
          "--structure: phiên bản này chỉ lập theo cơ cấu đương thời (then) / this version makes"
              + " reviews in the structure of their own time only (then)");
    }
    Set<Format> wanted = formats();
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      ReviewOrder order = order(context.yardstick());
      Optional<Path> folder = context.reviews().make(order, wanted);
      if (folder.isEmpty()) {
        console.complain(
            "Không có số liệu nào để lập báo cáo " + order.name(),
            "There is nothing to show for " + order.name());
        return CommandLine.FAILED;
      }
      console.say(home.root().relativize(home.reports().resolve(folder.get())).toString());
      return CommandLine.WELL;
    }
  }

  private Set<Format> formats() {
    Set<Format> wanted = EnumSet.noneOf(Format.class);
    for (String code : formats) {
      wanted.add(
          Format.ofCode(code.strip().toLowerCase(Locale.ROOT))
              .orElseThrow(
                  () ->
                      wrong(
                          "--formats: phiên bản này làm được pdf, docx, xlsx, html, csv / this version makes pdf, docx, xlsx, html,"
                              + " csv;"
                              + " not: "
                              + code)));
    }
    return wanted;
  }

  private ReviewOrder order(Yardstick yardstick) {
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
        .order(known, new UnitCode(unit), asked, CommandLine.language(language))
        .orElseThrow(
            () ->
                wrong(
                    "Không có đơn vị này vào ngày cuối kỳ, hoặc kỳ nằm ngoài hiệu lực của chương"
                        + " trình / No such unit on the period's last day, or the period lies"
                        + " outside the programme's validity: "
                        + unit));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
