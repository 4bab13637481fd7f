package vn.tonghop.submission;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells identity numbers: 12 digits (province of birth, century and sex, year, six more) or, until
 * 2021, 9. What begins with a zero and has so many digits is no count; without a zero, a number is
 * taken for one only beside a word that says so.
 */
final class IdentityNumbers {

  private static final String CARD =
      "(?:[gs]?c[ .]?m[ .]?n[ .]?d|c[ .]?m[ .]?t(?:[ .]?n[ .]?d)?|c[ .]?c[ .]?c[ .]?d"
          + "|số c[cm]|so c[cm]|chứng minh|chung minh|căn cước|can cuoc|định danh|dinh danh|cmqđ|ddcn|đdcn)";
  private static final Pattern WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:"
              + CARD
              + "(?:[^\\d]{0,40}(?:9|12) (?:chữ )?số)?[^\\d]{0,40}"
              + "|(?:giấy tờ|id|identity)[\\p{L} /]{0,40}[ .:(#-]{0,4})$");
  private static final Pattern WORD_BEHIND =
      Pattern.compile("(?iu)^ ?[-,;(/]? ?(?:là )?(?:số )?" + CARD + "(?!\\p{L})");

  private static final Pattern PASSPORT =
      Pattern.compile(
          "(?iu)(?:hộ chiếu|ho chieu|passport)[^\\d]{0,20}[A-Z] ?\\d{7,8}(?!\\d)|idvnm ?\\d{9}");
  private static final Pattern INSURANCE =
      Pattern.compile(
          "(?iu)(?:số|mã số|mã|sổ|thẻ) (?:sổ |thẻ )?(?:bhxh|bhyt|bảo hiểm xã hội|bảo hiểm y tế)"
              + "[^\\d]{0,12}(?:[A-Z]{2} ?\\d ?)?\\d{10,13}(?!\\d| ?đ)");

  /** Provinces by the first three digits (TT 59/2021/TT-BCA and its predecessors). */
  private static final Set<String> PROVINCES =
      Set.of(
          "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020",
          "022", "024", "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038",
          "040", "042", "044", "045", "046", "048", "049", "051", "052", "054", "056", "058", "060",
          "062", "064", "066", "067", "068", "070", "072", "074", "075", "077", "079", "080", "082",
          "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096");

  private static final Pattern OLD = Pattern.compile("0[1-9]\\d{7}");
  private static final int SIZE = 12;
  private static final int SIZE_OF_OLD = 9;
  private static final int LATEST_YEAR_OF_CENTURY = 39;

  private IdentityNumbers() {}

  /** Passports and insurance cards, which have letters too. */
  static boolean areOfOtherCards(String text) {
    return PASSPORT.matcher(text).find() || INSURANCE.matcher(text).find();
  }

  /** Whether it is one, by the words around it or by its digits. */
  static boolean isOne(NumberInText number) {
    return isNamed(number) || isByItself(number);
  }

  private static boolean isNamed(NumberInText number) {
    Digits digits = number.digits();
    int size = digits.size();
    if ((size == SIZE_OF_OLD || size == SIZE) && number.isWhole() && !isRound(number)) {
      return isBehindWord(number) || WORD_BEHIND.matcher(number.behind()).find();
    }
    return isWithoutZero(digits) && isBehindWord(number);
  }

  private static boolean isBehindWord(NumberInText number) {
    return WORD.matcher(number.before()).find();
  }

  /** 250.000.000: an amount. */
  private static boolean isRound(NumberInText number) {
    return number.isWrittenAsAmount()
        && !number.digits().isSingle()
        && number.digits().all().endsWith("000");
  }

  /** Spreadsheets take the zero before it for nothing. */
  private static boolean isWithoutZero(Digits digits) {
    String whole = "0" + digits.all();
    return digits.isSingle()
        && whole.length() == SIZE
        && PROVINCES.contains(whole.substring(0, 3))
        && isPlausible(whole);
  }

  private static boolean isByItself(NumberInText number) {
    Digits digits = number.digits();
    int size = digits.size();
    if ((size != SIZE && size != SIZE_OF_OLD) || digits.isListOfCodes() || !number.isUniform()) {
      return false;
    }
    String all = digits.all();
    if (size == SIZE) {
      return PROVINCES.contains(all.substring(0, 3))
          && (digits.isInEqualGroups() || isPlausible(all));
    }
    return OLD.matcher(all).matches()
        && digits.isInEqualGroups()
        && number.isWhole()
        && !PaperNumbers.areAnnounced(number.before());
  }

  /** Century and sex, and a year of birth that has been. */
  private static boolean isPlausible(String identity) {
    int century = identity.charAt(3) - '0';
    int year = Integer.parseInt(identity.substring(4, 6));
    return century <= 1 || (century <= 3 && year <= LATEST_YEAR_OF_CENTURY);
  }
}
