package vn.tonghop.submission;

import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.orgunit.Spelling;

/** What rows of a table say that are no figures: totals, the numbering of columns. */
final class RowWords {

  private static final List<String> TOTALS =
      fold(List.of("tổng", "cộng", "tổng cộng", "tổng số", "cộng dồn", "total"));
  private static final List<String> OF_WHOM =
      fold(
          List.of(
              "toàn",
              "các",
              "chung",
              "cả",
              "cấp",
              "số",
              "huyện",
              "quận",
              "thị xã",
              "thành phố",
              "tỉnh",
              "phường",
              "xã"));
  private static final Pattern NUMBERING = Pattern.compile("\\(?(\\d{1,2}|\\p{L})\\)?(\\s*=.*)?");
  private static final Pattern OUTLINE =
      Pattern.compile("([IVXivx]{1,5}|\\p{L}|\\d{1,2}(\\.\\d{1,2})*)[.)]?");
  private static final Pattern AMOUNT =
      Pattern.compile("(?iu)((trên|hơn|gần|khoảng)\\s+)?[-−]?\\d[\\d.,\\s]*");

  private RowWords() {}

  private static List<String> fold(List<String> words) {
    return words.stream().map(Spelling::fold).toList();
  }

  /** {@code Cộng}, {@code Tổng số}, {@code Tổng cộng (12 xã)}; not a unit whose name begins so. */
  static boolean isTotal(String text) {
    String folded = Spelling.fold(text);
    return TOTALS.stream().anyMatch(total -> isTotal(folded, total));
  }

  private static boolean isTotal(String folded, String total) {
    if (!folded.startsWith(total)) {
      return false;
    }
    String rest = folded.substring(total.length()).strip();
    return rest.isEmpty()
        || rest.startsWith("(")
        || rest.startsWith(":")
        || OF_WHOM.stream().anyMatch(word -> rest.equals(word) || rest.startsWith(word + " "));
  }

  /** {@code (1)}, {@code A}, {@code 3=1+2}: the number of a column. */
  static boolean isNumbering(String text) {
    return NUMBERING.matcher(text).matches();
  }

  /** {@code I}, {@code A.}, {@code 1.2}: the mark of a heading. */
  static boolean isOutline(String text) {
    return OUTLINE.matcher(text).matches();
  }

  /** Whether it reads like a count. */
  static boolean isAmount(SheetCell cell) {
    return cell.isNumber() || AMOUNT.matcher(cell.text()).matches();
  }
}
