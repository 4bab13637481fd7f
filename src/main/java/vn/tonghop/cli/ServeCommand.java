package vn.tonghop.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.Home;
import vn.tonghop.web.WebServer;

/** {@code serve [--port 8080]}: the pages, until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Mở trang web cho cán bộ, tới khi dừng / serve the pages until stopped")
final class ServeCommand implements Callable<Integer> {

  private final Console console;
  private final Clock clock;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Cổng, mặc định 8080 / the port")
  private int port;

  ServeCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home home = options.open(console);
    CountDownLatch stopped = new CountDownLatch(1);
    try (WebServer server =
        WebServer.begin(
            home, port, clock, (asked, out, err) -> CommandLine.runFor(asked, out, err, clock))) {
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop"));
      console.say("Trang web: " + server.address(), "The pages: " + server.address());
      server
          .firstCode()
          .ifPresent(
              code ->
                  console.say(
                      "Chưa có người quản trị. Mã dùng một lần: " + code,
                      "There is no administrator yet. Code for once: " + code));
      stopped.await();
      return CommandLine.WELL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return CommandLine.FAILED;
    }
  }
}
