package vn.tonghop.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.audit.Act;
import vn.tonghop.audit.ActJournal;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.AuditVerdict;
import vn.tonghop.audit.AuditVerdict.Broken;
import vn.tonghop.audit.AuditVerdict.Sound;
import vn.tonghop.audit.Head;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;

/** {@code audit verify}: whether any act was changed, taken away or put in between. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Kiểm tra không dòng nào bị sửa, bỏ, chen / whether any row was touched")
final class AuditVerifyCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  AuditVerifyCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      ActJournal acts = context.actsToRead();
      AuditVerdict verdict = acts.check();
      acts.before(2, 1).stream()
          .map(ActJournal.Recorded::act)
          .filter(first -> first.kind() == ActKind.BEGUN_ANEW)
          .forEach(this::tellBegunAnew);
      return verdict instanceof Sound sound ? tell(sound) : complain((Broken) verdict);
    }
  }

  private void tellBegunAnew(Act first) {
    String day = LocalDate.ofInstant(first.when(), NightlyCommand.VIETNAM).toString();
    String before =
        first.subjects().stream()
            .map(subject -> " (" + subject.value() + ")")
            .collect(Collectors.joining());
    console.say(
        "Nhật ký bắt đầu lại ngày " + day + ", sổ trước đó đã mất" + before + ".",
        "The journal began anew on " + day + ", the one before was lost" + before + ".");
  }

  private int tell(Sound sound) {
    long acts = sound.acts();
    console.say(
        "Nhật ký thao tác nguyên vẹn: " + acts + " thao tác.",
        "The journal of acts is sound: " + acts + " acts.");
    sound.lastHead().ifPresent(head -> tell(head, acts - head.seq()));
    return CommandLine.WELL;
  }

  private void tell(Head head, long later) {
    console.say(
        "Đã ký đến số " + head.seq() + " (" + head.day() + "), khóa " + head.signer() + ".",
        "Signed up to number " + head.seq() + " (" + head.day() + "), key " + head.signer() + ".");
    if (later > 0) {
      console.say(
          later + " thao tác sau đó chưa được ký.", later + " acts after that are not signed yet.");
    }
  }

  private int complain(Broken broken) {
    String number = String.valueOf(broken.seq());
    console.complain(
        "Nhật ký thao tác không còn như lúc ghi"
            + (broken.seq() > 0 ? ", từ số " + number : "")
            + ": "
            + broken.vi(),
        "The journal of acts is not as it was written"
            + (broken.seq() > 0 ? ", from number " + number + " on" : "")
            + ": "
            + broken.en());
    return CommandLine.REFUSED;
  }
}
