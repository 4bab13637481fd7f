package vn.tonghop.submission;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for identity numbers and telephone numbers in a text with plain digits, blanks and hyphens.
 *
 * <p>Identity numbers have 12 digits (province of birth, century and sex, year, six more) or, until
 * 2021, 9. What begins with a zero and has so many digits is no count; without a zero, a number is
 * taken for one only beside a word that says so. Dates, and amounts with their unit, are left out.
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
  private static final Pattern PHONE_WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:s?đt(?:dđ|dd|cq|nr)?|sdt|dt(?:dd)?|điện thoại|dien thoai|tel|phone"
              + "|mobile|zalo|viber|di động|hotline|đường dây nóng|liên hệ|lien he|lh|fax|gọi"
              + "|số máy|máy bàn|cố định|cầm tay)[\\p{L} ]{0,20}[ .:(+-]{0,4}$");
  private static final Pattern PHONE_WORD_BEHIND =
      Pattern.compile("(?iu)^ ?\\(?(?:zalo|viber|s?đt|sdt|di động|điện thoại)");
  private static final String CARD =
      "(?:[gs]?c[ .]?m[ .]?n[ .]?d|c[ .]?m[ .]?t(?:[ .]?n[ .]?d)?|c[ .]?c[ .]?c[ .]?d|số c[cm]|so c[cm]"
          + "|chứng minh|chung minh|căn cước|can cuoc|định danh|dinh danh|cmqđ|ddcn|đdcn)";
  private static final Pattern IDENTITY_WORD =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:"
              + CARD
              + "(?:[^\\d]{0,40}(?:9|12) (?:chữ )?số)?[^\\d]{0,40}"
              + "|(?:giấy tờ|id|identity)[\\p{L} /]{0,40}[ .:(#-]{0,4})$");
  private static final Pattern IDENTITY_WORD_BEHIND =
      Pattern.compile("(?iu)^ ?[-,;(/]? ?(?:là )?(?:số )?" + CARD + "(?!\\p{L})");

  /** Numbers that many papers have, ten digits or nine, which say what they are. */
  private static final Pattern OTHER_NUMBER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:mst|mã số|mã (?:đơn vị|qhns|đvqhns|dự án|ngành|vạch)|qhns|hóa đơn"
              + "|hoá đơn|biên lai|sê ?-?ri|seri|serial|số hiệu|số phiếu|số vào sổ|ma so|ma du an|đkkd|đkdn|gpkd"
              + "|đăng ký (?:kinh doanh|doanh nghiệp|hộ kinh doanh)|giấy phép (?:kinh doanh|xây dựng)"
              + "|hoa don|bien lai)[\\p{L} ]{0,20}[ .:=(#-]{0,4}$");

  private static final Pattern PASSPORT =
      Pattern.compile(
          "(?iu)(?:hộ chiếu|ho chieu|passport)[^\\d]{0,20}[A-Z] ?\\d{7,8}(?!\\d)|idvnm ?\\d{9}");
  private static final Pattern INSURANCE =
      Pattern.compile(
          "(?iu)(?:số|mã số|mã|sổ|thẻ) (?:sổ |thẻ )?(?:bhxh|bhyt|bảo hiểm xã hội|bảo hiểm y tế)"
              + "[^\\d]{0,12}(?:[A-Z]{2} ?\\d ?)?\\d{10,13}(?!\\d| ?đ)");
  private static final Pattern SPELT =
      Pattern.compile(
          "(?iu)(?<!\\p{L})không(?:[\\s,.-]+(?:không|một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám"
              + "|chín)){8,}+");
  private static final Pattern LOOKALIKES =
      Pattern.compile("(?<![\\p{L}\\d])[\\dOoIl](?:[ .-]?[\\dOoIl]){8,11}(?![\\p{L}\\d])");

  /** Provinces by the first three digits (TT 59/2021/TT-BCA and its predecessors). */
  private static final Set<String> PROVINCES =
      Set.of(
          "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020",
          "022", "024", "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038",
          "040", "042", "044", "045", "046", "048", "049", "051", "052", "054", "056", "058", "060",
          "062", "064", "066", "067", "068", "070", "072", "074", "075", "077", "079", "080", "082",
          "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096");

  private static final int FEWEST = 7;
  private static final int FEWEST_OF_LOOKALIKES = 6;
  private static final int REACH = 60;
  private static final int REACH_BEHIND = 24;
  private static final int LATEST_YEAR_OF_CENTURY = 39;

  private final String text;

  private PersonalNumbers(String text) {
    this.text = text;
  }

  /** {@link #IDENTITY}, {@link #PHONE} or nothing. */
  static Optional<String> kind(String text) {
    if (PASSPORT.matcher(text).find() || INSURANCE.matcher(text).find()) {
      return Optional.of(IDENTITY);
    }
    if (SPELT.matcher(text).find()) {
      return Optional.of(PHONE);
    }
    String undated = DATE.matcher(text).replaceAll("~");
    Optional<String> kind = new PersonalNumbers(undated).find();
    return kind.isPresent() ? kind : withoutLookalikes(undated);
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
    if (digits.size() < FEWEST || isDecimal(digits)) {
      return Optional.empty();
    }
    String before = text.substring(Math.max(0, digits.start() - REACH), digits.start());
    String behind =
        text.substring(digits.end(), Math.min(text.length(), digits.end() + REACH_BEHIND));
    if (Amounts.isMeasured(behind)) {
      return Optional.empty();
    }
    boolean counted = Amounts.isCounted(behind);
    if (isIdentity(digits, before, behind, last) && !counted) {
      return Optional.of(IDENTITY);
    }
    return isPhone(digits, before, behind, counted) ? Optional.of(PHONE) : Optional.empty();
  }

  /** Digits after a dot or a comma, as in 12.0345678901. */
  private boolean isDecimal(Digits digits) {
    int at = digits.start();
    return at >= 2
        && (text.charAt(at - 1) == ',' || text.charAt(at - 1) == '.')
        && Character.isDigit(text.charAt(at - 2));
  }

  private boolean isIdentity(Digits digits, String before, String behind, boolean last) {
    int size = digits.size();
    if ((size == 9 || size == 12)
        && (last || digits.isSingle())
        && !digits.isRound(text)
        && (IDENTITY_WORD.matcher(before).find() || IDENTITY_WORD_BEHIND.matcher(behind).find())) {
      return true;
    }
    if (isWithoutZero(digits) && IDENTITY_WORD.matcher(before).find()) {
      return true;
    }
    if (digits.isListOfCodes() || !digits.isUniform(text)) {
      return false;
    }
    if (size == 12 && PROVINCES.contains(digits.all().substring(0, 3))) {
      return digits.isInEqualGroups() || isPlausible(digits.all());
    }
    return size == 9
        && digits.all().matches("0[1-9]\\d{7}")
        && digits.isInEqualGroups()
        && (last || digits.isSingle())
        && !OTHER_NUMBER.matcher(before).find();
  }

  /** Spreadsheets take the zero before it for nothing. */
  private static boolean isWithoutZero(Digits digits) {
    String whole = "0" + digits.all();
    return digits.isSingle()
        && whole.length() == 12
        && PROVINCES.contains(whole.substring(0, 3))
        && isPlausible(whole);
  }

  /** Century and sex, and a year of birth that has been. */
  private static boolean isPlausible(String identity) {
    int century = identity.charAt(3) - '0';
    int year = Integer.parseInt(identity.substring(4, 6));
    return century <= 1 || (century <= 3 && year <= LATEST_YEAR_OF_CENTURY);
  }

  private boolean isPhone(Digits digits, String before, String behind, boolean counted) {
    String all = digits.all();
    if (digits.isThousands(text) && all.charAt(0) != '0' && Amounts.areAnnounced(before)) {
      return false;
    }
    if (PHONE_WORD.matcher(before).find() || PHONE_WORD_BEHIND.matcher(behind).find()) {
      boolean service = all.startsWith("1800") || all.startsWith("1900");
      return !service
          && !(counted && all.charAt(0) != '0')
          && all.length() <= 12
          && (all.length() >= 9 || all.charAt(0) >= '2');
    }
    if (counted || digits.isListOfCodes() || digits.isDecimalFraction(text)) {
      return false;
    }
    boolean abroad =
        before.endsWith("+") || before.endsWith("(+") || text.startsWith("+", digits.start());
    if (abroad || all.startsWith("0084")) {
      return all.matches("(?:00)?840?[2-9]\\d{8,9}") || (abroad && isForeign(digits));
    }
    if (all.matches("84[2-9]\\d{8,9}") && digits.isAfterCountryCode(text)) {
      return true;
    }
    return all.matches("0[3-9]\\d{8}|0[1-9]\\d{9}")
        && digits.isGroupedAsPhone(text)
        && !OTHER_NUMBER.matcher(before).find();
  }

  private boolean isForeign(Digits digits) {
    return !digits.isSingle() && digits.size() >= 10 && !digits.isThousands(text);
  }
}
