package vn.tonghop.submission;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells names of places and firms that are like people's: phường Nguyễn Văn Linh, Trần Phú, Công ty
 * CP Hoàng Anh.
 */
final class PlaceNames {

  private static final Pattern IN_PLACE = Pattern.compile(" {1,2}| ?- ?");
  private static final Pattern LISTED = Pattern.compile(" ?[,;/&-] ?");
  private static final Pattern BEHIND_PLACE = Pattern.compile("[ .:\"“'(]{0,4}|-");
  private static final int REACH_OF_OFFICE = 6;

  private final Words words;
  private final NameExtent extent;
  private final NameVocabulary vocabulary;

  PlaceNames(Words words) {
    this.words = words;
    this.extent = new NameExtent(words);
    this.vocabulary = NameVocabulary.of(words);
  }

  /** Whether the name that begins there is a known place's, or follows a word for a place. */
  boolean isAt(int at) {
    if (isKnown(at)) {
      return true;
    }
    int before = beforeList(at);
    return before >= 0
        && (before < at - 1 || words.isGap(before, BEHIND_PLACE))
        && isWord(before)
        && !isHolderOfOffice(before);
  }

  /** The word before the name, or before the names that are listed with it: phường A, B và C. */
  private int beforeList(int at) {
    int before = at - 1;
    while (before >= 0 && isListed(before)) {
      int first = before;
      while (first > 0 && words.isAdjacent(first - 1) && words.isUpper(first - 1)) {
        first--;
      }
      while (first < before && isWord(first)) {
        first++;
      }
      if (!isKnown(first)) {
        return -1;
      }
      before = first - 1;
    }
    return before;
  }

  private boolean isListed(int at) {
    return words.isUpper(at) && words.isGap(at, LISTED) && !isWord(at);
  }

  /** A word behind which a place is named: phường, ngã tư. */
  boolean isWord(int at) {
    return PlaceWords.PLACES_BEFORE.contains(words.key(at))
        || PlaceWords.PLACES_BEFORE.contains(words.pair(at - 1));
  }

  /** A word for what people have: gia đình, nhà. */
  boolean isBelonging(int at) {
    return PlaceWords.BELONGINGS.contains(words.key(at))
        || PlaceWords.BELONGINGS.contains(words.pair(at - 1));
  }

  /** Chủ tịch phường Nguyễn Văn An, trưởng thôn Lê Thị Hoa. */
  private boolean isHolderOfOffice(int place) {
    boolean ends =
        PlaceWords.OFFICES_END_IN.contains(words.key(place))
            || PlaceWords.RESIDENTIAL_GROUPS.contains(words.pair(place - 1));
    return ends
        && IntStream.range(Math.max(0, place - REACH_OF_OFFICE), place)
            .anyMatch(i -> isOffice(i) && words.between(i, place).indexOf(',') < 0);
  }

  boolean isOffice(int at) {
    return NameWords.OFFICES.contains(words.key(at));
  }

  /** Công ty CP: a firm is named behind the word before this one. */
  boolean isBehindBusiness(int at) {
    return words.isAdjacent(at - 1)
        && (PlaceWords.BUSINESSES.contains(words.key(at - 1))
            || PlaceWords.BUSINESSES.contains(words.pair(at - 2)));
  }

  /** Whether a whole name begins there that many places have. */
  boolean isKnown(int at) {
    StringBuilder phrase = new StringBuilder(words.key(at));
    for (int next = at + 1; next < words.size() && next - at < NameExtent.LONGEST; next++) {
      if (!words.isUpper(next) || !words.isGap(next - 1, IN_PLACE)) {
        return false;
      }
      phrase.append(' ').append(words.key(next));
      if (vocabulary.places().contains(phrase.toString())
          && (isEnd(next) || !isNameLike(next + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int at) {
    return at + 1 == words.size()
        || !words.isAdjacent(at)
        || !words.isUpper(at + 1)
        || extent.isNoName(at + 1);
  }

  private boolean isNameLike(int at) {
    return NameWords.GIVEN_NAMES.contains(words.key(at))
        || NameWords.SURNAMES.contains(words.key(at));
  }
}
