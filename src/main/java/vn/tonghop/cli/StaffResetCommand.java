package vn.tonghop.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Staff;

/**
 * {@code staff reset-second-factor LOGIN}: for whoever has lost telephone and recovery codes. All
 * their sessions end; whoever must have a second factor sets up another at the next sign-in.
 */
@Command(
    name = "reset-second-factor",
    mixinStandardHelpOptions = true,
    description = "Gỡ mã xác thực của một người / take a member's second factor away")
final class StaffResetCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "LOGIN")
  private String login = "";

  StaffResetCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME_IF_THERE, Progress.SILENT, clock)) {
      Staff staff = context.staff();
      Optional<Member> member = NamedMember.of(login, staff, console);
      if (member.isEmpty()) {
        return CommandLine.FAILED;
      }
      if (!staff.secondFactors().isSet(member.get())) {
        console.complain(
            "Không có mã xác thực để gỡ: " + member.get().login(),
            "There is no second factor to take away: " + member.get().login());
        return CommandLine.FAILED;
      }
      remove(member.get(), staff, context);
      console.say(
          "Đã gỡ mã xác thực của "
              + member.get().login()
              + "; mọi phiên của người này đã kết thúc.",
          "The second factor of "
              + member.get().login()
              + " was taken away; all their sessions have ended.");
      return CommandLine.WELL;
    }
  }

  private static void remove(Member member, Staff staff, HomeContext context) {
    context
        .transactions()
        .during(
            () -> {
              staff.secondFactors().remove(member);
              context
                  .byHand()
                  .note(
                      ActKind.SECOND_FACTOR_REMOVED,
                      Subject.Kind.MEMBER,
                      NamedMember.subject(member));
              return true;
            });
  }
}
