package vn.tonghop.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.catalogue.Words;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.UnitId;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Staff;

/** {@code staff list}: a line for each member, the closed ones too. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Danh sách cán bộ / who is on the staff")
final class StaffListCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  StaffListCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      Staff staff = context.staffToRead();
      List<Member> members = staff.members().all();
      members.forEach(member -> tell(member, staff, context.yardstick().register()));
      if (members.isEmpty()) {
        console.say(
            "Chưa có ai. Lệnh serve hiện mã cho người quản trị đầu tiên.",
            "There is nobody yet. serve shows a code for the first administrator.");
      }
      return CommandLine.WELL;
    }
  }

  private void tell(Member member, Staff staff, Register register) {
    Words state = state(member, staff);
    console.say(
        String.join(
            "  ",
            member.login().text(),
            new Words(roles(member, true), roles(member, false)).in(console.language()),
            unit(member.person().scope().unit(), register),
            state.in(console.language())));
  }

  private static String roles(Member member, boolean vi) {
    return member.person().roles().stream()
        .sorted()
        .map(role -> vi ? role.vi() : role.en())
        .collect(Collectors.joining(", "));
  }

  private static String unit(UnitId id, Register register) {
    return register
        .unit(id)
        .map(unit -> unit.states().get(unit.states().size() - 1))
        .map(state -> state.name() + " (" + state.code() + ")")
        .orElse(id.text());
  }

  private static Words state(Member member, Staff staff) {
    if (!member.isOpen()) {
      return new Words("đã đóng", "closed");
    }
    if (staff.invitations().isOpen(member)) {
      return new Words("đã mời", "invited");
    }
    return staff.secondFactors().isSet(member)
        ? new Words("có mã xác thực", "with a second factor")
        : new Words("không có mã xác thực", "without a second factor");
  }
}
