package vn.tonghop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.tonghop.api.ApiConfiguration;
import vn.tonghop.desk.DeskConfiguration;
import vn.tonghop.desk.Submissions;
import vn.tonghop.desk.Today;
import vn.tonghop.jobs.CommandDoor;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Runs;
import vn.tonghop.jobs.WatchConfiguration;
import vn.tonghop.metrics.MetricsConfiguration;
import vn.tonghop.security.SecurityConfiguration;

/** A home that is served: its pages, on a port of this machine. To be closed. */
public final class WebServer implements AutoCloseable {

  private final HomeContext home;

  private WebServer(HomeContext home) {
    this.home = home;
  }

  /**
   * Opens a home and begins to serve it.
   *
   * @param port 0 = any that is free
   * @param commands what other processes are given to do in this home
   * @throws RuntimeException as {@link HomeContext#open}; or if the port is taken
   */
  public static WebServer begin(Home home, int port, Clock clock, CommandDoor.Commands commands) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", port);
    // others may come in once TLS is set; see docs/security.md
    settings.put("server.address", "127.0.0.1");
    settings.put("spring.thymeleaf.prefix", "classpath:/vn/tonghop/web/pages/");
    settings.put("spring.web.resources.add-mappings", true);
    settings.put("server.servlet.encoding.charset", "UTF-8");
    settings.put("server.error.whitelabel.enabled", false);
    // what one file may have is said by whoever takes it in, in words
    settings.put("spring.servlet.multipart.max-file-size", TooMuch.MOST + "B");
    settings.put("spring.servlet.multipart.max-request-size", TooMuch.MOST + "B");
    settings.put("spring.servlet.multipart.location", uploads(home).toString());
    // the contract of the interface for programs
    settings.put("spring.jackson.property-naming-strategy", "SNAKE_CASE");
    settings.put("spring.jackson.default-property-inclusion", "non_absent");
    // so that whoever sends too much is told so, and not just cut off
    settings.put("server.tomcat.max-swallow-size", "300MB");
    settings.putAll(metrics());
    HomeContext served =
        HomeContext.serve(
            home,
            clock,
            settings,
            commands,
            WatchConfiguration.class,
            MetricsConfiguration.class,
            SecurityConfiguration.class,
            DeskConfiguration.class,
            ApiConfiguration.class,
            WebConfiguration.class);
    served.part(Submissions.class).prepare(served.part(Today.class).day());
    return new WebServer(served);
  }

  /** For whoever watches: off until {@code management.server.port} is set; this machine alone. */
  private static Map<String, Object> metrics() {
    return Map.of(
        "management.server.port",
        -1,
        "management.server.address",
        "127.0.0.1",
        "management.endpoints.web.exposure.include",
        "health,prometheus",
        "management.endpoint.health.show-details",
        "always",
        "management.health.mail.enabled",
        false);
  }

  /** Where bytes lie while they come; cleared at each start. */
  private static Path uploads(Home home) {
    Path folder = home.data().resolve("uploads");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
  }

  /** The port on which it listens. */
  public int port() {
    return Integer.parseInt(home.setting("local.server.port"));
  }

  /** Where the pages are, for somebody at this machine. */
  public String address() {
    boolean isPlain = home.setting("server.ssl.key-store", "").isEmpty();
    return (isPlain ? "http" : "https") + "://localhost:" + port() + "/";
  }

  /** The port on which numbers are told; empty when that is off. */
  OptionalInt metricsPort() {
    String port = home.setting("local.management.port", "");
    return port.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
  }

  /** With what the first administrator comes in; empty once there is one. */
  public Optional<String> firstCode() {
    return home.transactions().during(() -> home.staff().invitations().first());
  }

  /** What it is at work on. */
  Runs runs() {
    return home.runs();
  }

  @Override
  public void close() {
    home.close();
  }
}
