package vn.tonghop.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      AuditVerdict verdict = context.actsToRead().check();
      return verdict instanceof Sound sound ? tell(sound) : complain((Broken) verdict);
    }
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
