package vn.tonghop.submission;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for identity numbers and telephone numbers in a text with plain digits, blanks and hyphens.
 * Dates, and amounts with their unit, are left out.
 */
final class PersonalNumbers {

  static final String IDENTITY = "identity number";
  static final String PHONE = "phone";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-\\d{2}"
              + "(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?"
              + "|\\d{1,2} ?([/.-]) ?\\d{1,2} ?\\1 ?(?:19|20)\\d{2}"
              + "|(?:0?[1-9]|1[0-2])[/-](?:19|20)\\d{2})(?!\\d)");

  private static final Pattern RUN =
      Pattern.compile("[+(]{0,3}\\d++(?:(?:[ .()/_-]{1,3}|[,;:*|\\n])\\d++)*+");
  private static final Pattern GROUP = Pattern.compile("\\d+");
  private static final Pattern LOOKALIKES =
      Pattern.compile("(?<![\\p{L}\\d])[\\dOoIl](?:[ .-]?[\\dOoIl]){8,11}(?![\\p{L}\\d])");
  private static final Pattern FIGURE =
      Pattern.compile("-?(?!84 )[1-9]\\d{0,2}([ .])\\d{3}(?:\\1\\d{3}){0,2}(?:,\\d{1,9})?");
  private static final int FEWEST = 7;
  private static final int FEWEST_OF_LOOKALIKES = 6;

  private final String text;

  private PersonalNumbers(String text) {
    this.text = text;
  }

  /** {@link #IDENTITY}, {@link #PHONE} or nothing. */
  static Optional<String> kind(String text) {
    if (PhoneNumbers.areSpelt(text)) {
      return Optional.of(PHONE);
    }
    if (!hasDigits(text) || FIGURE.matcher(text).matches()) {
      return Optional.empty();
    }
    if (IdentityNumbers.areOfOtherCards(text)) {
      return Optional.of(IDENTITY);
    }
    String undated = DATE.matcher(text).replaceAll("~");
    Optional<String> kind = new PersonalNumbers(undated).find();
    return kind.isPresent() ? kind : withoutLookalikes(undated);
  }

  /** As many as a number needs of which some were written as letters. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits >= FEWEST_OF_LOOKALIKES;
  }

  /** Where people wrote O for zero or l for one. */
  private static Optional<String> withoutLookalikes(String text) {
    Matcher found = LOOKALIKES.matcher(text);
    while (found.find()) {
      String number = found.group();
      long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
      String mended = number.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
      if (digits >= FEWEST_OF_LOOKALIKES && !mended.equals(number)) {
        Optional<String> kind = new PersonalNumbers(mended).find();
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> find() {
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (run.end() - run.start() >= FEWEST) {
        Optional<String> kind = run(run.start(), run.end());
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /** Groups of digits with little between them: every few of them together may be a number. */
  private Optional<String> run(int start, int end) {
    Matcher group = GROUP.matcher(text).region(start, end);
    Digits[] window = new Digits[Digits.MOST_GROUPS];
    int count = 0;
    while (group.find()) {
      System.arraycopy(window, 0, window, 1, window.length - 1);
      window[0] = null;
      count = Math.min(count + 1, window.length);
      for (int i = count - 1; i > 0; i--) {
        Digits longer = window[i];
        window[i] = longer == null ? null : longer.with(group.group(), group.start(), group.end());
      }
      window[0] = Digits.of(group.group(), group.start(), group.end());
      boolean last = group.end() == end;
      for (int i = count - 1; i >= 0; i--) {
        Digits digits = window[i];
        Optional<String> kind = digits == null ? Optional.empty() : kind(digits, last);
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> kind(Digits digits, boolean last) {
    NumberInText number = new NumberInText(digits, text, last);
    if (digits.size() < FEWEST || number.isDecimal() || Amounts.isMeasured(number.behind())) {
      return Optional.empty();
    }
    boolean counted = Amounts.isCounted(number.behind());
    if (!counted && IdentityNumbers.isOne(number)) {
      return Optional.of(IDENTITY);
    }
    return PhoneNumbers.isOne(number, counted) ? Optional.of(PHONE) : Optional.empty();
  }
}
