package vn.tonghop.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The manual: the chapters of {@code docs/manual} in the order of their names, after its {@code
 * README.md}, as one page that needs nothing beside itself.
 */
final class Manual {

  /** Its name in a release. */
  static final String NAME = "HUONG-DAN.html";

  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1.05rem/1.6 system-ui, "Segoe UI", "Noto Sans", sans-serif; margin: 0 auto;
        max-width: 52rem; padding: 1rem 1rem 6rem; color: #1d2733; background: #fff; }
      h1 { line-height: 1.25; border-bottom: 2px solid #9b1c1c; padding-bottom: .4rem;
        margin-top: 3.5rem; }
      section:first-of-type h1 { margin-top: 1rem; }
      h2 { margin-top: 2.4rem; line-height: 1.3; }
      a { color: #14539a; }
      code, pre { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
      code { font-size: .92em; overflow-wrap: anywhere; }
      pre { background: #f2f4f7; padding: .8rem 1rem; overflow-x: auto; border-radius: .3rem; }
      pre code { overflow-wrap: normal; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border: 1px solid #aab4c0; padding: .35rem .6rem; text-align: left;
        vertical-align: top; }
      th { background: #f2f4f7; }
      figure { margin: 1.2rem 0; }
      img { max-width: 100%; height: auto; border: 1px solid #aab4c0; }
      figcaption { font-size: .95rem; color: #4a5563; }
      @media (prefers-color-scheme: dark) {
        body { color: #e6e9ee; background: #14181d; } a { color: #8ec1ff; }
        pre, th { background: #222932; } figcaption { color: #b6c0cc; } }
      @media print { body { max-width: none; font-size: 11pt; } h1 { break-before: page; }
        section:first-of-type h1 { break-before: auto; } figure, table { break-inside: avoid; } }
      """;

  private final Path folder;

  Manual(Path folder) {
    this.folder = folder;
  }

  /** Its files, in order. */
  List<Path> chapters() {
    try (Stream<Path> files = Files.list(folder)) {
      return Stream.concat(
              Stream.of(folder.resolve("README.md")),
              files
                  .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.md"))
                  .sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** All chapters, one after the other, as they are written. */
  String text() {
    return chapters().stream().map(Manual::read).collect(Collectors.joining("\n"));
  }

  /** The page. */
  String html(String version) {
    String body =
        chapters().stream()
            .map(
                chapter ->
                    "<section id=\"%s\">%n%s</section>%n"
                        .formatted(
                            name(chapter),
                            Markdown.html(read(chapter), this::link, this::enclosed)))
            .collect(Collectors.joining());
    return "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>Tổng Hợp %s – Hướng dẫn</title>\n<style>\n%s</style>\n</head>\n<body>\n<main>\n"
            .formatted(version, STYLE)
        + body
        + "</main>\n</body>\n</html>\n";
  }

  /** Between chapters within the page; to other documents into the folder beside it. */
  private String link(String to) {
    if (to.startsWith("#")) {
      return to;
    }
    if (to.contains("#") && !to.startsWith("../")) {
      return to.substring(to.indexOf('#'));
    }
    return to.startsWith("../../")
        ? to.substring("../../".length())
        : to.startsWith("../") ? "docs/" + to.substring("../".length()) : "#" + to;
  }

  private String enclosed(String picture) {
    try {
      return "data:image/png;base64,"
          + Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve(picture)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + picture, e);
    }
  }

  /** The pictures that it shows, as it names them. */
  List<String> pictures() {
    return found("!\\[[^\\]]+\\]\\(([^)]+)\\)");
  }

  /** What the first group of a pattern takes from it. */
  List<String> found(String pattern) {
    return Pattern.compile(pattern)
        .matcher(text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .toList();
  }

  private static String name(Path chapter) {
    return String.valueOf(chapter.getFileName());
  }

  private static String read(Path chapter) {
    try {
      return Files.readString(chapter, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + chapter, e);
    }
  }
}
