package vn.tonghop.submission;

import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.submission.Token.Shape;

/**
 * Finds names of which the words before them say that they are people's: {@code người lập: Hoa},
 * {@code bí thư Nghiệm}; and names with their first words shortened, {@code Ng. Văn An}.
 */
final class LabelledNames {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:họ (?:và |, )?tên|tên"
              + "|(?:chủ (?:hộ|tọa|toạ|trì)|thư ký|kế toán)(?: \\p{L}+){0,2}"
              + "|trưởng (?:đoàn|ban|thôn|phòng|nhóm)|tổ trưởng"
              + "|người (?:lập|ký|kí|gửi|nộp|nhận|nhập|báo cáo|phụ trách|đại diện|liên hệ|phát biểu"
              + "|kiến nghị|phản ánh|chủ trì|thực hiện|khiếu nại|tố cáo|dân|hỏi)(?: \\p{L}+)?"
              + "|ho (?:va )?ten|nguoi (?:lap|ky|gui|nop|bao cao|phu trach|lien he))"
              + "\\s*(?:\\([^)]{0,30}\\)\\s*)?(?:là\\s+|[:=]\\s*|-\\s+)$");
  private static final int REACH_OF_LABEL = 60;

  private static final Pattern SHORTENED =
      Pattern.compile(
          "(?:Ng|Tr|Ph|Hg|[NTLPHVBĐD])(?:\\. ?| )(?:Văn |Thị |[VT]\\. ?)\\p{Lu}(?:\\p{Ll}|(?!\\p{L}))");
  private static final Pattern BEHIND_INITIAL = Pattern.compile("\\. ?");

  /** Callings behind which two given names may stand. */
  private static final Set<String> PRIVATE_CALLINGS =
      WordKeys.keys("phóng_viên nghệ_nhân bệnh_nhân nhà_báo công_dân cử_tri");

  private final Words words;
  private final PlaceNames places;
  private final NameExtent extent;
  private final NameVocabulary vocabulary;

  LabelledNames(Words words, PlaceNames places) {
    this.words = words;
    this.places = places;
    this.extent = new NameExtent(words);
    this.vocabulary = NameVocabulary.of(words);
  }

  /** Whether one begins there, or the calling before it. */
  boolean isAt(int at) {
    return isLabelled(at) || isOfCalling(at) || isShortened(at);
  }

  private boolean isLabelled(int at) {
    return words.isUpper(at)
        && vocabulary.isName(words.key(at))
        && !extent.isNoName(at)
        && !places.isKnown(at)
        && LABEL.matcher(words.before(at, REACH_OF_LABEL)).find();
  }

  /** Bí thư Nghiệm: one given name, which no place has but two of; or a surname before it. */
  private boolean isOfCalling(int at) {
    if (!NameWords.CALLINGS.contains(words.pair(at))
        || !words.isAdjacent(at)
        || !words.isAdjacent(at + 1)
        || words.shape(at + 2) != Shape.CAPITALISED) {
      return false;
    }
    int name = at + 2;
    return isSurnameBeforeName(name)
        || (isGivenName(name)
            && !extent.isNoName(name)
            && (!words.isAdjacent(name)
                || !words.isUpper(name + 1)
                || (PRIVATE_CALLINGS.contains(words.pair(at)) && isGivenName(name + 1))));
  }

  private boolean isSurnameBeforeName(int at) {
    return NameWords.STRONG_SURNAMES.contains(words.key(at))
        && words.isAdjacent(at)
        && words.shape(at + 1) == Shape.CAPITALISED
        && isGivenName(at + 1)
        && !places.isKnown(at);
  }

  private boolean isGivenName(int at) {
    return NameWords.GIVEN_NAMES.contains(words.key(at));
  }

  /** Ng. Văn An, N.V.A. */
  private boolean isShortened(int at) {
    return words.isUpper(at)
        && words.length(at) <= 2
        && words.startsWith(at, SHORTENED)
        && !words.isGap(at - 1, BEHIND_INITIAL);
  }
}
