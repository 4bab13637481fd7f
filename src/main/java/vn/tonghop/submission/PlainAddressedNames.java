package vn.tonghop.submission;

import java.util.Set;
import vn.tonghop.submission.Token.Shape;

/** Finds names behind a form of address in a text without accents: ong Nguyen Van An, anh Tuan. */
final class PlainAddressedNames {

  private static final Set<String> SURNAMES = WordKeys.plain(NameWords.SURNAMES);

  /** Forms of address that are no other word, so that any surname may stand behind them. */
  private static final Set<String> SURE_TITLES = Set.of("ong", "mr", "mrs", "ms");

  /** Ba, cô, có: three, aunt, has. */
  private static final Set<String> DOUBTFUL_TITLES = Set.of("ba", "co");

  private final Words words;
  private final PlaceNames places;
  private final NameExtent extent;
  private final NameVocabulary vocabulary;

  PlainAddressedNames(Words words, PlaceNames places) {
    this.words = words;
    this.places = places;
    this.extent = new NameExtent(words);
    this.vocabulary = NameVocabulary.of(words);
  }

  /** Whether a name begins there, behind the form of address that ends before it. */
  boolean isAt(int title, int name) {
    if (!words.isUpper(name) || words.shape(name) == Shape.INITIAL) {
      return false;
    }
    boolean more = words.isAdjacent(name) && words.isUpper(name + 1);
    return more
        ? isSurname(title, name) && (isOfPerson(title, name) || !places.isKnown(name))
        : isGivenName(title, name);
  }

  private boolean isSurname(int title, int name) {
    return vocabulary.surnames().contains(words.key(name))
        || (SURE_TITLES.contains(words.key(title)) && SURNAMES.contains(words.key(name)));
  }

  /** Streets and schools are called by such names too, but nobody calls a street ông. */
  private boolean isOfPerson(int title, int name) {
    return words.shape(title) == Shape.SMALL && extent.last(name) - name >= 2;
  }

  private boolean isGivenName(int title, int name) {
    String address = words.key(title);
    return vocabulary.givenNames().contains(words.key(name))
        && !DOUBTFUL_TITLES.contains(address)
        && (SURE_TITLES.contains(address) || words.shape(title) == Shape.SMALL);
  }
}
