package vn.tonghop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.orgunit.Reading;
import vn.tonghop.publishing.ReviewOrder;

/**
 * {@code paragraphs --programme P --unit U --period R [-o FILE | FILE]}: what board staff write for
 * a review, out into a file and back in.
 */
@Command(
    name = "paragraphs",
    mixinStandardHelpOptions = true,
    description =
        "Phần cán bộ tự viết trong báo cáo: lấy ra tệp, nhận lại / what staff write for a review: out"
            + " into a file, and back in")
final class ParagraphsCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOptions options = new HomeOptions();

  @Mixin private OrderOptions wanted = new OrderOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Ghi ra tệp để viết / write the file to be filled in")
  private @Nullable Path output;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Nhận tệp đã viết / take in a file that was filled in")
  private @Nullable Path input;

  ParagraphsCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    wanted.check();
    if ((output == null) == (input == null)) {
      throw new ParameterException(
          spec.commandLine(), "Ghi -o FILE hoặc FILE / Give -o FILE or FILE");
    }
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      ReviewOrder order = wanted.order(context.yardstick());
      return output == null ? take(context, order, input) : give(context, order, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int give(HomeContext context, ReviewOrder order, Path to) throws IOException {
    try {
      Files.writeString(
          to,
          context.staffWriting().form(order),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      console.complain("Đã có tệp này: " + to, "There is such a file: " + to);
      return CommandLine.FAILED;
    }
    console.say(to.toString());
    return CommandLine.WELL;
  }

  private int take(HomeContext context, ReviewOrder order, @Nullable Path from) throws IOException {
    if (from == null || !Files.isRegularFile(from)) {
      console.complain("Không có tệp này: " + from, "There is no such file: " + from);
      return CommandLine.FAILED;
    }
    Reading<Integer> reading =
        context
            .staffWriting()
            .take(order, String.valueOf(from.getFileName()), Files.readAllBytes(from));
    return reading.fold(
        version -> {
          context.byHand().note(ActKind.WRITTEN, Subject.Kind.EDITION, order.code().text());
          console.say(
              "Đã nhận, bản " + version + "; có trong báo cáo từ lần lập sau: " + order.name(),
              "Taken in as version "
                  + version
                  + "; it stands in the review from its next edition on: "
                  + order.name());
          return CommandLine.WELL;
        },
        faults -> {
          faults.forEach(
              fault ->
                  console.complain(
                      fault.file() + ":" + fault.line() + ": " + fault.vi(),
                      fault.file() + ":" + fault.line() + ": " + fault.en()));
          return CommandLine.FAILED;
        });
  }
}
