package vn.tonghop.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ByteArrayResource;
import vn.tonghop.cli.CommandLine;

/** What the manual says is so. */
class ManualTest {

  private static final Path FOLDER = Path.of("docs", "manual");
  private static final Path SETTINGS = Path.of("src/release/config/application.yaml.example");
  private static final Manual MANUAL = new Manual(FOLDER);
  private static final int THREE_MEGABYTES = 3_000_000;

  /** Single words in the look of code that are no commands. */
  private static final Set<String> NO_COMMANDS = Set.of("tonghop", "keytool", "https", "input");

  @Test
  void everyCommandLineIsTaken() {
    List<String> lines = MANUAL.found("(?:^|\\n|`)bin[/\\\\]tonghop(?:\\.cmd)? ([^\\n`]+)");
    assertThat(lines)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            line -> {
              List<String> words = new java.util.ArrayList<>(List.of(line.strip().split(" +")));
              words.add("--help");
              assertThat(run(words)).as(line).startsWith("0 ");
            });
  }

  @Test
  void everyCommandAndOptionThatIsNamedIsThere() {
    Set<String> commands = commands();
    assertThat(MANUAL.found("`([a-z]{4,})`"))
        .hasSizeGreaterThan(5)
        .filteredOn(word -> !NO_COMMANDS.contains(word))
        .isSubsetOf(commands);
    String options =
        commands.stream()
            .map(command -> run(List.of(command, "--help")))
            .collect(Collectors.joining());
    assertThat(MANUAL.found("`(--[a-z]+)`"))
        .isNotEmpty()
        .allSatisfy(option -> assertThat(options).contains(option));
  }

  @Test
  void everySettingIsKnown() throws IOException {
    Set<String> known = settings();
    Set<String> told = new TreeSet<>(MANUAL.found("`((?:tonghop|server|spring)\\.[a-z.-]+)`"));
    MANUAL
        .found("```\\n((?:[a-z.]+:\\n(?: +[^\\n]+\\n)+)+)```")
        .forEach(yaml -> told.addAll(keys(yaml)));
    assertThat(told).hasSizeGreaterThan(15).allMatch(key -> isKnown(key, known));
    String used = Files.readString(SETTINGS).replaceAll("(?m)^( *)#( *[a-z][a-z.-]*:)", "$1$2");
    assertThat(keys(used))
        .contains(
            "server.ssl.key-store", "tonghop.mail.to", "tonghop.night.cron", "spring.mail.host")
        .allMatch(key -> isKnown(key, known));
    assertThat(keys(Files.readString(SETTINGS))).as("as it ships it sets nothing").isEmpty();
  }

  @Test
  void everyPictureIsThereAndShown() throws IOException {
    List<String> shown = MANUAL.pictures();
    try (Stream<Path> files = Files.list(FOLDER.resolve("pictures"))) {
      List<Path> pictures = files.toList();
      assertThat(pictures.stream().map(file -> "pictures/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(shown);
      long size = 0;
      for (Path picture : pictures) {
        size += Files.size(picture);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1366);
      }
      assertThat(size).isLessThan(THREE_MEGABYTES);
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(MANUAL.found("(?<!!)\\[[^\\]]+\\]\\(([^)]+)\\)"))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            link -> {
              Path file = FOLDER.resolve(link.replaceAll("#.*", ""));
              assertThat(file).exists();
              if (link.contains("#")) {
                assertThat(anchors(file)).contains(link.replaceAll(".*#", ""));
              }
            });
  }

  @Test
  void everyMessageThatIsExplainedIsGiven() throws IOException {
    String said = said();
    String table = read(FOLDER.resolve("06-su-co.md"));
    assertThat(found(table, "(?m)^\\| “([^”]+)”"))
        .hasSizeGreaterThan(10)
        .flatExtracting(message -> List.of(message.split("…")))
        .allSatisfy(part -> assertThat(said).contains(part.strip()));
  }

  @Test
  void everyFileOfAHomeThatIsNamedIsUsed() throws IOException {
    String said =
        said()
            + Files.readString(Path.of("README.md"))
            + Files.readString(Path.of("docs/forms.md"));
    assertThat(MANUAL.found("`((?:config|data|reports)/[a-z-]+[^ `…]*)`"))
        .hasSizeGreaterThan(8)
        .filteredOn(path -> !path.equals("config/application.yaml.example"))
        .allSatisfy(
            path ->
                assertThat(said)
                    .containsAnyOf(
                        path,
                        "\"" + path.substring(path.lastIndexOf('/') + 1) + "\"",
                        path.replaceAll("^\\w+/|/$", "")));
  }

  @Test
  void itIsComposedAndKeepsTheHouseStyle() {
    String text = MANUAL.text();
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertThat(
            found(text, "(?i)(\\S*(?:oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ))(?![\\p{L}])"))
        .filteredOn(word -> !word.toLowerCase(java.util.Locale.ROOT).startsWith("qu"))
        .isEmpty();
  }

  private static boolean isKnown(String key, Set<String> known) {
    return known.contains(key)
        || key.startsWith("spring.mail.properties.mail.smtp.")
        || key.startsWith("logging.level.vn.tonghop");
  }

  /** Of the libraries, as they tell themselves; our own, as the sources ask for them. */
  private static Set<String> settings() throws IOException {
    Set<String> known = new TreeSet<>(found(said(), "\"(tonghop\\.(?:night|mail)\\.[a-z-]+)\""));
    for (URL url :
        Collections.list(
            ManualTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream in = url.openStream()) {
        known.addAll(
            found(
                new String(in.readAllBytes(), StandardCharsets.UTF_8),
                "\"name\": *\"([a-z.-]+)\""));
      }
    }
    return known;
  }

  private static Set<String> keys(String yaml) {
    YamlPropertiesFactoryBean reader = new YamlPropertiesFactoryBean();
    reader.setResources(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    Map<Object, Object> properties = java.util.Objects.requireNonNull(reader.getObject());
    return properties.entrySet().stream()
        .filter(each -> !String.valueOf(each.getValue()).isEmpty())
        .map(each -> String.valueOf(each.getKey()))
        .collect(Collectors.toSet());
  }

  private static Set<String> commands() {
    String help = run(List.of("--help"));
    return new TreeSet<>(found(help.substring(help.indexOf("Commands:")), "(?m)^  (\\w+) "));
  }

  /** The exit code, then what was said. */
  private static String run(List<String> words) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    int code = new CommandLine(writer, writer, Clock.systemUTC()).run(words.toArray(new String[0]));
    return code + " " + out;
  }

  /**
   * What the program may say: its sources and launchers, sentences over several lines put together.
   */
  private static String said() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"));
        Stream<Path> launchers = Files.walk(Path.of("bin"))) {
      return Stream.concat(sources, launchers)
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*\\.(ttf|csv|icc|js|css)"))
          .map(ManualTest::read)
          .map(text -> text.replaceAll("\"\\s*\\+\\s*\"", ""))
          .collect(Collectors.joining("\n"));
    }
  }

  private static List<String> anchors(Path file) {
    return Arrays.stream(read(file).split("\n"))
        .filter(line -> line.startsWith("#"))
        .map(line -> Markdown.anchor(line.replaceAll("^#+ ", "")))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }
}
