package vn.tonghop.submission;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Tells whether words are Vietnamese, by how syllables are built. */
final class Syllables {

  private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|d|đ|h|l|m|r|s|v|x)?"
              + "(?:iêu|yêu|uyê|uya|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uyu|iê|yê|uô|ươ|uê|uơ|uâ|oă|oa|oe"
              + "|uy|ai|ay|ao|au|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ưa|ui|ưi|ưu|ue|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
              + "(?:ng|nh|ch|n|m|p|t|c)?");
  private static final Set<String> COMMON =
      Set.of(
          "trên", "hơn", "gần", "khoảng", "không", "và", "của", "số", "hội", "nghị", "xã", "phường",
          "thị", "trấn", "quận", "huyện", "tỉnh", "thành", "phố", "đơn", "vị", "kỳ", "báo", "cáo",
          "chỉ", "tiêu", "giá", "trị", "đối", "thoại", "người", "lượt", "ý", "kiến", "cuộc", "tổng",
          "cộng", "mã", "tên", "ngày", "tháng", "năm", "quý", "dân", "nhân", "đảng", "ủy", "uỷ",
          "ban", "văn", "bản", "hộ", "kết", "quả", "đã", "đang", "chưa", "trả", "lời", "trực",
          "tiếp", "giải", "quyết", "giám", "sát", "phản", "biện", "lý", "do", "ghi", "chú", "thôn",
          "tổ", "hà", "nội", "việt", "bà", "ông", "địa", "phương", "chương", "trình", "bằng",
          "đồng");

  private Syllables() {}

  /** One syllable with at most one tone, whatever the letters' case. */
  static boolean isOne(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    String toneless = TONES.matcher(apart).replaceAll("");
    return apart.length() - toneless.length() <= 1
        && SYLLABLE.matcher(Normalizer.normalize(toneless, Normalizer.Form.NFC)).matches();
  }

  /** The share of words that are syllables, from 0 to 1. */
  static double share(Collection<String> words, UnaryOperator<String> reading) {
    return words.stream().map(reading).filter(Syllables::isOne).count() / (double) words.size();
  }

  /** The share of words that every report has, from 0 to 1. */
  static double commonShare(Collection<String> words, UnaryOperator<String> reading) {
    return words.stream().map(reading).filter(Syllables::isCommon).count() / (double) words.size();
  }

  /** A word that every report has. */
  static boolean isCommon(String word) {
    return COMMON.contains(
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
  }
}
