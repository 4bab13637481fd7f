package vn.tonghop.submission;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.tonghop.submission.Token.Shape;

/** Finds whole names by themselves: Trần Thị Bình, PHẠM MINH ĐỨC, An Nguyễn Văn. */
final class FullNames {

  private static final Pattern BEHIND_INITIAL = Pattern.compile("\\. ?");
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS_OF_WEAK = 4;

  /** Whoever else is called so: hộ Trần Phú. */
  private static final Set<String> PERSONS = WordKeys.keys("hộ công_dân cử_tri vợ chồng");

  private static final String LADY = WordKeys.of("thị");
  private static final Set<String> WORDS_WITH_LADY =
      WordKeys.keys("đô siêu chỉ thành hiển nội ngoại cận thiếp");

  private final Words words;
  private final PlaceNames places;
  private final NameExtent extent;
  private final NameVocabulary vocabulary;

  FullNames(Words words, PlaceNames places) {
    this.words = words;
    this.places = places;
    this.extent = new NameExtent(words);
    this.vocabulary = NameVocabulary.of(words);
  }

  /** Whether one begins there. */
  boolean isAt(int at) {
    return isOfKnownSurname(at) || isOfLady(at);
  }

  private boolean isOfKnownSurname(int at) {
    if (!mayBegin(at) || isCompound(at)) {
      return false;
    }
    boolean middle = hasMiddleName(at);
    boolean name = middle || isOfThreeWords(at) || isOfOddOrder(at) || isWholeText(at);
    return name && (isPersonsWord(at - 1) || !(places.isAt(at) || isFirm(at, middle)));
  }

  private boolean mayBegin(int at) {
    Shape shape = words.shape(at);
    return shape != Shape.OTHER
        && shape != Shape.INITIAL
        && (vocabulary.surnames().contains(words.key(at))
            || NameWords.PLAIN_SURNAMES.contains(words.key(at)));
  }

  /** Vi Phạm Hành Chính. */
  private boolean isCompound(int at) {
    return words.isUpper(at)
        && (NameWords.COMPOUNDS.contains(words.pair(at))
            || NameWords.COMPOUNDS.contains(words.pair(at - 1)));
  }

  /** Công ty CP Hoàng Anh Gia Lai; but a whole name with its văn or thị stays a person's. */
  private boolean isFirm(int at, boolean middle) {
    return !middle && places.isBehindBusiness(at);
  }

  private boolean isPersonsWord(int at) {
    return words.isAdjacent(at)
        && (PERSONS.contains(words.key(at)) || PERSONS.contains(words.pair(at - 1)));
  }

  /** Nguyễn Văn …, Trần Thị …. */
  private boolean hasMiddleName(int at) {
    if (!words.isAdjacent(at) || !words.isAdjacent(at + 1) || isWord(at)) {
      return false;
    }
    if (words.key(at + 1).equals("a") && words.shape(at + 1) == Shape.INITIAL) {
      return words.shape(at) == Shape.CAPITALISED && words.shape(at + 2) == Shape.CAPITALISED;
    }
    return extent.isMiddle(at + 1)
        && (words.shape(at) == Shape.SMALL ? isInSmall(at) : words.isUpper(at + 2));
  }

  private boolean isInSmall(int at) {
    Set<String> surnames = words.arePlain() ? NameWords.PLAIN_SURNAMES : NameWords.STRONG_SURNAMES;
    return surnames.contains(words.key(at)) && vocabulary.givenNames().contains(words.key(at + 2));
  }

  /** Đoàn văn công, lý thị trường: words that begin like a name. */
  private boolean isWord(int at) {
    return !isStrong(at)
        && NameWords.NO_GIVEN_NAMES.contains(words.key(at + 2))
        && extent.isMiddle(at + 1);
  }

  private boolean isStrong(int at) {
    return NameWords.STRONG_SURNAMES.contains(words.key(at));
  }

  private boolean isOfThreeWords(int at) {
    Shape shape = words.shape(at);
    int last = shape.isUpper() ? extent.last(at) : at;
    int count = last - at + 1;
    if (count < FEWEST_WORDS || isWord(at) || isPlaceWithTitle(at)) {
      return false;
    }
    boolean given =
        count <= MOST_WORDS_OF_WEAK && vocabulary.givenNames().contains(words.key(last));
    if (shape == Shape.CAPITALS) {
      return given && !(words.isAdjacent(at - 1) && words.isUpper(at - 1));
    }
    return words.arePlain()
        ? vocabulary.givenNames().contains(words.key(last))
        : isStrong(at) || (given && !isAfterName(at));
  }

  /** Hồ Bà Hào: a lake. */
  private boolean isPlaceWithTitle(int at) {
    return places.isWord(at) && PlaceWords.TITLES.contains(words.key(at + 1));
  }

  /** Another capitalised word stands right before it, which its name may belong to. */
  private boolean isAfterName(int at) {
    return words.isAdjacent(at - 1)
        && words.shape(at - 1) == Shape.CAPITALISED
        && !places.isOffice(at - 1);
  }

  /** Trần T. Bình, and An Nguyễn Văn. */
  private boolean isOfOddOrder(int at) {
    if (!isStrong(at) || !words.isUpper(at) || !words.isAdjacent(at)) {
      return false;
    }
    boolean initial =
        words.shape(at + 1) == Shape.INITIAL
            && words.isGap(at + 1, BEHIND_INITIAL)
            && words.isUpper(at + 2);
    boolean reversed =
        NameWords.MIDDLE_NAMES.contains(words.key(at + 1))
            && words.isAdjacent(at - 1)
            && words.shape(at - 1) == Shape.CAPITALISED
            && NameWords.GIVEN_NAMES.contains(words.key(at - 1));
    return initial || reversed;
  }

  /** Two words and nothing else but a number before them. */
  private boolean isWholeText(int at) {
    return !words.arePlain()
        && words.size() - at == 2
        && words.shape(at) == Shape.CAPITALISED
        && words.shape(at + 1) == Shape.CAPITALISED
        && words.isAdjacent(at)
        && isStrong(at)
        && !NameWords.OFTEN_PLACES.contains(words.key(at))
        && NameWords.GIVEN_NAMES.contains(words.key(at + 1))
        && IntStream.range(0, at).allMatch(i -> words.shape(i) == Shape.OTHER);
  }

  /** Cháng Thị Liên: whatever the surname. */
  private boolean isOfLady(int at) {
    return words.key(at + 1).equals(LADY)
        && IntStream.rangeClosed(at, at + 2).allMatch(i -> words.shape(i) == Shape.CAPITALISED)
        && words.isAdjacent(at)
        && words.isAdjacent(at + 1)
        && NameWords.GIVEN_NAMES.contains(words.key(at + 2))
        && !NameWords.NO_GIVEN_NAMES.contains(words.key(at + 2))
        && !WORDS_WITH_LADY.contains(words.key(at))
        && !places.isWord(at)
        && !places.isWord(at - 1)
        && !places.isKnown(at)
        && !extent.isNoName(at);
  }
}
