package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
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
import vn.tonghop.staff.Invitations.Invitation;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Staff;

/**
 * {@code staff invite LOGIN}: a code for once with which a member sets a passphrase. The one that
 * they have stays good until then.
 */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    description = "Mã mời để đặt cụm mật khẩu / a code with which a member sets a passphrase")
final class StaffInviteCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(arity = "1", paramLabel = "LOGIN")
  private String login = "";

  StaffInviteCommand(Console console, Clock clock) {
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
      tell(member.get(), invite(member.get(), staff, context), staff);
      return CommandLine.WELL;
    }
  }

  private static Invitation invite(Member member, Staff staff, HomeContext context) {
    return context
        .transactions()
        .during(
            () -> {
              Invitation invitation = staff.invitations().invite(member);
              context
                  .byHand()
                  .note(ActKind.INVITED, Subject.Kind.MEMBER, NamedMember.subject(member));
              return invitation;
            });
  }

  private void tell(Member member, Invitation invitation, Staff staff) {
    String until =
        LocalDateTime.ofInstant(invitation.expires(), NightlyCommand.VIETNAM)
            .truncatedTo(ChronoUnit.MINUTES)
            .toString()
            .replace('T', ' ');
    console.say(
        "Mã mời cho " + member.login() + ", dùng một lần, đến " + until + ":",
        "Code for " + member.login() + ", good for once, until " + until + ":");
    console.say(invitation.code());
    console.say(
        "Nhập ở trang đăng nhập, mục “Tôi có mã mời”, rồi đặt cụm mật khẩu mới.",
        "Type it on the sign-in page under “I was invited”, then set a new passphrase.");
    if (staff.secondFactors().isSet(member)) {
      console.say(
          "Sau đó vẫn hỏi mã xác thực; mất điện thoại và mã dự phòng thì: staff"
              + " reset-second-factor "
              + member.login(),
          "The second factor is asked for as before; if telephone and recovery codes are lost:"
              + " staff reset-second-factor "
              + member.login());
    }
  }
}
