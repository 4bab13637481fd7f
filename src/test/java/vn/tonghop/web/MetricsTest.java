package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.TestHome;
import vn.tonghop.staff.Role;

/** What whoever watches is told, and where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_][a-z0-9_]*)(\\{[^}]*\\})? (NaN|[+-]?Inf|-?[0-9.]+(?:E-?[0-9]+)?)");

  private final Served served;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  MetricsTest(@TempDir Path folder) {
    TestHome home = new TestHome(folder.resolve("home"));
    home.write("config/application.yaml", "management:\n  server:\n    port: 0\n");
    home.handIn("a.csv", "18565", "2019-Q1", "2019-04-02", "3,120,4");
    home.handIn("b.csv", "18586", "2019-Q1", "2019-04-02", "3,xyz,4");
    home.night();
    served = Served.of(home, TestHome.clock());
  }

  @AfterAll
  void stop() {
    served.close();
  }

  private HttpResponse<String> get(String address) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String numbers(String path) {
    return "http://localhost:" + served.metricsPort().orElseThrow() + path;
  }

  /** All of them by name and labels; each has its help and its type. */
  private Map<String, Double> scrape() {
    HttpResponse<String> answer = get(numbers("/actuator/prometheus"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    Set<String> told = new HashSet<>();
    Map<String, Double> samples = new TreeMap<>();
    for (String line : answer.body().lines().toList()) {
      if (line.startsWith("# ")) {
        told.add(line.split(" ", 4)[1] + " " + line.split(" ", 4)[2]);
        continue;
      }
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      String name = sample.group(1);
      if (name.startsWith("tonghop_")) {
        assertThat(told).contains("HELP " + name, "TYPE " + name);
      }
      String value = sample.group(3).replace("Inf", "Infinity");
      samples.put(line.substring(0, line.lastIndexOf(' ')), Double.valueOf(value));
    }
    return samples;
  }

  /** What takes time is found out behind the first one. */
  private Map<String, Double> settled() throws InterruptedException {
    Map<String, Double> samples = scrape();
    for (int tries = 0;
        samples.getOrDefault("tonghop_editions_total", 0.0) == 0 && tries < 300;
        tries++) {
      Thread.sleep(100);
      samples = scrape();
    }
    return samples;
  }

  @Test
  void theNightIsToldInNumbers() throws InterruptedException {
    Map<String, Double> samples = settled();
    assertThat(samples)
        .containsEntry("tonghop_night_success_age_seconds", 0.0)
        .containsEntry("tonghop_runs_total{command=\"nightly\",outcome=\"done\"}", 1.0)
        .containsEntry("tonghop_runs_total{command=\"nightly\",outcome=\"failed\"}", 0.0)
        .containsEntry("tonghop_runs_total{command=\"intake\",outcome=\"died\"}", 0.0)
        .containsEntry("tonghop_runs_queue{state=\"waiting\"}", 0.0)
        .containsEntry("tonghop_submissions_refused", 1.0);
    assertThat(samples.get("tonghop_obligations_overdue{programme=\"thu\"}")).isPositive();
    for (String stage : List.of("receive", "judge", "return", "review")) {
      assertThat(samples.get("tonghop_night_stage_duration_seconds{stage=\"" + stage + "\"}"))
          .as(stage)
          .isNotNaN()
          .isNotNegative();
    }
    assertThat(samples.get("tonghop_editions_total")).isPositive();
    assertThat(samples.keySet()).anyMatch(name -> name.startsWith("jvm_memory_used_bytes"));
  }

  @Test
  void noUnitFileOrMemberIsNamed() throws InterruptedException {
    assertThat(settled().keySet())
        .filteredOn(name -> name.startsWith("tonghop_"))
        .noneMatch(name -> name.contains("18565") || name.contains("csv") || name.contains("TN-"));
  }

  @Test
  void strangersAreToldWhetherItIsUpAndNothingElse() {
    HttpResponse<String> health = get(served.at("/actuator/health"));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    for (String path : List.of("/actuator/prometheus", "/actuator", "/actuator/env", "/health")) {
      assertThat(get(served.at(path)).statusCode()).as(path).isIn(302, 403);
    }
    Caller administrator = new Caller(served, served.member("42", Role.ADMINISTRATOR));
    assertThat(administrator.get("/actuator/prometheus").status()).isEqualTo(403);
  }

  @Test
  void onTheirOwnPortThereIsNothingElseThanNumbersAndHealth() {
    assertThat(get(numbers("/actuator/health")).body()).contains("\"db\"");
    for (String path : List.of("/actuator/env", "/actuator/heapdump", "/", "/sign-in", "/staff")) {
      assertThat(get(numbers(path)).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theirPortIsThisMachinesAlone() throws IOException {
    int port = served.metricsPort().orElseThrow();
    // whoever listened on all addresses would have this one too
    try (ServerSocket other = new ServerSocket()) {
      other.bind(new InetSocketAddress("127.0.0.2", port));
      assertThat(other.isBound()).isTrue();
    }
  }

  @Test
  void theyAreOffUntilAPortIsSet(@TempDir Path folder) {
    try (Served other = Served.in(folder.resolve("other"))) {
      assertThat(other.metricsPort()).isEmpty();
      assertThat(get(other.at("/actuator/health")).body()).isEqualTo("{\"status\":\"UP\"}");
      assertThat(get(other.at("/actuator/prometheus")).statusCode()).isIn(302, 403);
    }
  }
}
