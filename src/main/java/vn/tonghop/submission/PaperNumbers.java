package vn.tonghop.submission;

import java.util.regex.Pattern;

/** Numbers of papers and firms, with as many digits as people's, which say what they are. */
final class PaperNumbers {

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:mst|mã số|mã (?:đơn vị|qhns|đvqhns|dự án|ngành|vạch)|qhns|hóa đơn"
              + "|hoá đơn|biên lai|sê ?-?ri|seri|serial|số hiệu|số phiếu|số vào sổ|ma so|ma du an|đkkd|đkdn|gpkd"
              + "|đăng ký (?:kinh doanh|doanh nghiệp|hộ kinh doanh)|giấy phép (?:kinh doanh|xây dựng)"
              + "|hoa don|bien lai)[\\p{L} ]{0,20}[ .:=(#-]{0,4}$");

  private PaperNumbers() {}

  /** Whether the words before a number say so: MST, hóa đơn số. */
  static boolean areAnnounced(String before) {
    return ANNOUNCED.matcher(before).find();
  }
}
