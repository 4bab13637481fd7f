package vn.tonghop.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.jobs.Home;
import vn.tonghop.jobs.HomeContext;
import vn.tonghop.jobs.Progress;
import vn.tonghop.orgunit.Register;
import vn.tonghop.orgunit.ShippedUnits;
import vn.tonghop.orgunit.UnitCode;
import vn.tonghop.staff.Login;
import vn.tonghop.staff.Member;
import vn.tonghop.staff.Members;
import vn.tonghop.staff.Outcome;
import vn.tonghop.staff.Person;
import vn.tonghop.staff.Role;
import vn.tonghop.staff.Scope;
import vn.tonghop.staff.Source;
import vn.tonghop.staff.Staff;

/** The product in a process of its own, serving a home with its staff. To be closed. */
final class ServedHome implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

  private final Process process;
  private final URI root;

  private ServedHome(Process process, URI root) {
    this.process = process;
    this.root = root;
  }

  /** Somebody for whom a session is to be begun. */
  record Wanted(String unit, LocalDate day, Role role) {}

  /** Adds people to a home that nobody has, and gives the tokens of their sessions. */
  static List<String> sessions(Path home, List<Wanted> people) {
    Register register = ShippedUnits.REGISTER;
    List<String> tokens = new ArrayList<>();
    try (HomeContext context =
        HomeContext.open(
            new Home(home), HomeContext.Storage.HOME, Progress.SILENT, Clock.systemUTC())) {
      Staff staff = context.staff();
      for (Wanted wanted : people) {
        Scope scope =
            new Scope(
                register.bearer(new UnitCode(wanted.unit()), wanted.day()).orElseThrow().id());
        Set<Role> roles = EnumSet.of(wanted.role());
        String login = "nguoi." + (tokens.size() + 1);
        tokens.add(
            context
                .transactions()
                .during(
                    () -> {
                      Person person =
                          new Person(login, "", roles, scope, Locale.forLanguageTag("vi"));
                      Member member =
                          ((Members.Answer.Done)
                                  staff.members().add(Login.of(login).orElseThrow(), person))
                              .member();
                      return staff
                          .sessions()
                          .begin(new Outcome.In(member), Source.HERE, "load")
                          .token();
                    }));
      }
    }
    return tokens;
  }

  /** Begins to serve, as {@code bin/tonghop serve} does. */
  static ServedHome begin(Path home, List<String> program) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of("-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
    words.addAll(program);
    words.addAll(List.of("serve", "--port", "0", "--home", home.toString()));
    Process process =
        new ProcessBuilder(words).redirectError(home.resolve("serve.err").toFile()).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    Matcher address = ADDRESS.matcher(line == null ? "" : line);
    if (!address.find()) {
      process.destroy();
      throw new IllegalStateException(
          "It does not serve: " + line + " " + Files.readString(home.resolve("serve.err")));
    }
    return new ServedHome(process, URI.create(address.group()));
  }

  URI root() {
    return root;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
