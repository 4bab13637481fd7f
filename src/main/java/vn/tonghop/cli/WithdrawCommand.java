package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.catalogue.Words;
import vn.tonghop.figure.Withdrawal;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.jobs.Withdrawing;
import vn.tonghop.jobs.Withdrawing.Answer;

/** {@code withdraw RECEIPT --reason TEXT}: takes a submission out of force; nothing is deleted. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Rút báo cáo khỏi hiệu lực, không xóa / take a submission out of force")
final class WithdrawCommand implements Callable<Integer> {

  private static final int MOST_CASES = 9;

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "1",
      paramLabel = "RECEIPT",
      description = "Số phiếu TN-… hoặc số hồ sơ HS-… / a receipt or a case number")
  private String number = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Lý do / why")
  private String reason = "";

  @Option(names = "--programme", paramLabel = "P")
  private @Nullable String programme;

  @Option(
      names = "--unit",
      paramLabel = "U",
      description = "Chỉ của đơn vị này / only of this unit")
  private @Nullable String unit;

  @Option(
      names = "--period",
      paramLabel = "R",
      description = "Chỉ kỳ này hoặc các kỳ nằm trong đó / only what lies in this period")
  private @Nullable String period;

  @Option(
      names = "--all",
      description = "Rút tất cả, khi tệp có nhiều báo cáo / all of them, if there are several")
  private boolean all;

  WithdrawCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    Optional<Words> fault = Withdrawing.fault(reason);
    if (fault.isPresent()) {
      return refuse(fault.get());
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), NightlyCommand.VIETNAM);
    Withdrawing.Asked asked =
        new Withdrawing.Asked(
            number,
            Optional.ofNullable(programme),
            Optional.ofNullable(unit),
            Optional.ofNullable(period),
            all);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
      Withdrawing withdrawing = context.withdrawing();
      Answer answer =
          withdrawing.withdraw(
              asked,
              reason,
              today,
              done -> context.byHand().note(ActKind.WITHDRAWN, subjects(done), reason));
      if (answer instanceof Answer.Done done) {
        done.withdrawals().forEach(each -> tell(each, withdrawing));
        OutdatedLines.print(context.status().outdated(today), console);
        return CommandLine.WELL;
      }
      if (answer instanceof Answer.Several several) {
        console.complain(
            "Có "
                + several.inForce().size()
                + " báo cáo đang có hiệu lực; hãy thêm --unit, --period hoặc --programme, hay"
                + " --all để rút tất cả:",
            several.inForce().size()
                + " submissions are in force; add --unit, --period or --programme, or --all for"
                + " all of them:");
        several.inForce().forEach(entry -> console.complain("  " + withdrawing.name(entry)));
        return CommandLine.FAILED;
      }
      return refuse(((Answer.None) answer).why());
    }
  }

  /** The number that was asked for, and as many cases of it as an act may name. */
  private List<Subject> subjects(List<Withdrawal> done) {
    Stream<Subject> cases =
        done.stream()
            .map(each -> each.withdrawn().key().caseNumber())
            .distinct()
            .limit(MOST_CASES)
            .map(text -> new Subject(Subject.Kind.CASE, text));
    Subject asked = new Subject(Subject.Kind.RECEIPT, number);
    return Stream.concat(Stream.of(asked), cases).toList();
  }

  private int refuse(Words why) {
    console.complain(why.vi(), why.en());
    return CommandLine.FAILED;
  }

  private void tell(Withdrawal withdrawal, Withdrawing withdrawing) {
    String name = withdrawing.name(withdrawal.withdrawn());
    console.say("Đã rút: " + name, "Withdrawn: " + name);
    withdrawal
        .back()
        .map(withdrawing::name)
        .ifPresent(
            back ->
                console.say("  có hiệu lực trở lại: " + back, "  in force again instead: " + back));
  }
}
