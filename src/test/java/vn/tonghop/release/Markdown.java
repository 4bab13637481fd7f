package vn.tonghop.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Markdown as the manual is written in, made into HTML: headings, paragraphs, lists (one
 * within another by two or three spaces), tables, code, pictures that stand alone, and within a
 * line code, bold and links. Whatever else looks like Markdown is refused, so that nothing goes
 * wrong unseen.
 */
final class Markdown {

  private static final Pattern HEADING = Pattern.compile("(#{1,4}) (.+)");
  private static final Pattern ITEM = Pattern.compile("( *)(-|\\d+\\.) (.+)");
  private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Pattern WITHIN =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Pattern STRAY = Pattern.compile("`|\\*\\*|\\]\\(|<|^>|^\\* |^\\t");

  private final UnaryOperator<String> links;
  private final UnaryOperator<String> pictures;
  private final StringBuilder html = new StringBuilder();
  private final List<String> lines;
  private int at;

  private Markdown(String text, UnaryOperator<String> links, UnaryOperator<String> pictures) {
    this.lines = text.lines().toList();
    this.links = links;
    this.pictures = pictures;
  }

  /**
   * The text as HTML.
   *
   * @param links where a link of the text leads
   * @param pictures from where a picture of the text is taken
   * @throws IllegalArgumentException if there is something in it that is not known here
   */
  static String html(String text, UnaryOperator<String> links, UnaryOperator<String> pictures) {
    Markdown markdown = new Markdown(text, links, pictures);
    markdown.blocks();
    return markdown.html.toString();
  }

  /** As headings are linked to: small letters, hyphens between words, no other signs. */
  static String anchor(String heading) {
    return heading
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .replace(' ', '-');
  }

  private void blocks() {
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.isBlank()) {
        at++;
      } else if (line.startsWith("```")) {
        code();
      } else if (line.startsWith("|")) {
        table();
      } else if (HEADING.matcher(line).matches()) {
        heading(line);
      } else if (ITEM.matcher(line).matches()) {
        list(0);
      } else if (PICTURE.matcher(line.strip()).matches()) {
        picture(line.strip());
        at++;
      } else {
        html.append("<p>").append(within(joined())).append("</p>\n");
      }
    }
  }

  private void heading(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      int level = heading.group(1).length();
      String text = heading.group(2);
      html.append("<h%d id=\"%s\">%s</h%d>%n".formatted(level, anchor(text), within(text), level));
    }
    at++;
  }

  private void code() {
    html.append("<pre tabindex=\"0\"><code>");
    at++;
    while (!lines.get(at).equals("```")) {
      html.append(escaped(lines.get(at))).append('\n');
      at++;
    }
    at++;
    html.append("</code></pre>\n");
  }

  private void table() {
    List<String> heads = cells(lines.get(at));
    if (!lines.get(at + 1).matches("\\|(?:-+\\|)+")) {
      throw new IllegalArgumentException("A table without |---| below: " + lines.get(at));
    }
    html.append("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>");
    heads.forEach(cell -> html.append("<th scope=\"col\">").append(within(cell)).append("</th>"));
    html.append("</tr></thead><tbody>\n");
    for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      List<String> cells = cells(lines.get(at));
      if (cells.size() != heads.size()) {
        throw new IllegalArgumentException("Not as many cells as heads: " + lines.get(at));
      }
      html.append("<tr>");
      cells.forEach(cell -> html.append("<td>").append(within(cell)).append("</td>"));
      html.append("</tr>\n");
    }
    html.append("</tbody></table></div>\n");
  }

  private static List<String> cells(String row) {
    String inner = row.strip().replaceAll("^\\||\\|$", "");
    return List.of(inner.split("(?<!\\\\)\\|", -1)).stream()
        .map(cell -> cell.strip().replace("\\|", "|"))
        .toList();
  }

  private void list(int depth) {
    Matcher first = ITEM.matcher(lines.get(at));
    boolean ordered = first.matches() && !first.group(2).equals("-");
    html.append(ordered ? "<ol>\n" : "<ul>\n");
    while (at < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(at));
      if (item.matches() && item.group(1).length() > depth) {
        html.setLength(html.length() - "</li>\n".length());
        list(item.group(1).length());
        html.append("</li>\n");
      } else if (item.matches()
          && item.group(1).length() == depth
          && ordered != item.group(2).equals("-")) {
        String text = item.group(3);
        at++;
        html.append("<li>").append(within((text + " " + rest(depth)).strip())).append("</li>\n");
      } else {
        break;
      }
    }
    html.append(ordered ? "</ol>\n" : "</ul>\n");
  }

  /** The lines of an item that follow its first. */
  private String rest(int depth) {
    List<String> more = new ArrayList<>();
    while (at < lines.size()
        && lines.get(at).startsWith(" ".repeat(depth + 2))
        && !ITEM.matcher(lines.get(at)).matches()
        && !PICTURE.matcher(lines.get(at).strip()).matches()) {
      more.add(lines.get(at).strip());
      at++;
    }
    return String.join(" ", more);
  }

  private String joined() {
    List<String> paragraph = new ArrayList<>();
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && !lines.get(at).matches("(?s)(```|\\||#).*|!\\[.*")
        && !ITEM.matcher(lines.get(at)).matches()) {
      paragraph.add(lines.get(at).strip());
      at++;
    }
    if (paragraph.isEmpty()) {
      throw new IllegalArgumentException("What is this? " + lines.get(at));
    }
    return String.join(" ", paragraph);
  }

  private void picture(String line) {
    Matcher picture = PICTURE.matcher(line);
    if (picture.matches()) {
      String told = within(picture.group(1));
      html.append(
          "<figure><img src=\"%s\" alt=\"%s\"><figcaption>%s</figcaption></figure>%n"
              .formatted(pictures.apply(picture.group(2)), told, told));
    }
  }

  private String within(String text) {
    StringBuilder made = new StringBuilder();
    Matcher found = WITHIN.matcher(text);
    int end = 0;
    while (found.find()) {
      made.append(plain(text.substring(end, found.start())));
      end = found.end();
      if (found.group(1) != null) {
        made.append("<code>").append(escaped(found.group(1))).append("</code>");
      } else if (found.group(2) != null) {
        made.append("<strong>").append(within(found.group(2))).append("</strong>");
      } else {
        made.append("<a href=\"").append(escaped(links.apply(found.group(4)))).append("\">");
        made.append(within(found.group(3))).append("</a>");
      }
    }
    return made.append(plain(text.substring(end))).toString();
  }

  private static String plain(String text) {
    if (STRAY.matcher(text).find()) {
      throw new IllegalArgumentException("Markdown that is not known here: " + text);
    }
    return escaped(text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
