package vn.tonghop.submission;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of names as a text writes them: with accents, or all without.
 *
 * @param titles forms of address of one word
 * @param longTitles forms of address of two
 * @param noTitlesAfter pairs of words of which the second is no form of address
 * @param surnames with which a name begins
 * @param givenNames with which it ends
 * @param places of several words, each a phrase
 */
record NameVocabulary(
    Set<String> titles,
    Set<String> longTitles,
    Set<String> noTitlesAfter,
    Set<String> surnames,
    Set<String> givenNames,
    Set<String> places) {

  private static final NameVocabulary ACCENTED =
      new NameVocabulary(
          NameWords.TITLES,
          NameWords.LONG_TITLES,
          NameWords.NO_TITLES_AFTER,
          NameWords.SURNAMES,
          NameWords.GIVEN_NAMES,
          PlaceWords.PLACES);

  /** Fewer surnames and forms of address than there are: many others would be words. */
  private static final NameVocabulary PLAIN =
      new NameVocabulary(
          Set.of("ong", "ba", "anh", "chi", "co", "chu", "bac", "em", "cu", "mr", "mrs", "ms"),
          both(NameWords.LONG_TITLES, Set.of("d_c", "dong_chi")),
          both(WordKeys.plain(NameWords.NO_TITLES_AFTER), Set.of("dia_chi", "dong_chi")),
          NameWords.PLAIN_SURNAMES,
          WordKeys.plain(NameWords.GIVEN_NAMES),
          WordKeys.plain(PlaceWords.PLACES));

  /** The one in which the text is written. */
  static NameVocabulary of(Words words) {
    return words.arePlain() ? PLAIN : ACCENTED;
  }

  /** A surname or a given name. */
  boolean isName(String key) {
    return surnames.contains(key) || givenNames.contains(key);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
