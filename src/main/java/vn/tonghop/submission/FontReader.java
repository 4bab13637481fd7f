package vn.tonghop.submission;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Gives the Unicode of a text in one of the old font encodings. From one thread. */
final class FontReader extends Reader {

  private static final int NOTHING = -2;

  private final Reader text;
  private final FontEncoding encoding;
  private int ahead = NOTHING;

  FontReader(Reader text, FontEncoding encoding) {
    super(text);
    this.text = text;
    this.encoding = encoding;
  }

  @Override
  public int read() throws IOException {
    int c = ahead == NOTHING ? text.read() : ahead;
    ahead = NOTHING;
    if (c < 0) {
      return c;
    }
    ahead = text.read();
    Optional<Character> both =
        ahead < 0 ? Optional.empty() : encoding.together((char) c, (char) ahead);
    if (both.isPresent()) {
      ahead = NOTHING;
      return both.get();
    }
    return encoding.alone((char) c);
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = read();
      if (c < 0) {
        break;
      }
      into[offset + count++] = (char) c;
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
