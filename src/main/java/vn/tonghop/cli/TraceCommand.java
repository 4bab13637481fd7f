package vn.tonghop.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.inspection.TraceCsv;
import vn.tonghop.inspection.Traced;
import vn.tonghop.inspection.Tracer;
import vn.tonghop.inspection.Tracer.Answer;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;

/** {@code trace CODE}: a printed figure, how it was made, and of which cells of which files. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Một con số trong báo cáo từ đâu mà có / where a printed figure comes from")
final class TraceCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Parameters(
      arity = "1",
      paramLabel = "CODE",
      description =
          "Mã báo cáo ở dưới bảng, rồi số bảng, dòng, cột / the review's code below the table, then"
              + " table, row and column: BC-7Q2M-4F1X.5.12.3")
  private String code = "";

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      description =
          "Con số trong câu văn hoặc trong khung, như đã in: mã của nó trong các bảng / a figure in"
              + " a sentence or the box, as it is printed: its codes in the tables")
  private @Nullable String figure;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Ghi mọi số liệu thành phần ra tệp CSV mới / write all of it to a new CSV file")
  private @Nullable Path export;

  TraceCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.LOOKING, Progress.SILENT, clock)) {
      Tracer tracer = context.tracer();
      Answer answer = figure == null ? tracer.trace(code) : tracer.find(code, figure);
      if (answer instanceof Answer.None none) {
        console.complain(none.why().vi(), none.why().en());
        return CommandLine.FAILED;
      }
      if (answer instanceof Answer.Stands stands) {
        stands.places().forEach(this::tell);
        return CommandLine.WELL;
      }
      Traced traced = ((Answer.Found) answer).figure();
      new TraceTable(console).print(traced);
      if (export != null) {
        write(traced, export);
        console.say(export.toString());
      }
      return CommandLine.WELL;
    }
  }

  private void tell(Tracer.Place place) {
    console.say(
        String.join(
            "  ", place.code(), place.figure(), place.row(), place.heading(), place.caption()));
  }

  private static void write(Traced traced, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
      TraceCsv.write(traced, out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
