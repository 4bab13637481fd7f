package vn.tonghop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Words;
import vn.tonghop.inspection.Verifier.Answer;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;

/** {@code verify PATH}: a published review, recomputed from the archived originals. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Tính lại một báo cáo từ bản gốc đã lưu / recompute a review from the archived originals")
final class VerifyCommand implements Callable<Integer> {

  private static final int SHOWN = 20;

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "1",
      paramLabel = "PATH",
      description = "Thư mục của báo cáo, hoặc tệp trong đó / the review's folder or a file in it")
  private Path path = Path.of("");

  VerifyCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      Path asked = path.isAbsolute() || Files.exists(path) ? path : home.root().resolve(path);
      Answer answer = context.verifier().verify(asked);
      if (answer instanceof Answer.Cannot cannot) {
        console.complain(cannot.why().vi(), cannot.why().en());
        return CommandLine.FAILED;
      }
      return tell((Answer.Recomputed) answer);
    }
  }

  private int tell(Answer.Recomputed done) {
    console.say(
        "Đã tính lại "
            + done.rows()
            + " số liệu từ "
            + done.submissions()
            + " báo cáo trong "
            + done.files()
            + " bản gốc",
        "Recomputed "
            + done.rows()
            + " figures from "
            + done.submissions()
            + " submissions in "
            + done.files()
            + " originals");
    if (done.earlier()) {
      console.say(
          "Chương trình hoặc danh mục đơn vị đã thay đổi từ khi lập: đã tính theo bản lưu của khi đó",
          "The programme or the register has changed since: recomputed by those of then");
    }
    List<Words> differences = done.differences();
    if (differences.isEmpty()) {
      console.say("Tất cả đều đúng.", "All of them are the same.");
      return CommandLine.WELL;
    }
    console.say(differences.size() + " chỗ khác:", differences.size() + " differences:");
    differences.stream()
        .limit(SHOWN)
        .forEach(difference -> console.say("  " + difference.vi(), "  " + difference.en()));
    if (differences.size() > SHOWN) {
      int more = differences.size() - SHOWN;
      console.say("  … và " + more + " chỗ nữa", "  … and " + more + " more");
    }
    return CommandLine.REFUSED;
  }
}
