package vn.tonghop.staff;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The name by which somebody signs in: 3 to 64 signs; letters of the Latin script (Vietnamese ones
 * too), digits, dot, hyphen, underscore, at sign; beginning with a letter or a digit. Upper and
 * lower case are the same, and so are the two ways in which a computer may write an accent.
 */
public record Login(String text) {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 64;

  public Login {
    if (!isFolded(text)) {
      throw new IllegalArgumentException("Not a login");
    }
  }

  /** What was typed, folded; empty when it cannot be anybody's. */
  public static Optional<Login> of(String typed) {
    if (typed.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String folded = fold(typed.strip());
    return isFolded(folded) ? Optional.of(new Login(folded)) : Optional.empty();
  }

  private static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return Normalizer.normalize(UCharacter.foldCase(composed, true), Normalizer.Form.NFC);
  }

  private static boolean isFolded(String text) {
    int length = text.codePointCount(0, text.length());
    return length >= SHORTEST
        && length <= LONGEST
        && text.equals(fold(text))
        && text.equals(Normalizer.normalize(text, Normalizer.Form.NFKC))
        && text.codePoints().allMatch(Login::mayStand)
        && Character.isLetterOrDigit(text.codePointAt(0));
  }

  private static boolean mayStand(int sign) {
    boolean isLetter =
        Character.isLetter(sign)
            && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
    return isLetter || (sign >= '0' && sign <= '9') || "._-@".indexOf(sign) >= 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
