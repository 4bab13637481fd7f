package vn.tonghop.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Issuing;
import vn.tonghop.jobs.Issuing.Answer;
import vn.tonghop.jobs.Progress;

/**
 * {@code issue --programme P --unit U --period R --date D}: gives a review its number, date and
 * signatory, for good.
 */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    description =
        "Ban hành báo cáo: cho số, ngày, người ký, giữ mãi / issue a review: number, date and"
            + " signatory, for good")
final class IssueCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOptions options = new HomeOptions();

  @Mixin private OrderOptions wanted = new OrderOptions();

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "Ngày ban hành, ví dụ 2026-02-03 / the date of the document")
  private String date = "";

  @Option(
      names = "--number",
      paramLabel = "N",
      description = "Số văn bản; không ghi thì lấy số tiếp theo / else the next of its series")
  private @Nullable Integer number;

  @Option(names = "--signatory", paramLabel = "NAME", description = "Người ký / who signs")
  private String signatory = "";

  @Option(
      names = "--unwritten",
      description =
          "Ban hành dù còn mục chưa viết / issue it with sections that nobody has written")
  private boolean unwritten;

  @Option(
      names = "--again",
      description =
          "Ban hành lại dù số liệu không đổi / issue it again though no figure has changed")
  private boolean again;

  IssueCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    wanted.check();
    LocalDate dated = day();
    LocalDate today = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
    var formats = wanted.formats();
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      Answer answer =
          context
              .issuing()
              .issue(
                  new Issuing.Asked(
                      wanted.order(context.yardstick()),
                      dated,
                      Optional.ofNullable(number),
                      signatory,
                      formats,
                      leaves()),
                  today,
                  edition ->
                      context
                          .byHand()
                          .note(
                              ActKind.ISSUED,
                              Subject.Kind.DOCUMENT,
                              edition.issuance().number().text()));
      if (answer instanceof Answer.Refused refused) {
        console.complain(refused.why().vi(), refused.why().en());
        return CommandLine.FAILED;
      }
      Answer.Done done = (Answer.Done) answer;
      done.doubt().ifPresent(doubt -> console.complain(doubt.vi(), doubt.en()));
      console.say(
          "Đã ban hành " + Issuing.named(done.edition()).vi(),
          "Issued " + Issuing.named(done.edition()).en());
      return CommandLine.WELL;
    }
  }

  private Set<Issuing.Leave> leaves() {
    Set<Issuing.Leave> leaves = EnumSet.noneOf(Issuing.Leave.class);
    if (unwritten) {
      leaves.add(Issuing.Leave.UNWRITTEN);
    }
    if (again) {
      leaves.add(Issuing.Leave.AGAIN);
    }
    return leaves;
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(date.strip());
    } catch (DateTimeException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--date: ngày viết như 2026-02-03 / a day as in 2026-02-03, not: " + date);
    }
  }
}
