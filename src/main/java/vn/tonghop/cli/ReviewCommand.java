package vn.tonghop.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.audit.ActKind;
import vn.tonghop.audit.Subject;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.publishing.Format;
import vn.tonghop.publishing.ReviewOrder;

/** {@code review --programme P --unit U --period R}: renders one review from the ledger. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = "Lập một báo cáo từ số liệu đã nhận / make one review from the ledger")
final class ReviewCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Mixin private OrderOptions wanted = new OrderOptions();

  ReviewCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    wanted.check();
    Set<Format> formats = wanted.formats();
    try (HomeContext context =
        HomeContext.open(home, HomeContext.Storage.HOME, Progress.SILENT, clock)) {
      ReviewOrder order = wanted.order(context.yardstick());
      Optional<Path> folder = context.reviews().make(order, formats);
      if (folder.isEmpty()) {
        console.complain(
            "Không có số liệu nào để lập báo cáo " + order.name(),
            "There is nothing to show for " + order.name());
        return CommandLine.FAILED;
      }
      context.byHand().note(ActKind.LAUNCHED, Subject.Kind.EDITION, order.code().text());
      console.say(home.root().relativize(home.reports().resolve(folder.get())).toString());
      return CommandLine.WELL;
    }
  }
}
