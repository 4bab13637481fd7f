package vn.tonghop.submission;

import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.submission.Token.Shape;

/**
 * A text in words, asked by their places from 0. Before the first and behind the last there are
 * words too, which are no words: their key is empty and their shape {@link Shape#OTHER}.
 */
final class Words {

  private static final int WIDEST_GAP = 4;

  private final String text;
  private final List<Token> tokens;
  private final boolean plain;

  private Words(String text) {
    this.text = text;
    this.tokens = Token.of(text);
    this.plain = text.chars().allMatch(c -> c < 0x80);
  }

  /** Of a text in NFC. */
  static Words of(String text) {
    return new Words(text);
  }

  int size() {
    return tokens.size();
  }

  /** Whether there are no accents in the whole text. */
  boolean arePlain() {
    return plain;
  }

  /** By which the sets of words know it. */
  String key(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).key() : "";
  }

  /** The keys of the word and the next, with a low line between. */
  String pair(int at) {
    return key(at) + "_" + key(at + 1);
  }

  Shape shape(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).shape() : Shape.OTHER;
  }

  boolean isUpper(int at) {
    return shape(at).isUpper();
  }

  int length(int at) {
    return tokens.get(at).end() - tokens.get(at).start();
  }

  /** As it is written. */
  String written(int at) {
    return text.substring(tokens.get(at).start(), tokens.get(at).end());
  }

  /** Whether nothing but blanks stands between the word and the next, or nothing at all. */
  boolean isAdjacent(int at) {
    if (!isNear(at)) {
      return false;
    }
    int from = tokens.get(at).end();
    int to = tokens.get(at + 1).start();
    if (to - from == 1 && text.charAt(from) == '_') {
      return true;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether what stands between the word and the next is such. */
  boolean isGap(int at, Pattern between) {
    if (!isNear(at)) {
      return false;
    }
    int from = tokens.get(at).end();
    int to = tokens.get(at + 1).start();
    return between.matcher(text).region(from, to).matches();
  }

  private boolean isNear(int at) {
    return at >= 0
        && at + 1 < tokens.size()
        && tokens.get(at + 1).start() - tokens.get(at).end() <= WIDEST_GAP;
  }

  /** Whether the text begins so at the word. */
  boolean startsWith(int at, Pattern beginning) {
    return beginning.matcher(text).region(tokens.get(at).start(), text.length()).lookingAt();
  }

  /** Whether that stands right behind the word. */
  boolean isFollowedBy(int at, String mark) {
    return text.startsWith(mark, tokens.get(at).end());
  }

  /** What stands before the word, so far. */
  String before(int at, int reach) {
    int start = tokens.get(at).start();
    return text.substring(Math.max(0, start - reach), start);
  }

  /** What stands between the end of one word and the beginning of another. */
  String between(int from, int to) {
    int start = tokens.get(from).end();
    int end = tokens.get(to).start();
    return text.substring(start, end);
  }

  /** Whether it is the very beginning of the text. */
  boolean isStart(int at) {
    return at == 0 && tokens.get(0).start() == 0;
  }
}
