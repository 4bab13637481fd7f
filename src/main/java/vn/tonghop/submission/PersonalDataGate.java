package vn.tonghop.submission;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a cell that looks like personal data (law 9; Luật 91/2025/QH15): an identity number, a
 * telephone number, an e-mail address, a form of address with a name, a full name; alone or amid
 * other words.
 *
 * <p>Figures and codes pass: a number of people's making does not begin with a zero and nine or
 * more digits. So do names of places: phường Hai Bà Trưng, Bà Rịa.
 */
final class PersonalDataGate {

  private static final String ALONE = "(?<![\\d.,-])";
  private static final String BETWEEN = "[ .()-]{0,2}";
  private static final Pattern IDENTITY =
      Pattern.compile(ALONE + "0\\d{2}[ .]?\\d{3}[ .]?\\d{3}(?:[ .]?\\d{3})?(?!\\d|[ .]\\d)");
  private static final Pattern PHONE =
      Pattern.compile(
          ALONE
              + "(?:\\(?0(?:[35789]\\d(?:"
              + BETWEEN
              + "\\d){7}|[12]\\d(?:"
              + BETWEEN
              + "\\d){8})|(?:\\+84|0084|84[ -])"
              + BETWEEN
              + "(?:\\(?0\\)?)?(?:"
              + BETWEEN
              + "\\d){9,10})(?!\\d)");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  /** What a name stands after when it is a place's. */
  private static final String NO_PLACE =
      "(?<!\\p{L})(?<!(?:tỉnh|phố|quận|huyện|thị xã|trấn|phường|xã|khu|đường|chợ|cầu|hai|tam"
          + "|tp\\.?|tx\\.?|tt\\.?|q\\.|h\\.|p\\.|x\\.)\\s{0,3})";

  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?iu)"
              + NO_PLACE
              + "(?:ông|bà|anh|chị|cụ|em|đồng chí|đ/c)\\s+(?-i:(?!Rịa)\\p{Lu}\\p{Ll}+)");
  private static final Pattern FULL_NAME =
      Pattern.compile(
          "(?iu)"
              + NO_PLACE
              + "(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh"
              + "|trịnh|đoàn|lương|đào|mai|cao|tạ|hà|trương|lâm|phùng|tô|vương|thái)"
              + "\\s+(?:văn|thị)\\s+(?-i:\\p{Lu})");
  private static final int SHORTEST = 5;
  private static final int FEWEST_DIGITS = 9;

  private PersonalDataGate() {}

  /** The kind of personal data that the text looks like: {@code phone}, {@code name}, …. */
  public static Optional<String> kind(String text) {
    if (text.length() < SHORTEST) {
      return Optional.empty();
    }
    int digits = 0;
    boolean words = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c >= '@') {
        words = true;
      }
    }
    if (digits >= FEWEST_DIGITS) {
      Optional<String> number = number(text);
      if (number.isPresent()) {
        return number;
      }
    }
    return words ? words(text) : Optional.empty();
  }

  private static Optional<String> number(String text) {
    if (PHONE.matcher(text).find()) {
      return Optional.of("phone");
    }
    return IDENTITY.matcher(text).find() ? Optional.of("identity number") : Optional.empty();
  }

  private static Optional<String> words(String text) {
    if (text.indexOf('@') > 0 && EMAIL.matcher(text).find()) {
      return Optional.of("email");
    }
    boolean name =
        text.indexOf(' ') > 0 && (ADDRESSED.matcher(text).find() || FULL_NAME.matcher(text).find());
    return name ? Optional.of("name") : Optional.empty();
  }
}
