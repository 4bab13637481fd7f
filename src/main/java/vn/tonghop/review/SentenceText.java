package vn.tonghop.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a programme's document plan, filled: {@code {unit} đã tổ chức được {dialogue_total}
 * hội nghị[ với {dialogue_participants} lượt người tham gia].}
 *
 * <p>A part in square brackets is left out when one of its holes has nothing to hold; a hole
 * outside brackets leaves out the whole sentence. {@code <conference|conferences>} is the one word
 * when the value just before it is exactly one, else the other; English needs it.
 */
final class SentenceText {

  private static final Pattern PART = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern HOLE =
      Pattern.compile("\\{([^{}]+)}(?:([^{}<>]*)<([^|<>]*)\\|([^|<>]*)>)?");
  private static final Pattern BEFORE_SIGN = Pattern.compile("\\s+(?=[,;.:])");
  private static final Pattern SPACES = Pattern.compile("\\s{2,}");

  private final String pattern;

  SentenceText(String pattern) {
    this.pattern = pattern;
  }

  /** What goes into a hole. */
  interface Holes {

    /** Its text; empty when nothing is reported. */
    Optional<String> text(String name);

    /** Whether it is exactly one of something. */
    boolean isOne(String name);
  }

  /** The holes that a sentence cannot do without, in order. */
  Set<String> needed() {
    Set<String> names = new LinkedHashSet<>();
    HOLE.matcher(PART.matcher(pattern).replaceAll(""))
        .results()
        .forEach(hole -> names.add(hole.group(1)));
    return names;
  }

  /** All holes, in order. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    HOLE.matcher(pattern).results().forEach(hole -> names.add(hole.group(1)));
    return names;
  }

  /** The sentence with its capital and its full stop; empty when it must be left out. */
  Optional<String> fill(Holes holes) {
    Matcher part = PART.matcher(pattern);
    StringBuilder chosen = new StringBuilder();
    int from = 0;
    List<Optional<String>> pieces = new ArrayList<>();
    while (part.find()) {
      pieces.add(fillPiece(pattern.substring(from, part.start()), holes));
      pieces.add(Optional.of(fillPiece(part.group(1), holes).orElse("")));
      from = part.end();
    }
    pieces.add(fillPiece(pattern.substring(from), holes));
    for (Optional<String> piece : pieces) {
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      chosen.append(piece.get());
    }
    return Optional.of(tidy(chosen.toString()));
  }

  private static Optional<String> fillPiece(String piece, Holes holes) {
    Matcher hole = HOLE.matcher(piece);
    StringBuilder filled = new StringBuilder();
    while (hole.find()) {
      Optional<String> text = holes.text(hole.group(1));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      hole.appendReplacement(
          filled, Matcher.quoteReplacement(text.get() + noun(hole, holes.isOne(hole.group(1)))));
    }
    return Optional.of(hole.appendTail(filled).toString());
  }

  /** What stands between the value and its noun, and the noun. */
  private static String noun(Matcher hole, boolean one) {
    return hole.group(2) == null ? "" : hole.group(2) + (one ? hole.group(3) : hole.group(4));
  }

  private static String tidy(String text) {
    String single = SPACES.matcher(text.strip()).replaceAll(" ");
    String sentence = Texts.sentenceCase(BEFORE_SIGN.matcher(single).replaceAll(""));
    return Texts.nfc(sentence.endsWith(".") ? sentence : sentence + ".");
  }
}
