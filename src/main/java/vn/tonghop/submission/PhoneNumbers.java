package vn.tonghop.submission;

import java.util.regex.Pattern;

/**
 * Tells telephone numbers: of ten or eleven digits from a zero on, of other countries behind a
 * plus, and whatever a word beside it says is one.
 */
final class PhoneNumbers {

  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:s?đt(?:dđ|dd|cq|nr)?|sdt|dt(?:dd)?|điện thoại|dien thoai|tel|phone"
              + "|mobile|zalo|viber|di động|hotline|đường dây nóng|liên hệ|lien he|lh|fax|gọi"
              + "|số máy|máy bàn|cố định|cầm tay)[\\p{L} ]{0,20}[ .:(+-]{0,4}$");
  private static final Pattern WORD_BEHIND =
      Pattern.compile("(?iu)^ ?\\(?(?:zalo|viber|s?đt|sdt|di động|điện thoại)");

  /** Không chín một hai …. */
  private static final Pattern SPELT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})không(?:[\\s,.-]+(?:không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám"
              + "|chín)){8,}+");

  private static final Pattern INLAND = Pattern.compile("0[3-9]\\d{8}|0[1-9]\\d{9}");
  private static final Pattern FROM_ABROAD = Pattern.compile("(?:00)?840?[2-9]\\d{8,9}");
  private static final Pattern WITH_COUNTRY = Pattern.compile("84[2-9]\\d{8,9}");
  private static final int SHORTEST_SPELT = 28;
  private static final int MOST_DIGITS = 12;
  private static final int FEWEST_WITH_AREA = 9;
  private static final int FEWEST_ABROAD = 10;

  private PhoneNumbers() {}

  /** Whether one is spelt out in the text. */
  static boolean areSpelt(String text) {
    return text.length() >= SHORTEST_SPELT && SPELT.matcher(text).find();
  }

  /**
   * Whether it is one.
   *
   * @param counted whether a noun for things that are counted stands behind it
   */
  static boolean isOne(NumberInText number, boolean counted) {
    if (number.isWrittenAsAmount() && Amounts.areAnnounced(number.before())) {
      return false;
    }
    if (isNamed(number)) {
      return isPossible(number.digits().all(), counted);
    }
    Digits digits = number.digits();
    return !counted
        && !digits.isListOfCodes()
        && !digits.isDecimalFraction(number.text())
        && isByItself(number);
  }

  private static boolean isNamed(NumberInText number) {
    return WORD.matcher(number.before()).find() || WORD_BEHIND.matcher(number.behind()).find();
  }

  /** Services for all begin with 1800 and 1900; local numbers without their area, not so low. */
  private static boolean isPossible(String all, boolean counted) {
    boolean service = all.startsWith("1800") || all.startsWith("1900");
    return !service
        && !(counted && all.charAt(0) != '0')
        && all.length() <= MOST_DIGITS
        && (all.length() >= FEWEST_WITH_AREA || all.charAt(0) >= '2');
  }

  private static boolean isByItself(NumberInText number) {
    Digits digits = number.digits();
    String all = digits.all();
    boolean abroad = number.isInternational();
    if (abroad || all.startsWith("0084")) {
      return FROM_ABROAD.matcher(all).matches() || (abroad && isForeign(number));
    }
    if (WITH_COUNTRY.matcher(all).matches() && digits.isAfterCountryCode(number.text())) {
      return true;
    }
    return INLAND.matcher(all).matches()
        && digits.isGroupedAsPhone(number.text())
        && !PaperNumbers.areAnnounced(number.before());
  }

  private static boolean isForeign(NumberInText number) {
    Digits digits = number.digits();
    return !digits.isSingle()
        && digits.size() >= FEWEST_ABROAD
        && !digits.isThousands(number.text());
  }
}
