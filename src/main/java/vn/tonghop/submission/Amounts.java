package vn.tonghop.submission;

import java.util.regex.Pattern;

/**
 * Tells by the words behind a number that it is an amount, though it may have as many digits as a
 * telephone number: {@code 0912 345 678 lượt}, {@code 1.234.567.890 đồng}.
 */
final class Amounts {

  /** Behind these nothing else can be meant; capitals and small letters as they are written. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "^\\s{0,3}(?:%|‰|(?:đồng|ĐỒNG|[đĐ](?!/c)|[Vv][Nn][ĐDđd]|[Uu][Ss][Dd]|EUR|triệu|nghìn|ngàn|tỷ|tỉ"
              + "|tr\\.?đ|[Kk][Mm][23²³]?|[cmd]?m[23²³]?|M[23²³]|ha|[Kk][Gg]|tấn|tạ|lít|[KMGk][Ww][Hh]?)"
              + "(?![\\p{L}\\d]))");

  private static final String NOUN =
      "(?:lượt(?: \\p{Ll}++){0,2}+|cây(?: \\p{Ll}++){0,2}+|con (?:gà|vịt|lợn|heo|bò|trâu|dê|cá|tôm|giống)|người|hộ|khẩu|nhân khẩu|hồ sơ|văn bản|ý kiến|cuộc|vụ|việc|đơn|phiếu|tờ|thẻ|giấy|suất"
          + "|tài khoản|thuê bao|trường hợp|giao dịch|cử tri|đại biểu|học sinh|hội viên|đảng viên"
          + "|lao động|con|cái|chiếc|xe|bao|thùng|sản phẩm|cổ phiếu|trang|giờ|phút|lần|tin nhắn)";

  /** What is counted, and no more of the sentence: 0912 345 678 người nhà is somebody's number. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^\\s{0,3}"
              + NOUN
              + "(?: "
              + NOUN
              + ")?(?!\\p{L})\\s*(?:$|[.,;:)\\]/\\n-]|so với|trong)");

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:thuê bao|cước|kinh phí|chi phí|phí|tiền|tổng số|số lượng|sản lượng"
              + "|doanh thu|giá trị)(?!\\p{L})");

  private Amounts() {}

  /** Words before a number that let an amount be expected. */
  static boolean areAnnounced(String before) {
    return ANNOUNCED.matcher(before).find();
  }

  /** A unit of measure or of money. */
  static boolean isMeasured(String behind) {
    return MEASURED.matcher(behind).find();
  }

  /** A noun for things that are counted, at the end of its clause. */
  static boolean isCounted(String behind) {
    return COUNTED.matcher(behind).find();
  }
}
