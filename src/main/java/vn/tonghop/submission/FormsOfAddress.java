package vn.tonghop.submission;

import java.util.Set;
import java.util.regex.Pattern;
import vn.tonghop.submission.Token.Shape;

/** Finds forms of address, and where behind them a name would begin: ông, đồng chí, đ/c, BS. */
final class FormsOfAddress {

  private static final Pattern WITHIN = Pattern.compile("[ /.]{1,3}");
  private static final Pattern BEHIND = Pattern.compile("[ .:]{0,3}|_| ?[-/:] ?|\\) ?:? ?");
  private static final String COMRADE = WordKeys.of("đc");
  private static final String MISTER = WordKeys.of("ô");
  private static final Set<String> LETTERS = WordKeys.keys("a c");
  private static final Set<String> WORDS_OF_LISTS = WordKeys.keys("thu chi tổng công");

  private final Words words;
  private final PlaceNames places;
  private final NameVocabulary vocabulary;

  FormsOfAddress(Words words, PlaceNames places) {
    this.words = words;
    this.places = places;
    this.vocabulary = NameVocabulary.of(words);
  }

  /** Where the name would begin; -1 when no form of address stands there. */
  int nameBehind(int at) {
    int name = at + length(at);
    return name > at && name < words.size() && words.isGap(name - 1, BEHIND) ? name : -1;
  }

  /** In words; 0 for none. */
  private int length(int at) {
    if (vocabulary.longTitles().contains(words.pair(at)) && words.isGap(at, WITHIN)) {
      return 2;
    }
    return isShort(at) || isLetter(at) || isAbbreviation(at) || isWord(at) ? 1 : 0;
  }

  private boolean isShort(int at) {
    return NameWords.SHORT_TITLES.contains(words.key(at))
        && words.isUpper(at)
        && vocabulary.isName(words.key(at + 1));
  }

  /**
   * Small a Hùng (địa chính), c Lan: at the beginning, and nothing behind that would make a word. A
   * Vương is a commune.
   */
  private boolean isLetter(int at) {
    return LETTERS.contains(words.key(at))
        && words.isStart(at)
        && words.isFollowedBy(at, " ")
        && words.shape(at) == Shape.SMALL
        && words.shape(1) == Shape.CAPITALISED
        && !words.arePlain()
        && NameWords.GIVEN_NAMES.contains(words.key(1))
        && !WORDS_OF_LISTS.contains(words.key(1))
        && (words.size() == 2 || !words.isAdjacent(1));
  }

  /** Ô. Minh, đc Minh; not the lot Ô 12 nor the address ĐC: Lê Lợi. */
  private boolean isAbbreviation(int at) {
    boolean abbreviation =
        words.key(at).equals(COMRADE)
            ? words.shape(at) != Shape.CAPITALS
            : words.key(at).equals(MISTER) && words.isFollowedBy(at, ".");
    return abbreviation && vocabulary.isName(words.key(at + 1)) && !places.isKnown(at + 1);
  }

  /** Ông; not the em of trẻ em, and not the Anh of Hoàng Anh. */
  private boolean isWord(int at) {
    return vocabulary.titles().contains(words.key(at))
        && !vocabulary.noTitlesAfter().contains(words.pair(at - 1))
        && !(words.key(at).equals("anh") && words.isUpper(at) && isBehindSurname(at));
  }

  private boolean isBehindSurname(int at) {
    return words.isAdjacent(at - 1)
        && words.shape(at - 1) == Shape.CAPITALISED
        && NameWords.SURNAMES.contains(words.key(at - 1));
  }
}
